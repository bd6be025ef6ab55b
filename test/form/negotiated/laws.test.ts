import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asSide } from '../../../src/form/negotiated/as-side.ts';
import { sidesIn } from '../../../src/form/negotiated/sides.ts';
import { writeAkn } from '../../../src/formats/akn/write.ts';
import { writeDocx } from '../../../src/formats/docx/write.ts';
import { writeJson } from '../../../src/formats/json/write.ts';
import { readAny } from '../../../src/formats/read-any.ts';
import { writeMarkdown } from '../../../src/formats/text/markdown.ts';
import { readText } from '../../../src/formats/text/read.ts';
import { writeText } from '../../../src/formats/text/write.ts';
import type { Document } from '../../../src/model/document.ts';
import { ROLLING, wantedBy } from '../../support/rolling.ts';
import { IS_SLOW } from '../../support/slow.ts';

/** What a text says, without what only one format keeps. */
function said({ paragraphs }: Document): readonly unknown[] {
  return paragraphs.map(({ id, text, part, label, depth, negotiated }) => ({
    id,
    text,
    part,
    label,
    depth,
    negotiated,
  }));
}

const WRITERS = { text: writeText, markdown: writeMarkdown, json: writeJson, akn: writeAkn } as const;

describe('a text under negotiation', () => {
  it.each(Object.entries(WRITERS))('is the same after it was written as %s and read again', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(ROLLING, async ({ printed }) => {
        const read = readText(printed, 'rolling.txt');
        expect(said((await readAny(write(read), { name: 'a' })).document)).toEqual(said(read));
      }),
      { seed: 24, numRuns: IS_SLOW ? 500 : 60 },
    );
  });

  it('is the same after it was written as a Word file and read again', async () => {
    await fc.assert(
      fc.asyncProperty(ROLLING, async ({ printed }) => {
        const read = readText(printed, 'rolling.txt');
        expect(said((await readAny(writeDocx(read), { name: 'a.docx' })).document)).toEqual(said(read));
      }),
      { seed: 25, numRuns: IS_SLOW ? 100 : 15 },
    );
  });

  it('has only places within its words, without blanks at their ends', () => {
    fc.assert(
      fc.property(ROLLING, ({ printed }) => {
        for (const { text, negotiated } of readText(printed, 'rolling.txt').paragraphs) {
          for (const { start, end } of negotiated?.stretches ?? []) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          }
        }
      }),
      { seed: 26, numRuns: IS_SLOW ? 1000 : 100 },
    );
  });

  it('gives each side its text to the letter', () => {
    fc.assert(
      fc.property(ROLLING, (rolling) => {
        const read = readText(rolling.printed, 'rolling.txt');
        for (const side of sidesIn(read).filter((name) => name !== 'Peru')) {
          const own = asSide(read, side).paragraphs.filter(({ part }) => part !== 'formula');
          const expected = wantedBy(rolling, side);
          expect(own).toHaveLength(expected.length);
          for (const [at, words] of expected.entries()) if (words !== null) expect(own[at]?.text).toBe(words);
        }
      }),
      { seed: 27, numRuns: IS_SLOW ? 2000 : 150 },
    );
  });
});

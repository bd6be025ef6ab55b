import { describe, expect, it } from 'vitest';
import { asSide, type Document, read, readAny, sidesIn, write } from '../../../src/index.ts';
import { compile } from '../../../src/negotiate/compile/compile.ts';
import { renderCompilationDocx } from '../../../src/report/negotiate/compile/docx.ts';
import { proposalSet, saying } from '../../support/proposals.ts';
import { IS_SLOW } from '../../support/slow.ts';

const SETS = Array.from({ length: IS_SLOW ? 1000 : 12 }, (_, at) => proposalSet(5000 + at));

/**
 * Of 10,320 texts read back 58 differ: a side that puts an operative paragraph into the preamble makes the paragraphs after it operative.
 * Of those from tracked changes more do; what does not come back is said when the file is written.
 */
const MISSES_MAX = { brackets: 0.01, tracked: IS_SLOW ? 0.05 : 0 } as const;

describe('a compilation that is written and read back', () => {
  it('has every side’s text to the letter, with its notes, in Markdown, plain text and Word', async () => {
    const misses: string[] = [];
    let count = 0;
    for (const [at, { base, proposals }] of SETS.entries()) {
      const { text } = compile(base, proposals);
      const forms: readonly Document[] = [
        text,
        read(write.markdown(text), { name: 'rolling.md' }).document,
        read(write.text(text), { name: 'rolling.txt' }).document,
        (await readAny(write.docx(text), { name: 'rolling.docx' })).document,
      ];
      const named = new Set(sidesIn(text));
      for (const { name, document } of proposals.filter((each) => named.has(each.name))) {
        count += forms.length;
        for (const form of forms) {
          if (!isSame(saying(asSide(form, name)).slice(1), saying(document).slice(1))) misses.push(`${at} ${name}`);
        }
      }
    }
    expect(count).toBeGreaterThan(SETS.length);
    expect(misses.length, misses.join(', ')).toBeLessThanOrEqual(count * MISSES_MAX.brackets);
  });

  it('has every side’s text to the letter in tracked changes, and the base if all are rejected', async () => {
    const misses: string[] = [];
    let count = 0;
    for (const [at, { base, proposals }] of SETS.slice(0, IS_SLOW ? 250 : 5).entries()) {
      const compilation = compile(base, proposals);
      const bytes = renderCompilationDocx(compilation, { date: null, into: () => {}, tell: () => {} });
      const state = async (asked: { readonly by?: readonly string[]; readonly revisions?: 'rejected' }) =>
        saying((await readAny(bytes, { name: 'rolling.docx', ...asked })).document);
      expect(await state({ revisions: 'rejected' })).toEqual(saying(base));
      const authors = new Set(compilation.places.flatMap(({ by }) => by));
      for (const { name, document } of proposals.filter((each) => authors.has(each.name))) {
        count += 1;
        if (!isSame(await state({ by: [name] }), saying(document))) misses.push(`${at} ${name}`);
      }
    }
    expect(count).toBeGreaterThan(4);
    expect(misses.length, misses.join(', ')).toBeLessThanOrEqual(count * MISSES_MAX.tracked);
  });
});

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.join('\n') === other.join('\n');
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Comparison,
  compare,
  type Document,
  read,
  readAny,
  recordOf,
  render,
  sources,
  write,
} from '../../src/index.ts';
import { fold } from '../../src/text/fold.ts';
import { madeComparisons } from '../support/made.ts';
import { bundledPair } from '../support/resolutions.ts';
import { realDocument, SHARED_IS_HERE, successivePairs } from '../support/shared.ts';
import { ACCEPT, Office, PRINT, REJECT } from './office.ts';

/** The 174 pairs of successive resolutions; where they are not at hand, the bundled one and made ones. */
function comparisons(): readonly Comparison[] {
  if (!SHARED_IS_HERE) return [compare(bundledPair()), ...madeComparisons()];
  return successivePairs().map((pair) => compare({ old: realDocument(pair.old), new: realDocument(pair.new) }));
}

describe('LibreOffice', () => {
  const pairs = comparisons();
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
    for (const [at, comparison] of pairs.entries()) {
      // Without comments: LibreOffice without its windows falls over them.
      const options = { author: 'A. Delegate', date: '2026-11-24T00:00:00Z' };
      await writeFile(join(office.folder, `tracked-${at}.docx`), render.docx(comparison, options));
      await writeFile(join(office.folder, `clean-${at}.docx`), write.docx(comparison.documents.new));
    }
    await office.run(
      pairs.map((_, at) => `tracked-${at}.docx`),
      [ACCEPT, REJECT],
    );
    await office.run(
      pairs.map((_, at) => `clean-${at}.docx`),
      [PRINT],
    );
  });

  afterAll(async () => {
    await office.close();
  });

  const resultOf = async (work: string, file: string) =>
    new Uint8Array(await readFile(join(office.folder, work, file)));

  it('gives the new text when it accepts all changes, and the old when it rejects them', async () => {
    const wrong: string[] = [];
    for (const [at, { documents }] of pairs.entries()) {
      for (const [work, document] of [
        ['accepted', documents.new],
        ['rejected', documents.old],
      ] as const) {
        const result = read(await resultOf(work, `tracked-${at}.docx`), {
          name: `${work} ${document.symbol}`,
        }).document;
        const [found, wanted] = [wordsOf(result), wordsOf(document)];
        const differs = wanted.findIndex((words, place) => words !== found[place]);
        if (differs !== -1 || found.length !== wanted.length) {
          wrong.push(`${document.symbol} ${work}: ${found[differs]} instead of ${wanted[differs]}`);
        }
      }
    }
    console.log(`${pairs.length} pairs, ${2 * pairs.length - wrong.length} of ${2 * pairs.length} states right`);
    expect(wrong).toEqual([]);
  });

  it('prints pages that are read with their words and the borders of their paragraphs', async () => {
    const total = { words: 0, found: 0, read: 0, borders: 0, right: 0 };
    for (const [at, { documents }] of pairs.entries()) {
      const { document } = await readAny(await resultOf('printed', `clean-${at}.pdf`), { name: documents.new.symbol });
      const [whole, printed] = [measured(documents.new), measured(document)];
      total.words += whole.words.length;
      total.read += printed.words.length;
      total.found += common(whole.words, printed.words);
      total.borders += whole.borders.length;
      total.right += common(whole.borders, printed.borders);
    }
    console.log(
      `${pairs.length} prints: ${total.found} of ${total.words} words (${total.read} read), ${total.right} of ${total.borders} borders`,
    );
    expect(total.found / Math.max(total.words, total.read)).toBeGreaterThanOrEqual(0.999);
    expect(total.right / total.borders).toBeGreaterThanOrEqual(0.99);
  });
});

describe('LibreOffice, given a file with a comment on each clause', () => {
  it('prints the words of every footnote', async () => {
    const lamps = ['harbours', 'rivers', 'bridges', 'islands', 'canals'];
    const body = lamps.map(
      (place, at) => `${at + 1}. Urges all States to light the lamps of their ${place};[^${at + 1}]`,
    );
    const notes = lamps.map((place, at) => `[^${at + 1}]: Report on the ${place}, chapter ${at + 1}.`);
    const source = `# Lighthouses\n\nThe General Assembly,\n\n${body.join('\n\n')}\n\n${notes.join('\n')}\n`;
    const { document } = read(source, { name: 'lamps.md' });
    const office = await Office.open();
    try {
      const file = render.sources.docx(sources(document, recordOf([])), { author: 'A', date: '2026-11-24T00:00:00Z' });
      await writeFile(join(office.folder, 'sources.docx'), file);
      await office.run(['sources.docx'], [PRINT]);
      const printed = await readFile(join(office.folder, 'printed', 'sources.pdf'));
      const found = measured((await readAny(new Uint8Array(printed), { name: 'sources.pdf' })).document).words;
      expect(lamps.filter((place) => found.filter((word) => word.includes(place)).length < 2)).toEqual([]);
    } finally {
      await office.close();
    }
  });
});

/** Each paragraph with its footnotes; indicators that only repeat an earlier one are printed, not called. */
function wordsOf({ paragraphs }: Document): readonly string[] {
  return paragraphs.map(({ text, notes }) =>
    [text, ...notes.filter(({ repeated }) => !repeated).map((note) => note.text)].join(' | '),
  );
}

interface Measured {
  readonly words: readonly string[];
  readonly borders: readonly string[];
}

/** All words in order, folded because fonts print hyphens alike, and each border between paragraphs by the words on either side of it. */
function measured({ paragraphs }: Document): Measured {
  const words = paragraphs.flatMap(({ text, notes }) =>
    [text, ...notes.filter(({ repeated }) => !repeated).map((note) => note.text)].flatMap(wordsIn),
  );
  const borders = paragraphs.map(({ text }, at) => {
    const before = wordsIn(paragraphs[at - 1]?.text ?? '')
      .slice(-3)
      .join(' ');
    return `${before} ¶ ${wordsIn(text).slice(0, 3).join(' ')}`;
  });
  return { words, borders };
}

function wordsIn(text: string): readonly string[] {
  return fold(text).split(/\s+/u).filter(Boolean);
}

/** How many of the first list stand in the second, each as often as it stands there. */
function common(first: readonly string[], second: readonly string[]): number {
  const left = new Map<string, number>();
  for (const each of second) left.set(each, (left.get(each) ?? 0) + 1);
  return first.filter((each) => {
    const times = left.get(each) ?? 0;
    left.set(each, times - 1);
    return times > 0;
  }).length;
}

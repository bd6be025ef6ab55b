import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, compare } from '../src/index.ts';
import { textsOf } from './support/laws.ts';
import { documentOf, resolutionOf } from './support/resolutions.ts';
import { IS_SLOW } from './support/slow.ts';

// Every pair of documents with up to three paragraphs drawn from four wordings, long enough to anchor and short ones:
// 85 documents, 7,225 comparisons. Small enough to try them all, so a failure is already the smallest counterexample.
const WORDINGS = [
  'Urges all States to join the Convention as soon as possible;',
  'Urges all States parties to provide complete information in time;',
  'Takes note of the report;',
  'Also takes note of the report.',
];
const documents = sequences(WORDINGS, 3).map((texts) => resolutionOf(texts));
const comparisons = documents.flatMap((oldOne) => documents.map((newOne) => compare({ old: oldOne, new: newOne })));

describe('every comparison', () => {
  it('accounts for each paragraph of both documents exactly once', () => {
    for (const comparison of comparisons) {
      expect(indices(comparison, 'old')).toEqual(comparison.documents.old.paragraphs.map(({ index }) => index));
      expect(indices(comparison, 'new')).toEqual(comparison.documents.new.paragraphs.map(({ index }) => index));
    }
  });

  it('can be played forwards and backwards: its edits rebuild both texts', () => {
    for (const { changes, documents: both } of comparisons) {
      for (const change of changes) {
        const texts = textsOf(change.edits);
        expect(texts.old).toBe(change.old.map((at) => both.old.paragraphs[at]?.text).join(''));
        expect(texts.new).toBe(change.new.map((at) => both.new.paragraphs[at]?.text).join(''));
      }
    }
  });

  it('finds nothing between a document and itself', () => {
    for (const document of documents) {
      const { changes, tally } = compare({ old: document, new: document });
      expect(changes.flatMap(({ facets }) => facets)).toEqual([]);
      expect(tally.untouched).toBe(document.paragraphs.length);
    }
  });

  it('swaps added and removed, split and merged when the documents are swapped', () => {
    for (const [at, comparison] of comparisons.entries()) {
      // All pairs are there: that of the same two the other way round too.
      const [row, column] = [Math.floor(at / documents.length), at % documents.length];
      expectMirrored(comparison, comparisons[column * documents.length + row]);
    }
  });

  it('never calls a moved paragraph added or removed, nor a renumbered one reworded for its number', () => {
    for (const { changes, documents: both } of comparisons) {
      for (const { kind, facets, old: oldOnes, new: newOnes } of changes) {
        if (facets.includes('moved')) expect(['kept', 'split', 'merged']).toContain(kind);
        const [before, after] = [both.old.paragraphs[oldOnes[0] ?? -1], both.new.paragraphs[newOnes[0] ?? -1]];
        if (before !== undefined && before.text === after?.text) expect(facets).not.toContain('reworded');
      }
    }
  });
});

// Documents of up to twelve paragraphs out of nine clauses, some near-duplicates, each edited, cut in two, joined with
// another or carried to another place: too many to try them all.
describe('a comparison of two documents by chance', () => {
  it('accounts for each paragraph once, rebuilds both texts, and mirrors when swapped', () => {
    fc.assert(
      fc.property(chanceDocument, chanceDocument, (oldOne, newOne) => {
        const comparison = compare({ old: oldOne, new: newOne });
        expect(indices(comparison, 'old')).toEqual(oldOne.paragraphs.map(({ index }) => index));
        expect(indices(comparison, 'new')).toEqual(newOne.paragraphs.map(({ index }) => index));
        for (const change of comparison.changes) {
          const texts = textsOf(change.edits);
          expect(texts.old).toBe(change.old.map((at) => oldOne.paragraphs[at]?.text).join(''));
          expect(texts.new).toBe(change.new.map((at) => newOne.paragraphs[at]?.text).join(''));
          expect([change.old.length, change.new.length].filter((count) => count > 1).length).toBeLessThan(2);
        }
        expectMirrored(comparison, compare({ old: newOne, new: oldOne }));
      }),
      { seed: 11, numRuns: IS_SLOW ? 700 : 150 },
    );
  });

  it('finds nothing between a document and itself, and the same twice', () => {
    fc.assert(
      fc.property(chanceDocument, (document) => {
        const comparison = compare({ old: document, new: document });
        expect(comparison.tally.untouched).toBe(document.paragraphs.length);
        expect(compare({ old: document, new: document })).toEqual(comparison);
      }),
      { seed: 12, numRuns: IS_SLOW ? 500 : 120 },
    );
  });

  it('calls a change of numbers a renumbering and nothing else', () => {
    fc.assert(
      fc.property(chanceDocument, fc.integer({ min: 1, max: 40 }), (document, shift) => {
        const renumbered = documentOf(
          document.paragraphs.map((paragraph) => ({ ...paragraph, label: String(Number(paragraph.label) + shift) })),
        );
        for (const { kind, facets } of compare({ old: document, new: renumbered }).changes) {
          expect([kind, ...facets]).toEqual(['kept', 'renumbered']);
        }
      }),
      { seed: 13, numRuns: IS_SLOW ? 300 : 100 },
    );
  });
});

const CLAUSES = [
  'Urges all States outside the Convention to join as soon as possible, whether by ratification or accession',
  'Requests the Secretary-General to submit at the next session a report on assistance to victims of remnants',
  'Welcomes the contributions made to the voluntary trust fund for the clearance of agricultural land',
  'Requests the administering Power to assist the Government of Anguilla in its programme of outreach',
  'Requests the administering Power to assist the Government of Bermuda in its programme of outreach',
  'Encourages Governments to involve young people in education about unexploded ordnance',
  'Takes note of the report',
  'Decides to include the item in the provisional agenda of its next session',
  '…',
];

const clause = fc.constantFrom(...CLAUSES);
const chanceText = fc.oneof(
  clause,
  fc.tuple(clause, clause).map(([one, two]) => `${one}, and ${two.toLowerCase()}`),
  fc.tuple(clause, fc.nat(8), fc.nat(8)).map(([text, from, to]) =>
    text
      .split(' ')
      .slice(from, from + 4 + to)
      .join(' '),
  ),
  fc.tuple(clause, fc.nat(9)).map(([text, at]) => text.split(' ').toSpliced(at, 1, 'otherwise').join(' ')),
);
const chanceDocument = fc
  .array(
    fc.record({ text: chanceText, part: fc.constantFrom('preamble', 'operative'), depth: fc.constantFrom(0, 0, 1) }),
    { maxLength: 12 },
  )
  .map((paragraphs) => documentOf(paragraphs));

/** Whichever of two equal paragraphs is paired, as many are added one way as are removed the other way. */
function expectMirrored({ tally }: Comparison, mirrored: Comparison | undefined): void {
  const { added, removed, split, merged } = tally;
  expect(mirrored?.tally).toMatchObject({ added: removed, removed: added, split: merged, merged: split });
}

function sequences<T>(alphabet: readonly T[], lengthMax: number): readonly (readonly T[])[] {
  if (lengthMax === 0) return [[]];
  const shorter = sequences(alphabet, lengthMax - 1);
  const longest = shorter.filter((sequence) => sequence.length === lengthMax - 1);
  return [...shorter, ...longest.flatMap((sequence) => alphabet.map((item) => [...sequence, item]))];
}

function indices({ changes }: Comparison, side: 'old' | 'new'): readonly number[] {
  return changes.flatMap((change) => change[side]).sort((a, b) => a - b);
}

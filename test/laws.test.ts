import { describe, expect, it } from 'vitest';
import { type Comparison, compare, type Document } from '../src/index.ts';
import { textsOf } from './support/laws.ts';

// Every pair of documents with up to three paragraphs drawn from four wordings, long enough to anchor and short ones:
// 85 documents, 7,225 comparisons. Small enough to try them all, so a failure is already the smallest counterexample.
const WORDINGS = [
  'Urges all States to join the Convention as soon as possible;',
  'Urges all States parties to provide complete information in time;',
  'Takes note of the report;',
  'Also takes note of the report.',
];
const documents = sequences(WORDINGS, 3).map(toDocument);
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

  it('swaps added and removed when the documents are swapped', () => {
    for (const { documents: both, tally } of comparisons) {
      const mirrored = compare({ old: both.new, new: both.old }).tally;
      expect(mirrored).toMatchObject({ added: tally.removed, removed: tally.added });
    }
  });

  it('never calls a moved paragraph added or removed, nor a renumbered one reworded for its number', () => {
    for (const { changes, documents: both } of comparisons) {
      for (const { kind, facets, old: oldOnes, new: newOnes } of changes) {
        if (facets.includes('moved')) expect(kind).toBe('kept');
        const [before, after] = [both.old.paragraphs[oldOnes[0] ?? -1], both.new.paragraphs[newOnes[0] ?? -1]];
        if (before !== undefined && before.text === after?.text) expect(facets).not.toContain('reworded');
      }
    }
  });
});

function sequences<T>(alphabet: readonly T[], lengthMax: number): readonly (readonly T[])[] {
  if (lengthMax === 0) return [[]];
  const shorter = sequences(alphabet, lengthMax - 1);
  const longest = shorter.filter((sequence) => sequence.length === lengthMax - 1);
  return [...shorter, ...longest.flatMap((sequence) => alphabet.map((item) => [...sequence, item]))];
}

function toDocument(texts: readonly string[]): Document {
  const paragraphs = texts.map((text, index) => ({
    index,
    id: `OP${index + 1}`,
    part: 'operative' as const,
    section: '',
    label: String(index + 1),
    depth: 0,
    text,
    opening: text.startsWith('Also') ? 'Also takes note' : (text.split(' ')[0] ?? ''),
    notes: [],
  }));
  return {
    symbol: 'A/RES/0/0',
    title: '',
    titleNotes: [],
    session: null,
    adopted: null,
    meeting: null,
    issued: null,
    agendaItem: null,
    committeeReport: null,
    languages: [],
    vote: null,
    provenance: '',
    reconstructed: false,
    paragraphs,
    notices: [],
  };
}

function indices({ changes }: Comparison, side: 'old' | 'new'): readonly number[] {
  return changes.flatMap((change) => change[side]).sort((a, b) => a - b);
}

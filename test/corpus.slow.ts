import { describe, expect, it } from 'vitest';
import { type Comparison, compare, type Document, mapSides } from '../src/index.ts';
import { textsOf } from './support/laws.ts';
import { indexedFiles, realDocument, realFiles, realText, SHARED_IS_HERE, successivePairs } from './support/shared.ts';

describe.skipIf(!SHARED_IS_HERE)('the real resolutions', () => {
  it('are all read: 269 files, each with paragraphs and a name of its own for every one', () => {
    const files = realFiles('.xml');
    expect(files).toHaveLength(269);
    for (const file of files) {
      const { paragraphs } = realDocument(file);
      expect(paragraphs.length, file).toBeGreaterThan(0);
      expect(new Set(paragraphs.map(({ id }) => id)).size, file).toBe(paragraphs.length);
      expect(paragraphs.map(({ index }) => index)).toEqual(paragraphs.map((_, at) => at));
    }
  });

  it('are read to the last word: preamble and main body, each word once and in order', () => {
    const files = indexedFiles();
    expect(files).toHaveLength(246);
    for (const file of files) expect(wordsRead(realDocument(file)), file).toEqual(wordsInXml(realText(file)));
  });

  it('carry symbol, title, session, dates, agenda item and report', () => {
    for (const file of indexedFiles()) {
      const { symbol, title, session, adopted, issued, agendaItem, languages, ...document } = realDocument(file);
      const origin = document.committeeReport ?? document.related.find(({ relation }) => relation === 'tabled-as');
      const [, number] = /A_RES_(\d+_\d+)/u.exec(file) ?? [];
      expect(symbol.replace('A/RES/', ''), file).toBe(number?.replace('_', '/'));
      expect([title, adopted, issued, agendaItem, origin].every(Boolean), file).toBe(true);
      expect(session, file).toBe(Number(number?.split('_')[0]));
      expect(languages).toEqual(['en']);
    }
  });

  it('hold their notes beside the paragraphs, at places within the text', () => {
    for (const file of realFiles('.xml')) {
      for (const { text, notes } of realDocument(file).paragraphs) {
        for (const note of notes) expect(note.offset >= 0 && note.offset <= text.length, file).toBe(true);
      }
    }
  });
});

describe.skipIf(!SHARED_IS_HERE)('the comparisons of the 174 successive pairs', () => {
  const comparisons = (SHARED_IS_HERE ? successivePairs() : []).map((pair) => ({
    name: `${pair.old} → ${pair.new}`,
    comparison: compare(mapSides(pair, realDocument)),
  }));

  it('are 174', () => {
    expect(comparisons).toHaveLength(174);
  });

  it('account for each paragraph of both documents exactly once', () => {
    for (const { name, comparison } of comparisons) {
      expect(indices(comparison, 'old'), name).toEqual(comparison.documents.old.paragraphs.map(({ index }) => index));
      expect(indices(comparison, 'new'), name).toEqual(comparison.documents.new.paragraphs.map(({ index }) => index));
    }
  });

  it('rebuild both texts to the letter from their edits', () => {
    for (const { name, comparison } of comparisons) {
      for (const change of comparison.changes) {
        const rebuilt = textsOf(change.edits);
        expect(rebuilt.old, name).toBe(change.old.map((at) => comparison.documents.old.paragraphs[at]?.text).join(''));
        expect(rebuilt.new, name).toBe(change.new.map((at) => comparison.documents.new.paragraphs[at]?.text).join(''));
      }
    }
  });

  it('are the same the other way round: who was added was removed, what was split was merged', () => {
    const other = { kept: 'kept', added: 'removed', removed: 'added', split: 'merged', merged: 'split' } as const;
    // Every second pair: each is compared once more.
    for (const { name, comparison } of comparisons.filter((_, at) => at % 2 === 0)) {
      const { documents: both } = comparison;
      const mirrored = compare({ old: both.new, new: both.old });
      const links = comparison.changes.map(({ kind, old, new: after }) => `${kind} ${old} ${after}`);
      const reversed = mirrored.changes.map(({ kind, old, new: after }) => `${other[kind]} ${after} ${old}`);
      expect(reversed.sort(), name).toEqual(links.sort());
    }
  });

  it('name for every fact the words it stands on, within a paragraph of its change', () => {
    for (const { comparison } of comparisons) {
      const { changes, documents } = comparison;
      for (const change of changes) {
        for (const { kind, old: before, new: after, places } of change.facts) {
          for (const side of ['old', 'new'] as const) {
            const [value, place] = [side === 'old' ? before : after, places[side]];
            if (value !== null) expect(place, kind).not.toBeNull();
            if (place === null) continue;
            const length = documents[side].paragraphs[place.paragraph]?.text.length ?? -1;
            expect(change[side], kind).toContain(place.paragraph);
            expect(place.start >= 0 && place.start <= place.end && place.end <= length, kind).toBe(true);
          }
        }
      }
    }
  });

  it('are routine, or have substance, or neither, but never both', () => {
    for (const { comparison } of comparisons) {
      const { changes } = comparison;
      for (const { kind, facets, routine, substance, facts } of changes) {
        const isChanged = kind !== 'kept' || facets.length > 0;
        expect(routine && substance).toBe(false);
        expect(isChanged || (!routine && !substance && facts.length === 0)).toBe(true);
        expect(routine && facts.some((fact) => !fact.routine)).toBe(false);
        if (kind !== 'kept' || facets.includes('moved') || facets.includes('crossed')) expect(substance).toBe(true);
      }
    }
  });

  it('are summarized in sentences, each on changes that there are', () => {
    for (const { comparison } of comparisons) {
      const { changes, summary } = comparison;
      for (const { kind, text, changes: places } of summary) {
        expect(text).toMatch(/^[\p{Lu}\d“].*[.…]$/su);
        expect(places.every((at) => changes[at] !== undefined)).toBe(true);
        expect(places.length > 0 || kind === 'verdict' || kind === 'vote').toBe(true);
      }
    }
  });

  it('never cut a word', () => {
    for (const { name, comparison } of comparisons) {
      for (const { edits } of comparison.changes) expect(cutWords(edits), name).toEqual([]);
    }
  });
});

function indices({ changes }: Comparison, side: 'old' | 'new'): readonly number[] {
  return changes.flatMap((change) => change[side]).sort((a, b) => a - b);
}

/** Places where an edit begins or ends between two letters or digits of one word. */
function cutWords(edits: Comparison['changes'][number]['edits']): readonly string[] {
  return (['removed', 'added'] as const).flatMap((gone) => {
    const runs = edits
      .filter(({ kind }) => kind !== gone)
      .map(({ text, old }) => (gone === 'added' ? (old ?? text) : text));
    return runs.slice(1).flatMap((run, at) => {
      const seam = `${runs[at]?.at(-1) ?? ''}${run[0] ?? ''}`;
      return /^[\p{L}\p{N}]{2}$/u.test(seam) ? [`${runs[at]}|${run}`] : [];
    });
  });
}

function wordsRead({ paragraphs }: Document): readonly string[] {
  const main = paragraphs.filter(({ section, part }) => part !== 'annex' && !section.includes('Annex'));
  return main.flatMap(({ label, text }) => wordsIn(`${label.split(' ').at(-1) ?? ''} ${text}`));
}

/** Takes the words out of the XML by another way than the reader: as text, with the notes cut out. */
function wordsInXml(xml: string): readonly string[] {
  const parts = [...xml.matchAll(/<(preamble|mainBody)>[\s\S]*?<\/\1>/gu)].map(([part]) => part);
  const main = parts.filter((part) => !xml.slice(xml.indexOf('</conclusions>')).includes(part));
  const text = main
    .join(' ')
    .replace(/<authorialNote[\s\S]*?<\/authorialNote>/gu, '')
    .replace(/<sup>\s*\d+\s*<\/sup>/gu, '')
    .replace(/<\/?(?:a|span|inline|sup)\b[^>]*>/gu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(?:amp|lt|gt|quot|apos);/gu, ' ');
  return wordsIn(text);
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

describe.skipIf(!SHARED_IS_HERE)('79/58 → 80/52', () => {
  const documents = SHARED_IS_HERE
    ? { old: realDocument('cluster-munitions/A_RES_79_58.txt'), new: realDocument('cluster-munitions/A_RES_80_52.txt') }
    : null;

  it('tells “States parties” → “States Parties” in one line, and not in the facts of ten paragraphs', () => {
    const comparison = documents === null ? null : compare(documents);
    expect(comparison?.substitutions).toMatchObject([{ old: 'States parties', new: 'States Parties', paragraphs: 10 }]);
    const told = comparison?.changes.flatMap(({ facts }) =>
      facts.filter(({ old: before, new: after }) => before === 'parties' && after === 'Parties'),
    );
    expect(told).toEqual([]);
  });
});

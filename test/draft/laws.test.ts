import { describe, expect, it } from 'vitest';
import { type Document, type Draft, type DraftLevel, draft } from '../../src/index.ts';
import { MONTH_NAMES } from '../../src/language/en/dates.ts';
import { ordinalOf } from '../../src/language/en/ordinals.ts';
import { shortSymbol } from '../../src/text/symbols.ts';
import { madeComparisons } from '../support/made.ts';
import { realDocument, realSeries, SHARED_IS_HERE } from '../support/shared.ts';
import { IS_SLOW } from '../support/slow.ts';

/** What is wrong with a draft: invented words, wrong places, paragraphs without an origin. */
function draftLosses(value: Draft, series: readonly Document[]): readonly string[] {
  return [...invented(value, series), ...misplaced(value), ...unrooted(value, series)].map(
    (loss) => `${value.base} ${value.level}: ${loss}`,
  );
}

/** Every word is in the series; figures, ordinals, the name and day of the base and symbols of supplements may be new. */
function invented(value: Draft, series: readonly Document[]): readonly string[] {
  const textsOf = (paragraphs: Draft['paragraphs'] | Document['paragraphs']) =>
    paragraphs.flatMap(({ text, notes }) => [text, ...notes.map((note) => note.text)]);
  const known = new Set(series.flatMap(({ paragraphs }) => textsOf(paragraphs)).flatMap(lowerWords));
  for (const word of [...MONTH_NAMES, shortSymbol(value.base)].flatMap(lowerWords)) known.add(word);
  return textsOf(value.paragraphs)
    .flatMap(lowerWords)
    .filter(
      (word) =>
        !known.has(word) && !/^(?:a\/)?[\d/,.–-]+$/u.test(word) && ordinalOf(word.replace(/[‐‑]/gu, '-')) === null,
    )
    .map((word) => `“${word}” is invented`);
}

function lowerWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}/.,’'‐‑–-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];
}

function misplaced({ paragraphs, slots, proposals }: Draft): readonly string[] {
  return [
    ...slots
      .filter(
        ({ paragraph, text, start, note }) => note === null && !paragraphs[paragraph]?.text.startsWith(text, start),
      )
      .map(({ text }) => `slot ${text} is not where it says`),
    ...proposals
      .filter(({ place, paragraph, applied, old: before, new: now, kind }) => {
        const words = paragraphs[paragraph]?.text.slice(place?.start, place?.end) ?? '';
        const isNote = place !== null && place.start === place.end;
        return place !== null && !isNote && kind !== 'form' && words !== (applied ? now : before);
      })
      .map(({ kind, new: now }) => `${kind} ${now} is not where it says`),
  ];
}

/** Each paragraph of the base was dropped or is in the draft once; paragraphs not from the base were brought back. */
function unrooted({ paragraphs, proposals }: Draft, series: readonly Document[]): readonly string[] {
  const base = series.at(-1);
  const from = paragraphs.flatMap((paragraph) => paragraph.from ?? []);
  const gone = proposals.filter(({ kind, applied }) => kind === 'drop' && applied).length;
  const came = paragraphs.filter((paragraph) => paragraph.from === null).length;
  const back = proposals.filter(({ kind, applied }) => kind === 'return' && applied).length;
  return [
    ...(new Set(from).size === from.length ? [] : ['a paragraph of the base is there twice']),
    ...(from.length + gone === base?.paragraphs.length
      ? []
      : [`${from.length} of ${base?.paragraphs.length} paragraphs are left, ${gone} were dropped`]),
    ...(came === back ? [] : [`${came} paragraphs were added, ${back} proposals say so`]),
  ];
}

const LEVELS: readonly DraftLevel[] = ['routine', 'likely', 'all'];

describe('every draft', () => {
  it('invents no word and loses no paragraph: made resolutions', () => {
    const losses = madeComparisons()
      .filter((_, at) => at % 3 === 0)
      .flatMap(({ documents }) =>
        LEVELS.flatMap((level) => {
          const series = [documents.old, documents.new];
          return draftLosses(draft(series, { level }), series);
        }),
      );
    expect(losses).toEqual([]);
  });

  it.runIf(IS_SLOW && SHARED_IS_HERE)('invents no word and loses no paragraph: real series', () => {
    // Every sixteenth series of ordinary length; all of them pass too, but take ten seconds.
    const series = realSeries()
      .map((paths) => paths.map(realDocument))
      .filter((documents) => (documents.at(-1)?.paragraphs.length ?? 0) < 150)
      .filter((_, at) => at % 16 === 0);
    expect(series.length).toBeGreaterThan(3);
    expect(series.flatMap((documents) => draftLosses(draft(documents, { level: 'all' }), documents))).toEqual([]);
  });
});

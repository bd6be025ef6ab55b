import { languageOf } from '../language/language.ts';
import { mentionsIn } from '../mentions/mentions.ts';
import type { Document, Paragraph } from '../model/document.ts';
import type { RecordedText } from '../model/record.ts';
import { hash32, hash53 } from './hash.ts';
import { textName } from './usage.ts';
import { type PlacedWord, placedWords } from './words.ts';

/** A clause of a text that is looked through. */
export interface ClauseRead {
  readonly text: RecordedText;
  readonly document: Document;
  readonly paragraph: Paragraph;
}

/** A run of words that clauses of several series have. */
export interface SharedRun {
  readonly words: readonly string[];
  /** Where it is, the latest text first. */
  readonly places: readonly {
    readonly text: RecordedText;
    readonly paragraph: number;
  }[];
}

export interface RunsOptions {
  /** How many series must have it. */
  readonly seriesMin: number;
  /** In how many texts it may have been before, as a share of what it is now. */
  readonly rateMax: number;
  readonly texts: { readonly now: number; readonly before: number };
}

/** A formula has so many words; shorter runs are names, or chance. */
const RUN_MIN_WORDS = 6;
/**
 * A run of fewer words must be in one series more. Among the official texts of sessions 77 to 80, two in three of the short runs in only
 * three series were chance (“Nations as well as other relevant”), and none of the long ones.
 */
const LONG_MIN_WORDS = 9;

/**
 * The longest runs of words that clauses of several series now share and hardly any clause had before. What moves on with every session
 * (dates, ordinals, citations, figures) belongs to no run.
 */
export function sharedRuns(
  now: Iterable<ClauseRead>,
  before: Iterable<ClauseRead>,
  options: RunsOptions,
): readonly SharedRun[] {
  const { seriesMin, rateMax, texts } = options;
  // A session has some ten thousand words.
  const known = new Map<string, number>();
  const read = [...now].map((clause) => ({ ...clause, placed: placedWords(clause.paragraph.text) }));
  const series = new Map<number, Set<string>>();
  for (const { text, placed } of read) {
    for (const hash of shinglesIn(placed, known)) {
      const own = series.get(hash) ?? new Set();
      own.add(text.series || textName(text));
      series.set(hash, own);
    }
  }
  const shared = new Map(
    [...series].filter(([, own]) => own.size >= seriesMin).map(([hash]) => [hash, new Set<number>()]),
  );
  for (const { text, paragraph } of before) {
    for (const hash of shinglesIn(placedWords(paragraph.text), known)) shared.get(hash)?.add(text.id);
  }
  const having = new Map<number, Set<number>>();
  for (const { text, placed } of read) {
    for (const hash of shinglesIn(placed, known)) {
      if (!shared.has(hash)) continue;
      const own = having.get(hash) ?? new Set();
      own.add(text.id);
      having.set(hash, own);
    }
  }
  const isNew = (hash: number) => {
    const earlier = (shared.get(hash)?.size ?? Number.POSITIVE_INFINITY) / Math.max(1, texts.before);
    return earlier <= (rateMax * (having.get(hash)?.size ?? 0)) / Math.max(1, texts.now);
  };
  const runs = new Map<string, SharedRun['places'][number][]>();
  for (const clause of read) {
    for (const { from, to } of stretchesNew(shinglesIn(clause.placed, known), isNew)) {
      for (const run of withoutRoutine(clause, from, to)) {
        const words = clause.placed.slice(run.from, run.to).map(({ word }) => word);
        const place = { text: clause.text, paragraph: clause.paragraph.index };
        const places = runs.get(words.join(' '));
        if (places === undefined) runs.set(words.join(' '), [place]);
        else places.push(place);
      }
    }
  }
  return bestRuns(runs, seriesMin);
}

function shinglesIn(placed: readonly { readonly word: string }[], known: Map<string, number>): readonly number[] {
  const hashes = placed.map(({ word }) => {
    const hash = known.get(word) ?? hash53(word) | 0;
    known.set(word, hash);
    return hash;
  });
  return Array.from({ length: Math.max(0, hashes.length - RUN_MIN_WORDS + 1) }, (_, at) =>
    hash32(hashes, at, at + RUN_MIN_WORDS),
  );
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Runs of words in which every shingle is shared and new. */
function stretchesNew(shingles: readonly number[], isNew: (hash: number) => boolean): readonly Stretch[] {
  const stretches: { from: number; to: number }[] = [];
  for (const [at, hash] of shingles.entries()) {
    if (!isNew(hash)) continue;
    const last = stretches.at(-1);
    if (last !== undefined && at + RUN_MIN_WORDS - 1 === last.to) last.to += 1;
    else stretches.push({ from: at, to: at + RUN_MIN_WORDS });
  }
  return stretches;
}

/** Kinds of mentions that move on with every session, or differ from text to text. */
const ROUTINE: ReadonlySet<string> = new Set([
  'date',
  'ordinal',
  'citation',
  'period',
  'count',
  'amount',
  'agenda',
  'deadline',
]);

/** The parts of a run between what moves on. */
function withoutRoutine(
  { document, paragraph, placed }: ClauseRead & { readonly placed: readonly PlacedWord[] },
  from: number,
  to: number,
): readonly Stretch[] {
  const mentions = mentionsIn(paragraph.text, paragraph.opening, languageOf(document));
  const routine = mentions.filter(({ kind }) => ROUTINE.has(kind));
  const names = mentions.filter(({ kind }) => NAMING.has(kind));
  const parts: Stretch[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const word = placed[at];
    const isRoutine =
      at === to ||
      word === undefined ||
      FIGURE.test(word.word) ||
      routine.some((mention) => word.start < mention.end && word.end > mention.start);
    if (!isRoutine) continue;
    const part = withoutSmallEnds(placed, { from: start, to: at }, document);
    if (part.to - part.from >= RUN_MIN_WORDS && isFormula(placed, part, names, document)) parts.push(part);
    start = at + 1;
  }
  return parts;
}

/** Numbers of paragraphs, goals and posts. */
const FIGURE = /^\p{N}/u;

/** A run of small words and two of substance (“to accelerate the implementation of the”) is in every text sooner or later. */
const CONTENT_MIN_WORDS = 4;
/** A name and one word (“the Kunming-Montreal Global Biodiversity Framework, adopted”) is the name. */
const BESIDE_NAMES_MIN_WORDS = 2;

/** Kinds of mentions that a session takes up: documents, conferences and bodies; States and places come and go. */
export const NAMING: ReadonlySet<string> = new Set(['instrument', 'body']);

function isFormula(
  placed: readonly PlacedWord[],
  { from, to }: Stretch,
  names: readonly { readonly start: number; readonly end: number }[],
  document: Document,
): boolean {
  const content = placed.slice(from, to).filter(({ word }) => !isSmall(word, document));
  const beside = content.filter((word) => !names.some(({ start, end }) => word.start < end && word.end > start));
  return content.length >= CONTENT_MIN_WORDS && beside.length >= BESIDE_NAMES_MIN_WORDS;
}

/** A formula neither begins nor ends with a word that only joins others. */
function withoutSmallEnds(
  placed: readonly { readonly word: string }[],
  { from, to }: Stretch,
  document: Document,
): Stretch {
  let [first, last] = [from, to];
  while (first < last && isSmall(placed[first]?.word ?? '', document)) first += 1;
  while (first < last && isSmall(placed[last - 1]?.word ?? '', document)) last -= 1;
  return { from: first, to: last };
}

function isSmall(word: string, document: Document): boolean {
  const links = languageOf(document).smallWords?.links;
  // In a language without such a list, short words are small.
  return links === undefined ? word.length <= 3 : links.has(word);
}

/** Runs in enough series; of runs within one another, the longest that no shorter one is in more texts than. */
function bestRuns(runs: ReadonlyMap<string, SharedRun['places']>, seriesMin: number): readonly SharedRun[] {
  // A run is also wherever a longer one has it.
  const keys = [...runs.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const all = keys.map((key) => {
    const holders = keys.filter((other) => ` ${other} `.includes(` ${key} `));
    return {
      key,
      holders,
      texts: new Set(holders.flatMap((other) => (runs.get(other) ?? []).map(({ text }) => text.id))),
    };
  });
  const enough = all.filter(({ key, holders }) => {
    const series = new Set(
      holders.flatMap((other) => (runs.get(other) ?? []).map(({ text }) => text.series || textName(text))),
    );
    return series.size >= (wordCount(key) >= LONG_MIN_WORDS ? seriesMin : seriesMin + 1);
  });
  const kept = enough.filter(
    ({ key, texts }) =>
      !enough.some(
        (other) => other.key !== key && ` ${other.key} `.includes(` ${key} `) && 4 * other.texts.size >= 3 * texts.size,
      ),
  );
  return kept.map(({ key, holders }) => ({
    words: key.split(' '),
    places: holders.flatMap((other) => runs.get(other) ?? []).sort(latestFirst),
  }));
}

function wordCount(key: string): number {
  return key.split(' ').length;
}

function latestFirst(a: SharedRun['places'][number], b: SharedRun['places'][number]): number {
  const [one, other] = [a.text.date ?? '', b.text.date ?? ''];
  return (one < other ? 1 : -Number(one > other)) || b.text.id - a.text.id || a.paragraph - b.paragraph;
}

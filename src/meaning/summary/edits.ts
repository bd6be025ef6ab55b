import type { Language } from '../../language/language.ts';
import { isMonth } from '../../language/months.ts';
import type { Sides } from '../../model/sides.ts';
import { withCapital } from '../../text/capital.ts';
import { stemOf } from '../../text/words.ts';
import type { Region } from '../regions.ts';
import type { Passage, Run } from './passage.ts';

/** One edit, in whole phrases of each version, with the words that came, went or were replaced in them. */
export interface ToldEdit {
  readonly kind: 'adds' | 'drops' | 'instead';
  /** What is quoted; an empty run on the side that has nothing. */
  readonly phrase: Sides<Run>;
  /** The words that differ. */
  readonly core: Sides<Run>;
  /** The number of words with a meaning of their own that differ; 0 for an edit that is only touched up. */
  readonly size: number;
  /** Those words, the gone before the new: the same for the same edit in another paragraph. */
  readonly heavy: string;
}

interface Open extends Sides<Run> {
  readonly isNews: boolean;
}

/**
 * Says edits in whole phrases. Edits whose phrases meet become one.
 *
 * @param regions every changed region, in order
 * @param news those of them that are news
 */
export function toldEdits(
  passages: Sides<Passage>,
  regions: readonly Region[],
  news: ReadonlySet<Region>,
  language: Language,
): readonly ToldEdit[] {
  const runs: Open[] = regions.map((region) => ({
    old: passages.old.wholeFigures(passages.old.runOf(region.old)),
    new: passages.new.wholeFigures(passages.new.runOf(region.new)),
    isNews: news.has(region),
  }));
  const joined = joinedRuns(runs, passages);
  const bags = { old: new Bag(passages.old, language), new: new Bag(passages.new, language) };
  return joined.flatMap(({ core, phrase, isNews }) => (isNews ? [toldEdit(core, phrase, passages, bags)] : []));
}

interface Grown {
  readonly core: Sides<Run>;
  readonly phrase: Sides<Run>;
  readonly isNews: boolean;
}

/** Grows each run to whole phrases, and joins it with those before that it meets. */
function joinedRuns(runs: readonly Open[], passages: Sides<Passage>): readonly Grown[] {
  const joined: Grown[] = [];
  for (const { isNews, ...core } of runs) {
    // Routine updates are not quoted.
    let grown: Grown = { core, phrase: isNews ? grownRun(core, passages) : core, isNews };
    for (let last = joined.at(-1); last !== undefined && meets(last, grown, passages); last = joined.at(-1)) {
      joined.pop();
      const both = { old: spanning(last.core.old, grown.core.old), new: spanning(last.core.new, grown.core.new) };
      grown = { core: both, phrase: grownRun(both, passages), isNews: last.isNews || grown.isNews };
    }
    joined.push(grown);
  }
  return joined;
}

/** A run that is not news is only joined if the phrase of another reaches into it. */
function meets(before: Grown, after: Grown, passages: Sides<Passage>): boolean {
  const isOver = before.phrase.old.to > after.phrase.old.from || before.phrase.new.to > after.phrase.new.from;
  const gap = Math.min(after.core.old.from - before.core.old.to, after.core.new.from - before.core.new.to);
  const isReached =
    before.phrase.new.to > after.core.new.from ||
    before.phrase.old.to > after.core.old.from ||
    after.phrase.new.from < before.core.new.to ||
    after.phrase.old.from < before.core.old.to;
  if (!before.isNews && !after.isNews) return false;
  if (!before.isNews || !after.isNews) return isReached;
  const isApart =
    hasStop(passages.new, before.core.new.to, after.core.new) ||
    hasStop(passages.old, before.core.old.to, after.core.old);
  return isOver || (gap <= GAP_MAX_PIECES && !isApart);
}

/** Edits with no more than so many pieces between them read better as one. */
const GAP_MAX_PIECES = 2;

/** Whether a mark separates two edits, or begins the second. */
function hasStop(passage: Passage, from: number, { from: start, to }: Run): boolean {
  const last = to > start ? start : start - 1;
  for (let at = from; at <= last; at += 1) if (passage.isStop(at)) return true;
  return false;
}

function spanning(a: Run, b: Run): Run {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/** The same number of pieces on both sides, as both have the same words there. */
function grownRun(core: Sides<Run>, passages: Sides<Passage>): Sides<Run> {
  const { old: before, new: after } = passages;
  if (before.figureIn(core.old) !== null && after.figureIn(core.new) !== null) return core;
  let left = Math.max(before.stepsToStart(core.old.from), after.stepsToStart(core.new.from));
  let right = Math.max(before.stepsToEnd(core.old.to), after.stepsToEnd(core.new.to));
  const run = (side: 'old' | 'new') => ({ from: core[side].from - left, to: core[side].to + right });
  if (left === 0 && right === 0 && (saysEnough(core.old, core.new, before) || saysEnough(core.new, core.old, after)))
    return core;
  // A phrase of one or two words says little: with what it belongs to it reads as a phrase.
  for (let tries = 0; tries < 3; tries += 1) {
    const own = run('new');
    const enough = Math.min(after.contentOf(own), before.contentOf(run('old'))) >= CONTENT_MIN;
    const leans = after.isLeaning(own.from) || before.isLeaning(run('old').from);
    if (enough && !leans) break;
    if (!leans && after.isLeaning(own.to) && !after.isStop(own.to)) right += 1 + after.stepsToEnd(own.to + 1);
    else if (own.from > 0 && run('old').from > 0 && !after.isStop(own.from - 1) && !before.isStop(run('old').from - 1))
      left += 1 + Math.max(after.stepsToStart(own.from - 1), before.stepsToStart(run('old').from - 1));
    else if (!after.isStop(own.to) && !before.isStop(run('old').to)) right += 1 + after.stepsToEnd(own.to + 1);
    else break;
  }
  return {
    old: clamped(run('old'), before),
    new: clamped(run('new'), after),
  };
}

const CONTENT_MIN = 3;

/** Whether a run is an item of a list: between marks, or a mark and `and`. */
function isListed({ from, to }: Run, passage: Passage): boolean {
  const isBegun = passage.isStop(from) || passage.isStop(from - 1) || passage.isAnd(from) || passage.isAnd(from - 1);
  return isBegun && (passage.isStop(to) || passage.isAnd(to) || passage.isStop(to - 1) || passage.isAnd(to - 1));
}

/** So many words of meaning read as a phrase without those around them. */
const ALONE_MIN = 2;

/** Whether what came or went alone reads as a phrase: some words, or a name. */
function saysEnough(run: Run, other: Run, passage: Passage): boolean {
  if (!isEmpty(other) || isEmpty(run)) return false;
  const own = passage.trimmed(run);
  return (
    passage.contentOf(own) >= ALONE_MIN || passage.isName(own) || (passage.contentOf(own) > 0 && isListed(run, passage))
  );
}

function clamped({ from, to }: Run, { pieces }: Passage): Run {
  return { from: Math.max(0, from), to: Math.min(pieces.length, to) };
}

function isEmpty({ from, to }: Run): boolean {
  return to <= from;
}

function toldEdit(core: Sides<Run>, phrase: Sides<Run>, passages: Sides<Passage>, bags: Sides<Bag>): ToldEdit {
  const all = { old: bags.old.heavy(core.old), new: bags.new.heavy(core.new) };
  const changed = { old: without(all.old, all.new), new: without(all.new, all.old) };
  // What is left of them in the other version has only moved within the paragraph.
  const words = { old: bags.new.lacking(changed.old, bags.old), new: bags.old.lacking(changed.new, bags.new) };
  const hasMoved = {
    old: words.old.length < changed.old.length * NEWS_MIN_SHARE,
    new: words.new.length < changed.new.length * NEWS_MIN_SHARE,
  };
  const own = { old: passages.old.trimmed(phrase.old), new: passages.new.trimmed(phrase.new) };
  const isReference = isOnlyCitations([...words.old, ...words.new]) || isParagraphOfAReport(core, passages);
  const size = isReference ? 0 : words.old.length + words.new.length;
  const told = { phrase: own, core, size, heavy: `${words.old.join(' ')}\n${words.new.join(' ')}` };
  // Only a joint or a mark at its ends differs.
  const isSame = passages.old.wordsOf(own.old) === passages.new.wordsOf(own.new);
  const isNothing = { old: passages.old.contentOf(own.old) === 0, new: passages.new.contentOf(own.new) === 0 };
  if (isSame || ((hasMoved.old || isNothing.old) && (hasMoved.new || isNothing.new)))
    return { kind: 'instead', ...told, size: 0 };
  if (isNothing.old) return { kind: 'adds', ...told };
  if (isNothing.new) return { kind: 'drops', ...told };
  // A long insertion is not said against the words around it.
  const isLong = { old: words.old.length >= LONG_MIN_WORDS, new: words.new.length >= LONG_MIN_WORDS };
  const isAdded = changed.old.length === 0 && isLong.new;
  const isDropped = changed.new.length === 0 && isLong.old;
  if (hasMoved.old || isAdded)
    return { kind: 'adds', ...told, phrase: { old: EMPTY, new: chunk(core.new, passages.new) } };
  if (hasMoved.new || isDropped)
    return { kind: 'drops', ...told, phrase: { old: chunk(core.old, passages.old), new: EMPTY } };
  return { kind: 'instead', ...told };
}

/** `paragraph 328 of the report` → `paragraph 331 of the report`: the place in a cited document. */
function isParagraphOfAReport({ old: before, new: after }: Sides<Run>, passages: Sides<Passage>): boolean {
  const isNumber = passages.old.figureIn(before) !== null && passages.new.figureIn(after) !== null;
  return isNumber && passages.new.isParagraphNumber(after.from) && passages.new.text.length > NOTE_MAX_CHARACTERS;
}

/** In a footnote, which is short, the paragraph is what is cited. */
const NOTE_MAX_CHARACTERS = 120;

const EMPTY: Run = { from: 0, to: 0 };

/** So many words of meaning are a clause of their own. */
const LONG_MIN_WORDS = 4;

/** Where fewer of the words are news, the phrase has been moved or turned round. */
const NEWS_MIN_SHARE = 0.4;

/** Words with the rest of the phrases in which they begin and end. */
function chunk({ from, to }: Run, passage: Passage): Run {
  return passage.trimmed({ from: from - passage.stepsToStart(from), to: to + passage.stepsToEnd(to) });
}

/** Symbols and the dates that go with them. */
function isOnlyCitations(words: readonly string[]): boolean {
  return (
    words.some((word) => SYMBOL_KEY.test(word)) &&
    words.every((word) => SYMBOL_KEY.test(word) || /^\d/u.test(word) || isMonth(withCapital(word)))
  );
}

const SYMBOL_KEY = /^[a-z\d.-]{1,12}\/[a-z\d./-]{1,30}$/u;

/** How often a passage has each word of meaning, in whatever form. */
class Bag {
  readonly #passage: Passage;
  readonly #language: Language;
  #counts: ReadonlyMap<string, number> | null = null;

  constructor(passage: Passage, language: Language) {
    this.#passage = passage;
    this.#language = language;
  }

  /** The words of a run, without light ones. */
  heavy(run: Run): readonly string[] {
    const { telling } = this.#language;
    return this.#passage.keysOf(run).filter((key) => telling?.light.has(key) !== true && /[\p{L}\p{N}]/u.test(key));
  }

  /** Those of some words of another passage that this one has less often. */
  lacking(words: readonly string[], other: Bag): readonly string[] {
    if (words.length === 0) return words;
    const taken = new Map<string, number>();
    return words.filter((word) => {
      const key = stem(word);
      const times = (taken.get(key) ?? 0) + 1;
      taken.set(key, times);
      return times <= other.#count(key) - this.#count(key);
    });
  }

  #count(key: string): number {
    this.#counts ??= countsOf(this.heavy({ from: 0, to: this.#passage.pieces.length }).map(stem));
    return this.#counts.get(key) ?? 0;
  }
}

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The words of which the others have no form, each as often as it is left. */
function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const key of others) left.set(stem(key), (left.get(stem(key)) ?? 0) + 1);
  return words.filter((key) => {
    const count = left.get(stem(key)) ?? 0;
    left.set(stem(key), count - 1);
    return count <= 0;
  });
}

function stem(key: string): string {
  return stemOf(key.replace(/-|'s$|'$/gu, ''));
}

import type { Language } from '../../language/language.ts';
import type { Sides } from '../../model/sides.ts';
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
    old: passages.old.runOf(region.old),
    new: passages.new.runOf(region.new),
    isNews: news.has(region),
  }));
  const joined = joinedRuns(runs, passages);
  return joined.flatMap(({ core, phrase, isNews }) => {
    if (!isNews) return [];
    return [toldEdit(core, phrase, heavyWords(core, passages, language), passages)];
  });
}

interface Grown {
  readonly core: Sides<Run>;
  readonly phrase: Sides<Run>;
  readonly isNews: boolean;
}

/** Grows each run to whole phrases, and joins those that meet until none do. */
function joinedRuns(runs: readonly Open[], passages: Sides<Passage>): readonly Grown[] {
  let grown: Grown[] = runs.map(({ isNews, ...core }) => ({ core, phrase: grownRun(core, passages), isNews }));
  for (;;) {
    const next: Grown[] = [];
    for (const each of grown) {
      const last = next.at(-1);
      if (last === undefined || !meets(last, each, passages)) next.push(each);
      else {
        const core = { old: spanning(last.core.old, each.core.old), new: spanning(last.core.new, each.core.new) };
        next[next.length - 1] = { core, phrase: grownRun(core, passages), isNews: last.isNews || each.isNews };
      }
    }
    if (next.length === grown.length) return next;
    grown = next;
  }
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

/** So many words of meaning read as a phrase without those around them. */
const ALONE_MIN = 2;

/** Whether what came or went alone reads as a phrase: some words, or a name. */
function saysEnough(run: Run, other: Run, passage: Passage): boolean {
  if (!isEmpty(other) || isEmpty(run)) return false;
  const own = passage.trimmed(run);
  return passage.contentOf(own) >= ALONE_MIN || passage.isName(own);
}

function clamped({ from, to }: Run, { pieces }: Passage): Run {
  return { from: Math.max(0, from), to: Math.min(pieces.length, to) };
}

function isEmpty({ from, to }: Run): boolean {
  return to <= from;
}

function toldEdit(
  core: Sides<Run>,
  phrase: Sides<Run>,
  words: Sides<readonly string[]>,
  passages: Sides<Passage>,
): ToldEdit {
  const own = { old: passages.old.trimmed(phrase.old), new: passages.new.trimmed(phrase.new) };
  const told = {
    phrase: own,
    core,
    size: words.old.length + words.new.length,
    heavy: `${words.old.join(' ')}\n${words.new.join(' ')}`,
  };
  // Only a joint or a mark at its ends differs.
  if (passages.old.wordsOf(own.old) === passages.new.wordsOf(own.new)) return { kind: 'instead', ...told, size: 0 };
  if (passages.old.contentOf(own.old) === 0) return { kind: 'adds', ...told };
  return { kind: passages.new.contentOf(own.new) === 0 ? 'drops' : 'instead', ...told };
}

/** The words that came or went, apart from light ones and those in another form. */
function heavyWords(
  core: Sides<Run>,
  { old: before, new: after }: Sides<Passage>,
  { telling }: Language,
): Sides<readonly string[]> {
  const heavy = (keys: readonly string[]) =>
    keys.filter((key) => telling?.light.has(key) !== true && /[\p{L}\p{N}]/u.test(key));
  const [gone, came] = [heavy(before.keysOf(core.old)), heavy(after.keysOf(core.new))];
  return { old: without(gone, came), new: without(came, gone) };
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

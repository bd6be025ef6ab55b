import { addAll } from '../../../text/add-all.ts';
import { fold } from '../../../text/fold.ts';
import { longestIncreasing } from '../../../text/increasing.ts';

/** Something that is paired: a paragraph, a table or a row. */
export interface Pairable {
  readonly kind?: string;
  /** The words that a reader sees. */
  readonly words: string;
}

/** What belongs together: one and one, one and several neighbours (a split), or several and one (a merger). */
export interface Pair {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

export interface Pairing {
  /** In the order of both versions. */
  readonly pairs: readonly Pair[];
  /** The same words at another place: the old index and the new one. */
  readonly moves: ReadonlyMap<number, number>;
}

export interface Hints {
  /** Pairs that are known from elsewhere, in any order. */
  readonly pairs: readonly Pair[];
  /** What is known to have no partner; only equal words say otherwise. */
  readonly alone: { readonly old: ReadonlySet<number>; readonly new: ReadonlySet<number> };
}

export const NO_HINTS: Hints = { pairs: [], alone: { old: new Set(), new: new Set() } };

/** Pairs the paragraphs and tables of two versions: as the hints say, then those with equal words, then those most alike between. */
export function paired(old: readonly Pairable[], now: readonly Pairable[], hints: Hints = NO_HINTS): Pairing {
  const known = knownPairs(old, now, hints);
  const chain = longestIncreasing(known.map((pair) => [pair.new[0] ?? 0]));
  const inOrder = chain.flatMap(({ group }) => known[group] ?? []);
  const anchors = clearOf(inOrder);
  const isIn = new Set(anchors);
  const moves = new Map(
    known
      .filter((pair) => !isIn.has(pair) && isMove(pair, old, now))
      .map((pair) => [pair.old[0] ?? 0, pair.new[0] ?? 0] as const),
  );
  const taken = { old: new Set(moves.keys()), new: new Set(moves.values()) };
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  for (const anchor of [...anchors, END]) {
    const [oldEnd, newEnd] = [anchor.old[0] ?? old.length, anchor.new[0] ?? now.length];
    const gap = { old: range(from, oldEnd, taken.old), new: range(to, newEnd, taken.new) };
    addAll(pairs, aligned(old, now, gap, hints));
    if (anchor === END) break;
    pairs.push(anchor);
    [from, to] = [(anchor.old.at(-1) ?? 0) + 1, (anchor.new.at(-1) ?? 0) + 1];
  }
  return { pairs: withEnds(pairs, old, now, taken), moves };
}

const END: Pair = { old: [], new: [] };

/** The hints, and what has the same words and occurs once in both, each index once, by the old one. */
function knownPairs(old: readonly Pairable[], now: readonly Pairable[], { pairs }: Hints): readonly Pair[] {
  const used = { old: new Set<number>(), new: new Set<number>() };
  const result: Pair[] = [];
  const take = (pair: Pair) => {
    if (pair.old.some((at) => used.old.has(at)) || pair.new.some((at) => used.new.has(at))) return;
    for (const at of pair.old) used.old.add(at);
    for (const at of pair.new) used.new.add(at);
    result.push(pair);
  };
  for (const pair of pairs) if (isOfOneKind(pair, old, now)) take(pair);
  const [olds, news] = [onceIn(old), onceIn(now)];
  for (const [key, at] of olds) {
    const there = news.get(key);
    if (at !== null && there !== undefined && there !== null) take({ old: [at], new: [there] });
  }
  return result.sort((a, b) => (a.old[0] ?? 0) - (b.old[0] ?? 0));
}

function isOfOneKind(pair: Pair, old: readonly Pairable[], now: readonly Pairable[]): boolean {
  const kinds = [...pair.old.map((at) => old[at]?.kind), ...pair.new.map((at) => now[at]?.kind)];
  return new Set(kinds).size === 1;
}

function keyOf({ kind = '', words }: Pairable): string {
  const folded = fold(words);
  return folded === '' ? '' : `${kind} ${folded}`;
}

/** Where each wording occurs; null if it occurs several times. */
function onceIn(blocks: readonly Pairable[]): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>();
  for (const [at, block] of blocks.entries()) {
    const key = keyOf(block);
    if (key !== '') places.set(key, places.has(key) ? null : at);
  }
  return places;
}

/** Pairs of several must not reach over the next pair. */
function clearOf(pairs: readonly Pair[]): readonly Pair[] {
  const result: Pair[] = [];
  for (const pair of pairs) {
    const last = result.at(-1);
    const isClear =
      last === undefined ||
      ((last.old.at(-1) ?? 0) < (pair.old[0] ?? 0) && (last.new.at(-1) ?? 0) < (pair.new[0] ?? 0));
    if (isClear) result.push(pair);
  }
  return result;
}

function isMove({ old, new: now }: Pair, olds: readonly Pairable[], news: readonly Pairable[]): boolean {
  const [before, after] = [olds[old[0] ?? 0], news[now[0] ?? 0]];
  if (old.length !== 1 || now.length !== 1 || before === undefined || after === undefined) return false;
  return before.kind === 'paragraph' && before.words === after.words && before.words.trim() !== '';
}

function range(start: number, end: number, without: ReadonlySet<number>): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at).filter((at) => !without.has(at));
}

/** The best pairs between two anchors that keep the order. */
function aligned(
  old: readonly Pairable[],
  now: readonly Pairable[],
  gap: { readonly old: readonly number[]; readonly new: readonly number[] },
  hints: Hints,
): readonly Pair[] {
  const [rows, columns] = [gap.old.length, gap.new.length];
  if (rows === 0 || columns === 0 || rows * columns > CELLS_MAX) return [];
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const likeness = new Float64Array(rows * columns);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const [before, after] = [gap.old[row] ?? 0, gap.new[column] ?? 0];
      const like = likenessOf(old[before], now[after], hints.alone.old.has(before) || hints.alone.new.has(after));
      likeness[row * columns + column] = like;
      const skip = Math.max(best[(row + 1) * width + column] ?? 0, best[row * width + column + 1] ?? 0);
      const take = like === 0 ? 0 : like + (best[(row + 1) * width + column + 1] ?? 0);
      best[row * width + column] = Math.max(skip, take);
    }
  }
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const here = best[row * width + column] ?? 0;
    const like = likeness[row * columns + column] ?? 0;
    const isTaken = like > 0 && here === like + (best[(row + 1) * width + column + 1] ?? 0);
    if (isTaken) pairs.push({ old: [gap.old[row] ?? 0], new: [gap.new[column] ?? 0] });
    const isDown = !isTaken && here === (best[(row + 1) * width + column] ?? 0);
    if (isTaken || isDown) row += 1;
    if (isTaken || !isDown) column += 1;
  }
  return pairs;
}

/** Five hundred paragraphs against five hundred: more between two anchors is not looked at. */
const CELLS_MAX = 250_000;

/** From 0, no pair, to 1, the same words. */
function likenessOf(one: Pairable | undefined, other: Pairable | undefined, isAlone: boolean): number {
  if (one === undefined || other === undefined || one.kind !== other.kind) return 0;
  const [words, others] = [countedWords(one), countedWords(other)];
  if (words.length === 0 || others.length === 0) return words.length === others.length ? EMPTY_LIKENESS : 0;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += 1;
  }
  const likeness = (2 * shared) / (words.length + others.length);
  return likeness >= (isAlone ? 1 : LIKENESS_MIN) ? likeness : 0;
}

/** Two empty paragraphs are the same, if nothing better is found. */
const EMPTY_LIKENESS = 0.05;

/** Below half of their words shared, two paragraphs are rather one struck and one written. */
const LIKENESS_MIN = 0.5;

const known = new WeakMap<Pairable, readonly string[]>();

function countedWords(block: Pairable): readonly string[] {
  const before = known.get(block);
  if (before !== undefined) return before;
  const words = fold(block.words).split(' ').filter(Boolean);
  known.set(block, words);
  return words;
}

/** A story ends with a paragraph that stays: if both versions end with one that has no partner, these are paired. */
function withEnds(
  pairs: readonly Pair[],
  old: readonly Pairable[],
  now: readonly Pairable[],
  taken: { readonly old: ReadonlySet<number>; readonly new: ReadonlySet<number> },
): readonly Pair[] {
  const [before, after] = [old.length - 1, now.length - 1];
  const isFree =
    before >= 0 &&
    after >= 0 &&
    !taken.old.has(before) &&
    !taken.new.has(after) &&
    pairs.every((pair) => !pair.old.includes(before) && !pair.new.includes(after));
  const isOfParagraphs = old[before]?.kind === 'paragraph' && now[after]?.kind === 'paragraph';
  return isFree && isOfParagraphs ? [...pairs, { old: [before], new: [after] }] : pairs;
}

import type { ConcordKind } from '../model/concordance.ts';
import type { Cell, Placed } from './cells.ts';
import type { Item } from './item.ts';

/** How the items of two versions of a paragraph answer one another. */
export interface Match {
  /** For each item of the first version that the second has too, one that says the same. */
  readonly same: ReadonlyMap<Placed, Placed>;
  /** Items at corresponding places that say different things. */
  readonly conflicts: readonly (readonly [Placed, Placed])[];
  /** Items without a counterpart. */
  readonly lone: { readonly first: readonly Placed[]; readonly second: readonly Placed[] };
  /** True if there is more that differs than is the same: the items say nothing one by one then. */
  readonly isUnlike: boolean;
}

/** Where else an item of either version is found in the other. */
export interface Elsewhere {
  /** In a neighbouring paragraph. */
  readonly isNear: (placed: Placed, version: 'first' | 'second') => boolean;
  /** In a footnote, while its own file has lost its footnotes and may have their words among its paragraphs. */
  readonly isStray: (placed: Placed, version: 'first' | 'second') => boolean;
}

/**
 * How the items of two cells answer one another: those of the paragraphs, and footnote by footnote where both have as
 * many.
 *
 */
export function matchCells(first: Cell, second: Cell, elsewhere: Elsewhere): Match {
  const haveNotes = first.noteItems.length === second.noteItems.length;
  const notes = haveNotes
    ? first.noteItems.map((items, at) => matchItems(items, second.noteItems[at] ?? [], elsewhere))
    : [];
  const all = [matchItems(loosened(first, second), loosened(second, first), elsewhere), ...notes];
  return {
    same: new Map(all.flatMap(({ same }) => [...same])),
    conflicts: all.flatMap(({ conflicts }) => conflicts),
    lone: { first: all.flatMap(({ lone }) => lone.first), second: all.flatMap(({ lone }) => lone.second) },
    isUnlike: all.some(({ isUnlike }) => isUnlike),
  };
}

/** Where the footnotes of a file are lost, their markers may be left among the words, also within a list of sessions: such a number is never missed. */
function loosened(own: Cell, other: Cell): readonly Placed[] {
  if (own.hasNotes || other.notes.length === 0) return own.items;
  return own.items.map((placed) =>
    (placed.item.kind === 'figure' && /^\d{1,3}$/u.test(placed.item.values[0] ?? '')) || placed.item.kind === 'ordinal'
      ? { ...placed, item: { ...placed.item, isLoose: true } }
      : placed,
  );
}

/**
 * Items are compared as sets: a language may name a year twice where another says “that year”. Only the days of a date
 * that both have are no answer to other figures. What is left on both sides, of one sort and at corresponding places,
 * is in conflict.
 */
function matchItems(first: readonly Placed[], second: readonly Placed[], { isNear, isStray }: Elsewhere): Match {
  const dates = sharedDates(first, second);
  const isSettled = ({ item }: Placed) => item.date !== null && dates.has(item.date);
  const answer = (one: Placed, all: readonly Placed[]) =>
    all.find((other) =>
      isSettled(one)
        ? other.item.date === one.item.date && saysSame(one.item, other.item)
        : saysSame(one.item, other.item) && (!isSettled(other) || sortOf(other.item) === 'year'),
    );
  const same = new Map<Placed, Placed>();
  for (const one of first) {
    const other = answer(one, second);
    if (other !== undefined) same.set(one, other);
  }
  const isLeft = (placed: Placed, all: readonly Placed[], version: 'first' | 'second') =>
    !placed.item.isLoose && !isSettled(placed) && answer(placed, all) === undefined && !isStray(placed, version);
  const left = first.filter((one) => isLeft(one, second, 'first'));
  const right = second.filter((other) => isLeft(other, first, 'second'));
  const shared = [...same.keys()].filter(({ item }) => !item.isLoose).length;
  const isUnlike = Math.min(left.length, right.length) > shared + UNLIKE_MIN;
  const conflicts: [Placed, Placed][] = [];
  const taken = new Set<Placed>();
  for (const one of left) {
    const rivals = right.filter((other) => !taken.has(other) && sortOf(other.item) === sortOf(one.item));
    const nearest = rivals.reduce<Placed | null>(
      (best, each) => (best === null || distanceOf(one, each) < distanceOf(one, best) ? each : best),
      null,
    );
    if (nearest === null || distanceOf(one, nearest) > APART_MAX) continue;
    if (isNear(one, 'first') && isNear(nearest, 'second')) continue;
    conflicts.push([one, nearest]);
    taken.add(one).add(nearest);
  }
  const rest = (all: readonly Placed[], version: 'first' | 'second') =>
    all.filter(
      (placed) =>
        !taken.has(placed) && !isNear(placed, version) && !isPrintedApart(placed, version === 'first' ? second : first),
    );
  return { same, conflicts, lone: { first: rest(left, 'first'), second: rest(right, 'second') }, isUnlike };
}

/** One item on each side may differ where nothing is the same. */
const UNLIKE_MIN = 1;

/** `No. 26 (2008)` where the other text has “n° 26”; and a third, `1/3`, is none of the resolutions that have such numbers. */
function isPrintedApart({ item }: Placed, others: readonly Placed[]): boolean {
  const value = item.values[0] ?? '';
  if (/^\d\/\d$/u.test(value)) return true;
  const [, number] = /^(\d+) \(\d{4}\)$/u.exec(value) ?? [];
  return number !== undefined && others.some((other) => other.item.values.includes(number));
}

/** The dates that both versions print. */
function sharedDates(first: readonly Placed[], second: readonly Placed[]): ReadonlySet<string> {
  const dated = (all: readonly Placed[]) => all.flatMap(({ item }) => (item.date === null ? [] : [item.date]));
  const others = new Set(dated(second));
  return new Set(dated(first).filter((date) => others.has(date)));
}

function distanceOf(one: Placed, other: Placed): number {
  return Math.abs(one.share - other.share);
}

/** As a share of the paragraph; the order of words differs between languages. */
const APART_MAX = 0.35;

/** Whether two items say the same. */
export function saysSame(one: Item, other: Item): boolean {
  if ((one.kind === 'month') !== (other.kind === 'month')) return false;
  if (one.values.some((value) => other.values.includes(value))) return true;
  return isFigure(one) && isFigure(other) && areScaled(one, other);
}

/**
 * `2.3 billion` and `2 300 millions`: the same digits, and a number so large that a word may say the rest of the other.
 * How large it is remains open then.
 */
function areScaled(one: Item, other: Item): boolean {
  return one.values.some((value) =>
    other.values.some((rival) => {
      const [less = 0, more = 0] = [Number(value), Number(rival)].sort((a, b) => a - b);
      return more >= SCALED_MIN && more >= less * SCALE_MIN && digitsOf(value) === digitsOf(rival);
    }),
  );
}

/** From a thousand on, a number may be printed with a word. */
const SCALED_MIN = 1000;
const SCALE_MIN = 100;

function digitsOf(value: string): string {
  return value.replace('.', '').replace(/^0+|0+$/gu, '');
}

function isFigure({ kind }: Item): boolean {
  return kind !== 'citation' && kind !== 'month';
}

/** Items of one sort may be in conflict. */
function sortOf({ kind, values }: Item): 'citation' | 'month' | 'year' | 'number' {
  if (kind === 'citation' || kind === 'month') return kind;
  return /^(?:19|20)\d\d$/u.test(values[0] ?? '') ? 'year' : 'number';
}

export function kindOfConflict(one: Item, other: Item): ConcordKind {
  const kinds = [one.kind, other.kind];
  if (kinds.includes('citation')) return 'citation';
  if (kinds.includes('month') || kinds.includes('date')) return 'date';
  if (kinds.includes('ordinal')) return 'ordinal';
  return sortOf(one) === 'year' ? 'year' : 'figure';
}

export function kindOfLone(item: Item): ConcordKind {
  const sort = sortOf(item);
  if (sort === 'citation') return 'lone-citation';
  return sort === 'year' ? 'lone-year' : 'lone-figure';
}

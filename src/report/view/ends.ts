import type { Change, Comparison } from '../../model/comparison.ts';
import type { Paragraph } from '../../model/document.ts';
import { longestIncreasing } from '../../text/increasing.ts';

/** The place of a paragraph whose change is shown elsewhere. */
export interface End {
  readonly change: Change;
  /** The version that has the paragraph at this place. */
  readonly side: 'old' | 'new';
  readonly paragraph: Paragraph;
}

/**
 * The other ends of moves, splits and mergers, by the change that each follows (null: before all).
 *
 *     old    1 Urges    2 Requests  3 Invites        new   1 Requests  2 Invites  3 Urges
 *     shown  [end: 1 moved to 3]  1 Requests  2 Invites  3 Urges (moved, was 1)
 */
export function endsOf({ changes, documents }: Comparison): ReadonlyMap<Change | null, readonly End[]> {
  const homes = { old: homesOf(changes, 'old'), new: homesOf(changes, 'new') };
  const ends = new Map<Change | null, End[]>();
  const put = (change: Change, side: 'old' | 'new', index: number) => {
    const paragraph = documents[side].paragraphs[index];
    if (paragraph === undefined) return;
    const before = homeBefore(homes[side], index);
    const own = ends.get(before);
    if (own === undefined) ends.set(before, [{ change, side, paragraph }]);
    else own.push({ change, side, paragraph });
  };
  // In paragraph order, so that several ends at one place keep theirs.
  for (const side of ['old', 'new'] as const) {
    for (const { change, index } of straysOf(changes, homes[side], side)) put(change, side, index);
  }
  return ends;
}

/** A change in order among its neighbours, with the paragraph that fixes its place. */
interface Home {
  readonly index: number;
  readonly change: Change;
}

/**
 * The paragraphs of a version that order its changes, ascending. One paragraph of a merger is at home; the others are
 * its strays, as is a whole change whose first piece is far from where the whole used to be.
 */
function homesOf(changes: readonly Change[], side: 'old' | 'new'): readonly Home[] {
  // A moved paragraph is at home at its new place, and away from its old one.
  const settled = side === 'old' ? changes.filter((change) => !isAway(change)) : changes;
  return longestIncreasing(settled.map((change) => change[side])).flatMap(({ group, value }) => {
    const change = settled[group];
    return change === undefined ? [] : [{ index: value, change }];
  });
}

function isAway({ facets }: Change): boolean {
  return facets.includes('moved') || facets.includes('crossed');
}

/** Paragraphs shown elsewhere: all old ones of a move, and the distant pieces of splits and mergers. */
function straysOf(changes: readonly Change[], homes: readonly Home[], side: 'old' | 'new'): readonly Home[] {
  const atHome = new Map(homes.map(({ change, index }) => [change, index]));
  const strays = changes.flatMap((change) => {
    const home = atHome.get(change);
    return change[side].filter((index) => !isBeside(change[side], home, index)).map((index) => ({ index, change }));
  });
  return strays.sort((a, b) => a.index - b.index);
}

/** Whether a paragraph adjoins the one at home, with nothing between them. */
function isBeside(indices: readonly number[], home: number | undefined, index: number): boolean {
  if (home === undefined) return false;
  const step = index < home ? 1 : -1;
  for (let each = index; each !== home; each += step) if (!indices.includes(each)) return false;
  return true;
}

function homeBefore(homes: readonly Home[], index: number): Change | null {
  let [low, high] = [0, homes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((homes[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return homes[low - 1]?.change ?? null;
}

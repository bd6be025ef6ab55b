import type { Sides } from '../model/sides.ts';

/**
 * Places where two long sequences may be cut, in the order of both: three neighbours that occur exactly once in each; of these, the
 * longest sequence that is in order in both.
 */
export function anchorsOf(ids: Sides<ArrayLike<number>>): readonly Sides<number>[] {
  const [before, after] = [placesOnce(ids.old), placesOnce(ids.new)];
  const common: Sides<number>[] = [];
  for (const [triple, place] of before) {
    const partner = after.get(triple);
    if (place !== null && partner !== undefined && partner !== null) common.push({ old: place, new: partner });
  }
  return longestRun(common);
}

/** The place of each three neighbours; null if they occur more than once. */
function placesOnce(ids: ArrayLike<number>): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>();
  for (let at = 0; at + 2 < ids.length; at += 1) {
    const triple = `${ids[at]} ${ids[at + 1]} ${ids[at + 2]}`;
    places.set(triple, places.has(triple) ? null : at);
  }
  return places;
}

/** The longest sequence in which the new places increase along with the old ones (patience sorting). */
function longestRun(pairs: readonly Sides<number>[]): readonly Sides<number>[] {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [index, pair] of pairs.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.new ?? 0) < pair.new) low = middle + 1;
      else high = middle;
    }
    before.push(tops[low - 1] ?? NONE);
    tops[low] = index;
  }
  const run: Sides<number>[] = [];
  for (let at = tops.at(-1) ?? NONE; at !== NONE; at = before[at] ?? NONE) run.push(pairs[at] ?? { old: 0, new: 0 });
  return run.reverse();
}

const NONE = -1;

import { stemLikeness } from '../language/titles.ts';

/** Two sets of stems, by their places in the list, that are alike. */
export interface LikePair {
  readonly old: number;
  readonly now: number;
  /** As `stemLikeness` gives it. */
  readonly alike: number;
}

/**
 * All pairs of sets that are as alike as asked, the later one first by place, then the earlier one: what holding each beside every
 * other gives, without doing so. Two sets of n and m stems that are alike by t share at least t(n + m) / 2 of them, and m is at least
 * n t / (2 - t); so if the stems of both are put in one order, the rarest first, they share one among the first of each (prefix
 * filter: Chaudhuri, Ganti and Kaushik 2006). Only those are looked up.
 *
 * @param least above 0, at most 1
 */
export function likePairs(sets: readonly ReadonlySet<string>[], least: number): readonly LikePair[] {
  const counts = new Map<string, number>();
  for (const set of sets) for (const stem of set) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const rarestFirst = (a: string, b: string) =>
    (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : Number(a > b));
  const places = new Map<string, number[]>();
  return sets.flatMap((now, at) => {
    const prefix = [...now].sort(rarestFirst).slice(0, prefixLength(now.size, least));
    const candidates = new Set<number>();
    for (const stem of prefix) {
      const seen = places.get(stem);
      if (seen === undefined) places.set(stem, [at]);
      else {
        for (const place of seen) candidates.add(place);
        seen.push(at);
      }
    }
    return [...candidates]
      .sort((a, b) => a - b)
      .flatMap((old): LikePair[] => {
        const alike = stemLikeness(sets[old] ?? new Set(), now);
        return alike >= least ? [{ old, now: at, alike }] : [];
      });
  });
}

/** Rounding must leave no pair out. */
function prefixLength(size: number, least: number): number {
  const shared = Math.ceil((size * least) / (2 - least) - ROUNDING);
  return size - shared + 1;
}

const ROUNDING = 1e-9;

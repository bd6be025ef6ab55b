import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAssignment, type Edge } from '../../src/compare/assignment.ts';

describe('the best assignment', () => {
  it('weighs as much as the best of all there are', () => {
    fc.assert(
      fc.property(edges(4, 8), (all) => {
        expect(weightOf(bestAssignment(all))).toBeCloseTo(best(all), 9);
      }),
      { seed: 5, numRuns: 1000 },
    );
  });

  it('gives each place at most one partner', () => {
    fc.assert(
      fc.property(edges(30, 200), (all) => {
        const chosen = bestAssignment(all);
        expect(new Set(chosen.map((edge) => edge.old)).size).toBe(chosen.length);
        expect(new Set(chosen.map((edge) => edge.new)).size).toBe(chosen.length);
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it('takes the two good pairs rather than the best one and a bad one', () => {
    const all = [
      { old: 0, new: 0, weight: 0.9 },
      { old: 0, new: 1, weight: 0.8 },
      { old: 1, new: 0, weight: 0.8 },
      { old: 1, new: 1, weight: 0.1 },
    ];
    expect(bestAssignment(all).map((edge) => [edge.old, edge.new])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('is greedy, but never worse than half, where a part is too large to be solved', () => {
    const all = Array.from({ length: 320 * 320 }, (_, at) => ({
      old: at % 320,
      new: Math.floor(at / 320),
      weight: 1 + ((at * 7919) % 100) / 100,
    }));
    const chosen = bestAssignment(all);
    expect(chosen).toHaveLength(320);
    expect(weightOf(chosen)).toBeGreaterThan(320);
  });

  it('takes time in proportion to few times many', () => {
    // 15 against 6,000 are as many cells as 300 against 300; as a square of 6,000 they took three seconds.
    const all = Array.from({ length: 6_000 }, (_, at) =>
      [at, at + 1].map((old) => ({ old: old % 15, new: at, weight: 1 + ((old * 7919) % 1000) / 1000 })),
    ).flat();
    const start = performance.now();
    for (const edges of [all, all.map((edge) => ({ ...edge, old: edge.new, new: edge.old }))])
      expect(bestAssignment(edges)).toHaveLength(15);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

/** Edges between distinct pairs of places. */
function edges(placesMax: number, countMax: number): fc.Arbitrary<readonly Edge[]> {
  const edge = fc.record({
    old: fc.nat(placesMax - 1),
    new: fc.nat(placesMax - 1),
    weight: fc.integer({ min: 1, max: 100 }),
  });
  return fc.uniqueArray(edge, { maxLength: countMax, selector: (each) => `${each.old} ${each.new}` });
}

function weightOf(chosen: readonly Edge[]): number {
  return chosen.reduce((sum, { weight }) => sum + weight, 0);
}

/** By trying all of them. */
function best(all: readonly Edge[]): number {
  const [first, ...rest] = all;
  if (first === undefined) return 0;
  const apart = rest.filter((edge) => edge.old !== first.old && edge.new !== first.new);
  return Math.max(best(rest), first.weight + best(apart));
}

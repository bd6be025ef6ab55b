import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestChain, type Span } from '../../src/compare/chain.ts';

describe('the heaviest chain of spans', () => {
  it('weighs as much as the best of all chains there are', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), fc.constantFrom(0, 0.25), (spans, adjacency) => {
        expect(weightOf(heaviestChain(spans, adjacency), adjacency)).toBeCloseTo(bestWeight(spans, adjacency), 9);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  it('holds spans that follow each other on both sides', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 40 }), (spans) => {
        expect(isChain(heaviestChain(spans, 0.25))).toBe(true);
      }),
      { seed: 4, numRuns: 1000 },
    );
  });

  it('is found among a hundred thousand in less than two seconds', () => {
    const spans = Array.from({ length: 100_000 }, (_, at) =>
      spanAt((at * 7919) % 50_000, (at * 104_729) % 50_000, 1, 1, 1),
    );
    const before = performance.now();
    expect(isChain(heaviestChain(spans, 0))).toBe(true);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

const span = fc
  .tuple(
    fc.nat(6),
    fc.nat(6),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 9 }),
  )
  .map(([oldAt, newAt, oldCount, newCount, weight]) => spanAt(oldAt, newAt, oldCount, newCount, weight));

function spanAt(oldAt: number, newAt: number, oldCount: number, newCount: number, weight: number): Span {
  return { start: { old: oldAt, new: newAt }, end: { old: oldAt + oldCount, new: newAt + newCount }, weight };
}

function follows(one: Span, other: Span): boolean {
  return one.end.old <= other.start.old && one.end.new <= other.start.new;
}

function isChain(spans: readonly Span[]): boolean {
  return spans.every((each, at) => at === 0 || follows(spans[at - 1] ?? each, each));
}

function weightOf(chain: readonly Span[], adjacency: number): number {
  return chain.reduce((sum, each, at) => {
    const before = chain[at - 1];
    const isNear = before?.end.old === each.start.old && before.end.new === each.start.new;
    return sum + each.weight + (isNear ? adjacency : 0);
  }, 0);
}

/** By trying all of them. */
function bestWeight(spans: readonly Span[], adjacency: number): number {
  const longer = (chain: readonly Span[]): number =>
    spans.reduce(
      (best, each) => {
        const last = chain.at(-1);
        return last === undefined || follows(last, each) ? Math.max(best, longer([...chain, each])) : best;
      },
      weightOf(chain, adjacency),
    );
  return longer([]);
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stemLikeness } from '../../src/language/titles.ts';
import { type LikePair, likePairs } from '../../src/series/like-pairs.ts';

/** Every set beside every one before it. */
function byHoldingAll(sets: readonly ReadonlySet<string>[], least: number): readonly LikePair[] {
  return sets.flatMap((now, at) =>
    sets.slice(0, at).flatMap((before, old): LikePair[] => {
      const alike = stemLikeness(before, now);
      return alike >= least ? [{ old, now: at, alike }] : [];
    }),
  );
}

const stem = fc.constantFrom(...'abcdefghijkl');
/** Families of sets that differ in a stem or two: chance alone makes hardly any pair. */
const family = fc
  .tuple(fc.uniqueArray(stem, { maxLength: 12 }), fc.array(fc.tuple(stem, fc.boolean()), { maxLength: 4 }))
  .map(([base, changes]) => [
    new Set(base),
    ...changes.map(([each, isMore]) => new Set(isMore ? [...base, each] : base.filter((own) => own !== each))),
  ]);
const families = fc.array(family, { maxLength: 8 }).map((each) => each.flat());

it.each([0.3, 0.5, 0.6, 0.75, 0.85, 0.9, 1])('finds the pairs that are alike by %f, in the same order', (least) => {
  let pairs = 0;
  fc.assert(
    fc.property(families, (sets) => {
      const found = likePairs(sets, least);
      pairs += found.length;
      expect(found).toEqual(byHoldingAll(sets, least));
    }),
  );
  expect(pairs).toBeGreaterThan(100);
});

it('holds few of many titles beside one another', () => {
  const sets = Array.from({ length: 20_000 }, (_, at) => new Set(['situation', 'rights', `${at % 5000}`]));
  // All pairs are 200 million: they would take longer than a test may.
  expect(likePairs(sets, 0.85)).toHaveLength(30_000);
});

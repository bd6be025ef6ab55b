import type { Sides } from '../model/sides.ts';
import { largest } from '../text/extremes.ts';
import { joinSteps, type Step, type Stretch, stretchesOfSteps } from './regions.ts';
import { isWord, type Token } from './tokens.ts';

/** Gives up what stands in both texts but nobody reads as what stayed: single words adrift, and scattered ones. */
export function withoutConfetti(steps: readonly Step[], tokens: Sides<readonly Token[]>): readonly Step[] {
  const told = withoutDrowned(stretchesOfSteps(steps, tokens));
  const [first, last] = [told.findIndex(({ same }) => !same), told.findLastIndex(({ same }) => !same)];
  const between = stretchesOfSteps(told, tokens).slice(first, last + 1);
  if (!isScattered(between)) return told;
  return joinSteps(told.map((step, index) => (index < first || index > last ? step : { ...step, same: false })));
}

/**
 * A word between two long changes is an orphan.
 *
 *     [-reuse and recycle plastics and to address-]{+eliminate pollution, including+} through [-other means-]{+new approaches+}
 */
function withoutDrowned(stretches: readonly Stretch[]): readonly Step[] {
  let before = 0;
  const kept = stretches.map((stretch, index): Step => {
    const { step } = stretch;
    const size = Math.max(countWords(stretch.old), countWords(stretch.new));
    if (!step.same) {
      before += size;
      return step;
    }
    const next = stretches[index + 1];
    const ahead = next === undefined ? 0 : Math.max(countWords(next.old), countWords(next.new));
    const isBetween = index > 0 && next !== undefined;
    const isDrowned = isBetween && size <= ORPHAN_MAX_WORDS && Math.min(before, ahead) >= size * SHORE_MIN_TIMES;
    before = isDrowned ? before + size : 0;
    return isDrowned ? { ...step, same: false } : step;
  });
  return joinSteps(kept);
}

/** Of runs of two words half truly stayed, whatever stands around them. */
const ORPHAN_MAX_WORDS = 1;
/** From 4 to 10 times, the fewer are given up the fewer words are marked (8.5 to 7.9 % more than the least). */
const SHORE_MIN_TIMES = 10;

function countWords(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { parts }) => sum + parts.filter(({ key }) => isWord(key)).length, 0);
}

/**
 * Whether so little stayed between the first change and the last, and so scattered, that two clean texts are easier to
 * read; what both begin and end with stays. Measured by the shorter text, so that a short one that was taken up whole
 * in a long one is not thrown away.
 *
 *     Noting with concern that [-unprecedented global school closures …-]{+the digital divides, within+} and between [-…-]{+…+}
 */
function isScattered(stretches: readonly Stretch[]): boolean {
  const kept = stretches.filter(({ step }) => step.same).map(({ old }) => weightIn(old));
  if (kept.length === 0 || largest(kept) >= PHRASE_MIN_WEIGHT) return false;
  const [before, after] = [stretches.flatMap(({ old }) => old), stretches.flatMap((stretch) => stretch.new)];
  const lesser = Math.min(weightIn(before), weightIn(after));
  const share = kept.length >= SCATTERED_MIN_RUNS ? SCATTERED_MAX_SHARE : CHANCE_MAX_SHARE;
  return lesser >= REWRITTEN_MIN_WEIGHT && kept.reduce((sum, weight) => sum + weight) < share * lesser;
}

/** Where a phrase as long as this stayed, the reader has a hold. This and the next in words of substance. */
const PHRASE_MIN_WEIGHT = 6;
/** A shorter stretch is no rewriting but exact news, as in `[-2020-]{+2021+}, about [-135-]{+155+}`. */
const REWRITTEN_MIN_WEIGHT = 10;
/** Three and more kept runs that make up less than a quarter: of 16 such paragraphs from 0 to .35, those below read better clean. */
const SCATTERED_MIN_RUNS = 3;
const SCATTERED_MAX_SHARE = 0.25;
/** One or two give a hold, unless they are next to nothing: below .1 they were chance in 5 of 7, from .1 to .15 in 1 of 4. */
const CHANCE_MAX_SHARE = 0.1;

function weightIn(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { weight }) => sum + weight, 0);
}

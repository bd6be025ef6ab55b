import type { Sides } from '../model/sides.ts';
import { largest } from '../text/extremes.ts';
import { joinSteps, type Step, type Stretch, stretchesOfSteps } from './regions.ts';
import { isWord, type Token } from './tokens.ts';

/** Drops common words that no reader sees as kept: single words between long changes, and scattered ones. */
export function withoutConfetti(steps: readonly Step[], tokens: Sides<readonly Token[]>): readonly Step[] {
  const told = withoutDrowned(stretchesOfSteps(steps, tokens));
  const [first, last] = [told.findIndex(({ same }) => !same), told.findLastIndex(({ same }) => !same)];
  const between = stretchesOfSteps(told, tokens).slice(first, last + 1);
  if (!isScattered(between)) return told;
  return joinSteps(told.map((step, index) => (index < first || index > last ? step : { ...step, same: false })));
}

/**
 * A single word between two long changes is not kept.
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

/** Half of the runs of two words were really kept, whatever surrounds them. */
const ORPHAN_MAX_WORDS = 1;
/** From 4 to 10 times, fewer words are dropped and fewer are marked (8.5 to 7.9 % more than the minimum). */
const SHORE_MIN_TIMES = 10;

function countWords(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { parts }) => sum + parts.filter(({ key }) => isWord(key)).length, 0);
}

/**
 * Whether so little was kept between the first change and the last, and so scattered, that two separate texts are easier to read;
 * the common beginning and end are kept. Measured by the shorter text, so that a short one contained in a long one is not lost.
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

/** A kept phrase of this length is enough to guide the reader. This and the next are in words of substance. */
const PHRASE_MIN_WEIGHT = 6;
/** A shorter stretch is not a rewriting but a precise change, as in `[-2020-]{+2021+}, about [-135-]{+155+}`. */
const REWRITTEN_MIN_WEIGHT = 10;
/** Three or more kept runs that make up less than a quarter: of 16 such paragraphs from 0 to .35, those below read better separate. */
const SCATTERED_MIN_RUNS = 3;
const SCATTERED_MAX_SHARE = 0.25;
/** One or two runs guide the reader, unless they are tiny: below .1 they were chance in 5 of 7, from .1 to .15 in 1 of 4. */
const CHANCE_MAX_SHARE = 0.1;

function weightIn(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { weight }) => sum + weight, 0);
}

import type { Profile, Profiles } from './profile.ts';

/**
 * From 0, nothing in common, to 1, the same words in the same order. Words that occur everywhere count little.
 *
 * @param least the least likeness that matters: below it, a lower bound may be returned
 */
export function likenessOf(a: Profile, b: Profile, profiles: Profiles, least = LIKENESS_SPARED): number {
  const { angle, common } = sharedBy(a, b);
  const vocabulary = COSINE_SHARE * angle;
  // No word order could lift these two above what any rule requires.
  if (vocabulary + (1 - COSINE_SHARE) * diceOf(common, a, b) < least) return vocabulary;
  return vocabulary + (1 - COSINE_SHARE) * diceOf(sequenceOf(a, b, profiles), a, b);
}

/** The weight of shared words relative to word order: order says more, because boilerplate shares words. */
const COSINE_SHARE = 0.4;
/** Below this no rule links or mentions two paragraphs, so a lower bound replaces the costly measure. */
export const LIKENESS_SPARED = 0.12;

/** The cosine of the two weight vectors: how much the vocabularies agree, from 0 to 1. */
export function cosineOf(a: Profile, b: Profile): number {
  return sharedBy(a, b).angle;
}

/** The cosine of two vocabularies, and the weight of the words they share. */
function sharedBy(a: Profile, b: Profile): { readonly angle: number; readonly common: number } {
  let dot = 0;
  let common = 0;
  let i = 0;
  let j = 0;
  while (i < a.distinct.length && j < b.distinct.length) {
    const step = (a.distinct[i] ?? 0) - (b.distinct[j] ?? 0);
    if (step === 0) {
      const left = a.weights[i] ?? 0;
      const right = b.weights[j] ?? 0;
      dot += left * right;
      common += left < right ? left : right;
    }
    if (step <= 0) i += 1;
    if (step >= 0) j += 1;
  }
  return { angle: dot === 0 ? 0 : Math.min(1, dot / (a.norm * b.norm)), common };
}

/** Twice the common weight over the weight of both. */
function diceOf(common: number, a: Profile, b: Profile): number {
  return common === 0 ? 0 : (2 * common) / (a.mass + b.mass);
}

/**
 * The weight of the longest common subsequence. Only shared words can be in it: a quarter of those of two unrelated
 * paragraphs.
 */
function sequenceOf(a: Profile, b: Profile, profiles: Profiles): number {
  const [left, right] = profiles.common(a, b);
  return commonWeight(left, right, profiles);
}

/** Two paragraphs of 2,000 words each, three times the longest of 15,731 real ones; 10 ms. */
const SEQUENCE_MAX_CELLS = 4_000_000;

function commonWeight(a: Int32Array, b: Int32Array, profiles: Profiles): number {
  const lengthMin = Math.min(a.length, b.length);
  let [head, tail, common] = [0, 0, 0];
  for (; head < lengthMin && a[head] === b[head]; head += 1) common += profiles.rarity(a[head] ?? 0);
  for (; tail < lengthMin - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]; tail += 1)
    common += profiles.rarity(b[b.length - 1 - tail] ?? 0);
  const [left, right] = [a.subarray(head, a.length - tail), b.subarray(head, b.length - tail)];
  // Of two huge paragraphs only the beginning and end are compared in order; the cosine judges the rest.
  if (left.length * right.length > SEQUENCE_MAX_CELLS) return common;
  const row = new Float64Array(right.length + 1);
  for (let place = 0; place < left.length; place += 1) {
    const word = left[place] ?? 0;
    const weight = profiles.rarity(word);
    let diagonal = 0;
    let before = 0;
    for (let at = 0; at < right.length; at += 1) {
      const above = row[at + 1] ?? 0;
      const skipped = before > above ? before : above;
      const best = right[at] === word ? diagonal + weight : skipped;
      row[at + 1] = best;
      before = best;
      diagonal = above;
    }
  }
  return common + (row[right.length] ?? 0);
}

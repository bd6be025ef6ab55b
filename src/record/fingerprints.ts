import { hash32, hash53 } from './hash.ts';

/** Words of a shingle: the runs of words by which a clause is recognized. */
export const SHINGLE_WORDS = 3;
/** Of so many shingles in a row, the one with the least hash is kept (winnowing, Schleimer, Wilkerson and Aiken 2003). */
export const WINDOW_SHINGLES = 4;

/** Hashes of all runs of `SHINGLE_WORDS` words, in order; of all the words together if there are fewer. */
export function shinglesOf(words: readonly string[]): readonly number[] {
  if (words.length === 0) return [];
  const hashes = words.map((word) => hash53(word) | 0);
  const size = Math.min(SHINGLE_WORDS, words.length);
  return Array.from({ length: words.length - size + 1 }, (_, at) => hash32(hashes, at, at + size));
}

/**
 * The shingles that are kept for a clause, each once. What is looked for is not winnowed: so every run of words that both have and
 * that was kept is found, wherever it is in the other.
 */
export function fingerprintsOf(words: readonly string[]): readonly number[] {
  const shingles = shinglesOf(words);
  const kept = new Set<number>();
  for (let at = 0; at === 0 || at + WINDOW_SHINGLES <= shingles.length; at += 1) {
    let least = Number.POSITIVE_INFINITY;
    for (const hash of shingles.slice(at, at + WINDOW_SHINGLES)) least = Math.min(least, hash);
    if (least < Number.POSITIVE_INFINITY) kept.add(least);
  }
  return [...kept].sort((a, b) => a - b);
}

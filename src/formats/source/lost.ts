/**
 * The words of one text that another does not have, each as often as it is missing. Words that are only cut in another place are not
 * missing: of `42 nd` and `42nd` neither is.
 */
export function lostWords(given: readonly string[], kept: readonly string[]): readonly string[] {
  const counts = countsOf(kept);
  const missing: string[] = [];
  for (const [word, count] of countsOf(given)) {
    const known = counts.get(word) ?? 0;
    if (known > 0) counts.set(word, Math.max(0, known - count));
    for (let left = known; left < count; left += 1) missing.push(word);
  }
  if (missing.length === 0) return [];
  const letters = letterCounts(counts);
  // What is cut elsewhere is among the words that only the other has, letter for letter.
  return missing.filter((word) => !takesAll(letters, word));
}

/** The words of texts, in the form in which they are counted. */
function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of text.normalize('NFKC').toLowerCase().split(BETWEEN_WORDS))
      if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/u;

function letterCounts(words: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word, count] of words)
    if (count > 0) for (const letter of word) counts.set(letter, (counts.get(letter) ?? 0) + count);
  return counts;
}

/** Takes all letters of a word, or none. */
function takesAll(letters: Map<string, number>, word: string): boolean {
  const own = letterCounts(new Map([[word, 1]]));
  if ([...own].some(([letter, count]) => (letters.get(letter) ?? 0) < count)) return false;
  for (const [letter, count] of own) letters.set(letter, (letters.get(letter) ?? 0) - count);
  return true;
}

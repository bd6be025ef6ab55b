/**
 * The words of one text that another does not have, each as often as it is missing. Words that are only cut in another place are not
 * missing: of `42 nd` and `42nd` neither is.
 */
export function lostWords(given: Iterable<string>, kept: Iterable<string>): readonly string[] {
  const counts = countsOf(kept);
  const missing = wordsIn(given).filter((word) => !takes(counts, word));
  if (missing.length === 0) return [];
  const letters = countsOfLetters(counts);
  // What is cut elsewhere is among the words that only the other has, letter for letter.
  return missing.filter((word) => !takesAll(letters, word));
}

/** The words of texts, in the form in which they are counted. */
export function wordsIn(texts: Iterable<string>): readonly string[] {
  return [...texts].flatMap((text) => text.normalize('NFKC').toLowerCase().match(WORD) ?? []);
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function countsOf(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsIn(texts)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function takes(counts: Map<string, number>, word: string): boolean {
  const count = counts.get(word) ?? 0;
  if (count > 0) counts.set(word, count - 1);
  return count > 0;
}

function countsOfLetters(words: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word, count] of words) for (const letter of word) counts.set(letter, (counts.get(letter) ?? 0) + count);
  return counts;
}

/** Takes all letters of a word, or none. */
function takesAll(letters: Map<string, number>, word: string): boolean {
  const own = countsOfLetters(new Map([[word, 1]]));
  if ([...own].some(([letter, count]) => (letters.get(letter) ?? 0) < count)) return false;
  for (const [letter, count] of own) letters.set(letter, (letters.get(letter) ?? 0) - count);
  return true;
}

import type { Profile } from './profile.ts';

/**
 * The three-word phrases of a paragraph. Paragraphs that share them share text, not only vocabulary, whatever its order
 * and whatever comes between: a clause carried from one into the other shows by its phrases.
 */
export class Phrases {
  readonly profile: Profile;
  readonly #keys: Float64Array;

  /**
   * @param vocabulary the number of distinct words: up to 208,063 are unambiguous; beyond that, phrases may coincide
   */
  constructor(profile: Profile, vocabulary: number) {
    this.profile = profile;
    const { words } = profile;
    this.#keys = new Float64Array(Math.max(0, words.length - PHRASE_WORDS + 1));
    const base = Math.min(vocabulary + 1, BASE_MAX);
    for (let at = 0; at < this.#keys.length; at += 1) {
      const [first, second, third] = [words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0];
      this.#keys[at] = ((first % base) * base + (second % base)) * base + (third % base);
    }
  }

  get keys(): Iterable<number> {
    return this.#keys;
  }

  /** Which words are in a phrase that a test accepts: 1 or 0 for each word. */
  covered(accepts: (key: number) => boolean): Uint8Array {
    const mask = new Uint8Array(this.profile.words.length);
    for (let at = 0; at < this.#keys.length; at += 1)
      if (accepts(this.#keys[at] ?? 0)) mask.fill(1, at, at + PHRASE_WORDS);
    return mask;
  }
}

const PHRASE_WORDS = 3;
/** The cube root of the greatest whole number that a double represents exactly. */
const BASE_MAX = 208_063;

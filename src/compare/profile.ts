import type { Paragraph } from '../model/document.ts';
import { fold } from '../text/fold.ts';
import { stemOf, wordsOfFolded } from '../text/words.ts';

/** The words of a paragraph as numbers, with weights: made once, compared often. */
export interface Profile {
  /** Stems in the order of the text. */
  readonly words: Int32Array;
  /** Distinct stems in ascending order. */
  readonly distinct: Int32Array;
  /** For each distinct stem, its rarity times its count. */
  readonly weights: Float64Array;
  /** Length of the weight vector. */
  readonly norm: number;
  /** Sum of the weights of all words. */
  readonly mass: number;
}

/** An amount, a count or a day, but not a year or a symbol. */
const FIGURE = /^(?!(?:19|20)\d\d$)\d[\d.,]*$/u;
/**
 * Figures change every year in paragraphs and table rows that stay. From .3 to 1 the links of the gold pairs and of the
 * hard tier are the same; at .2 one split is lost; rows in which every figure changed are paired from .5 down.
 */
const FIGURE_SHARE = 0.5;

/**
 * The numbered words of all paragraphs compared, with the rarity of each: a word that occurs everywhere (`the`, but in
 * one resolution also `Convention`) says nothing about which paragraph became which.
 */
export class Profiles {
  readonly #stems = new Map<string, number>();
  readonly #ids = new Map<string, number>();
  readonly #folded = new Map<string, string>();
  readonly #words = new Map<string, Int32Array>();
  readonly #profiles = new Map<string, Profile>();
  readonly #rarity: Float64Array;
  /** Scratch: all 0 between calls. */
  readonly #marks: Int32Array;
  readonly #scratch: [Int32Array, Int32Array] = [new Int32Array(0), new Int32Array(0)];

  /** @param paragraphs of both documents and, if there is one, their series */
  constructor(paragraphs: readonly Paragraph[]) {
    const counts: number[] = [];
    const last: number[] = [];
    for (const [at, { text }] of paragraphs.entries()) {
      for (const word of this.#wordsOf(text)) {
        if (last[word] === at) continue;
        last[word] = at;
        counts[word] = (counts[word] ?? 0) + 1;
      }
    }
    this.#rarity = Float64Array.from(counts, (count) => Math.log(1 + paragraphs.length / count));
    for (const [stem, id] of this.#stems)
      if (FIGURE.test(stem)) this.#rarity[id] = (this.#rarity[id] ?? 0) * FIGURE_SHARE;
    this.#marks = new Int32Array(counts.length);
  }

  /** The number of distinct stems. */
  get size(): number {
    return this.#stems.size;
  }

  of({ text }: Paragraph): Profile {
    const known = this.#profiles.get(text);
    if (known !== undefined) return known;
    const made = this.#join([this.#wordsOf(text)]);
    this.#profiles.set(text, made);
    return made;
  }

  /** A text without differences of print. */
  folded(text: string): string {
    const known = this.#folded.get(text) ?? fold(text);
    this.#folded.set(text, known);
    return known;
  }

  /** The profile of several paragraphs read as one. */
  ofAll(paragraphs: readonly Paragraph[]): Profile {
    const [first, ...more] = paragraphs;
    if (first !== undefined && more.length === 0) return this.of(first);
    return this.#join(paragraphs.map(({ text }) => this.#wordsOf(text)));
  }

  /** The words in both profiles, in each one's order. Valid until the next call. */
  common(a: Profile, b: Profile): readonly [Int32Array, Int32Array] {
    return [this.#within(a, b, 0), this.#within(b, a, 1)];
  }

  #within(own: Profile, other: Profile, which: 0 | 1): Int32Array {
    const marks = this.#marks;
    if (this.#scratch[which].length < own.words.length) this.#scratch[which] = new Int32Array(2 * own.words.length);
    const kept = this.#scratch[which];
    for (let at = 0; at < other.distinct.length; at += 1) marks[other.distinct[at] ?? 0] = 1;
    let count = 0;
    for (let at = 0; at < own.words.length; at += 1) {
      const word = own.words[at] ?? 0;
      if (marks[word] !== 1) continue;
      kept[count] = word;
      count += 1;
    }
    for (let at = 0; at < other.distinct.length; at += 1) marks[other.distinct[at] ?? 0] = 0;
    return kept.subarray(0, count);
  }

  rarity(word: number): number {
    return this.#rarity[word] ?? 0;
  }

  #join(lists: readonly Int32Array[]): Profile {
    const words = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    for (const list of lists) {
      words.set(list, end);
      end += list.length;
    }
    const counts = this.#marks;
    const found: number[] = [];
    for (const word of words) {
      if (counts[word] === 0) found.push(word);
      counts[word] = (counts[word] ?? 0) + 1;
    }
    const distinct = Int32Array.from(found).sort();
    const weights = new Float64Array(distinct.length);
    let [square, mass, at] = [0, 0, 0];
    for (const word of distinct) {
      const weight = (counts[word] ?? 0) * this.rarity(word);
      counts[word] = 0;
      weights[at] = weight;
      at += 1;
      square += weight * weight;
      mass += weight;
    }
    return { words, distinct, weights, norm: Math.sqrt(square), mass };
  }

  #wordsOf(text: string): Int32Array {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    const words = wordsOfFolded(this.folded(text));
    const numbered = new Int32Array(words.length);
    for (let at = 0; at < words.length; at += 1) numbered[at] = this.#idOf(words[at] ?? '');
    this.#words.set(text, numbered);
    return numbered;
  }

  #idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const stem = stemOf(word);
    const id = this.#stems.get(stem) ?? this.#stems.size;
    this.#stems.set(stem, id);
    this.#ids.set(word, id);
    return id;
  }
}

import type { Paragraph } from '../model/document.ts';
import { cosineOf } from './likeness.ts';
import type { Profiles } from './profile.ts';

/** Finds, among some paragraphs, those that share another's rare words. */
export class Neighbours {
  readonly #paragraphs: readonly Paragraph[];
  readonly #profiles: Profiles;
  /** For every word, the places of the paragraphs that contain it. */
  readonly #holders: (number[] | undefined)[];
  readonly #shared: Float64Array;

  constructor(paragraphs: readonly Paragraph[], profiles: Profiles) {
    this.#paragraphs = paragraphs;
    this.#profiles = profiles;
    this.#shared = new Float64Array(paragraphs.length);
    this.#holders = new Array<number[] | undefined>(profiles.size).fill(undefined);
    for (const [at, paragraph] of paragraphs.entries()) {
      for (const word of profiles.of(paragraph).distinct) {
        const holders = this.#holders[word];
        if (holders === undefined) this.#holders[word] = [at];
        else if (holders.length <= HOLDERS_MAX) holders.push(at);
      }
    }
  }

  /** The nearest by vocabulary, nearest first. */
  of(paragraph: Paragraph): readonly Paragraph[] {
    const profile = this.#profiles.of(paragraph);
    const near = this.sharing(paragraph, RARE_WORDS_MAX, CANDIDATES_MAX);
    const ranked = near.map((each) => ({ each, angle: cosineOf(profile, this.#profiles.of(each)) }));
    return ranked.sort((a, b) => b.angle - a.angle || a.each.index - b.each.index).map(({ each }) => each);
  }

  /** The few that could rival a partner; only near ones need to be found. */
  nearest(paragraph: Paragraph): readonly Paragraph[] {
    return this.sharing(paragraph, RIVAL_WORDS_MAX, RIVALS_MAX);
  }

  /** Those that share most of a paragraph's rarest words, by shared weight. */
  sharing(paragraph: Paragraph, wordsMax: number, countMax: number): readonly Paragraph[] {
    const touched: number[] = [];
    for (const word of this.#rarest(this.#profiles.of(paragraph).distinct, wordsMax)) {
      const rarity = this.#profiles.rarity(word);
      for (const at of this.#holders[word] ?? []) {
        if (this.#shared[at] === 0) touched.push(at);
        this.#shared[at] = (this.#shared[at] ?? 0) + rarity;
      }
    }
    const best = this.#heaviest(touched, countMax).flatMap((at) => this.#paragraphs[at] ?? []);
    for (const at of touched) this.#shared[at] = 0;
    return best;
  }

  /** Those of greatest shared weight; among equals, the first. */
  #heaviest(touched: readonly number[], countMax: number): readonly number[] {
    const heavier = (a: number, b: number) => (this.#shared[b] ?? 0) - (this.#shared[a] ?? 0) || a - b;
    const best: number[] = [];
    for (const at of touched) {
      const last = best.at(-1);
      if (last !== undefined && best.length >= countMax && heavier(at, last) > 0) continue;
      let place = best.length;
      while (place > 0 && heavier(at, best[place - 1] ?? at) < 0) place -= 1;
      best.splice(place, 0, at);
      if (best.length > countMax) best.pop();
    }
    return best;
  }

  /** The words in the fewest paragraphs, unordered. */
  #rarest(words: Int32Array, countMax: number): readonly number[] {
    const rarest: number[] = [];
    const counts: number[] = [];
    for (const word of words) {
      const count = this.#holders[word]?.length ?? 0;
      if (count === 0 || count > HOLDERS_MAX) continue;
      let place = rarest.length;
      while (place > 0 && (counts[place - 1] ?? 0) > count) place -= 1;
      if (place >= countMax) continue;
      rarest.splice(place, 0, word);
      counts.splice(place, 0, count);
      if (rarest.length > countMax) {
        rarest.pop();
        counts.pop();
      }
    }
    return rarest;
  }
}

/** A word in more paragraphs than this says too little about any of them to be worth following. */
const HOLDERS_MAX = 64;
/** With 24 rare words of each, 95 to 99 % of true pairs are found (measured before any code was written). */
const RARE_WORDS_MAX = 24;
const CANDIDATES_MAX = 8;
/** With 16 words and 4 paragraphs, the links of the gold pairs and of the hard tier are the same as with 24 and 8. */
const RIVAL_WORDS_MAX = 16;
const RIVALS_MAX = 4;

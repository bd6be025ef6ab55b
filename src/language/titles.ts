import { fold } from '../text/fold.ts';
import { stemOf, wordsOf } from '../text/words.ts';
import { ordinalOf } from './en/ordinals.ts';

/** The words of a title without those that change from session to session. A bare number is not a title: `Resolution 1948 (2010)`. */
export function titleWords(title: string): readonly string[] {
  const plain = fold(title).replace(/[\p{L}-]+/gu, (word) => (ordinalOf(word) === null ? word : ''));
  const words = wordsOf(plain).filter((word) => !/\d/u.test(word));
  return words.join(' ') === 'resolution' ? [] : words;
}

/** The stems of a title; short words, mostly articles, do not count. */
export function titleStems(title: string): ReadonlySet<string> {
  return new Set(titleWords(title).flatMap((word) => (word.length > 3 ? [stemOf(word)] : [])));
}

/** Twice the number of shared stems, divided by the number of all stems of two titles: 0 to 1; 0 if there are none. */
export function titleLikeness(old: string, now: string): number {
  return stemLikeness(titleStems(old), titleStems(now));
}

/** The same for two sets of stems. */
export function stemLikeness(before: ReadonlySet<string>, after: ReadonlySet<string>): number {
  const shared = [...before].filter((stem) => after.has(stem)).length;
  return before.size + after.size === 0 ? 0 : (2 * shared) / (before.size + after.size);
}

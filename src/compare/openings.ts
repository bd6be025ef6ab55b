import type { Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import type { Field } from './field.ts';

/**
 * How much of what two paragraphs speak of, said in the first words after the verb, they have in common, from 0 to 1: `Welcomes the
 * *efforts of the Government to host* …` and `Notes the *efforts of the Government in hosting* …`.
 */
export function openingsShare({ old: before, new: after }: Sides<Paragraph>, { profiles }: Field): number {
  const opening = (paragraph: Paragraph) => new Set(profiles.of(paragraph).words.subarray(1, OPENING_WORDS));
  const [one, other] = [opening(before), opening(after)];
  const weigh = (words: Iterable<number>) => [...words].reduce((sum, word) => sum + profiles.rarity(word), 0);
  const least = Math.min(weigh(one), weigh(other));
  return least === 0 ? 0 : weigh([...one].filter((word) => other.has(word))) / least;
}

const OPENING_WORDS = 20;

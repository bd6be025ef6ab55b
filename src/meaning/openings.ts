import type { Language } from '../language/language.ts';
import type { Direction } from '../model/fact.ts';
import type { Sides } from '../model/sides.ts';
import { largest } from '../text/extremes.ts';
import { fold } from '../text/fold.ts';
import type { Scale } from './scale.ts';

/** An opening phrase split up: `Expresses its grave concern` is `expresses concern` with the degree `grave`. */
export interface Opening {
  /** The verb in the present with its object, in lower case; empty if there is no opening. */
  readonly base: string;
  /** The intensifiers in order; often none. */
  readonly degrees: readonly string[];
}

/**
 * Splits up an opening phrase; Also, Further, Again and the like are dropped, as they depend on the preceding
 * paragraphs.
 */
export function openingParts(opening: string, scale: Scale, { stances }: Language): Opening {
  const words = fold(opening)
    .toLowerCase()
    .replace(/,/gu, '')
    .split(' ')
    .filter((word) => word !== '' && stances?.passedOver.has(word) !== true);
  const degrees = words.filter((word) => scale.degrees.has(word));
  const rest = words.filter((word) => !scale.degrees.has(word));
  return {
    base: rest
      .map((word, at) => (at === 0 || rest[at - 1] === stances?.and ? (stances?.present(word) ?? word) : word))
      .join(' '),
    degrees,
  };
}

/** The direction in which an opening verb changed; null if it is the same verb. */
export function verbDirection({ old: before, new: after }: Sides<string>, { verbs }: Scale): Direction | null {
  if (before === after) return null;
  const ranks = { old: verbs.get(before), new: verbs.get(after) };
  if (ranks.old === undefined || ranks.new === undefined || ranks.old.family !== ranks.new.family) return 'other';
  return directionOf(ranks.old.strength, ranks.new.strength);
}

/** The direction in which the intensifiers changed; none counts as 0, several as the strongest. */
export function degreeDirection({ old: before, new: after }: Sides<readonly string[]>, { degrees }: Scale): Direction {
  const strength = (list: readonly string[]) => largest([0, ...list.map((word) => degrees.get(word) ?? 0)]);
  return directionOf(strength(before), strength(after));
}

/** Further from 0 is stronger: concern → condemnation, notice → welcome; across 0 the stance is different. */
function directionOf(before: number, after: number): Direction {
  if (before === after) return 'equal';
  if (before < 0 !== after < 0 && before !== 0 && after !== 0) return 'other';
  return Math.abs(after) > Math.abs(before) ? 'stronger' : 'weaker';
}

/** The family of a verb; empty if it has none. */
export function familyOf(base: string, { verbs }: Scale): string {
  return verbs.get(base)?.family ?? '';
}

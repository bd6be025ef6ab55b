import type { Language } from '../language/language.ts';
import type { Direction } from '../model/fact.ts';
import type { Sides } from '../model/sides.ts';
import { largest } from '../text/extremes.ts';
import { fold } from '../text/fold.ts';
import type { Scale } from './scale.ts';

/** An opening phrase taken apart: `Expresses its grave concern` is `expresses concern` by the degree `grave`. */
export interface Opening {
  /** The verb in the present, with what belongs to it, in lower case; empty where there is no opening. */
  readonly base: string;
  /** The intensifiers in order; often none. */
  readonly degrees: readonly string[];
}

/** Takes an opening phrase apart; Also, Further, Again and the like are dropped, for the neighbours decide on them. */
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

/** Which way an opening verb went: null where it is the same verb. */
export function verbDirection({ old: before, new: after }: Sides<string>, { verbs }: Scale): Direction | null {
  if (before === after) return null;
  const ranks = { old: verbs.get(before), new: verbs.get(after) };
  if (ranks.old === undefined || ranks.new === undefined || ranks.old.family !== ranks.new.family) return 'other';
  return directionOf(ranks.old.strength, ranks.new.strength);
}

/** Which way the intensifiers went; none counts for 0, several for their strongest. */
export function degreeDirection({ old: before, new: after }: Sides<readonly string[]>, { degrees }: Scale): Direction {
  const strength = (list: readonly string[]) => largest([0, ...list.map((word) => degrees.get(word) ?? 0)]);
  return directionOf(strength(before), strength(after));
}

/** Further from 0 is stronger: from concern to condemnation as from notice to welcome; across 0 it is another stance. */
function directionOf(before: number, after: number): Direction {
  if (before === after) return 'equal';
  if (before < 0 !== after < 0 && before !== 0 && after !== 0) return 'other';
  return Math.abs(after) > Math.abs(before) ? 'stronger' : 'weaker';
}

/** The family of a verb, or nothing. */
export function familyOf(base: string, { verbs }: Scale): string {
  return verbs.get(base)?.family ?? '';
}

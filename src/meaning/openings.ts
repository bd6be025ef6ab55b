import type { Language } from '../language/language.ts';
import type { TabledStance } from '../language/tables/stances.ts';
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
  /** How strong it is, between two ranks where it has more than one; null if that is not known. */
  readonly strength: TabledStance['strength'];
  /** The strongest of its intensifiers; none counts as 0. */
  readonly degree: TabledStance['degree'];
}

/**
 * Splits up an opening phrase; Also, Further, Again and the like are dropped, as they depend on the preceding
 * paragraphs. In a language whose table has strengths of its own, a word of the scale that was asked for counts first.
 */
export function openingParts(opening: string, scale: Scale, { stances, openings }: Language): Opening {
  const tabled = openings?.stanceOf?.(opening);
  if (tabled !== undefined) return { ...tabled, strength: rankOf(tabled.base, scale) ?? tabled.strength };
  const words = fold(opening)
    .toLowerCase()
    .replace(/,/gu, '')
    .split(' ')
    .filter((word) => word !== '' && stances?.passedOver.has(word) !== true);
  const degrees = words.filter((word) => scale.degrees.has(word));
  const rest = words.filter((word) => !scale.degrees.has(word));
  const base = rest
    .map((word, at) => (at === 0 || rest[at - 1] === stances?.and ? (stances?.present(word) ?? word) : word))
    .join(' ');
  const degree = largest([0, ...degrees.map((word) => scale.degrees.get(word) ?? 0)]);
  return { base, degrees, strength: rankOf(base, scale), degree: { least: degree, most: degree } };
}

function rankOf(base: string, { verbs }: Scale): Opening['strength'] {
  const rank = verbs.get(base);
  return rank === undefined ? null : { family: rank.family, least: rank.strength, most: rank.strength };
}

/** The direction in which an opening verb changed; null if it is the same verb. */
export function verbDirection({ old: before, new: after }: Sides<Opening>): Direction | null {
  if (before.base === after.base) return null;
  if (before.strength === null || after.strength === null || before.strength.family !== after.strength.family)
    return 'other';
  return directionOf(before.strength, after.strength);
}

/** The direction in which the intensifiers changed; none counts as 0, several as the strongest. */
export function degreeDirection({ old: before, new: after }: Sides<Opening>): Direction {
  return directionOf(before.degree, after.degree);
}

/**
 * Further from 0 is stronger: concern → condemnation, notice → welcome; across 0 the stance is different. Of words that are
 * several steps, one is stronger only if all of its steps are.
 */
function directionOf(before: Opening['degree'], after: Opening['degree']): Direction {
  const [from, to] = [sizesOf(before), sizesOf(after)];
  if (before.least < 0 !== after.least < 0 && before.least !== 0 && after.least !== 0) return 'other';
  if (from.least === from.most && to.least === to.most && before.least === after.least) return 'equal';
  if (to.least > from.most) return 'stronger';
  return from.least > to.most ? 'weaker' : 'other';
}

function sizesOf({ least, most }: Opening['degree']): Opening['degree'] {
  return least < 0 ? { least: -most, most: -least } : { least, most };
}

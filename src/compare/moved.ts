import type { Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import { largest } from '../text/extremes.ts';
import { bestAssignment } from './assignment.ts';
import { candidatesBetween } from './candidates.ts';
import type { Field } from './field.ts';
import type { Gap } from './gap.ts';
import { likenessOf } from './likeness.ts';
import { type Joined, keep } from './link.ts';

/**
 * Out of order, more evidence is needed: alike, and clearly more so than any other. Of the 93 pairs from .42 up in 174
 * real comparisons, those from .6 are the same clause; below .6, so are those that stay in their part and open with the
 * same verb, while `Requests a report …` (operative) has become `Taking note of the report …` (preamble). Below .42,
 * the wider margin adds three more, all right; nothing is gained below .34.
 */
const MOVED_LIKENESS_MIN = 0.6;
const MOVED_SAME_VERB_MIN = 0.34;
/** From here up, operative paragraphs of another verb are the same matter: `Welcomes the efforts …` has become `Notes the efforts …`. */
const MOVED_SAME_PART_MIN = 0.48;
const MOVED_MARGIN_MIN = 0.1;
/** Below this likeness, the next best must be further away. */
const MOVED_WEAK_BELOW = 0.45;
const MOVED_WEAK_MARGIN_MIN = 0.15;

/**
 * Pairs what is left, wherever it is: the assignment of greatest likeness, without the pairs to which a rival comes
 * close. Paired paragraphs are rivals, too: the dropped clause on Anguilla is no more like the added one on Montserrat
 * than like the one on Bermuda that stayed.
 */
export function pairMoved(rest: Gap, field: Field): readonly Joined[] {
  if (rest.old.length === 0 || rest.new.length === 0) return [];
  const edges = candidatesBetween(rest, field)
    .filter(mayMove)
    .map((pair) => ({ old: pair.old.index, new: pair.new.index, weight: field.likeness(pair), pair }))
    .filter(({ pair, weight }) => weight >= leastFor(pair, field));
  const chosen = new Set(bestAssignment(edges));
  const left = new Set([...rest.old, ...rest.new]);
  return edges
    .filter((edge) => chosen.has(edge))
    .flatMap(({ pair, weight }): Joined[] => {
      const runnerUp = largest([...SIDES.flatMap((side) => rivalsOf(pair, side, left, field)), 0]);
      const margin = weight < MOVED_WEAK_BELOW ? MOVED_WEAK_MARGIN_MIN : MOVED_MARGIN_MIN;
      if (weight - runnerUp < margin) return [];
      return [keep(pair, { rule: 'moved', likeness: weight, runnerUp })];
    });
}

function leastFor({ old: before, new: after }: Sides<Paragraph>, field: Field): number {
  if (before.part !== after.part) return MOVED_LIKENESS_MIN;
  // A preambular verb says little: what was recalled is reaffirmed next year.
  const isSameFunction = before.part === 'preamble' || field.verb(before) === field.verb(after);
  return isSameFunction ? MOVED_SAME_VERB_MIN : MOVED_SAME_PART_MIN;
}

const SIDES = ['old', 'new'] as const;
const TWIN_MIN = 0.3;

/**
 * How like its partner each other paragraph of one side is. Another piece of what was split is no rival: it is unpaired, and
 * like the whole without being like the piece. Nor is the preambular twin of an operative paragraph a rival of an operative partner.
 */
function rivalsOf(
  pair: Sides<Paragraph>,
  side: 'old' | 'new',
  left: ReadonlySet<Paragraph>,
  field: Field,
): readonly number[] {
  const [own, partner] = side === 'new' ? [pair.new, pair.old] : [pair.old, pair.new];
  return field
    .near(side)
    .nearest(partner)
    .filter((each) => each !== own && (own.part !== partner.part || each.part === own.part))
    .filter(
      (each) =>
        !left.has(each) || likenessOf(field.profiles.of(own), field.profiles.of(each), field.profiles) >= TWIN_MIN,
    )
    .map((each) => field.likeness({ ...pair, [side]: each }));
}

/** A clause may cross from one part to another; a heading or a formula does not become a clause. */
function mayMove({ old: before, new: after }: Sides<Paragraph>): boolean {
  const isClause = ({ part }: Paragraph) => part !== 'heading' && part !== 'formula';
  return isClause(before) === isClause(after) && (before.row === null) === (after.row === null);
}

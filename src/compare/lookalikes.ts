import type { Evidence } from '../model/comparison.ts';
import type { Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import type { Field } from './field.ts';
import { likenessOf } from './likeness.ts';
import type { Joined } from './link.ts';

/**
 * Undoes links between paragraphs that share only boilerplate: each is as like some other paragraph, and differs by a
 * name that its partner lacks. The clause on Anguilla was dropped and one on Montserrat added; both being next to the
 * one on Bermuda does not make them a pair. Amounts and dates are not such names: they change every year in paragraphs
 * that stay (budget resolutions consist of these).
 */
export function withoutLookalikes(links: readonly Joined[], field: Field): readonly Joined[] {
  return links.filter(({ kind, evidence, core }) => kind !== 'kept' || isSure(evidence) || !isLookalike(core, field));
}

/**
 * Undoes weak links in order of which one end has a partner elsewhere that is far more like it, and free: it has moved.
 *
 *     old  Welcoming the forum; …; Welcoming the dialogue
 *     new  …; Welcoming the next forum
 */
export function withoutOutbid(links: readonly Joined[], field: Field): readonly Joined[] {
  const taken = new Set(links.flatMap((link) => [...link.old, ...link.new]));
  return links.filter(({ kind, core, evidence }) => {
    if (kind !== 'kept' || isSure(evidence) || evidence.likeness >= OUTBID_BELOW) return true;
    const least = Math.max(OUTBID_MIN, field.likeness(core) + OUTBID_MARGIN);
    return !BOTH_SIDES.some((side) =>
      field
        .near(side)
        .nearest(core[side === 'new' ? 'old' : 'new'])
        .some(
          (each) =>
            !taken.has(each) && each.part === core[side].part && field.likeness({ ...core, [side]: each }) >= least,
        ),
    );
  });
}

/**
 * Undoes weak links between operative paragraphs that share only what follows: another verb, and nothing in common in what it is
 * about. `Calls for action to help small islands to recover …` went, and `Welcomes the commitments of donors …` came.
 */
export function withoutTails(links: readonly Joined[], field: Field): readonly Joined[] {
  return links.filter(({ kind, core, evidence }) => {
    if (kind !== 'kept' || evidence.rule !== 'aligned' || evidence.likeness >= TAIL_BELOW) return true;
    if (core.old.part !== 'operative' || (core.old.depth > 0 && core.new.depth > 0)) return true;
    return field.verb(core.old) === field.verb(core.new) || field.openingsShare(core) >= TAIL_OPENINGS_MIN;
  });
}

const TAIL_BELOW = 0.36;
const TAIL_OPENINGS_MIN = 0.15;

const BOTH_SIDES = ['old', 'new'] as const;
const OUTBID_BELOW = 0.45;
const OUTBID_MIN = 0.6;
const OUTBID_MARGIN = 0.2;

/** The same words, or the same row of a table, whatever its figures. */
function isSure({ rule }: Evidence): boolean {
  return rule === 'same' || rule === 'row';
}

const LOOKALIKE_MIN = 0.5;
/** A rival need not be nearer: being about as near shows that the likeness is that of boilerplate. */
const LOOKALIKE_MARGIN = 0.05;

function isLookalike(pair: Sides<Paragraph>, field: Field): boolean {
  const likeness = field.likeness(pair);
  if (likeness < LOOKALIKE_MIN || likeness === 1 || !field.differsInName(pair)) return false;
  return hasTwin(pair, 'new', likeness, field) || hasTwin(pair, 'old', likeness, field);
}

/**
 * Whether on one side another paragraph is as like the partner, and also like the paired one: then all three share
 * boilerplate. The two halves of a split are as like the whole, but not each other.
 */
function hasTwin(pair: Sides<Paragraph>, side: 'old' | 'new', likeness: number, field: Field): boolean {
  const [own, partner] = side === 'new' ? [pair.new, pair.old] : [pair.old, pair.new];
  return field
    .near(side)
    .nearest(partner)
    .some((each) => {
      if (each === own || field.likeness({ ...pair, [side]: each }) < likeness - LOOKALIKE_MARGIN) return false;
      return likenessOf(field.profiles.of(own), field.profiles.of(each), field.profiles) >= LOOKALIKE_MIN;
    });
}

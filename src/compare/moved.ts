import type { Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import { bestAssignment } from './assignment.ts';
import { candidatesBetween } from './candidates.ts';
import type { Field } from './field.ts';
import type { Gap } from './gap.ts';
import { type Joined, keep } from './link.ts';

/** Out of order the burden of proof is higher: alike, and clearly more so than any other. From .4 to .6 nothing changes on the fifteen pairs, .7 loses links. */
const MOVED_LIKENESS_MIN = 0.6;
const MOVED_MARGIN_MIN = 0.1;

/** Pairs what is left, wherever it stands: the assignment of greatest likeness, and of it the pairs that no rival comes near. */
export function pairMoved(rest: Gap, field: Field): readonly Joined[] {
  const candidates = candidatesBetween(rest, field)
    .filter(mayMove)
    .map((pair) => ({ pair, likeness: field.likeness(pair) }));
  const strong = candidates.filter(({ likeness }) => likeness >= MOVED_LIKENESS_MIN);
  const edges = strong.map(({ pair, likeness }) => ({
    old: pair.old.index,
    new: pair.new.index,
    weight: likeness,
    pair,
  }));
  const chosen = new Set(bestAssignment(edges));
  const rivals = new Rivals(candidates);
  return edges
    .filter((edge) => chosen.has(edge))
    .flatMap(({ pair, weight }): Joined[] => {
      const runnerUp = rivals.best(pair);
      if (weight - runnerUp < MOVED_MARGIN_MIN) return [];
      return [keep(pair, { rule: 'moved', likeness: weight, runnerUp })];
    });
}

/** A clause may cross from one part to another; a heading or a formula does not become a clause. */
function mayMove({ old: before, new: after }: Sides<Paragraph>): boolean {
  const isClause = ({ part }: Paragraph) => part !== 'heading' && part !== 'formula';
  return isClause(before) === isClause(after);
}

/** For every paragraph its two best candidates. */
class Rivals {
  readonly #best = new Map<Paragraph, readonly { readonly with: Paragraph; readonly likeness: number }[]>();

  constructor(candidates: readonly { readonly pair: Sides<Paragraph>; readonly likeness: number }[]) {
    for (const { pair, likeness } of candidates) {
      this.#note(pair.old, pair.new, likeness);
      this.#note(pair.new, pair.old, likeness);
    }
  }

  /** The likeness of the best candidate for either that is not the other. */
  best(pair: Sides<Paragraph>): number {
    return Math.max(this.#bestOther(pair.old, pair.new), this.#bestOther(pair.new, pair.old));
  }

  #note(one: Paragraph, other: Paragraph, likeness: number): void {
    const known = this.#best.get(one) ?? [];
    this.#best.set(one, [...known, { with: other, likeness }].sort((a, b) => b.likeness - a.likeness).slice(0, 2));
  }

  #bestOther(one: Paragraph, other: Paragraph): number {
    return this.#best.get(one)?.find((each) => each.with !== other)?.likeness ?? 0;
  }
}

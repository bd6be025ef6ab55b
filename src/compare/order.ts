import type { Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';

/**
 * The links that stayed in order: the run, increasing on both sides, whose weights add up to the most.
 * What is outside it has moved, so that of two paragraphs that changed places the lighter one counts as the mover.
 */
export function heaviestRun<Link extends Sides<Paragraph>>(
  links: readonly Link[],
  weightOf: (link: Link) => number,
): readonly Link[] {
  const byNew = [...links].sort((a, b) => a.new.index - b.new.index);
  const ranks = new Map([...byNew].sort((a, b) => a.old.index - b.old.index).map((link, rank) => [link, rank + 1]));
  const best = new PrefixBest(byNew.length);
  const before = new Map<Link, Link | null>();
  const endings = new Map<number, Link>();
  for (const link of byNew) {
    const rank = ranks.get(link) ?? 0;
    const found = best.below(rank);
    before.set(link, found.at === 0 ? null : (endings.get(found.at) ?? null));
    endings.set(rank, link);
    best.raise(rank, found.weight + weightOf(link));
  }
  const run: Link[] = [];
  const last = endings.get(best.below(byNew.length + 1).at);
  for (let link: Link | null | undefined = last; link; link = before.get(link)) run.push(link);
  return run.reverse();
}

/** The heaviest run ending at or before a rank, found in logarithmic time (a Fenwick tree of maxima). */
class PrefixBest {
  readonly #weights: Float64Array;
  readonly #ranks: Int32Array;

  constructor(size: number) {
    this.#weights = new Float64Array(size + 2);
    this.#ranks = new Int32Array(size + 2);
  }

  below(rank: number): { readonly weight: number; readonly at: number } {
    let [weight, at] = [0, 0];
    for (let place = rank - 1; place > 0; place -= place & -place) {
      if ((this.#weights[place] ?? 0) > weight) [weight, at] = [this.#weights[place] ?? 0, this.#ranks[place] ?? 0];
    }
    return { weight, at };
  }

  raise(rank: number, weight: number): void {
    for (let place = rank; place < this.#weights.length; place += place & -place) {
      if (weight > (this.#weights[place] ?? 0)) {
        this.#weights[place] = weight;
        this.#ranks[place] = rank;
      }
    }
  }
}

import type { Sides } from '../model/sides.ts';

/** A stretch of one sequence aligned with a stretch of another, and its weight. */
export interface Span {
  /** Where it begins on each side. */
  readonly start: Sides<number>;
  /** Where it ends on each side: the place after its last. */
  readonly end: Sides<number>;
  readonly weight: number;
}

/**
 * The chain of spans, consecutive on both sides, with the greatest total weight: the dynamic programme of an ordered
 * alignment, over only the spans worth considering. Takes n log n time in their number.
 *
 * @param adjacency what a span gains by directly following the previous one: of two equal paragraphs, the one next to a
 * partner's neighbour is the partner
 */
export function heaviestChain<Each extends Span>(spans: readonly Each[], adjacency: number): readonly Each[] {
  const inOrder = spans.map((span) => ({ span, total: span.weight, before: null as Step<Each> | null }));
  inOrder.sort((a, b) => a.span.start.new - b.span.start.new || a.span.start.old - b.span.start.old);
  const ended = [...inOrder].sort((a, b) => a.span.end.new - b.span.end.new);
  const finished = new PrefixBest<Step<Each>>(inOrder.reduce((most, { span }) => Math.max(most, span.end.old), 0));
  const endingAt = new Map<string, Step<Each>>();
  let [next, best]: [number, Step<Each> | null] = [0, null];
  for (const step of inOrder) {
    for (; ; next += 1) {
      const done = ended[next];
      if (done === undefined || done.span.end.new > step.span.start.new) break;
      finished.raise(done.span.end.old, done);
    }
    const far = finished.upTo(step.span.start.old);
    const near = endingAt.get(`${step.span.start.old} ${step.span.start.new}`) ?? null;
    const isNear = near !== null && near.total + adjacency >= (far?.total ?? 0);
    step.before = isNear ? near : far;
    step.total = step.span.weight + (isNear ? near.total + adjacency : (far?.total ?? 0));
    const place = `${step.span.end.old} ${step.span.end.new}`;
    if (step.total > (endingAt.get(place)?.total ?? 0)) endingAt.set(place, step);
    if (best === null || step.total > best.total) best = step;
  }
  const chain: Each[] = [];
  for (let step = best; step !== null; step = step.before) chain.push(step.span);
  return chain.reverse();
}

/** A span with the best chain that ends in it. */
interface Step<Each> {
  readonly span: Each;
  total: number;
  before: Step<Each> | null;
}

/**
 * The step of greatest total among those that ended at or before a place, found in logarithmic time (a Fenwick tree of
 * maxima).
 */
class PrefixBest<Each extends { readonly total: number }> {
  readonly #best: (Each | null)[];

  constructor(last: number) {
    this.#best = new Array<Each | null>(last + 1).fill(null);
  }

  upTo(place: number): Each | null {
    let best: Each | null = null;
    for (let at = place; at > 0; at -= at & -at) {
      const here = this.#best[at] ?? null;
      if (here !== null && (best === null || here.total > best.total)) best = here;
    }
    return best;
  }

  raise(place: number, step: Each): void {
    for (let at = place; at < this.#best.length; at += at & -at) {
      const here = this.#best[at] ?? null;
      if (here === null || step.total > here.total) this.#best[at] = step;
    }
  }
}

import type { Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import { heaviestChain } from './chain.ts';
import type { Joined } from './link.ts';

/**
 * The links that stayed in order: the run, increasing on both sides, with the longest total text. Everything outside it
 * has moved, so when two paragraphs change places, the lighter one counts as moved.
 */
export function heaviestRun<Each extends Joined>(links: readonly Each[]): readonly Each[] {
  const spans = links.map((link) => {
    const start = { old: link.core.old.index, new: link.core.new.index };
    const end = { old: start.old + 1, new: start.new + 1 };
    return { link, start, end, weight: weightOf(link) };
  });
  return heaviestChain(spans, 0).map(({ link }) => link);
}

/**
 * Marks the links outside the run. A merger of two distant paragraphs has moved only if neither is in order among its
 * neighbours; otherwise it is reported at the one that is.
 */
export function markMoved(links: readonly Joined[]): readonly Joined[] {
  const run = heaviestRun(links);
  const steady = new Set(run);
  return links.map((link) => {
    if (steady.has(link)) return link;
    const fitting = link.kind === 'kept' ? undefined : pairsOf(link).find((pair) => fitsInto(run, pair));
    return fitting === undefined ? { ...link, isMoved: true } : { ...link, core: fitting };
  });
}

function pairsOf(link: Joined): readonly Sides<Paragraph>[] {
  return link.old.flatMap((before) => link.new.map((after) => ({ old: before, new: after })));
}

/** Whether a pair fits between the same two links of a run on both sides. */
function fitsInto(run: readonly Joined[], pair: Sides<Paragraph>): boolean {
  let [low, high] = [0, run.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((run[middle]?.core.new.index ?? 0) < pair.new.index) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [run[low - 1]?.core.old.index ?? -1, run[low]?.core.old.index ?? Number.POSITIVE_INFINITY];
  return before < pair.old.index && pair.old.index < after;
}

function weightOf({ core }: Joined): number {
  return Math.min(core.old.text.length, core.new.text.length) + 1;
}

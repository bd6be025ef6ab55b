import { heaviestChain } from './chain.ts';
import type { Joined } from './link.ts';

/**
 * The links that stayed in order: the run, increasing on both sides, whose texts add up to the most.
 * What is outside it has moved, so that of two paragraphs that changed places the lighter one counts as the mover.
 */
export function heaviestRun<Each extends Joined>(links: readonly Each[]): readonly Each[] {
  const spans = links.map((link) => {
    const start = { old: link.core.old.index, new: link.core.new.index };
    const end = { old: start.old + 1, new: start.new + 1 };
    return { link, start, end, weight: weightOf(link) };
  });
  return heaviestChain(spans, 0).map(({ link }) => link);
}

/** Marks the links outside the run. */
export function markMoved(links: readonly Joined[]): readonly Joined[] {
  const steady = new Set(heaviestRun(links));
  return links.map((link) => (steady.has(link) ? link : { ...link, isMoved: true }));
}

function weightOf({ core }: Joined): number {
  return Math.min(core.old.text.length, core.new.text.length) + 1;
}

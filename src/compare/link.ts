import type { ChangeKind, Evidence } from '../model/comparison.ts';
import type { Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';

/** Which paragraphs became which, and why. */
export interface Link {
  readonly kind: ChangeKind;
  /** In reading order: none when added, several when merged. */
  readonly old: readonly Paragraph[];
  /** In reading order: none when removed, several when split. */
  readonly new: readonly Paragraph[];
  /** The two that carry the link: for a split, the paragraph and its heaviest part. None if added or removed. */
  readonly core: Sides<Paragraph> | null;
  /** For an added or removed paragraph, those of the other document it may have come from or become part of. */
  readonly possibly: readonly Paragraph[];
  /** Whether it is out of order among its neighbours. */
  readonly isMoved: boolean;
  readonly evidence: Evidence;
}

/** A link between paragraphs of both versions. */
export interface Joined extends Link {
  readonly kind: 'kept' | 'split' | 'merged';
  readonly core: Sides<Paragraph>;
}

/** One paragraph became one. */
export function keep(core: Sides<Paragraph>, evidence: Evidence): Joined {
  return { kind: 'kept', old: [core.old], new: [core.new], core, possibly: [], isMoved: false, evidence };
}

/** One became several, or several became one. */
export function join(lists: Sides<readonly Paragraph[]>, core: Sides<Paragraph>, evidence: Evidence): Joined {
  const inOrder = (list: readonly Paragraph[]) => [...list].sort((a, b) => a.index - b.index);
  const wasOne = lists.new.length > 1 ? 'split' : 'kept';
  const kind = lists.old.length > 1 ? 'merged' : wasOne;
  return { kind, old: inOrder(lists.old), new: inOrder(lists.new), core, possibly: [], isMoved: false, evidence };
}

/** A paragraph without a partner. */
export function alone(kind: 'added' | 'removed', paragraph: Paragraph): Link {
  const [before, after] = kind === 'removed' ? [[paragraph], []] : [[], [paragraph]];
  const evidence = { rule: 'alone', likeness: 0, runnerUp: 0 } as const;
  return { kind, old: before, new: after, core: null, possibly: [], isMoved: false, evidence };
}

/** The same link in the other direction. */
export function flipped(link: Link): Link {
  const core = link.core === null ? null : { old: link.core.new, new: link.core.old };
  return { ...link, kind: FLIPPED[link.kind], old: link.new, new: link.old, core };
}

const FLIPPED: Readonly<Record<ChangeKind, ChangeKind>> = {
  kept: 'kept',
  added: 'removed',
  removed: 'added',
  split: 'merged',
  merged: 'split',
};

export function isJoined(link: Link): link is Joined {
  return link.core !== null;
}

import type { Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import type { Field } from './field.ts';
import { Neighbours } from './neighbours.ts';

/**
 * The pairs worth a closer look: all if there are few; otherwise, for each paragraph on either side, those that share
 * most of its rare words. Their number for each is limited, so that memory grows with the length of the documents and
 * not its square.
 */
export function candidatesBetween(lists: Sides<readonly Paragraph[]>, field: Field): readonly Sides<Paragraph>[] {
  if (lists.old.length === 0 || lists.new.length === 0) return [];
  if (lists.old.length * lists.new.length <= ALL_PAIRS_MAX) {
    return lists.new.flatMap((after) => lists.old.map((before) => ({ old: before, new: after })));
  }
  const found = new Map<Paragraph, Set<Paragraph>>();
  const note = (before: Paragraph, after: Paragraph) => found.set(after, (found.get(after) ?? new Set()).add(before));
  const near = { old: new Neighbours(lists.old, field.profiles), new: new Neighbours(lists.new, field.profiles) };
  for (const after of lists.new) for (const before of near.old.of(after)) note(before, after);
  for (const before of lists.old) for (const after of near.new.of(before)) note(before, after);
  for (const { old: before, new: after } of equalPairs(lists, field)) note(before, after);
  return lists.new.flatMap((after) =>
    [...(found.get(after) ?? [])].sort((a, b) => a.index - b.index).map((before) => ({ old: before, new: after })),
  );
}

/**
 * `Takes note of the report` has no rare word and may occur a hundred times: the first is paired with the first, and so
 * on.
 */
function equalPairs(lists: Sides<readonly Paragraph[]>, field: Field): readonly Sides<Paragraph>[] {
  const equals = new Map<string, Paragraph[]>();
  for (const before of lists.old) {
    const substance = field.substance(before);
    const list = equals.get(substance);
    if (list === undefined) equals.set(substance, [before]);
    else list.push(before);
  }
  const seen = new Map<string, number>();
  return lists.new.flatMap((after) => {
    const substance = field.substance(after);
    const rank = seen.get(substance) ?? 0;
    seen.set(substance, rank + 1);
    const near = equals.get(substance)?.slice(Math.max(0, rank - EQUALS_REACH), rank + EQUALS_REACH + 1) ?? [];
    return near.map((before) => ({ old: before, new: after }));
  });
}

const EQUALS_REACH = 4;

/** 40 paragraphs against 40: beyond this, an index is faster than testing every pair. */
const ALL_PAIRS_MAX = 1_600;

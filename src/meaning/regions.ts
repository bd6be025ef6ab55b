import type { Edit } from '../model/comparison.ts';
import type { Sides } from '../model/sides.ts';

/** A changed stretch between two kept runs, as offsets into both texts; one side may be empty. */
export interface Region {
  readonly old: Span;
  readonly new: Span;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The changed regions of a wording, in order. */
export function regionsOf(edits: readonly Edit[]): readonly Region[] {
  const regions: Region[] = [];
  const at = { old: 0, new: 0 };
  let begun: Sides<number> | null = null;
  for (const edit of edits) {
    if (edit.kind === 'same') {
      if (begun !== null) regions.push(regionBetween(begun, at));
      begun = null;
      at.old += (edit.old ?? edit.text).length;
      at.new += edit.text.length;
      continue;
    }
    begun ??= { ...at };
    at[edit.kind === 'removed' ? 'old' : 'new'] += edit.text.length;
  }
  if (begun !== null) regions.push(regionBetween(begun, at));
  return regions;
}

function regionBetween(from: Sides<number>, to: Sides<number>): Region {
  return { old: { start: from.old, end: to.old }, new: { start: from.new, end: to.new } };
}

/** Whether a region changes words of a stretch or inserts words into it. */
export function touches(region: Span, { start, end }: Span): boolean {
  if (region.start === region.end) return region.start > start && region.start < end;
  return region.start < end && region.end > start;
}

/** Whether a region changes any words of a fact. */
export function isCovered(spans: Sides<Span | null>, region: Region): boolean {
  return (
    (spans.old !== null && overlaps(region.old, spans.old)) || (spans.new !== null && overlaps(region.new, spans.new))
  );
}

function overlaps(region: Span, span: Span): boolean {
  return touches(region, span) || (region.start === region.end && region.start > span.start && region.start < span.end);
}

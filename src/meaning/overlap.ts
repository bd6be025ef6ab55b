import type { Region, Span } from './regions.ts';

/** A region at its place in one text. */
export interface RegionPlace extends Span {
  readonly region: Region;
}

/** Spans in order of their beginnings, with the furthest end up to each, for binary search. */
export interface SpanIndex<Item extends Span> {
  readonly items: readonly Item[];
  readonly reach: readonly number[];
}

export function indexed<Item extends Span>(spans: readonly Item[]): SpanIndex<Item> {
  const items = [...spans].sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of items) reach.push(Math.max(reach.at(-1) ?? 0, end));
  return { items, reach };
}

/** The items that overlap or touch a span, in order. */
export function near<Item extends Span>({ items, reach }: SpanIndex<Item>, { start, end }: Span): readonly Item[] {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) <= end) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let at = low - 1; at >= 0 && (reach[at] ?? 0) >= start; at -= 1) {
    const item = items[at];
    if (item !== undefined && item.end >= start) found.push(item);
  }
  return found.reverse();
}

import type { Region, Span } from './regions.ts';

/** A region at its place in one of the texts. */
export interface RegionPlace extends Span {
  readonly region: Region;
}

/** Spans in the order of their beginnings, with how far any up to each reaches: what lies near another is found by halving. */
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

/** Those that share a place with a span or touch its ends, in order. */
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

import type { Paragraph } from '../../model/document.ts';
import type { Stretch } from '../../model/negotiation.ts';

/** Words of which the same sides want each, and the same want each deleted. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Who wants them; none if they are of the base. */
  readonly by: readonly string[];
  readonly deletedBy: readonly string[];
}

/** A paragraph of a compiled text in spans, where stretches are within one another too. */
export function spansOf({ text, negotiated }: Pick<Paragraph, 'text' | 'negotiated'>): readonly Span[] {
  return spansWithin(text, negotiated?.stretches ?? []);
}

/** A text in spans, by the stretches on it. */
export function spansWithin(text: string, stretches: readonly Stretch[]): readonly Span[] {
  const edges = [...new Set([0, ...stretches.flatMap(({ start, end }) => [start, end]), text.length])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1] ?? text.length;
    const over = stretches.filter((stretch) => stretch.start <= start && stretch.end >= end);
    const names = (own: 'by' | 'deletedBy') => [...new Set(over.flatMap((stretch) => stretch[own]))];
    return { start, end, text: text.slice(start, end), by: names('by'), deletedBy: names('deletedBy') };
  });
}

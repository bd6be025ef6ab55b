import type { Paragraph } from '../model/document.ts';
import type { Place } from '../model/fact.ts';
import type { Span } from './regions.ts';

/** The place of a span of the joined text: the paragraph in which it begins. */
export function placeIn(span: Span | null, paragraphs: readonly Paragraph[]): Place | null {
  if (span === null) return null;
  let offset = 0;
  for (const { index, text } of paragraphs) {
    if (span.start < offset + text.length || index === paragraphs.at(-1)?.index) {
      return { paragraph: index, start: span.start - offset, end: Math.min(span.end - offset, text.length) };
    }
    offset += text.length;
  }
  return null;
}

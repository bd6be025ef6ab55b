import type { Negotiated } from '../../model/negotiation.ts';

/** What is said beside the words of a paragraph once its words are changed; a stretch without words is gone. */
export function movedNegotiated(
  negotiated: Negotiated,
  { text, moved }: { readonly text: string; readonly moved: (offset: number) => number },
): Negotiated {
  const stretches = negotiated.stretches.flatMap((stretch) => {
    const [start, end] = [stretch.start === 0 ? 0 : moved(stretch.start), Math.min(moved(stretch.end), text.length)];
    return start < end ? [{ ...stretch, start, end }] : [];
  });
  return { ...negotiated, stretches };
}

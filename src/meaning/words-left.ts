import type { Language } from '../language/language.ts';
import { type Piece, piecesOf } from '../text/scan.ts';
import type { Span } from './regions.ts';

/**
 * The words of a region that no other fact covers, without articles and prepositions at their ends; null if none are
 * left.
 *
 *     {+the+} related {+significant increase in+} civilian casualties  →  significant increase
 */
export function wordsLeft(
  text: string,
  region: Span,
  told: readonly Span[],
  language: Language,
): { readonly words: string; readonly span: Span } | null {
  const stretches = remainder(region, told)
    .map((span) => trimmed(text, span, language))
    .filter((span) => span !== null);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (first === undefined || last === undefined) return null;
  const words = stretches.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ')).join(' … ');
  return { words, span: { start: first.start, end: last.end } };
}

/** What is left of a span after cutting others out. */
export function remainder(span: Span, told: readonly Span[]): readonly Span[] {
  let left: readonly Span[] = span.end > span.start ? [span] : [];
  for (const { start, end } of told) {
    left = left.flatMap((piece) => {
      if (end <= piece.start || start >= piece.end || end <= start) return [piece];
      return [
        { start: piece.start, end: Math.max(piece.start, start) },
        { start: Math.min(piece.end, end), end: piece.end },
      ].filter((part) => part.end > part.start);
    });
  }
  return left;
}

function trimmed(text: string, { start, end }: Span, { chains, smallWords }: Language): Span | null {
  const isLink = (piece: Piece | undefined) =>
    piece === undefined ||
    piece.kind === 'mark' ||
    (smallWords?.links ?? chains?.links)?.has(piece.key.toLowerCase()) === true;
  const pieces = piecesOf(text.slice(start, end));
  let [from, to] = [0, pieces.length];
  while (from < to && isLink(pieces[from])) from += 1;
  while (from < to && isLink(pieces[to - 1])) to -= 1;
  const tail = smallWords?.tails.find(
    (words) => to - from > words.length && words.every((word, at) => pieces[to - words.length + at]?.key === word),
  );
  if (tail !== undefined) to -= tail.length;
  while (from < to && isLink(pieces[to - 1])) to -= 1;
  const [first, last] = [pieces[from], pieces[to - 1]];
  return from >= to || first === undefined || last === undefined
    ? null
    : { start: start + first.start, end: start + last.end };
}

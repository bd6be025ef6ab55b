import type { Document } from '../../../model/document.ts';
import { fold } from '../../../text/fold.ts';

/**
 * A text that has no looks of its own, with the blanks, hyphens and quotation marks that the base has at the same words: a no-break hyphen
 * instead of a plain one is no change. Every paragraph is as long as before.
 *
 * @param changes which paragraphs of the text belong to which of the base
 */
export function withSignsOfBase(
  document: Document,
  base: Document,
  changes: readonly { readonly own: readonly number[]; readonly base: readonly number[] }[],
): Document {
  const partners = new Map(changes.flatMap((change) => change.own.map((index) => [index, change.base] as const)));
  return {
    ...document,
    title: withSignsOf(document.title, [base.title]),
    titleNotes: document.titleNotes.map((note) => signed(note, base.titleNotes)),
    paragraphs: document.paragraphs.map((paragraph) => {
      const indexes = partners.get(paragraph.index) ?? [];
      const models = indexes.flatMap((index) => base.paragraphs[index] ?? []);
      const notes = models.flatMap((model) => model.notes);
      const own = signed(paragraph, models);
      const opening = own.text.slice(0, paragraph.opening.length);
      const opens = paragraph.text.startsWith(paragraph.opening);
      return {
        ...own,
        opening: opens ? opening : paragraph.opening,
        notes: paragraph.notes.map((note) => signed(note, notes)),
      };
    }),
  };
}

function signed<T extends { readonly text: string }>(own: T, models: readonly { readonly text: string }[]): T {
  const texts = models.map(({ text }) => text);
  return { ...own, text: withSignsOf(own.text, texts) };
}

/** A text with the blanks, hyphens and quotation marks of others where they have the same words. */
export function withSignsOf(text: string, models: readonly string[]): string {
  const known = new Map<string, string>();
  for (const model of models) {
    const pieces = wordsAndGaps(model);
    for (const [at, piece] of pieces.entries()) known.set(keyOfPiece(pieces, at), piece);
  }
  const pieces = wordsAndGaps(text);
  return pieces
    .map((piece, at) => {
      const own = known.get(keyOfPiece(pieces, at)) ?? piece;
      return own.length === piece.length ? own : piece;
    })
    .join('');
}

/** Words, and what is between them. */
function wordsAndGaps(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\u2010\u2011-]+|[^\p{L}\p{N}\u2010\u2011-]+/gu) ?? [];
}

/** A word is the same anywhere, what is between two words only between these. */
function keyOfPiece(pieces: readonly string[], at: number): string {
  const piece = pieces[at] ?? '';
  if (/[\p{L}\p{N}]/u.test(piece)) return fold(piece);
  return [pieces[at - 1] ?? '', `x${piece}x`, pieces[at + 1] ?? ''].map(fold).join('|');
}

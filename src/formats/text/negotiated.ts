import { baredTexts } from '../../form/negotiated/texts.ts';
import type { Language } from '../../language/language.ts';
import type { Notice } from '../../model/problem.ts';
import type { Piece } from './blocks.ts';

/** The pieces of a text without the signs of a negotiation, which each then has beside its words. */
export function withoutSigns(
  pieces: readonly Piece[],
  { negotiating, masthead }: Language,
): { readonly pieces: readonly Piece[]; readonly notices: readonly Notice[] } {
  // `[Adopted by a recorded vote of …]` is open to nobody.
  const isVote = (text: string) => text.startsWith('[') && masthead?.votes.test(text) === true;
  const printed = pieces.map(({ text, printedLabel, isBracketed, isRow }) => ({
    text: isVote(text) ? '' : text,
    printedLabel,
    isBracketed,
    isApart: isRow,
  }));
  const { pieces: read, notices } = baredTexts(printed, negotiating);
  return {
    pieces: pieces.map((piece, at) => (isVote(piece.text) ? piece : withoutOwnSigns(piece, read[at] ?? null))),
    notices,
  };
}

function withoutOwnSigns(piece: Piece, read: ReturnType<typeof baredTexts>['pieces'][number]): Piece {
  if (read === null) return piece;
  const { text, negotiated, number, label, besides, place } = read;
  const said = negotiated === null ? {} : { negotiated, counted: label };
  const notes = piece.notes.map((note) => ({ ...note, offset: place(note.offset) }));
  return { ...piece, ...said, text, notes, besides, number: number || piece.number, label: '', italic: '' };
}

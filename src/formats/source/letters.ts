import { tidy } from '../../text/tidy.ts';
import { raisedMark } from './raised.ts';
import { CALLS } from './source.ts';

/** Letters that are set alike. */
export interface Piece {
  readonly text: string;
  readonly isItalic: boolean;
  readonly isRaised: boolean;
}

/** The lines of a paragraph, and the words in italics with which each begins. */
export function linesOf(pieces: readonly Piece[]): { readonly text: string; readonly italics: readonly string[] } {
  const lines: Piece[][] = [[]];
  for (const piece of merged(pieces)) {
    const [first = '', ...more] = piece.text.split('\n');
    lines.at(-1)?.push({ ...piece, text: first });
    for (const text of more) lines.push([{ ...piece, text }]);
  }
  const read = lines.map((line) => ({ text: tidy(line.map(pieceText).join('')), italic: openingItalics(line) }));
  const kept = read.filter(({ text }) => text !== '');
  return { text: kept.map(({ text }) => text).join('\n'), italics: kept.map(({ italic }) => italic) };
}

/** Letters set alike are one piece; the spaces between them may be set in any way. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isAlike = last?.isItalic === piece.isItalic && last.isRaised === piece.isRaised;
    if (last !== undefined && (isAlike || (piece.text.trim() === '' && !last.isRaised && !piece.text.includes('\n'))))
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

function pieceText({ text, isRaised }: Piece): string {
  if (!isRaised) return text;
  const inner = text.trim();
  const [before = '', after = ''] = [
    text.slice(0, text.length - text.trimStart().length),
    text.slice(text.trimEnd().length),
  ];
  return inner === '' ? text : before + raisedMark(inner) + after;
}

/** Only the start of a paragraph tells by its italics: they are its opening words. A typed number may be before them. */
function openingItalics(line: readonly Piece[]): string {
  const at = line.findIndex(({ isItalic, text }) => isItalic && text.trim() !== '');
  const before = line.slice(0, at).map(({ text }) => text.replace(CALLS, ''));
  if (at === -1 || !NUMBER_ONLY.test(before.join(''))) return '';
  const italic = line[at]?.text ?? '';
  // Some italics stop in the middle of a word: take the word whole. Chinese has no blanks between words.
  const rest = /(?!\p{Script=Han})\p{L}$/u.test(italic)
    ? (/^[\p{L}\p{M}]*/u.exec(line[at + 1]?.text ?? '')?.[0] ?? '')
    : '';
  const words = tidy((italic + rest).replace(CALLS, '').replace(TYPED_NUMBER, '')).replace(/[,\s]$/u, '');
  return words.length < 2 || words.length > ITALICS_MAX_CHARACTERS ? '' : words;
}

const ITALICS_MAX_CHARACTERS = 100;
/** `1. ` or `(a) ` may come before the opening words. */
const NUMBER_ONLY = /^\s*(?:(?:\d{1,3}\.|\([a-z]{1,4}\))\s*)?$/u;
const TYPED_NUMBER = /^\s*(?:\d{1,3}\.|\([a-z]{1,4}\))\s/u;

import { type Piece as Letters, linesOf } from '../source/letters.ts';
import { CALLS } from '../source/source.ts';

/** Words of a page, and how they are printed. Line breaks and footnote calls are pieces of their own. */
export interface Piece extends Letters {
  readonly isBold: boolean;
  readonly isPreformatted: boolean;
}

/** The words of a paragraph. */
export interface Words {
  readonly text: string;
  readonly italics: readonly string[];
  /** Whether all of it is in bold. */
  readonly isBold: boolean;
}

/** A paragraph, from its pieces. */
export function pageWords(pieces: readonly Piece[]): Words {
  const tidied = besideCalls(
    pieces.map((piece) => (piece.text === '\n' ? piece : { ...piece, text: collapsed(piece.text) })),
  );
  const { text, italics } = linesOf(tidied);
  const isBold = tidied.every(
    (piece) => piece.isBold || piece.isRaised || piece.text.trim() === '' || isCall(piece.text),
  );
  return { text: text.replace(TYPED_BULLET, '• '), italics, isBold };
}

/** Collapses spaces and line ends like a browser, which does not collapse no-break spaces. */
function collapsed(text: string): string {
  return text.replace(/[ \t\r\n\f]+/gu, ' ');
}

function isCall(text: string): boolean {
  return text.startsWith('[^') && text.replace(CALLS, '') === '';
}

/** Word's bullets in the fonts Symbol and Wingdings; `o` with no-break spaces is that of the second level. */
const TYPED_BULLET = /^(?:[·\uF0B7§]\s*(?=\S)|o\u00A0[\s\u00A0]+|[*+-] (?=\S))/u;

/** What is raised between two calls, or around one, is no word: `1, 2`, `[1]`. */
function besideCalls(pieces: readonly Piece[]): readonly Piece[] {
  const isCallAt = (at: number) => isCall(pieces[at]?.text ?? '');
  return pieces.filter(
    ({ text, isRaised }, at) => !(isRaised && (isCallAt(at - 1) || isCallAt(at + 1)) && /^[\s,;[\]()]*$/u.test(text)),
  );
}

import type { Piece } from '../../formats/pieces.ts';
import { directionOf } from '../../language/direction.ts';
import { directedParts, RIGHT_TO_LEFT } from '../../language/letters.ts';
import { ENGLISH_MESSAGES, type Messages } from '../../messages/messages.ts';
import type { Edit } from '../../model/comparison.ts';
import { shown } from '../layout/safe.ts';

/** The only way that words get into the page. */
export function text(words: string): string {
  return shown(words).replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}

/** One of our sentences, or a name that we give, with what a document has in it from right to left each by itself. */
export function sentence(words: string): string {
  return directedParts(words)
    .map((part) => (part.isRightToLeft ? `<bdi dir="rtl">${text(part.text)}</bdi>` : text(part.text)))
    .join('');
}

/** The direction and the language of a document's words on a page in a language; where none is known, the letters tell. */
export function wordsAttributes(language: string, ofPage = 'en'): string {
  return `${directionAttribute(language, ofPage)}${langAttribute(language, ofPage)}`;
}

export function langAttribute(language: string, ofPage = 'en'): string {
  return isOfPage(language, ofPage) ? '' : ` lang="${text(language)}"`;
}

export function directionAttribute(language: string, ofPage = 'en'): string {
  return isOfPage(language, ofPage) ? ' dir="auto"' : ` dir="${directionOf(language)}"`;
}

/** The direction of a line that has either words of a document, or a sentence of ours in which there are some. */
export function lineDirection(words: string, language: string, ofPage = 'en'): string {
  if (isOfPage(language, ofPage)) return ' dir="auto"';
  return isRightToLeftWhole(words) ? ' dir="rtl"' : ' dir="ltr"';
}

/** Whether a line, but for blanks, is one stretch from right to left. */
export function isRightToLeftWhole(words: string): boolean {
  const parts = directedParts(words).filter((part) => part.text.trim() !== '');
  return parts.length > 0 && parts.every(({ isRightToLeft }) => isRightToLeft);
}

function isOfPage(language: string, ofPage: string): boolean {
  return language === '' || language === ofPage;
}

/** Colour, line and weight show what happened; hidden words tell a screen reader. */
export function piecesHtml(pieces: readonly Piece[], messages: Messages = ENGLISH_MESSAGES): string {
  const marks = marksAmong(pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join(''), messages);
  return pieces.map((piece) => pieceHtml(piece, marks, messages)).join('');
}

export function editsHtml(edits: readonly Edit[], messages: Messages = ENGLISH_MESSAGES): string {
  const marks = marksAmong(edits.map((edit) => edit.text).join(''), messages);
  return edits.map(({ kind, text: words }) => editHtml(kind, text(words), marks)).join('');
}

/** Hidden words around what was added or removed. */
interface HiddenMarks {
  readonly added: string;
  readonly removed: string;
  readonly end: string;
}

function marksAmong(words: string, { code, page }: Messages): HiddenMarks {
  const ours = oursAmong(words, code);
  const hidden = (mark: string) => `<i${ours}>${text(mark)}</i>`;
  return { added: hidden(page.addedMark), removed: hidden(page.removedMark), end: hidden(']') };
}

function pieceHtml(piece: Piece, marks: HiddenMarks, messages: Messages): string {
  switch (piece.kind) {
    case 'words':
      return editHtml(piece.of, text(piece.text), marks);
    case 'indicator':
      return indicatorHtml(piece.marker, piece.old, piece.of, messages);
    case 'border':
      return editHtml(piece.of, ' ¶ ', marks, ' class="border"');
  }
}

/** A footnote marker; if the old version has another, the left column shows that. */
export function indicatorHtml(
  marker: string,
  old: string,
  of: Edit['kind'] = 'same',
  messages: Messages = ENGLISH_MESSAGES,
): string {
  const former = old === marker || old === '' ? '' : ` data-old="${text(old)}"`;
  return `<sup${former}>${editHtml(of, text(marker), marksAmong('', messages))}</sup>`;
}

function editHtml(kind: Edit['kind'], html: string, marks: HiddenMarks, attributes = ''): string {
  switch (kind) {
    case 'same':
      return html;
    case 'removed':
      return `<del${attributes}>${marks.removed}${html}${marks.end}</del>`;
    case 'added':
      return `<ins${attributes}>${marks.added}${html}${marks.end}</ins>`;
  }
}

/** The attributes of words of ours, hidden ones too, among those of a document: among words from right to left they are by themselves. */
export function oursAmong(words: string, lang = 'en'): string {
  return RIGHT_TO_LEFT.test(words) ? ` lang="${lang}" dir="ltr"` : '';
}

/** A list of items that are already HTML; nothing if there are none. */
export function listHtml(items: readonly string[], className: string): string {
  return items.length === 0 ? '' : `<ul class="${className}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** `1 paragraph`, `2 paragraphs` */
export function countWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

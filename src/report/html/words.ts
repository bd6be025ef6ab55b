import type { Piece } from '../../formats/pieces.ts';
import { directionOf } from '../../language/direction.ts';
import { directedParts, RIGHT_TO_LEFT } from '../../language/letters.ts';
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

/** The direction and the language of a document's words. The page is in English; where no language is known, the letters tell. */
export function wordsAttributes(language: string): string {
  return `${directionAttribute(language)}${langAttribute(language)}`;
}

export function langAttribute(language: string): string {
  return isOfPage(language) ? '' : ` lang="${text(language)}"`;
}

export function directionAttribute(language: string): string {
  return isOfPage(language) ? ' dir="auto"' : ` dir="${directionOf(language)}"`;
}

/** The direction of a line that has either words of a document, or a sentence of ours in which there are some. */
export function lineDirection(words: string, language: string): string {
  if (isOfPage(language)) return ' dir="auto"';
  return isRightToLeftWhole(words) ? ' dir="rtl"' : ' dir="ltr"';
}

/** Whether a line, but for blanks, is one stretch from right to left. */
export function isRightToLeftWhole(words: string): boolean {
  const parts = directedParts(words).filter((part) => part.text.trim() !== '');
  return parts.length > 0 && parts.every(({ isRightToLeft }) => isRightToLeft);
}

function isOfPage(language: string): boolean {
  return language === '' || language === 'en';
}

/** Colour, line and weight show what happened; hidden words tell a screen reader. */
export function piecesHtml(pieces: readonly Piece[]): string {
  const ours = oursAmong(pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join(''));
  return pieces.map((piece) => pieceHtml(piece, ours)).join('');
}

export function editsHtml(edits: readonly Edit[]): string {
  const ours = oursAmong(edits.map((edit) => edit.text).join(''));
  return edits.map(({ kind, text: words }) => editHtml(kind, text(words), ours)).join('');
}

function pieceHtml(piece: Piece, ours: string): string {
  switch (piece.kind) {
    case 'words':
      return editHtml(piece.of, text(piece.text), ours);
    case 'indicator':
      return indicatorHtml(piece.marker, piece.old, piece.of);
    case 'border':
      return editHtml(piece.of, ' ¶ ', ours, ' class="border"');
  }
}

/** A footnote marker; if the old version has another, the left column shows that. */
export function indicatorHtml(marker: string, old: string, of: Edit['kind'] = 'same'): string {
  const former = old === marker || old === '' ? '' : ` data-old="${text(old)}"`;
  return `<sup${former}>${editHtml(of, text(marker), '')}</sup>`;
}

function editHtml(kind: Edit['kind'], html: string, ours: string, attributes = ''): string {
  switch (kind) {
    case 'same':
      return html;
    case 'removed':
      return `<del${attributes}><i${ours}>[removed: </i>${html}<i${ours}>]</i></del>`;
    case 'added':
      return `<ins${attributes}><i${ours}>[added: </i>${html}<i${ours}>]</i></ins>`;
  }
}

/** The attributes of words of ours, hidden ones too, among those of a document: among words from right to left they are by themselves. */
export function oursAmong(words: string): string {
  return RIGHT_TO_LEFT.test(words) ? ' lang="en" dir="ltr"' : '';
}

/** A list of items that are already HTML; nothing if there are none. */
export function listHtml(items: readonly string[], className: string): string {
  return items.length === 0 ? '' : `<ul class="${className}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** `1 paragraph`, `2 paragraphs` */
export function countWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

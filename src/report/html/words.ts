import type { Piece } from '../../formats/pieces.ts';
import { ENGLISH_MESSAGES, type Messages } from '../../messages/messages.ts';
import type { Edit } from '../../model/comparison.ts';
import { RIGHT_TO_LEFT, shown } from '../layout/safe.ts';

/** The only way that words get into the page. */
export function text(words: string): string {
  return shown(words).replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * One of our sentences that contains a document's words: right-to-left words are isolated, or `old → new` would read
 * backwards.
 */
export function sentence(words: string): string {
  // Stop at the last closing quote: otherwise a thousand unclosed ones would each be scanned to the end.
  const end = Math.max(words.lastIndexOf('”'), words.lastIndexOf('»')) + 1;
  const quoted = words.slice(0, end).split(/(“[^”]*(?:”|$)|«[^»]*(?:»|$)| → )/u);
  const [next = '', ...rest] = words.slice(end).split(/( → )/u);
  const parts = [...quoted.slice(0, -1), (quoted.at(-1) ?? '') + next, ...rest];
  return parts.map((part) => (RIGHT_TO_LEFT.test(part) ? `<bdi>${text(part)}</bdi>` : text(part))).join('');
}

/** Colour, line and weight show what happened; hidden words tell a screen reader. */
export function piecesHtml(pieces: readonly Piece[], messages: Messages = ENGLISH_MESSAGES): string {
  return pieces.map((piece) => pieceHtml(piece, messages)).join('');
}

export function editsHtml(edits: readonly Edit[], messages: Messages = ENGLISH_MESSAGES): string {
  return edits.map(({ kind, text: words }) => editHtml(kind, text(words), messages)).join('');
}

function pieceHtml(piece: Piece, messages: Messages): string {
  switch (piece.kind) {
    case 'words':
      return editHtml(piece.of, text(piece.text), messages);
    case 'indicator':
      return indicatorHtml(piece.marker, piece.old, piece.of, messages);
    case 'border':
      return editHtml(piece.of, ' ¶ ', messages, ' class="border"');
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
  return `<sup${former}>${editHtml(of, text(marker), messages)}</sup>`;
}

function editHtml(kind: Edit['kind'], html: string, { page }: Messages, attributes = ''): string {
  switch (kind) {
    case 'same':
      return html;
    case 'removed':
      return `<del${attributes}><i>${page.removedMark}</i>${html}<i>]</i></del>`;
    case 'added':
      return `<ins${attributes}><i>${page.addedMark}</i>${html}<i>]</i></ins>`;
  }
}

/** A list of items that are already HTML; nothing if there are none. */
export function listHtml(items: readonly string[], className: string): string {
  return items.length === 0 ? '' : `<ul class="${className}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** `1 paragraph`, `2 paragraphs` */
export function countWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

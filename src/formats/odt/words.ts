import { plainIndicator } from '../../text/indicators.ts';
import { escapedSigns } from '../../text/markdown.ts';
import { wholeIn } from '../figures.ts';
import type { XmlElement } from '../xml.ts';
import type { Look } from './styles.ts';

/** Words of a paragraph, and how they are printed. */
export interface OdtPiece {
  readonly text: string;
  readonly isItalic: boolean;
}

/** Words in a look; the text reader distinguishes `42nd` with a raised ending from a footnote marker. */
export function pieceOf(words: string, { isItalic = false, isRaised = false }: Look): OdtPiece {
  const text = escapedSigns(words.replace(/[\t\r\n]/gu, ' '));
  const isMark = isRaised && /^[\p{L}\p{N}]{1,3}$/u.test(words);
  return { text: isMark ? `<sup>${text}</sup>` : text, isItalic };
}

/** The pieces of a paragraph as Markdown. Only italics at the start are marked, since they show its opening words. */
export function joinedPieces(pieces: readonly OdtPiece[]): string {
  const merged: OdtPiece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last?.isItalic === piece.isItalic) merged[merged.length - 1] = { ...piece, text: last.text + piece.text };
    else merged.push(piece);
  }
  const at = merged.findIndex(({ isItalic, text }) => isItalic && text.trim() !== '');
  const texts = merged.map(({ text }) => text);
  const before = texts.slice(0, Math.max(0, at)).join('');
  if (at === -1 || !BEFORE_OPENING.test(before)) return texts.join('');
  return before + starred(texts[at] ?? '') + texts.slice(at + 1).join('');
}

/** `1. ` or `(a) ` may come before the opening words. */
const BEFORE_OPENING = /^\s*(?:(?:\d{1,3}\.|\([a-z]{1,4}\))\s*)?$/u;

function starred(text: string): string {
  const [start, end] = [text.length - text.trimStart().length, text.trimEnd().length];
  return `${text.slice(0, start)}*${text.slice(start, end)}*${text.slice(end)}`;
}

/** The words that an element without words of its own is printed as; null if it has words. */
export function printedAs({ name, attributes }: XmlElement): string | null {
  switch (name) {
    case 's':
      return ' '.repeat(wholeIn(attributes['c'], SPACES, 1));
    case 'tab':
    case 'line-break':
      return ' ';
    default:
      return null;
  }
}

/** More are as many to the eye. */
const SPACES = { least: 1, most: 100 } as const;

/** Elements in a paragraph whose words are not printed there. */
export const UNPRINTED: ReadonlySet<string> = new Set(
  (
    'annotation-end number ruby-text script event-listeners bookmark bookmark-start bookmark-end ' +
    'reference-mark-start reference-mark-end toc-mark toc-mark-start toc-mark-end alphabetical-index-mark ' +
    'alphabetical-index-mark-start alphabetical-index-mark-end user-index-mark user-index-mark-start user-index-mark-end'
  ).split(' '),
);

/** Drawings: a text box, a shape with words in it, a picture. */
export const DRAWINGS: ReadonlySet<string> = new Set(
  'frame text-box custom-shape g rect ellipse circle line polyline polygon path regular-polygon connector caption'.split(
    ' ',
  ),
);

/** The footnotes of a text and their markers, in the order of their calls. */
export class OdtNotes {
  readonly lines: { readonly marker: string; readonly note: XmlElement }[] = [];
  readonly #markers = new Set<string>();
  #first: number | null;
  readonly #counts = { footnote: 0, endnote: 0 };

  /** @param first the number of the first footnote; null if it is that of the first call */
  constructor(first: number | null) {
    this.#first = first;
  }

  /** The marker of the next note: its label if it has one, otherwise its number, counted through the whole text. */
  call(
    note: XmlElement,
    { label, citation }: { readonly label: string | undefined; readonly citation: string },
  ): string {
    const marker = this.#labelled(label) ?? this.#counted(note.attributes['note-class'] ?? '', citation);
    this.#markers.add(marker);
    this.lines.push({ marker, note });
    return marker;
  }

  /** A label that another note has would give one of them the words of the other. */
  #labelled(label: string | undefined): string | null {
    const marker = plainIndicator((label ?? '').trim());
    return LABEL.test(marker) && !this.#markers.has(marker) ? marker : null;
  }

  #counted(kind: string, citation: string): string {
    if (kind === 'endnote') {
      this.#counts.endnote += 1;
      return `e${this.#counts.endnote}`;
    }
    this.#first ??= wholeIn(citation, FIRST_NUMBERS, 1);
    let number = this.#first + this.#counts.footnote;
    while (this.#markers.has(String(number))) number += 1;
    this.#counts.footnote = number + 1 - this.#first;
    return String(number);
  }
}

/** What Markdown can mark as a note. */
const LABEL = /^(?:[\p{L}\p{N}]{1,3}|\*{1,4}|[†‡]{1,3})$/u;
const FIRST_NUMBERS = { least: 1, most: 9_999 } as const;

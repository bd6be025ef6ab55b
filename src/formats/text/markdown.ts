import { isTableRow } from '../../form/names.ts';
import { printedParagraphs } from '../../form/negotiated/printed.ts';
import type { Document, Note, Paragraph } from '../../model/document.ts';
import { CELL_BORDER } from '../../text/cells.ts';
import { escapedSigns, noteCall } from '../../text/markdown.ts';
import { beginsTable, cellsOf, isTableNote, runsOf, tableNotes } from '../cells.ts';
import { conclusionLines, type MastheadLine, mastheadLines } from '../masthead.ts';
import { isLetter, printedNumber } from '../number.ts';
import { withCalls } from './calls.ts';

/**
 * A document as Markdown: masthead, headings (`##`), opening words in italics, numbers as printed, footnote markers `[^1]`
 * with the notes at the end.
 */
export function writeMarkdown(document: Document): string {
  const notes = notesAtEnd(document).map(({ marker, text }) => `${noteCall(marker)}: ${escaped(text)}`);
  const lines = [
    ...mastheadLines(document).map((line) => mastheadMarkdown(line, document)),
    ...runsOf(printedParagraphs(document), (each) => each).map(runMarkdown),
    ...conclusionLines(document).map(conclusionMarkdown),
    ...notes,
  ];
  return `${lines.join('\n\n')}\n`;
}

/** Every note once, since a marker may be repeated; the notes of tables are below them. */
export function notesAtEnd({ titleNotes, paragraphs }: Document): readonly Note[] {
  const known = new Set<string>();
  const own = paragraphs.flatMap(({ notes, row }) =>
    row === null ? notes : notes.filter((note) => !isTableNote(note)),
  );
  return [...titleNotes, ...own].filter(({ marker, text }) => {
    if (text === '' || known.has(marker)) return false;
    known.add(marker);
    return true;
  });
}

/** A paragraph, or a table with its notes below it. */
function runMarkdown(run: readonly Paragraph[]): string {
  const [first] = run;
  if (first === undefined || first.row === null) return run.map(paragraphMarkdown).join('\n\n');
  const notes = tableNotes(run).map(({ marker, text }) => `${noteCall(marker)}: ${escaped(text)}`);
  return [run.map((row) => ruled(paragraphMarkdown(row), row)).join('\n'), ...notes].join('\n\n');
}

/**
 * The line of a row, with the line that Markdown wants below the first: it knows one row of headings, so any further ones are in
 * bold. A table without headings has an empty row of them.
 */
export function ruled(line: string, paragraph: Paragraph): string {
  if (paragraph.row === null || !beginsTable(paragraph)) return line;
  const { cells, head } = paragraph.row;
  const rule = `|${' --- |'.repeat(cells.length)}`;
  return head ? `${line}\n${rule}` : `|${'  |'.repeat(cells.length)}\n${rule}\n${line}`;
}

/** A row between bars. */
function rowMarkdown(paragraph: Paragraph): string {
  const isBold = paragraph.row?.head === true && !beginsTable(paragraph);
  const words = (text: string) => (isBold && text.trim() !== '' ? `**${escaped(text)}**` : escaped(text));
  const cells = cellsOf(paragraph).map((cell) => withCalls(cell.text, cell.notes, { words, call: noteCall }));
  return `| ${escaped(printedNumber(paragraph))}${cells.join(CELL_BORDER)} |`;
}

export function mastheadMarkdown({ kind, text }: MastheadLine, { title, titleNotes }: Document): string {
  if (kind !== 'title') return kind === 'organ' || kind === 'adopted' ? `**${escaped(text)}**` : escaped(text);
  const number = text.slice(0, text.length - title.length);
  return `**${escaped(number)}${withCalls(title, titleNotes, MARKDOWN)}**`;
}

export function conclusionMarkdown(line: string): string {
  // Footnotes with stars are not in italics.
  return line.startsWith('*') ? escaped(line) : `*${escaped(line)}*`;
}

/** A paragraph with its number, its opening words in italics, and its footnote markers. */
export function paragraphMarkdown(paragraph: Paragraph): string {
  const { part, text, opening, notes } = paragraph;
  const number = escaped(printedNumber(paragraph));
  // The letter of a part of a composite resolution is above its title.
  if (isLetter(paragraph))
    return [paragraph.label, withCalls(text, notes, MARKDOWN)]
      .filter(Boolean)
      .map((line) => `## ${line}`)
      .join('\n\n');
  if (part === 'heading') return `## ${number}${withCalls(text, notes, MARKDOWN)}`.trimEnd();
  if (isTableRow(paragraph)) return rowMarkdown(paragraph);
  if (part === 'formula') return `*${withCalls(text, notes, MARKDOWN).replace(/([,:]?)$/u, '*$1')}`;
  const isOpened = opening !== '' && text.startsWith(opening) && notes.every(({ offset }) => offset >= opening.length);
  if (!isOpened) return number + startSafe(withCalls(text, notes, MARKDOWN), number);
  const rest = notes.map((note) => ({ ...note, offset: note.offset - opening.length }));
  return `${number}*${escaped(opening)}*${withCalls(text.slice(opening.length), rest, MARKDOWN)}`;
}

const MARKDOWN = { words: escaped, call: noteCall };

/** Escapes what would be read as a number, a heading or a list item at the start of a line. */
function startSafe(text: string, number: string): string {
  return number === '' ? text.replace(/^(\d{1,3})([.)])(?=\s)/u, '$1\\$2').replace(/^([#>+-])(?=\s)/u, '\\$1') : text;
}

/** Escapes the signs of Markdown, of its tables and of CriticMarkup. */
export function escaped(text: string): string {
  return escapedSigns(text)
    .replaceAll('|', '\\|')
    .replace(/\{(?=[+\-~>=]{2})|[+-](?=[+-]\})/gu, (sign) => `${sign}\\`);
}

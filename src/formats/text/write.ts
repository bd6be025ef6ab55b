import { printedParagraphs } from '../../form/negotiated/printed.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { CELL_BORDER, isFigureCell } from '../../text/cells.ts';
import { largest } from '../../text/extremes.ts';
import { isFigure } from '../../text/indicators.ts';
import { noteCall } from '../../text/markdown.ts';
import { cellsOf, runsOf, tableNotes } from '../cells.ts';
import { conclusionLines, mastheadLines } from '../masthead.ts';
import { isLetter, printedNumber } from '../number.ts';
import { withCalls } from './calls.ts';
import { notesAtEnd } from './markdown.ts';

/**
 * A document as plain text: one paragraph per line, blank lines between them, superscript digits for footnote markers, and the
 * notes at the end below a rule. Italics are lost, and with them the exact extent of the opening words.
 */
export function writeText(document: Document): string {
  const notes = notesAtEnd(document).map(({ marker, text }) => `${raised(marker)} ${text}`);
  const title = (text: string) =>
    text.slice(0, text.length - document.title.length) + withCalls(document.title, document.titleNotes, RAISED_CALLS);
  const lines = [
    ...mastheadLines(document).map(({ kind, text }) => (kind === 'title' ? title(text) : text)),
    ...runsOf(printedParagraphs(document), (each) => each).map(runText),
    ...conclusionLines(document),
    ...(notes.length === 0 ? [] : [RULE, ...notes]),
  ];
  return `${lines.join('\n\n')}\n`;
}

const RAISED_CALLS = { words: (text: string) => text, call: raised };

/** As the United Nations prints it above its notes. */
const RULE = '_'.repeat(18);

function paragraphText(paragraph: Paragraph): string {
  if (isLetter(paragraph))
    return `${paragraph.label}\n\n${withCalls(paragraph.text, paragraph.notes, RAISED_CALLS)}`.trimEnd();
  return (printedNumber(paragraph) + withCalls(paragraph.text, paragraph.notes, RAISED_CALLS)).trimEnd();
}

/** A paragraph, or a table with its notes below it: columns in line, figures on the right, a line of dashes under the headings. */
function runText(run: readonly Paragraph[]): string {
  const [first] = run;
  if (first === undefined || first.row === null) return run.map(paragraphText).join('\n\n');
  const rows = run.map((row) => cellsOf(row).map(({ text, notes }) => withCalls(text, notes, RAISED_CALLS)));
  const columns = largest(rows.map((cells) => cells.length));
  const widths = Array.from({ length: columns }, (_, at) => largest(rows.map((cells) => (cells[at] ?? '').length)));
  const heads = run.findLastIndex(({ row }) => row?.head === true) + 1;
  const lines = rows.map((cells) => `| ${widths.map((width, at) => set(cells[at] ?? '', width)).join(CELL_BORDER)} |`);
  const rule = `|${widths.map((width) => '-'.repeat(Math.min(width, CELL_MAX_COLUMNS) + 2)).join('|')}|`;
  const table = [...lines.slice(0, heads), ...(heads === 0 ? [] : [rule]), ...lines.slice(heads)];
  const notes = tableNotes(run).map(({ marker, text }) => `${raised(marker)} ${text}`);
  return [table.join('\n'), ...notes].join('\n\n');
}

/** A cell as wide as its column, unless that is too wide for a page. */
function set(cell: string, width: number): string {
  const blank = ' '.repeat(Math.max(0, Math.min(width, CELL_MAX_COLUMNS) - cell.length));
  return isFigureCell(cell) ? blank + cell : cell + blank;
}

/** A column of words takes half of a page of eighty columns at most. */
const CELL_MAX_COLUMNS = 40;

function raised(marker: string): string {
  return isFigure(marker) ? [...marker].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('') : noteCall(marker);
}

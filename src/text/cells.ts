/** The border between two cells in the text of a table row. */
export const CELL_BORDER = ' | ';

/** The line that Markdown draws under column headings, for a table of any width. */
export const HEAD_LINE = '| --- |';

/** Lines of Markdown with blank lines between them, but not between the rows of a table. */
export function joinedLines(lines: readonly string[]): string {
  return lines.map((line, at) => blankBefore(line, lines[at - 1]) + line).join('');
}

function blankBefore(line: string, before: string | undefined): string {
  if (before === undefined) return '';
  return before.startsWith('|') && line.startsWith('|') ? '\n' : '\n\n';
}

/** A stretch of a text, by its offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The text of a table row: its cells with borders between them, and a single space where a cell is empty, as in official XML:
 * `Total | | 5`. A bar alone in a cell would be read as a border, and is printed as a broken one.
 */
export function rowText(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.replace(LONE_BAR, '¦').trim())
    .join(CELL_BORDER)
    .replace(/ {2,}/gu, ' ')
    .trim();
}

const LONE_BAR = /(?<!\S)\|(?!\S)/gu;

/** The cells in the text of a table row, without the spaces around them. */
export function cellsIn(text: string, border = LONE_BAR): readonly Stretch[] {
  const borders = [...text.matchAll(border)].map(({ index }) => index);
  return [-1, ...borders].map((border, at) => trimmed(text, border + 1, borders[at] ?? text.length));
}

function trimmed(text: string, from: number, to: number): Stretch {
  const words = text.slice(from, to);
  const end = from + words.trimEnd().length;
  // An empty cell is the place before its right border.
  return words.trim() === '' ? { start: to, end: to } : { start: from + words.length - words.trimStart().length, end };
}

/** The words of the cells in the text of a table row. */
export function cellWordsIn(text: string): readonly string[] {
  return cellsIn(text).map(({ start, end }) => text.slice(start, end));
}

/** Whether a cell holds a figure, which is set on the right: `1 140`, `(1 323 600)`, `–`, `5.5 %`. */
export function isFigureCell(text: string): boolean {
  return /^(?=.*[\p{Nd}–—-])[\p{Nd}\s.,()%$€£+–—−-]+$/u.test(text);
}

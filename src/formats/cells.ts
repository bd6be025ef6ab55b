import type { Note, Paragraph } from '../model/document.ts';
import { isFigure } from '../text/indicators.ts';

/** The words of a cell with its notes, their offsets within it. */
export interface CellText {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** The cells of a table row; a single cell for a paragraph that is none. */
export function cellsOf({ text, notes, row }: Pick<Paragraph, 'text' | 'notes' | 'row'>): readonly CellText[] {
  if (row === null) return [{ text, notes }];
  const own = row.cells.map((): Note[] => []);
  for (const note of notes) {
    const at = Math.max(
      0,
      row.cells.findLastIndex(({ start }) => start <= note.offset),
    );
    const { start = 0, end = 0 } = row.cells[at] ?? {};
    own[at]?.push({ ...note, offset: Math.min(note.offset, end) - start });
  }
  return row.cells.map(({ start, end }, at) => ({ text: text.slice(start, end), notes: own[at] ?? [] }));
}

/** Whether a row begins a table. */
export function beginsTable({ row }: Pick<Paragraph, 'row'>): boolean {
  return row?.position === 1;
}

/** The notes of a table are printed below it: those of its rows that have letters, each once. */
export function tableNotes(rows: readonly Paragraph[]): readonly Note[] {
  const known = new Set<string>();
  return rows
    .flatMap(({ notes }) => notes)
    .filter((note) => {
      if (!isTableNote(note) || known.has(note.marker)) return false;
      known.add(note.marker);
      return true;
    });
}

/** Whether the note of a table row is one of its table, and not a footnote of the page. */
export function isTableNote({ marker, text }: Note): boolean {
  return text !== '' && !isFigure(marker);
}

/** The paragraphs in runs: each table with its rows, and every other paragraph alone. */
export function runsOf<Shown>(
  paragraphs: readonly Shown[],
  of: (each: Shown) => Paragraph,
): readonly (readonly Shown[])[] {
  const runs: Shown[][] = [];
  for (const each of paragraphs) {
    const paragraph = of(each);
    const last = runs.at(-1)?.[0];
    const isNext = paragraph.row !== null && !beginsTable(paragraph) && last !== undefined && of(last).row !== null;
    if (isNext) runs.at(-1)?.push(each);
    else runs.push([each]);
  }
  return runs;
}

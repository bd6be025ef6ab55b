import { largest, smallest } from '../../text/extremes.ts';
import type { Print } from './pages.ts';

/** Words on one baseline. */
export interface Row {
  readonly y: number;
  readonly size: number;
  readonly prints: readonly Print[];
}

/** Words that are read consecutively: across the page, or down one of two columns. */
export interface Stretch {
  readonly prints: readonly Print[];
  readonly column: Column;
}

export type Column = 'whole' | 'first' | 'second';

/**
 * The start of the second column, if a document is set in two columns of prose; else null. A table does not count: its rows are read
 * across, and its cells are short.
 */
export function gutterOf(pages: readonly (readonly Row[])[]): number | null {
  const shares = new Map<number, number>();
  for (const rows of pages) {
    for (const gutter of placesIn(rows)) {
      const columns = clearRuns(gutter, rows).filter(
        ({ isClear, rows: run }) => isClear && (isProse(sidesOf(gutter, run)) || hasTail(sidesOf(gutter, run))),
      );
      const count = columns.flatMap((run) => run.rows).length;
      shares.set(gutter, (shares.get(gutter) ?? 0) + count);
    }
  }
  const [best] = [...shares].toSorted((a, b) => b[1] - a[1]);
  return best === undefined || best[1] === 0 ? null : best[0];
}

/** Places in the middle of the page where words begin most often. */
function placesIn(rows: readonly Row[]): readonly number[] {
  const prints = rows.flatMap((row) => row.prints);
  const left = smallest(prints.map(({ x }) => x));
  const width = largest(prints.map(endOf)) - left;
  const times = new Map<number, number>();
  for (const { x } of prints) {
    if (Math.abs(x - left - width / 2) > MIDDLE_MAX_OF_WIDTH * width) continue;
    times.set(Math.floor(x), (times.get(Math.floor(x)) ?? 0) + 1);
  }
  const often = [...times].toSorted((a, b) => b[1] - a[1]);
  // The last page may have only a few lines in its second column, but none across.
  const isBetween = (x: number) => rows.length >= TAIL_MIN_ROWS && rows.every((row) => isClearAt(x, row));
  return often
    .filter(([x, count]) => count >= COLUMN_MIN_ROWS || isBetween(x))
    .map(([x]) => x)
    .slice(0, PLACES_MAX);
}

const MIDDLE_MAX_OF_WIDTH = 0.15;
const COLUMN_MIN_ROWS = 5;
const PLACES_MAX = 3;

/** Splits the rows of a page, from top to bottom, where no word crosses the gutter and there are words on both sides. */
export function stretchesOfRow(rows: readonly Row[], gutter: number | null): readonly Stretch[] {
  if (gutter === null) return [{ prints: printsIn(rows), column: 'whole' }];
  return clearRuns(gutter, rows).flatMap(({ isClear, rows: run }): readonly Stretch[] => {
    const { first, second } = sidesOf(gutter, run);
    if (!isClear || first.length === 0 || second.length === 0) return [{ prints: printsIn(run), column: 'whole' }];
    return [
      { prints: printsIn(first), column: 'first' },
      { prints: printsIn(second), column: 'second' },
    ];
  });
}

function printsIn(rows: readonly Row[]): readonly Print[] {
  return rows.flatMap(({ prints }) => prints);
}

interface Run {
  readonly isClear: boolean;
  readonly rows: readonly Row[];
}

/** Columns extend as long as no word crosses the gutter. */
function clearRuns(gutter: number, rows: readonly Row[]): readonly Run[] {
  const runs: { readonly isClear: boolean; readonly rows: Row[] }[] = [];
  for (const row of rows) {
    const isClear = isClearAt(gutter, row);
    const run = runs.at(-1);
    if (run?.isClear === isClear) run.rows.push(row);
    else runs.push({ isClear, rows: [row] });
  }
  return runs;
}

/** Whether no word crosses a place, or ends directly before it. */
function isClearAt(place: number, { prints, size }: Row): boolean {
  return !prints.some((print) => print.x < place - 1 && endOf(print) > place - GUTTER_MIN * size);
}

/** In font sizes: browsers leave one between columns, Word three and a half; spaces within a line are rarely that wide. */
const GUTTER_MIN = 0.8;

interface Sides {
  readonly first: readonly Row[];
  readonly second: readonly Row[];
}

function sidesOf(gutter: number, rows: readonly Row[]): Sides {
  return {
    first: sideOf(rows, (print) => print.x < gutter - 1),
    second: sideOf(rows, (print) => print.x >= gutter - 1),
  };
}

function sideOf(rows: readonly Row[], isOn: (print: Print) => boolean): readonly Row[] {
  return rows.map((row) => ({ ...row, prints: row.prints.filter(isOn) })).filter(({ prints }) => prints.length > 0);
}

function isProse({ first, second }: Sides): boolean {
  return isColumn(first) && isColumn(second);
}

/** Whether a full first column goes on at the top of the second, in lines that begin at one place and are as wide. */
function hasTail({ first, second }: Sides): boolean {
  const starts = second.map(({ prints }) => smallest(prints.map(({ x }) => x)));
  const ends = second.map(({ prints }) => largest(prints.map(endOf)));
  if (first.length < TAIL_MIN_ROWS || starts.length === 0 || !isColumn(first)) return false;
  const [start, size] = [smallest(starts), largest(second.map((row) => row.size))];
  const isAtTop = second.every(({ y }, at) => y >= (first[at]?.y ?? y) - size * 2);
  return isAtTop && starts.every((x) => x - start < 1) && largest(ends) - start > COLUMN_MIN_FONTS * size;
}

const TAIL_MIN_ROWS = 10;

/** Whether most lines fill the column. */
function isColumn(rows: readonly Row[]): boolean {
  if (rows.length < COLUMN_MIN_ROWS) return false;
  const widths = rows.map(({ prints }) => {
    const ends = prints.map(endOf);
    return largest(ends) - smallest(prints.map(({ x }) => x));
  });
  // Not the widest: a title above the column may be wider.
  const width = widths.toSorted((a, b) => a - b)[Math.floor(FULL_QUANTILE * widths.length)] ?? 0;
  const filled = widths.filter((each) => each > FILLED_MIN * width);
  const size = largest(rows.map((row) => row.size));
  return filled.length * 2 > rows.length && width > COLUMN_MIN_FONTS * size;
}

const FULL_QUANTILE = 0.75;
const FILLED_MIN = 0.7;
/** About twenty-five letters; table cells are narrower. */
const COLUMN_MIN_FONTS = 12;

/** The right end of a print. */
export function endOf({ x, width, text }: Print): number {
  // Trailing spaces may be as wide as the gap to the next column.
  const trimmed = text.trimEnd();
  return /\s{2}$/u.test(text) ? x + (width * trimmed.length) / text.length : x + width;
}

import { HEAD_LINE, rowText } from '../../text/cells.ts';
import { largest, smallest } from '../../text/extremes.ts';
import { formulaIn } from '../text/formula.ts';
import { startsLower } from '../text/kinds.ts';
import { joinLines } from '../text/units.ts';
import { endOf, type Row } from './columns.ts';
import { type PageLine, rowsOf, wordsOnLine } from './lines.ts';
import type { Print } from './pages.ts';

/**
 * The lines of every page, with each table as a single line: its rows between bars, as in Markdown, with its notes below them. A
 * table is recognized by figures below one another, apart from the words before them:
 *
 *     Category                              Number of posts      Total
 *     Expenditure sections
 *     Under-Secretary-General                            38         56
 *     National Professional Officer, including                           <- one cell
 *     those recruited locally                           118        662
 *
 * Where this is not clear, lines stay lines: columns of prose, lists of States and signatures have no such figures. Nothing above the
 * formula is a table.
 *
 * @param prints the words of every page: lines alone do not say how far apart words are
 */
export function withTables(
  pages: readonly (readonly PageLine[])[],
  prints: readonly (readonly Print[])[],
): readonly (readonly PageLine[])[] {
  const size = textSize(pages);
  const start = formulaPlace(pages);
  const called = new Set<string>();
  const found = pages.map((lines, page) => {
    const from = page < start.page ? lines.length : page === start.page ? start.line + 1 : 0;
    return tablesOn(lines.slice(from), prints[page] ?? [], called);
  });
  const whole = joinedOverPages(found, pages, size);
  return pages.map((lines, page) => replaced(lines, found[page] ?? [], { whole, size }));
}

/** Whether a line is a whole table. */
export function isTableLine({ text }: Pick<PageLine, 'text'>): boolean {
  return text.startsWith('| ');
}

function formulaPlace(pages: readonly (readonly PageLine[])[]): { readonly page: number; readonly line: number } {
  for (const [page, lines] of pages.entries()) {
    const line = lines.findIndex(({ text }) => formulaIn(text) !== null);
    if (line !== -1) return { page, line };
  }
  return { page: 0, line: -1 };
}

/** The font size of most words. */
function textSize(pages: readonly (readonly PageLine[])[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flat()) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** Words close together on a baseline: a cell, or one line of it. */
interface Part {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly isFigure: boolean;
  readonly prints: readonly Print[];
  readonly row: Row;
}

/** A line of a page in parts. Lengths are in points. */
interface TableLine {
  /** Its baseline; of words beside each other at several heights, the lowest and the highest. */
  readonly y: number;
  readonly top: number;
  readonly size: number;
  readonly parts: readonly Part[];
  /** Whether all of it is in bold, or all in italics. */
  readonly print: 'bold' | 'italic' | 'plain';
  /** The letter of a note that begins here, and its words. */
  readonly note: { readonly letter: string; readonly text: string } | null;
}

interface Column {
  readonly x: number;
  readonly right: number;
}

interface Table {
  readonly columns: readonly Column[];
  readonly heads: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
  /** The rounded baselines of its lines, from the top. */
  readonly baselines: ReadonlySet<number>;
  readonly top: number;
}

/** @param called the letters of notes that tables call, which may be printed on the next page; the letters of this page are added */
function tablesOn(lines: readonly PageLine[], prints: readonly Print[], called: Set<string>): readonly Table[] {
  const kept = new Set(lines.map(({ y }) => Math.round(y)));
  const own = rowsOf(prints).filter(({ y }) => kept.has(Math.round(y)));
  const all = levelled(own.map(lineOf));
  const tables: Table[] = [];
  for (let at = 0; at < all.length; ) {
    const span = spanFrom(all, at);
    const table = span === null ? null : tableOf(all, span, called);
    // Beside a column of prose, a table cannot be separated from it.
    if (table !== null && !isProse(table)) tables.push(table);
    at = span === null ? at + 1 : span.end;
  }
  return tables;
}

/** Words beside each other are one line, whatever their heights; those of one cell stay in order. */
function levelled(lines: readonly TableLine[]): TableLine[] {
  const joined: TableLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isFull = before !== undefined && before.parts.length > PARTS_MAX;
    if (before === undefined || isFull || !isLevel(before, line) || before.note !== null || line.note !== null)
      joined.push(line);
    else {
      const parts = [...before.parts, ...line.parts].toSorted((a, b) => a.x - b.x);
      joined[joined.length - 1] = { ...before, y: line.y, parts };
    }
  }
  return joined;
}

/** The widest of the known tables has nine columns. */
const PARTS_MAX = 100;

function isProse({ rows }: Table): boolean {
  return rows.some((cells) => cells.some((cell) => cell.length > CELL_MAX_CHARACTERS));
}

/** The longest cell of the official tables has 150. */
const CELL_MAX_CHARACTERS = 500;

function lineOf(row: Row): TableLine {
  const prints = row.prints.toSorted((a, b) => a.x - b.x);
  const parts: Print[][] = [];
  for (const print of prints) {
    const before = parts.at(-1)?.at(-1);
    if (before === undefined || print.x - endOf(before) > CELL_GAP * row.size) parts.push([print]);
    else parts.at(-1)?.push(print);
  }
  const [first, ...rest] = prints;
  const letter =
    first !== undefined && rest[0] !== undefined && isRaisedLetter(first, rest[0]) ? first.text.trim() : '';
  const isAll = (is: (print: Print) => boolean) =>
    prints.every((print) => is(print) || print.size < SMALLER_MAX * row.size);
  return {
    y: row.y,
    top: row.y,
    size: row.size,
    parts: parts.map((part) => partOf(part, row)),
    print: isAll(({ isBold }) => isBold) ? 'bold' : isAll(({ isItalic }) => isItalic) ? 'italic' : 'plain',
    note: letter === '' ? null : { letter, text: wordsOnLine(rest, row).text },
  };
}

/**
 * In font sizes. In official tables the columns of figures are 1.6 apart or more; within a cell, which is set ragged, words are never
 * more than 0.5 apart.
 */
const CELL_GAP = 1;
const SMALLER_MAX = 0.85;

function isRaisedLetter(print: Print, next: Print): boolean {
  return /^[a-z]$/u.test(print.text.trim()) && print.size < SMALLER_MAX * next.size && print.y > next.y;
}

function partOf(part: readonly Print[], row: Row): Part {
  const text = wordsOnLine(part, row).text;
  const last = part.at(-1);
  return {
    text,
    x: part[0]?.x ?? 0,
    right: last === undefined ? 0 : endOf(last),
    isFigure: FIGURE.test(text.replace(/\[\^\w{1,3}\]$/u, '')),
    prints: part,
    row,
  };
}

/** `1 140`, `(1 323 600)`, `0.25`, `5 %`, and the dash for nothing. */
const FIGURE = /^(?:[(+−–-]? ?\p{Nd}[\p{Nd}\s.,]*(?:\)|\s?%)?|[–—-])$/u;

/** The lines of a table: where its column headings begin, the first line below them, and where it ends. */
interface SpanOfTable {
  readonly from: number;
  readonly body: number;
  readonly end: number;
  readonly columns: readonly Column[];
}

/** The table whose first figures are on a line; null if they are no table. Its lines are cut where its columns begin. */
function spanFrom(lines: TableLine[], first: number): SpanOfTable | null {
  const start = lines[first];
  if (start === undefined || !hasCounts(start) || isOfYears(start, lines[first + 1])) return null;
  let columns = columnsOf(start.parts);
  const figures = [start];
  let last = first;
  for (let at = first + 1; at < first + LINES_MAX; at += 1) {
    const [printed, before] = [lines[at], lines[at - 1]];
    if (printed === undefined || before === undefined || isBeyond(printed, before, start)) break;
    const line = cutAt(printed, columns);
    lines[at] = line;
    if (hasFigures(line)) {
      const wider = columnsOf([...columns, ...line.parts]);
      const isBelow = line.parts.slice(1).some((part) => placesOf(part, columns).some((place) => place > 0));
      const above = lines.slice(first, at + 1);
      if (!isBelow || wider.length < columns.length || !above.every((each) => fits(each, wider))) break;
      columns = wider;
      figures.push(line);
      last = at;
    } else if (!fits(line, columns)) break;
  }
  if (columns.length < 2 || figures.filter(hasCounts).length < FIGURES_MIN_ROWS) return null;
  return { ...headsAbove(lines, first, columns), end: endOfRow(lines, last, { columns, figures }), columns };
}

/** The line after the last figures and the words that go on from theirs. */
function endOfRow(
  lines: readonly TableLine[],
  last: number,
  { columns, figures }: { readonly columns: readonly Column[]; readonly figures: readonly TableLine[] },
): number {
  for (let at = last + 1; at < lines.length; at += 1) {
    const line = lines[at];
    const isNext = line !== undefined && line.note === null && fits(line, columns);
    if (!isNext || !isBoundTo(lines[at - 1], line, figures)) return at;
  }
  return lines.length;
}

/** A single row of figures may be a list with numbers, a date or a vote. */
const FIGURES_MIN_ROWS = 2;

/** A page has sixty lines; the bound is for other kinds of pages. */
const LINES_MAX = 200;

/** Whether there are figures with digits, not only dashes. */
function hasCounts({ parts }: TableLine): boolean {
  return parts.slice(1).some(({ isFigure, text }) => isFigure && /\p{Nd}/u.test(text));
}

/** Whether there are figures after other words or figures. */
function hasFigures({ parts }: TableLine): boolean {
  return parts.slice(1).some(({ isFigure }) => isFigure);
}

/** Whether a line heads its columns with years, and the next has other figures. */
function isOfYears(line: TableLine, next: TableLine | undefined): boolean {
  const isYears = ({ parts }: TableLine) => parts.slice(1).every(({ text }) => YEARS.test(text));
  return hasFigures(line) && isYears(line) && next !== undefined && !(hasFigures(next) && isYears(next));
}

const YEARS = /^(?:19|20)\p{Nd}{2}(?:[–/-]\p{Nd}{2,4})?$/u;

/** Whether a line is too far below, or in larger print, to belong to the same table. */
function isBeyond(line: TableLine, before: TableLine, first: TableLine): boolean {
  return before.y - line.top > STEP_MAX * first.size || line.size > LARGER_MAX * first.size || line.note !== null;
}

/** In font sizes: within official tables lines are up to 2.6 apart, below their headings. */
const STEP_MAX = 3;
const LARGER_MAX = 1.05;

/** The columns of these words: stretches that none of them crosses. */
function columnsOf(words: readonly Column[]): readonly Column[] {
  const columns: { readonly x: number; right: number }[] = [];
  for (const { x, right } of words.toSorted((a, b) => a.x - b.x)) {
    const column = columns.at(-1);
    if (column !== undefined && x < column.right) column.right = Math.max(column.right, right);
    else columns.push({ x, right });
  }
  return columns;
}

/** A line whose parts are cut where a column begins: a full cell may come close to the next. */
function cutAt(line: TableLine, columns: readonly Column[]): TableLine {
  const begins = (print: Print, before: Print | undefined) => {
    const end = before === undefined ? print.x : endOf(before);
    const isApart = print.x - end > WORDS_GAP * print.size;
    return columns.slice(1).some(({ x }, at) => {
      const isInGutter =
        isApart && end < x + COLUMN_MARGIN_POINTS && print.x > (columns[at]?.right ?? x) - COLUMN_MARGIN_POINTS;
      return isInGutter || Math.abs(print.x - x) < COLUMN_MARGIN_POINTS;
    });
  };
  const parts = line.parts.flatMap((part): readonly Part[] => {
    if (placesOf(part, columns).length < 2) return [part];
    const cuts = part.prints.flatMap((print, at) => (at > 0 && begins(print, part.prints[at - 1]) ? [at] : []));
    return [0, ...cuts].map((from, at) => partOf(part.prints.slice(from, cuts[at]), part.row));
  });
  return { ...line, parts };
}

/** In font sizes: within a cell, words are not this far apart. */
const WORDS_GAP = 0.5;
/** Cells of words begin at the same place, to the point. */
const COLUMN_MARGIN_POINTS = 1;

/** The columns that a part overlaps. */
function placesOf({ x, right }: Part, columns: readonly Column[]): readonly number[] {
  return columns.flatMap((column, at) => (x < column.right && right > column.x ? [at] : []));
}

/** Whether each part of a line is in one column. */
function fits({ parts }: TableLine, columns: readonly Column[]): boolean {
  const places = parts.map((part) => placesOf(part, columns));
  return places.every((own, at) => {
    const isTwice = own[0] === places[at - 1]?.[0] && parts[at]?.row === parts[at - 1]?.row;
    return own.length === 1 && !isTwice;
  });
}

/**
 * The lines above the first figures that belong to the table: column headings, which are over its columns, and below them lines in
 * the first column, a subtitle or the beginning of a cell.
 */
function headsAbove(lines: TableLine[], first: number, columns: readonly Column[]): Pick<SpanOfTable, 'from' | 'body'> {
  const start = lines[first];
  let head: number | null = null;
  let body = first;
  for (let at = first - 1; at >= 0; at -= 1) {
    const [printed, below] = [lines[at], lines[at + 1]];
    if (start === undefined || printed === undefined || below === undefined || isBeyond(below, printed, start)) break;
    const line = cutAt(printed, columns);
    lines[at] = line;
    if (line.size > LARGER_MAX * start.size || line.note !== null || (hasFigures(line) && !isOfYears(line, below)))
      break;
    if (isHeading(line, columns)) {
      if (head === null) body = at + 1;
      head = at;
    } else if (!fits(line, columns) || head !== null) break;
  }
  // Without headings, lines above the first figures belong to it only if they are the beginning of its first cell.
  if (head === null) {
    const [before, own] = [lines[first - 1], lines[first]];
    const isStart = before !== undefined && own !== undefined && fits(before, columns) && isTight(before, own);
    const from = isStart && before.size <= LARGER_MAX * own.size && before.note === null ? first - 1 : first;
    return { from, body: from };
  }
  return { from: head, body };
}

/** Whether a line is over the columns after the first, each part within those it covers. */
function isHeading({ parts }: TableLine, columns: readonly Column[]): boolean {
  const isOver = (part: Part) => {
    const places = placesOf(part, columns);
    const [left, right] = [columns[places[0] ?? -1], columns[places.at(-1) ?? -1]];
    if (left === undefined || right === undefined) return false;
    const isWithin = part.x > left.x - HEAD_MARGIN_POINTS && part.right < right.right + HEAD_MARGIN_POINTS;
    // A heading may be wider than the figures below it, if it ends or begins with them.
    const isFlush = Math.abs(part.right - right.right) < FLUSH_POINTS || Math.abs(part.x - left.x) < FLUSH_POINTS;
    return places.length > 1 ? isWithin && places[0] !== 0 : isWithin || isFlush;
  };
  return parts.every(isOver) && parts.some((part) => !placesOf(part, columns).includes(0));
}

/** In official tables headings begin with, or end with, their figures to the point. */
const FLUSH_POINTS = 3;
const HEAD_MARGIN_POINTS = 3;

function isTight(above: TableLine, below: TableLine): boolean {
  return above.y - below.top < TIGHT_MAX * Math.max(above.size, below.size);
}

/** Whether two lines are beside each other rather than below: cells of one line are set in the middle of those of two. */
function isLevel(above: TableLine, below: TableLine): boolean {
  return above.y - below.top < LEVEL_MAX * Math.min(above.size, below.size);
}

/** In font sizes: lines of one cell are never closer than one. */
const LEVEL_MAX = 0.9;

/** In font sizes: in official tables the lines of a cell are 1.15 to 1.25 apart, rows 1.6 or more. */
const TIGHT_MAX = 1.4;

/** Whether a line goes on with the cells of the one above it. */
function isBoundTo(above: TableLine | undefined, line: TableLine, figures: readonly TableLine[]): boolean {
  if (above === undefined || !isTight(above, line) || above.print !== line.print) return false;
  const steps = figures.flatMap(({ y }, at) => (at === 0 ? [] : [(figures[at - 1]?.y ?? y) - y]));
  const isLoose = steps.length > 0 && smallest(steps) > LOOSE_MIN * (above.y - line.top);
  // In a table set solid only the words tell.
  return isLoose || startsLower(line.parts[0]?.text ?? '');
}

const LOOSE_MIN = 1.25;

function tableOf(lines: readonly TableLine[], { from, body, end, columns }: SpanOfTable, called: Set<string>): Table {
  const own = lines.slice(body, end);
  const heads = rowsAmong(lines.slice(from, body), (above, line) => isTight(above, line));
  const figures = own.filter(hasFigures);
  const rows = rowsAmong(own, (above, line, row) => {
    const isNext = line.parts.some((part) => {
      const [place = 0] = placesOf(part, columns);
      return (
        place > 0 &&
        row.some((each) =>
          each.parts.some((other) => placesOf(other, columns)[0] === place && (other.isFigure || part.isFigure)),
        )
      );
    });
    return !isNext && isBoundTo(above, line, figures);
  });
  const cells = (row: readonly TableLine[]) => cellsOf(row, columns);
  for (const row of [...heads, ...rows]) {
    for (const [letter] of cells(row)
      .join(' ')
      .matchAll(/(?<=\[\^)[a-z](?=\])/gu))
      called.add(letter);
  }
  const notes = notesBelow(lines, end, called);
  const used = lines.slice(from, end + notes.count);
  return {
    columns,
    heads: heads.map(cells),
    rows: rows.map(cells),
    notes: notes.texts,
    baselines: new Set(used.flatMap(({ parts }) => parts.map(({ row }) => Math.round(row.y)))),
    top: Math.round(lines[from]?.top ?? 0),
  };
}

/** Lines put together into rows. */
function rowsAmong(
  lines: readonly TableLine[],
  isOne: (above: TableLine, line: TableLine, row: readonly TableLine[]) => boolean,
): readonly (readonly TableLine[])[] {
  const rows: TableLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const above = row?.at(-1);
    if (row !== undefined && above !== undefined && isOne(above, line, row)) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** The words of a row in its columns; a heading over several columns is in the first of them. */
function cellsOf(row: readonly TableLine[], columns: readonly Column[]): readonly string[] {
  const cells = columns.map((): string[] => []);
  for (const { parts } of row) {
    for (const part of parts.toSorted((a, b) => b.row.y - a.row.y || a.x - b.x)) {
      cells[placesOf(part, columns)[0] ?? 0]?.push(part.text);
    }
  }
  return cells.map(joinLines);
}

/** The notes below a table, by the letters that it calls. */
function notesBelow(
  lines: readonly TableLine[],
  end: number,
  called: ReadonlySet<string>,
): { readonly texts: readonly string[]; readonly count: number } {
  const texts: string[][] = [];
  let at = end;
  for (; at < lines.length; at += 1) {
    const [line, before] = [lines[at], lines[at - 1]];
    if (line === undefined || before === undefined || before.y - line.top > STEP_MAX * line.size) break;
    if (line.note !== null && called.has(line.note.letter)) texts.push([`[^${line.note.letter}]: ${line.note.text}`]);
    else if (texts.length > 0 && isTight(before, line) && before.size === line.size && line.note === null) {
      texts.at(-1)?.push(line.parts.map(({ text }) => text).join(' '));
    } else break;
  }
  return { texts: texts.map(joinLines), count: at - end };
}

/** A table with what goes on from it on the next pages; the tables that go on from others have none. */
type Whole = ReadonlyMap<Table, Table | null>;

/**
 * A table at the top of a page goes on from the one at the end of the page before, if it has its columns: the headings are printed
 * again, or those of them that were not taken for a running head.
 */
function joinedOverPages(
  found: readonly (readonly Table[])[],
  pages: readonly (readonly PageLine[])[],
  size: number,
): Whole {
  const whole = new Map<Table, Table | null>();
  let open: { readonly table: Table; readonly page: number } | null = null;
  for (const [page, tables] of found.entries()) {
    for (const table of tables) {
      const isFirst = table.top === Math.round(pages[page]?.[0]?.y ?? 0);
      const before = open === null ? undefined : (whole.get(open.table) ?? undefined);
      if (open !== null && before !== undefined && isFirst && open.page === page - 1 && goesOn(before, table)) {
        const notes = [...before.notes, ...table.notes];
        whole.set(open.table, { ...before, rows: [...before.rows, ...table.rows], notes });
        whole.set(table, null);
        open = { table: open.table, page };
      } else {
        whole.set(table, table);
        open = { table, page };
      }
    }
    const last = tables.at(-1);
    if (last === undefined || !endsPage(pages[page] ?? [], last, size)) open = null;
  }
  return whole;
}

function goesOn(before: Table, { columns, heads }: Table): boolean {
  const words = new Set(before.heads.flat());
  return (
    columns.length === before.columns.length &&
    heads.flat().every((cell) => cell === '' || [...words].some((head) => head.endsWith(cell)))
  );
}

/** Whether only notes are below a table on its page. */
function endsPage(lines: readonly PageLine[], { baselines }: Table, size: number): boolean {
  const lowest = smallest([...baselines]);
  return lines.every((line) => line.y > lowest - 1 || line.size < NOTES_MAX_SIZE * size || /^_+$/u.test(line.text));
}

/** As in layout.ts. */
const NOTES_MAX_SIZE = 0.93;

function replaced(
  lines: readonly PageLine[],
  tables: readonly Table[],
  { whole, size }: { readonly whole: Whole; readonly size: number },
): readonly PageLine[] {
  if (tables.length === 0) return lines;
  const tableAt = new Map(tables.flatMap((table) => [...table.baselines].map((y) => [y, table] as const)));
  const told = new Set<Table>();
  return lines.flatMap((line): readonly PageLine[] => {
    const table = tableAt.get(Math.round(line.y));
    if (table === undefined) return [line];
    const own = whole.get(table) ?? null;
    if (told.has(table) || own === null) return [];
    told.add(table);
    const right = largest(own.columns.map((column) => column.right));
    return [
      {
        ...line,
        text: textOf(own),
        italic: '',
        x: own.columns[0]?.x ?? line.x,
        right,
        size,
        isBold: false,
        isShared: true,
      },
    ];
  });
}

function textOf({ heads, rows, notes }: Table): string {
  const lines = (all: readonly (readonly string[])[]) => all.map((cells) => `| ${rowText(cells)} |`);
  const table = [...lines(heads), ...(heads.length === 0 ? [] : [HEAD_LINE]), ...lines(rows)].join('\n');
  return [table, ...notes].join('\n\n');
}

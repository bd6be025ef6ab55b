import { isWithoutBlank, withoutGaps } from '../../text/scripts/spacing.ts';
import { tidy } from '../../text/tidy.ts';
import { type Column, endOf, gutterOf, type Row, stretchesOfRow } from './columns.ts';
import { withoutLineNumbers } from './margin.ts';
import { BLANK_MIN, type Print } from './pages.ts';

/** A line of a page. Lengths are in points, `y` grows upwards. */
export interface PageLine {
  /** Its words; raised numbers appear as `[^1]`. */
  readonly text: string;
  /** The words in italics at its start. */
  readonly italic: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
  readonly isBold: boolean;
  /** Counted from 0. */
  readonly page: number;
  readonly column: Column;
  /** Whether other words are on the same baseline, far apart: a running head, a table row. */
  readonly isShared: boolean;
}

/** Words around the text that were left out. */
export interface LeftOut {
  readonly text: string;
  /** The page, counted from 0. */
  readonly page: number;
  /** `number`: a page or job number, or a bar code; `margin`: the number of a line; `head`: a running head; `box`: a text box. */
  readonly kind: 'number' | 'margin' | 'head' | 'box';
}

/** The pages without something that is no part of the text, and what that was. */
export interface Bared {
  readonly pages: readonly (readonly PageLine[])[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Joins the words of each page into lines, from top to bottom and, if there are columns, column by column; without the numbers of
 * lines in the margin, and boxes over the text.
 */
export function linesOn(pages: readonly (readonly Print[])[]): Bared {
  const bared = withoutLineNumbers(pages.map(rowsOf));
  const gutter = gutterOf(bared.map(({ rows }) => rows));
  const lines = bared.map(({ rows }, page) =>
    // Rows are formed again: words on one baseline in two columns are two rows.
    stretchesOfRow(rows, gutter).flatMap(({ prints, column }) =>
      rowsOf(prints).flatMap((row) => linesIn(row, { page, column })),
    ),
  );
  const boxes = lines.map(boxesOver);
  return {
    pages: lines.map((onPage, page) => onPage.filter((line) => boxes[page]?.has(line) !== true)),
    leftOut: [
      ...bared.flatMap(({ numbers }, page) => numbers.map((text): LeftOut => ({ text, page, kind: 'margin' }))),
      ...boxes.flatMap((onPage, page) => [...onPage].map(({ text }): LeftOut => ({ text, page, kind: 'box' }))),
    ],
  };
}

/** Lines of a text box over the text: between two baselines that are those of neighbouring lines, and over the words of both. */
function boxesOver(lines: readonly PageLine[]): ReadonlySet<PageLine> {
  const isOver = (line: PageLine, other: PageLine | undefined) =>
    other !== undefined &&
    other.column === line.column &&
    Math.abs(other.y - line.y) > LEVEL_MAX * line.size &&
    Math.abs(other.y - line.y) < BOX_MAX_FONTS * line.size &&
    line.x > other.x &&
    line.x < other.right;
  return new Set(
    lines.filter((line, at) => {
      const [above, below] = [lines[at - 1], lines[at + 1]];
      return isOver(line, above) && isOver(line, below);
    }),
  );
}

/** Neighbouring baselines are a font size or more apart. */
const BOX_MAX_FONTS = 0.8;

function linesIn({ prints, y }: Row, place: Pick<PageLine, 'page' | 'column'>): readonly PageLine[] {
  const parts = partsOf(prints);
  return parts.map((part) => pageLine(part, { ...place, y, isShared: parts.length > 1 }));
}

interface OpenRow extends Row {
  readonly prints: Print[];
}

/** Words on one baseline, from top to bottom; footnote markers are a little higher, in a smaller font. */
export function rowsOf(prints: readonly Print[]): readonly Row[] {
  const rows: OpenRow[] = [];
  for (const print of prints) {
    const row = rows.slice(-NEAR_MAX_ROWS).findLast((each) => isOnRow(each, print));
    if (row === undefined) rows.push({ y: print.y, size: print.size, prints: [print] });
    else row.prints.push(print);
  }
  return joinedRaised(rows).toSorted((a, b) => b.y - a.y);
}

/** A page has about sixty lines, with two columns twice as many; the bound is for other kinds of pages. */
const NEAR_MAX_ROWS = 200;

function isOnRow({ y, size }: Row, print: Print): boolean {
  const above = print.y - y;
  const smaller = Math.min(size, print.size);
  const isLowered = print.size < RAISED_MAX_SIZE * size && above < 0 && above > -LOWERED_MAX * size;
  return Math.abs(above) < LEVEL_MAX * smaller || isLowered || isRaised(print, { y, size });
}

/** Baselines within a line differ by less than a tenth of the font size. */
const LEVEL_MAX = 0.15;
/** The 2 of CO₂; the next line is a whole font size below. */
const LOWERED_MAX = 0.4;

function isRaised(print: Print, { y, size }: Pick<Row, 'y' | 'size'>): boolean {
  const above = print.y - y;
  return print.size < RAISED_MAX_SIZE * size && above > RAISED_MIN * size && above < RAISED_MAX * size;
}

/** Footnote markers have two thirds of the font size and are a third of it higher. */
const RAISED_MAX_SIZE = 0.85;
const RAISED_MIN = 0.15;
const RAISED_MAX = 0.7;

/** Joins a row that is only a footnote marker, and came before the words to which it belongs. */
function joinedRaised(rows: readonly OpenRow[]): readonly Row[] {
  const taken = new Set<OpenRow>();
  for (const [at, row] of rows.entries()) {
    if (row.prints.some(({ text }) => !INDICATOR.test(text.trim()))) continue;
    const near = rows.slice(Math.max(0, at - NEAR_MAX_ROWS), at + NEAR_MAX_ROWS);
    const host = near.find(
      (each) => each !== row && !taken.has(each) && row.prints.every((print) => isRaised(print, each)),
    );
    if (host === undefined) continue;
    for (const print of row.prints) host.prints.push(print);
    taken.add(row);
  }
  return rows.filter((row) => !taken.has(row));
}

const INDICATOR = /^(?:\d{1,3}|[a-z]|\*{1,4}|[†‡])$/u;

/** The words of a row from left to right, split where a gap is too wide for a sentence. */
function partsOf(row: readonly Print[]): readonly (readonly Print[])[] {
  const parts: Print[][] = [];
  for (const print of row.toSorted((a, b) => a.x - b.x)) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    const isFar = before !== undefined && print.x - endOf(before) > FAR_GAP * Math.max(before.size, print.size);
    if (part === undefined || (isFar && !isNumber(part))) parts.push([print]);
    else part.push(print);
  }
  return parts;
}

/** Spaces in justified lines are up to one and a half font sizes wide. */
const FAR_GAP = 3;

/** `1.` and `(a)` are far from their words. */
function isNumber(part: readonly Print[]): boolean {
  const text = part.map((print) => print.text.trim()).join('');
  return /^(?:\d{1,3}\.?|\([a-z]{1,4}\)|\d{1,4}\/\d{1,4}(?: [A-Z])?\.|[IVXLC]{1,6}\.?|[A-Z]\.)$/u.test(text);
}

function pageLine(part: readonly Print[], place: Pick<PageLine, 'page' | 'column' | 'y' | 'isShared'>): PageLine {
  const size = mainSize(part);
  const last = part.at(-1);
  return {
    ...place,
    ...wordsOnLine(part, { y: place.y, size }),
    x: part[0]?.x ?? 0,
    right: last === undefined ? 0 : endOf(last),
    size,
    isBold: part.every((print) => print.isBold || INDICATOR.test(print.text.trim())),
  };
}

export function wordsOnLine(part: readonly Print[], row: Pick<Row, 'y' | 'size'>): Pick<PageLine, 'text' | 'italic'> {
  let text = '';
  let italic = '';
  let opensInItalics = true;
  let before: Print | null = null;
  let wasBlankBeforeMark = false;
  for (const print of part) {
    const words = withoutGaps(tidy(print.text));
    const isMark = isRaised(print, row) && (before === null ? /^\d{1,3}$/u : INDICATOR).test(words);
    const hasOwn = before !== null && hasBlank(before, print) && !isJoint(before, print);
    // The blank before a raised number may be the one that separates the words around it.
    const isOwed: boolean = wasBlankBeforeMark && /^[\p{L}\p{N}(“"]/u.test(words);
    const blank = !isMark && (hasOwn || isOwed) ? ' ' : '';
    wasBlankBeforeMark = isMark && (hasOwn || wasBlankBeforeMark);
    text += blank + (isMark ? raised(words, text) : words);
    if (!isMark && !NUMBER.test(text)) {
      opensInItalics &&= print.isItalic;
      if (opensInItalics) italic += (italic === '' ? '' : blank) + words;
    }
    before = print;
  }
  return { text, italic };
}

/** Exponents are not footnote markers. */
function raised(words: string, before: string): string {
  const power = /(?<!\p{L})[kcdm]?m$/u.test(before) ? POWERS.get(words) : undefined;
  return power ?? `[^${words}]`;
}

const POWERS: ReadonlyMap<string, string> = new Map([
  ['2', '²'],
  ['3', '³'],
]);

const NUMBER = /^(?:\d{1,3}\.|\([a-z]{1,4}\))$/u;

function mainSize(part: readonly Print[]): number {
  const widest = part.reduce<Print | null>(
    (best, print) => (best === null || print.width > best.width ? print : best),
    null,
  );
  return widest?.size ?? 0;
}

/** In justified lines, Chinese characters are apart, and figures between them always. */
function isJoint(before: Print, print: Print): boolean {
  const isChinese = /\p{Script=Han}\s*$/u.test(before.text) && /^\s*\p{Script=Han}/u.test(print.text);
  const gap = (print.x - endOf(before)) / print.size;
  return gap < (isChinese ? BLANK_MIN_CHINESE : JOINT_MAX) && isWithoutBlank(before.text, print.text);
}

/** In font sizes: a blank between Chinese characters is as wide as one of them, a blank beside a figure half as wide. */
const BLANK_MIN_CHINESE = 0.95;
const JOINT_MAX = 0.45;

function hasBlank(before: Print, print: Print): boolean {
  return print.afterBlank || print.x - endOf(before) > BLANK_MIN * print.size;
}

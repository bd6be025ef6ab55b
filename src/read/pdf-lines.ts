import type { Print } from './pdf-pages.ts';

/** A line of a page. Lengths are in points, `y` grows upwards. */
export interface PageLine {
  /** Its words; raised numbers stand in it as `[^1]`. */
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
  /** Whether other words stand on the same height, far apart: a running head, a row of a table. */
  readonly isShared: boolean;
}

/** Puts the words of a page together into lines, from top to bottom and, where columns part them, column by column. */
export function linesOn(prints: readonly Print[], page: number): readonly PageLine[] {
  const rows = rowsOf(prints).toSorted((a, b) => b.y - a.y);
  return rows.flatMap(({ prints: row, y }) => {
    const parts = partsOf(row);
    return parts.map((part) => lineOf(part, { page, y, isShared: parts.length > 1 }));
  });
}

interface Row {
  readonly y: number;
  readonly size: number;
  readonly prints: Print[];
}

/** Words on one height; indicators of notes stand a little higher, in a smaller font. */
function rowsOf(prints: readonly Print[]): readonly Row[] {
  const rows: Row[] = [];
  for (const print of prints) {
    const row = rows.findLast((each) => isOn(each, print));
    if (row === undefined) rows.push({ y: print.y, size: print.size, prints: [print] });
    else row.prints.push(print);
  }
  return joinedRaised(rows);
}

function isOn({ y, size }: Row, print: Print): boolean {
  const above = print.y - y;
  const smaller = Math.min(size, print.size);
  return Math.abs(above) < LEVEL_MAX * smaller || (isRaised(print, { y, size }) && above > 0);
}

/** Baselines of one line differ by less than a tenth of the font. */
const LEVEL_MAX = 0.15;

function isRaised(print: Print, { y, size }: Pick<Row, 'y' | 'size'>): boolean {
  const above = print.y - y;
  return print.size < RAISED_MAX_SIZE * size && above > RAISED_MIN * size && above < RAISED_MAX * size;
}

/** Indicators of notes have two thirds of the font and stand a third of it higher. */
const RAISED_MAX_SIZE = 0.85;
const RAISED_MIN = 0.15;
const RAISED_MAX = 0.7;

/** A row that is nothing but an indicator, and came before the words it belongs to. */
function joinedRaised(rows: readonly Row[]): readonly Row[] {
  const taken = new Set<Row>();
  for (const row of rows) {
    if (row.prints.some(({ text }) => !INDICATOR.test(text.trim()))) continue;
    const host = rows.find(
      (each) => each !== row && !taken.has(each) && row.prints.every((print) => isRaised(print, each)),
    );
    if (host === undefined) continue;
    host.prints.push(...row.prints);
    taken.add(row);
  }
  return rows.filter((row) => !taken.has(row));
}

const INDICATOR = /^(?:\d{1,3}|[a-z])$/u;

/** The words of a row from left to right, parted where a gap is too wide for a sentence. */
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

function endOf({ x, width, text }: Print): number {
  // Blanks at the end may be as wide as the gap to the next column.
  const trimmed = text.trimEnd();
  return /\s{2}$/u.test(text) ? x + (width * trimmed.length) / text.length : x + width;
}

/** Blanks in lines that are set to full width reach one and a half times the font. */
const FAR_GAP = 3;

/** `1.` and `(a)` stand far from their words. */
function isNumber(part: readonly Print[]): boolean {
  const text = part.map((print) => print.text.trim()).join('');
  return /^(?:\d{1,3}\.?|\([a-z]{1,4}\)|\d{1,4}\/\d{1,4}(?: [A-Z])?\.|[IVXLC]{1,6}\.?|[A-Z]\.)$/u.test(text);
}

function lineOf(
  part: readonly Print[],
  { page, y, isShared }: { readonly page: number; readonly y: number; readonly isShared: boolean },
): PageLine {
  const size = mainSize(part);
  let text = '';
  let italic = '';
  let opensInItalics = true;
  let before: Print | null = null;
  for (const print of part) {
    const words = print.text.replace(/\s+/gu, ' ').trim();
    const isMark = before !== null && INDICATOR.test(words) && isRaised(print, { y, size });
    const isNoteNumber = before === null && /^\d{1,3}$/u.test(words) && isRaised(print, { y, size });
    const blank = before === null || isMark || !hasBlank(before, print) ? '' : ' ';
    text += blank + (isMark || isNoteNumber ? `[^${words}]` : print.text.replace(/\s+/gu, ' ').trim());
    if (!isMark && !NUMBER.test(text)) {
      opensInItalics &&= print.isItalic;
      if (opensInItalics) italic += (italic === '' ? '' : blank) + words;
    }
    before = print;
  }
  const last = part.at(-1);
  const isBold = part.every((print) => print.isBold || INDICATOR.test(print.text.trim()));
  return {
    text,
    italic,
    x: part[0]?.x ?? 0,
    y,
    right: last === undefined ? 0 : endOf(last),
    size,
    isBold,
    page,
    isShared,
  };
}

const NUMBER = /^(?:\d{1,3}\.|\([a-z]{1,4}\))$/u;

function mainSize(part: readonly Print[]): number {
  const widest = part.reduce<Print | null>(
    (best, print) => (best === null || print.width > best.width ? print : best),
    null,
  );
  return widest?.size ?? 0;
}

function hasBlank(before: Print, print: Print): boolean {
  return print.afterBlank || print.x - endOf(before) > BLANK_MIN * print.size;
}

/** Kerning moves letters by up to a tenth of the font; the narrowest blank in Times is a quarter. */
const BLANK_MIN = 0.2;

import { printedAs, readNumber } from '../../form/numbering.ts';
import type { Language } from '../../language/language.ts';
import { smallest } from '../../text/extremes.ts';
import { adoptionIn, annexIn, isClosed, isDate, openingIn, startsLower } from '../text/kinds.ts';
import { numberIn } from '../text/numbers.ts';
import type { Column } from './columns.ts';
import { RULE } from './furniture.ts';
import type { PageLine } from './lines.ts';
import { isTableLine } from './tables.ts';

/** Lines that belong together: a paragraph, or a heading. */
export interface PageBlock {
  readonly lines: readonly PageLine[];
  readonly isHeading: boolean;
}

/** The notes at the foot of the pages, separate from the text above them. */
export interface Parted {
  readonly body: readonly (readonly PageLine[])[];
  readonly notes: readonly PageLine[];
}

/** Cuts every page at the line above its notes or, if the line is drawn and not written, where smaller print begins. */
export function withoutNotes(pages: readonly (readonly PageLine[])[]): Parted {
  const size = bodySize(pages);
  const body: PageLine[][] = [];
  const notes: PageLine[] = [];
  for (const lines of pages) {
    const above: PageLine[] = [];
    for (const area of areasOf(lines)) {
      const rule = area.findLastIndex(({ text }) => RULE.test(text));
      const isAtFoot = area.at(-1)?.column !== 'whole' || area.at(-1) === lines.at(-1);
      const unruled = isAtFoot ? firstOfNotes(area, size, notes.at(-1)) : area.length;
      for (const line of area.slice(0, rule === -1 ? unruled : rule)) above.push(withLetterSigned(line, above, size));
      for (const line of area.slice(rule === -1 ? unruled : rule + 1)) notes.push(line);
    }
    body.push(above);
  }
  return { body, notes };
}

/** `a See sect. E.` in small print below a paragraph that calls it, as `[^a]: See sect. E.` */
function withLetterSigned(line: PageLine, above: readonly PageLine[], size: number): PageLine {
  const [printed = '', letter = ''] = LETTER_NOTE.exec(line.text) ?? [];
  const isCalled = letter !== '' && isSmall(line, size) && above.some(({ text }) => text.includes(`[^${letter}]`));
  return isCalled ? { ...line, italic: '', text: `[^${letter}]: ${line.text.slice(printed.length)}` } : line;
}

const LETTER_NOTE = /^(?:\[\^)?([a-z])\]?\s(?=\p{Lu})/u;

/** The areas of a page that are read consecutively: each column has its own notes. */
function areasOf(lines: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const areas: PageLine[][] = [];
  for (const line of lines) {
    const area = areas.at(-1);
    if (area?.[0]?.column === line.column) area.push(line);
    else areas.push([line]);
  }
  return areas;
}

/** The index of the first line of notes if there is no written line above them; the number of lines if there are no notes. */
function firstOfNotes(lines: readonly PageLine[], size: number, last: PageLine | undefined): number {
  const small = lines.findLastIndex((line) => !isSmall(line, size)) + 1;
  const first = lines.findIndex((line, at) => at >= small && NOTE_START.test(line.text));
  // Small print without a number is a table, or continues the last note of the previous page.
  if (first === -1) return last === undefined || isClosed(last.text) ? lines.length : small;
  return last === undefined ? first : small;
}

/** A raised number, one on the line, or the stars of sponsors' notes: `* Any changes to …`. */
const NOTE_START = /^(?:\[\^(\d{1,3})\]|(\d{1,3})(?=\s|\p{Lu})|(?:\[\^)?(\*{1,4}|[†‡]{1,3})\]?(?=\s?[\p{L}“"[\d]))\s*/u;

/** The notes of resolutions are 8.5 points where the text is 10. */
const SMALL_MAX = 0.93;

function isSmall(line: PageLine, size: number): boolean {
  return line.size < SMALL_MAX * size;
}

/** The font size of most words. */
function bodySize(pages: readonly (readonly PageLine[])[]): number {
  return mostOf(pages.flat().map(({ size, text }) => [Math.round(size * 2) / 2, text.length]));
}

function mostOf(weighed: readonly (readonly [number, number])[]): number {
  return heaviest(weightsOf(weighed))[0];
}

function weightsOf(weighed: readonly (readonly [number, number])[]): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighed) weights.set(value, (weights.get(value) ?? 0) + weight);
  return weights;
}

function heaviest(weights: ReadonlyMap<number, number>): readonly [number, number] {
  return [...weights].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0]);
}

/** A note at the foot of a page. */
export interface FootNote {
  readonly marker: string;
  readonly text: string;
}

/** The notes with their markers, each joined from its lines. */
export function notesIn(lines: readonly PageLine[], join: (parts: readonly string[]) => string): readonly FootNote[] {
  const notes: { readonly marker: string; readonly parts: string[] }[] = [];
  let last = 0;
  for (const { text } of lines) {
    const [start, raised, plain, star] = NOTE_START.exec(text) ?? [];
    const isNext = Number(plain) === last + 1;
    const marker = star ?? raised ?? (isNext ? plain : undefined);
    if (start === undefined || marker === undefined) {
      notes.at(-1)?.parts.push(text);
      continue;
    }
    if (star === undefined) last = Number(marker);
    notes.push({ marker, parts: [text.slice(start.length)] });
  }
  return notes.map(({ marker, parts }) => ({ marker, text: join(parts) }));
}

/** Joins lines into paragraphs by what the page shows: gaps, indents, lines that end early, other fonts. */
export function blocksOf(pages: readonly (readonly PageLine[])[], language: Language): readonly PageBlock[] {
  const page = pageOf(pages, language);
  const blocks: PageLine[][] = [];
  let before: PageLine | null = null;
  for (const line of pages.flat()) {
    const block = blocks.at(-1);
    const isAlone = block?.length === 1;
    const starts =
      before === null || (startsBlock(before, line, { page, isAlone }) && !isInSentence(line, { before, block, page }));
    if (starts || block === undefined) blocks.push([line]);
    else block.push(line);
    before = line;
  }
  return blocks.map((lines) => ({
    lines,
    // A bold sentence is a paragraph.
    isHeading:
      !/[.;,]$/u.test(lines.at(-1)?.text ?? '') && lines.every((line) => line.isBold || line.size > 1.1 * page.size),
  }));
}

/** The usual measures of a document's pages. */
interface Page {
  readonly size: number;
  /** The least distance of two baselines that separates paragraphs. */
  readonly gap: number;
  /** Where most lines begin, by page and column, and where most of them end, by column. */
  readonly margins: ReadonlyMap<string, number>;
  readonly rights: ReadonlyMap<Column, number>;
  readonly language: Language;
  /** Whether paragraphs begin with an indent: then a line without one continues from the previous page. */
  readonly isIndented: boolean;
}

function pageOf(pages: readonly (readonly PageLine[])[], language: Language): Page {
  const size = bodySize(pages);
  const body = pages.map((lines) => lines.filter((line) => Math.abs(line.size - size) < 0.5 && !line.isShared));
  const gap = gapOf(
    body.flatMap((lines) => stepsIn(lines, size)),
    size,
  );
  const margins = marginsOf(body);
  const rights = new Map(
    COLUMNS.map((column) => [column, rightOf(body.flat().filter((line) => line.column === column))]),
  );
  const spaced = body.flatMap((lines) =>
    lines.filter((line, at) => isSpaced(lines[at - 1], line, gap) && line.text.length > SENTENCE_MIN_CHARACTERS),
  );
  const indented = spaced.filter((line) => isIndentedLine(line, margins));
  return { language, size, gap, margins, rights, isIndented: indented.length * 2 > spaced.length && spaced.length > 0 };
}

/** The distances between baselines; when a browser prints, raised numbers move their line down by a fifth. */
function stepsIn(lines: readonly PageLine[], size: number): readonly number[] {
  return lines.flatMap((line, at) => {
    const step = (lines[at - 1]?.y ?? line.y) - line.y;
    const isPlain = step > STEP_MIN_FONTS * size && step < APART_MAX_FONTS * size && !line.text.includes('[^');
    return isPlain ? [Math.round(step * 2) / 2] : [];
  });
}

const STEP_MIN_FONTS = 0.9;
const STEP_MAX_FONTS = 3;
/** Lines of some Arabic fonts are two and a half font sizes apart. */
const APART_MAX_FONTS = 4;
const APART_MAX = 1.4;

/** Halfway between the smallest usual step, that between lines, and the most usual step between paragraphs. */
function gapOf(all: readonly number[], size: number): number {
  const within = all.filter((step) => step < STEP_MAX_FONTS * size);
  const furthest = within.length === 0 ? 0 : APART_MAX * smallest(within);
  const steps = all.filter((step) => step < Math.max(STEP_MAX_FONTS * size, furthest));
  const times = weightsOf(steps.map((step) => [step, 1]));
  const often = [...times].filter(([, count]) => count * OFTEN_MIN >= heaviest(times)[1]).map(([step]) => step);
  const leading = often.length === 0 ? 1.2 * size : smallest(often);
  const apart = mostOf(steps.flatMap((step) => (step > SPACED_MIN * leading ? [[step, 1]] : [])));
  return apart === 0 ? APART_MIN * leading : Math.max(SPACED_MIN * leading, (leading + apart) / 2);
}

/** If paragraphs are not separated by gaps, only raised numbers move lines apart. */
const APART_MIN = 1.4;
/** In a text of short paragraphs, the gaps between them outnumber the lines within. */
const OFTEN_MIN = 4;

const COLUMNS = ['whole', 'first', 'second'] as const;

/** A page with few lines takes the margins of the others: its lines may be the closing ones, set on the right. */
function marginsOf(body: readonly (readonly PageLine[])[]): Page['margins'] {
  const margins = new Map<string, number>();
  for (const column of COLUMNS) {
    const inColumn = body.map((lines) => lines.filter((line) => line.column === column));
    const overall = leftOf(inColumn.flat());
    inColumn.forEach((lines, page) => {
      margins.set(columnName({ page, column }), lines.length < MARGIN_MIN_LINES ? overall : leftOf(lines));
    });
  }
  return margins;
}

function columnName({ page, column }: Pick<PageLine, 'page' | 'column'>): string {
  return `${page} ${column}`;
}

function leftOf(lines: readonly PageLine[]): number {
  return mostOf(lines.map(({ x, text }) => [Math.round(x), text.length]));
}

function rightOf(lines: readonly PageLine[]): number {
  return mostOf(lines.map((line) => [Math.round(line.right / 4) * 4, 1]));
}

const MARGIN_MIN_LINES = 6;
const SENTENCE_MIN_CHARACTERS = 30;
/** Between paragraphs, United Nations texts leave half a line more, others a fifth. */
const SPACED_MIN = 1.17;
const INDENT_MIN_FONTS = 0.6;
/** A line that ends this far before the others is the last of its paragraph. */
const SHORT_MAX = 0.8;

function isSpaced(before: PageLine | undefined, line: PageLine, gap: number): boolean {
  return before !== undefined && before.page === line.page && before.y - line.y > gap;
}

function isIndentedLine(line: PageLine, margins: Page['margins']): boolean {
  return line.x > (margins.get(columnName(line)) ?? 0) + INDENT_MIN_FONTS * line.size;
}

/** @param isAlone whether the line before is the only one of its block */
function startsBlock(
  before: PageLine,
  line: PageLine,
  { page, isAlone }: { readonly page: Page; readonly isAlone: boolean },
): boolean {
  if (before.y === line.y && before.page === line.page) return true;
  if (isTableLine(before) || isTableLine(line)) return true;
  const isOtherPrint = Math.abs(before.size - line.size) > 0.1 * line.size || before.isBold !== line.isBold;
  if (isOtherPrint && !(startsLower(line.text) && !isClosed(before.text))) return true;
  // `…approved by the Assembly at its` and `2nd plenary meeting.` are a sentence.
  const mayClose = isClosed(before.text) || isIndentedLine(line, page.margins);
  if ((isAlone && isClosing(before.text)) || (mayClose && adoptionIn(line.text) !== null)) return true;
  if ([before, line].some(({ text }) => isDivision(text, page.language))) return true;
  const indented = isIndentedLine(line, page.margins);
  if (before.page !== line.page || before.y < line.y) {
    if (!page.isIndented || line.isBold || isNumbered(line.text, page)) return isNewPage(before, line, page);
    const isOther = isShort(before, page) || isWhollyItalic(before) !== isWhollyItalic(line);
    return indented || (isClosed(before.text) && isOther && !startsLower(line.text));
  }
  if (isSpaced(before, line, page.gap)) return true;
  if (line.isBold && before.isBold) return false;
  if (indented && !isIndentedLine(before, page.margins)) return true;
  // `Recalling` in italics begins a paragraph even if there is neither gap nor indent.
  const isOpening = line.italic !== '' && openingIn(line.text, page.language) !== '';
  return isClosed(before.text) && (isOpening || isNumbered(line.text, page) || isShort(before, page));
}

/** `Annex II`, `Article 3`: alone on its line, above a title. */
function isDivision(text: string, { divisions }: Language): boolean {
  return annexIn(text) !== null || divisions?.aboveTitle.test(text.trim()) === true;
}

function isWhollyItalic({ text, italic }: PageLine): boolean {
  return italic.length >= text.trimEnd().length;
}

/** `46th plenary meeting` and `7 December 2022`, and the vote below them, are separate lines. */
function isClosing(text: string): boolean {
  return adoptionIn(text) !== null || isDate(text);
}

/** Whether a line ends so early that the next word would have fitted. */
function isShort(line: PageLine, { margins, rights }: Page): boolean {
  const left = margins.get(columnName(line)) ?? line.x;
  return line.right < left + SHORT_MAX * ((rights.get(line.column) ?? line.right) - left);
}

/**
 * Whether a line begins with a number inside a sentence: `…; (b) 2.6 million deaths …`. The line before it is full, and it has
 * neither a gap above it nor the indent that paragraphs have; where they have none, and at the top of a page, the number before it
 * must be within the same sentence.
 */
function isInSentence(
  line: PageLine,
  {
    before,
    block,
    page,
  }: { readonly before: PageLine; readonly block: readonly PageLine[] | undefined; readonly page: Page },
): boolean {
  const [printed] = LETTERED.exec(line.text) ?? [];
  if (printed === undefined || isIndentedLine(line, page.margins)) return false;
  if (isSpaced(before, line, page.gap) || isShort(before, page)) return false;
  if (before.page === line.page && page.isIndented) return true;
  const text = (block ?? []).map((each) => each.text).join(' ');
  return readNumber(printed).some(
    ({ style, ordinal }) => ordinal > 1 && text.includes(` ${printedAs({ style, ordinal: ordinal - 1 })} `),
  );
}

const LETTERED = /^\([a-z]{1,4}\)(?=\s)/u;
const NUMBERED = /^(?:\d{1,3}\.|\([a-z]{1,4}\))\s/u;

/** Whether a new paragraph begins at the top of a page or column, where indents do not help: not if the sentence continues. */
function isNewPage(before: PageLine, line: PageLine, page: Page): boolean {
  if (isNumbered(line.text, page)) return true;
  // Russian openings begin with a small letter.
  const isOpening = openingIn(line.text, page.language) !== '';
  if (!isClosed(before.text) || (startsLower(line.text) && !isOpening)) return false;
  // `…held in Kunming,` and `China, from 11 to 15 October`.
  const mayGoOn = /[,،]$/u.test(before.text) && !isShort(before, page);
  return !mayGoOn || line.italic !== '' || isOpening;
}

/** In other languages than English, lists have `a)`, `(أ)` or `(一)`. */
function isNumbered(text: string, { language }: Page): boolean {
  return NUMBERED.test(text) || (language.code !== 'en' && numberIn(text, 0) !== null);
}

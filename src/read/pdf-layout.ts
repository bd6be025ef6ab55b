import type { PageLine } from './pdf-lines.ts';
import { isClosed, startsLower } from './text-kinds.ts';

/** Lines that belong together: a paragraph, or a heading. */
export interface PageBlock {
  readonly lines: readonly PageLine[];
  readonly isHeading: boolean;
}

/** The notes at the foot of the pages apart from the text above them. */
export interface Parted {
  readonly body: readonly (readonly PageLine[])[];
  readonly notes: readonly PageLine[];
}

/** Cuts every page at the rule above its notes or, where the rule is drawn and not written, where smaller print begins. */
export function withoutNotes(pages: readonly (readonly PageLine[])[]): Parted {
  const size = bodySize(pages);
  const body: PageLine[][] = [];
  const notes: PageLine[] = [];
  for (const lines of pages) {
    const rule = lines.findIndex(({ text }) => RULE.test(text));
    const small = lines.findLastIndex((line) => !isSmall(line, size)) + 1;
    const opens = lines.findIndex((line, at) => at >= small && NOTE_START.test(line.text));
    // What goes on from the page before stands above the first new note, in small print as well.
    const at = rule !== -1 ? rule : opens === -1 && notes.length === 0 ? lines.length : small;
    body.push(lines.slice(0, at));
    notes.push(...lines.slice(rule === -1 ? at : at + 1));
  }
  return { body, notes };
}

const RULE = /^_{5,}$/u;
const NOTE_START = /^(?:\[\^(\d{1,3})\]|(\d{1,3})(?=\s|\p{Lu}))\s*/u;

/** The notes of resolutions have eight and a half points to ten of the text. */
const SMALL_MAX = 0.93;

function isSmall(line: PageLine, size: number): boolean {
  return line.size < SMALL_MAX * size;
}

/** The size most of the words are printed in. */
function bodySize(pages: readonly (readonly PageLine[])[]): number {
  return mostOf(pages.flat().map(({ size, text }) => [Math.round(size * 2) / 2, text.length]));
}

function mostOf(weighed: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighed) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** The notes by their numbers, each put together from its lines. */
export function notesIn(lines: readonly PageLine[], join: (parts: readonly string[]) => string): readonly string[] {
  const notes: { readonly marker: number; readonly parts: string[] }[] = [];
  for (const { text } of lines) {
    const [start, raised, plain] = NOTE_START.exec(text) ?? [];
    const marker = Number(raised ?? plain);
    const isNext = marker === (notes.at(-1)?.marker ?? 0) + 1 || (notes.length === 0 && raised !== undefined);
    if (start !== undefined && (isNext || raised !== undefined))
      notes.push({ marker, parts: [text.slice(start.length)] });
    else notes.at(-1)?.parts.push(text);
  }
  return notes.map(({ marker, parts }) => `[^${marker}]: ${join(parts)}`);
}

/** Puts lines together into paragraphs, by what the page shows: gaps, indents, lines that end early, other fonts. */
export function blocksOf(pages: readonly (readonly PageLine[])[]): readonly PageBlock[] {
  const page = pageOf(pages);
  const blocks: PageLine[][] = [];
  let before: PageLine | null = null;
  for (const line of pages.flat()) {
    if (before === null || startsBlock(before, line, page)) blocks.push([line]);
    else blocks.at(-1)?.push(line);
    before = line;
  }
  return blocks.map((lines) => ({
    lines,
    isHeading: lines.every((line) => line.isBold || line.size > 1.1 * page.size),
  }));
}

/** What is usual on the pages of a document. */
interface Page {
  readonly size: number;
  /** From one baseline of a paragraph to the next. */
  readonly leading: number;
  /** Where most lines begin, by page, and how far most of them reach. */
  readonly margins: ReadonlyMap<number, number>;
  readonly right: number;
  /** Whether paragraphs begin with an indent: then a line without one goes on with the page before. */
  readonly isIndented: boolean;
}

function pageOf(pages: readonly (readonly PageLine[])[]): Page {
  const size = bodySize(pages);
  const body = pages.map((lines) => lines.filter((line) => Math.abs(line.size - size) < 0.5 && !line.isShared));
  const steps = body.flatMap((lines) =>
    lines.flatMap((line, at): [number, number][] => {
      const step = (lines[at - 1]?.y ?? line.y) - line.y;
      return step > 0 && step < 4 * size ? [[Math.round(step * 2) / 2, 1]] : [];
    }),
  );
  const leading = mostOf(steps) || 1.2 * size;
  const overall = mostOf(body.flat().map(({ x, text }) => [Math.round(x), text.length]));
  const margins = new Map(
    pages.map((_, page) => {
      const own = mostOf((body[page] ?? []).map(({ x, text }) => [Math.round(x), text.length]));
      return [page, (body[page] ?? []).length < MARGIN_MIN_LINES ? overall : own];
    }),
  );
  const right = mostOf(body.flat().map((line) => [Math.round(line.right / 4) * 4, 1]));
  const spaced = body.flatMap((lines) =>
    lines.filter((line, at) => isSpaced(lines[at - 1], line, leading) && line.text.length > SENTENCE_MIN_CHARACTERS),
  );
  const indented = spaced.filter((line) => isIndentedLine(line, margins));
  return { size, leading, margins, right, isIndented: indented.length * 2 > spaced.length && spaced.length > 0 };
}

const MARGIN_MIN_LINES = 4;
const SENTENCE_MIN_CHARACTERS = 30;
/** Between paragraphs the United Nations leave half a line more, others a fifth. */
const SPACED_MIN = 1.17;
const INDENT_MIN_FONTS = 0.6;
/** A line that ends so far before the others is the last of its paragraph. */
const SHORT_MAX = 0.8;

function isSpaced(before: PageLine | undefined, line: PageLine, leading: number): boolean {
  return before !== undefined && before.page === line.page && before.y - line.y > SPACED_MIN * leading;
}

function isIndentedLine(line: PageLine, margins: Page['margins']): boolean {
  return line.x > (margins.get(line.page) ?? 0) + INDENT_MIN_FONTS * line.size;
}

function startsBlock(before: PageLine, line: PageLine, page: Page): boolean {
  if (before.y === line.y && before.page === line.page) return true;
  const isOtherPrint = Math.abs(before.size - line.size) > 0.1 * line.size || before.isBold !== line.isBold;
  if (isOtherPrint && !(startsLower(line.text) && !isClosed(before.text))) return true;
  const indented = isIndentedLine(line, page.margins);
  if (before.page !== line.page) return page.isIndented && !line.isBold ? indented : isNewPage(before, line);
  if (before.y - line.y < 0) return isNewPage(before, line);
  if (isSpaced(before, line, page.leading)) return true;
  const left = page.margins.get(line.page) ?? line.x;
  if (line.isBold && before.isBold) return false;
  if (indented && !isIndentedLine(before, page.margins)) return true;
  if (NUMBERED.test(line.text) && isClosed(before.text)) return true;
  return before.right < left + SHORT_MAX * (page.right - left) && isClosed(before.text);
}

const NUMBERED = /^(?:\d{1,3}\.|\([a-z]{1,4}\))\s/u;

/** At the top of a page, or of a column, where indents do not tell: whether the sentence goes on. */
function isNewPage(before: PageLine, line: PageLine): boolean {
  return (isClosed(before.text) && !startsLower(line.text)) || NUMBERED.test(line.text);
}

import { LANDMARKS } from '../../language/landmarks.ts';
import { largest, smallest } from '../../text/extremes.ts';
import { fold } from '../../text/fold.ts';
import { symbolAlone } from '../../text/symbols.ts';
import type { Bared, LeftOut, PageLine } from './lines.ts';

/**
 * The lines of every page without those around the text: page and job numbers, bar codes, lines that browsers print at the edges,
 * and running heads above and below the text. A running head is set apart from the text and contains the symbol, or is on several
 * pages; its other lines are left out only if they are the title on page 1, or are repeated too.
 */
export function withoutFurniture(pages: readonly (readonly PageLine[])[]): Bared {
  const numbered = pages.map(withoutNumbers);
  const title = closed((numbered[0] ?? []).map(({ text }) => text));
  const heads = numbered.map((lines, page) => (page === 0 ? [] : headOf(lines)));
  const repeated = repeatedIn(heads);
  const times = timesOf(numbered);
  const kept = numbered.map((lines, page) => {
    const head = heads[page] ?? [];
    const running = runningIn(head, title, repeated);
    const edges = new Set(edgesOf(lines, HEAD_MAX_LINES));
    const foot = lowest(lines);
    return lines.filter((line) => {
      if (running.has(line)) return false;
      // On the first page only lines repeated at the foot of others: its own symbol and title belong to the text.
      const isAtFoot = line.y < foot + EDGE_MAX_FONTS * line.size;
      const isAtEdge = edges.has(line) && (isAtFoot || (page > 0 && head.includes(line)));
      return !isAtEdge || RULE.test(line.text) || !isRepeated(line, lines, times);
    });
  });
  const stays = new Set(kept.flat());
  const leftOut = pages.flatMap((lines, page) =>
    lines
      .filter((line) => !stays.has(line))
      .map(({ text }): LeftOut => ({ text, page, kind: FURNITURE.test(text) ? 'number' : 'head' })),
  );
  return { pages: kept, leftOut };
}

/** The lines at the top of a page that are set apart from those below by a gap or, where there is none, by their smaller print. */
function headOf(lines: readonly PageLine[]): readonly PageLine[] {
  const rows = [...new Set(lines.map(({ y }) => y))].toSorted((a, b) => b - a).slice(0, TOP_MAX_ROWS + 1);
  const gap = rows.findIndex((y, at) => {
    const below = rows[at + 1];
    return below !== undefined && y - below > APART_MIN_FONTS * sizeAt(lines, y);
  });
  const smaller = rows.findIndex((y, at) => {
    const below = rows[at + 1];
    return below !== undefined && sizeAt(lines, y) < HEAD_MAX_SIZE * sizeAt(lines, below);
  });
  const last = rows[gap === -1 ? smaller : gap];
  return last === undefined ? [] : lines.filter(({ y }) => y >= last);
}

/** The longest running heads of 273 official PDFs have four rows. */
const TOP_MAX_ROWS = 6;
/** Running heads are printed in 8.5 points above a text in 10. */
const HEAD_MAX_SIZE = 0.93;

function sizeAt(lines: readonly PageLine[], height: number): number {
  return largest(lines.filter(({ y }) => y === height).map(({ size }) => size));
}

/** The heads on two pages or more, by their words. */
function repeatedIn(heads: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const key of heads.map(headWords)) if (key !== '') times.set(key, (times.get(key) ?? 0) + 1);
  return new Set([...times].filter(([, count]) => count > 1).map(([key]) => key));
}

/** The words of a head from its first line to its last, without the symbol: even and odd pages have it on other sides. */
function headWords(head: readonly PageLine[]): string {
  return closed(head.map(({ text }) => withoutSymbol(text)));
}

/** Words without blanks: a title that breaks behind a hyphen on page 1 may break elsewhere in the head. */
function closed(lines: readonly string[]): string {
  return fold(lines.join(' ')).replace(/\s/gu, '');
}

/** The lines of a head that are no text. */
function runningIn(head: readonly PageLine[], title: string, repeated: ReadonlySet<string>): ReadonlySet<PageLine> {
  const hasSymbol = head.some(({ text }) => withoutSymbol(text) !== text);
  const words = headWords(head);
  const isWhole = (hasSymbol && title.includes(words)) || repeated.has(words);
  if (isWhole) return new Set(head);
  return new Set(head.filter(({ text }) => symbolAlone(text) !== null));
}

/** A line of a head without the symbol beside its words; empty if it is only the symbol. */
function withoutSymbol(text: string): string {
  return symbolAlone(text) === null ? text.replace(SYMBOL_AT_EDGE, '') : '';
}

/** The line above footnotes, which is on many pages. */
export const RULE = /^_{5,}$/u;

const SYMBOL_AT_EDGE = /^[AES]\/[\w./()-]{4,40}\s+|(?<!\s)\s+[AES]\/[\w./()-]{4,40}$/u;

/** Removes page and job numbers, bar codes, and what a browser prints: the time and the title, the address. */
function withoutNumbers(lines: readonly PageLine[], page: number): readonly PageLine[] {
  const edges = edgesOf(lines, FURNITURE_MAX_LINES);
  const stamped = edges.filter(({ text }) => BROWSER.test(text)).map(({ y }) => Math.round(y));
  const isFurniture = (line: PageLine) =>
    edges.includes(line) &&
    (FURNITURE.test(line.text) || line.text === String(page + 1) || stamped.includes(Math.round(line.y)));
  return lines.filter((line) => !isFurniture(line));
}

const JOB = '\\d{2}-\\d{5}';
const PAGE_OF_PAGES = '\\d{1,3}\\/\\d{1,3}';
/** `25-19990 (E) 201223`, `*2519990*`, `2/4`, `25-19990 2/4`, `Page 2 of 4`, `Please recycle`. */
const FURNITURE = new RegExp(
  `^(?:${[
    `${JOB}\\*?(?: ?\\([A-Z]\\))?(?: \\d{6})?(?: ?${PAGE_OF_PAGES})?`,
    `${PAGE_OF_PAGES}(?: ?${JOB})?`,
    '\\*?\\d{7}\\*?|\\d{6}|[-–] ?\\d{1,3} ?[-–]',
    LANDMARKS.furniture,
  ].join('|')})$`,
  'u',
);
/** `11/25/26, 8:21 PM`, `25.11.2026, 20:21`, `file:///a.html`, `https://docs.un.org/en/A/RES/78/32`. */
const BROWSER = /^(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?:\s[AP]M)?|(?:https?|file):\/\/\S+)(?:\s|$)/u;

/** The official first page has its job number, the bar code and the request to recycle in separate lines. */
const FURNITURE_MAX_LINES = 4;

/** The number of pages with a line at an edge. */
function timesOf(pages: readonly (readonly PageLine[])[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(edgesOf(lines, HEAD_MAX_LINES).map(edgeKey))) times.set(key, (times.get(key) ?? 0) + 1);
  }
  return times;
}

/** Two pages may end with `of the Convention;` by chance: there, only a line set apart from the text is a running head. */
function isRepeated(line: PageLine, lines: readonly PageLine[], times: ReadonlyMap<string, number>): boolean {
  const count = times.get(edgeKey(line)) ?? 0;
  return count > 2 || (count === 2 && isApart(line, lines));
}

function isApart(line: PageLine, lines: readonly PageLine[]): boolean {
  const heights = lines.map(({ y }) => y).filter((y) => Math.abs(y - line.y) > line.size / 2);
  const above = heights.filter((y) => y > line.y);
  const inner = above.length * 2 < heights.length ? heights.filter((y) => y < line.y) : above;
  // The second line of a running head is close to the first, and both are set apart from the text.
  const steps = inner.map((y) => Math.abs(y - line.y)).toSorted((a, b) => a - b);
  return steps.slice(0, HEAD_MAX_LINES).some((step, at) => step - (steps[at - 1] ?? 0) > APART_MIN_FONTS * line.size);
}

/** Lines of one paragraph are 1.2 font sizes apart, in drafts up to 1.5. */
const APART_MIN_FONTS = 1.6;

/** The outermost lines of a page, as many at the top as at the bottom. */
function edgesOf(lines: readonly PageLine[], count: number): readonly PageLine[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].toSorted((a, b) => b - a);
  const edge = new Set([...heights.slice(0, count), ...heights.slice(-count)]);
  return lines.filter(({ y }) => edge.has(Math.round(y)));
}

/** United Nations running heads have one line, or two if the title is long. */
const HEAD_MAX_LINES = 2;
const EDGE_MAX_FONTS = 4;

function lowest(lines: readonly PageLine[]): number {
  return smallest(lines.map(({ y }) => y));
}

/** Page numbers change from page to page; numbers of notes and in citations do not show a running head. */
function edgeKey({ text, y }: PageLine): string {
  const words = PAGE_LABEL.test(text) ? text.replace(/\d+/gu, '#') : text;
  return `${Math.round(y / EDGE_HEIGHT_POINTS)} ${words}`;
}

/** `Page 2 of 4`, `S. 2/4`. */
const PAGE_LABEL = new RegExp(`^(?:(?:${LANDMARKS.pageWords}) )?\\d{1,4}(?: (?:${LANDMARKS.ofPages}) \\d{1,4})?$`, 'u');

const EDGE_HEIGHT_POINTS = 40;

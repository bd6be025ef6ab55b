import { LANDMARKS } from '../../language/landmarks.ts';
import { smallest } from '../../text/extremes.ts';
import { fold } from '../../text/fold.ts';
import { symbolAlone } from '../../text/symbols.ts';
import type { PageLine } from './lines.ts';

/**
 * The lines of every page without those around the text: page and job numbers, bar codes, lines that browsers print at the edges,
 * and running heads above and below the text, which are recognized because they are on several pages, or next to the symbol of the
 * resolution.
 */
export function withoutFurniture(pages: readonly (readonly PageLine[])[]): readonly (readonly PageLine[])[] {
  const kept = pages.map(withoutNumbers);
  const times = timesOf(kept);
  const first = fold((kept[0] ?? []).map(({ text }) => text).join(' '));
  return kept.map((lines, page) => {
    const edges = edgesOf(lines, HEAD_MAX_LINES);
    const isRunning = (line: PageLine) =>
      edges.includes(line) &&
      // On the first page only lines repeated at the foot of others: its own symbol and title belong to the text.
      (page > 0 || line.y < lowest(lines) + EDGE_MAX_FONTS * line.size) &&
      (isRepeated(line, lines, times) || (page > 0 && isHead(line, edges, first)));
    return lines.filter((line) => !isRunning(line));
  });
}

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
    `${JOB}(?: ?\\([A-Z]\\))?(?: \\d{6})?(?: ?${PAGE_OF_PAGES})?`,
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

/** The symbol, or a short line next to it that is also on the first page: its title. */
function isHead(line: PageLine, edges: readonly PageLine[], first: string): boolean {
  if (symbolAlone(line.text) !== null) return true;
  // The title is directly before or after the symbol.
  const title = line.text.replace(SYMBOL_AT_EDGE, '');
  if (title !== line.text && first.includes(fold(title))) return true;
  const isBeside = edges.some(
    (other) => symbolAlone(other.text) !== null && Math.abs(other.y - line.y) < 3 * line.size,
  );
  return isBeside && first.includes(fold(line.text)) && line.text !== '';
}

const SYMBOL_AT_EDGE = /^[AES]\/[\w./()-]{4,40}\s+|(?<!\s)\s+[AES]\/[\w./()-]{4,40}$/u;

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
const PAGE_LABEL = new RegExp(`^(?:\\p{L}+\\.? )?\\d{1,4}(?: (?:${LANDMARKS.ofPages}) \\d{1,4})?$`, 'u');

const EDGE_HEIGHT_POINTS = 40;

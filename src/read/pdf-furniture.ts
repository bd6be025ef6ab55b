import { fold } from '../text/fold.ts';
import { symbolOf } from '../text/symbols.ts';
import type { PageLine } from './pdf-lines.ts';

/**
 * The lines of every page without what is printed around the text: page and job numbers, bar codes, and the running
 * heads above and below it, which are told by standing on several pages, or beside the symbol of the resolution.
 */
export function withoutFurniture(pages: readonly (readonly PageLine[])[]): readonly (readonly PageLine[])[] {
  const kept = pages.map((lines) => lines.filter(({ text }) => !FURNITURE.test(text)));
  const times = new Map<string, number>();
  for (const lines of kept) {
    for (const key of new Set(edgesOf(lines).map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1);
  }
  const first = fold((kept[0] ?? []).map(({ text }) => text).join(' '));
  return kept.map((lines, page) => {
    const edges = edgesOf(lines);
    // On the first page only what comes again on others: its symbol and title stand there for themselves.
    const isRunning = (line: PageLine) =>
      edges.includes(line) &&
      (page > 0 || line.y < lowest(lines) + EDGE_MAX_FONTS * line.size) &&
      ((times.get(keyOf(line)) ?? 0) > 1 || (page > 0 && isHead(line, edges, first)));
    return lines.filter((line) => !isRunning(line));
  });
}

/** `25-19990 (E) 201223`, `*2519990*`, `2/4`, `25-19990 2/4`, `Page 2 of 4`, `Please recycle`. */
const FURNITURE =
  /^(?:\d{2}-\d{5}(?: ?\([A-Z]\))?(?: \d{6})?(?: ?\d{1,3}\/\d{1,3})?|\d{1,3}\/\d{1,3}(?: ?\d{2}-\d{5})?|\*?\d{7}\*?|\d{6}|[-–] ?\d{1,3} ?[-–]|[Pp]age \d{1,3}(?: (?:of|\/) \d{1,3})?|Please recycle\S?)$/u;

/** The symbol, or a short line beside it that stands on the first page as well: its title. */
function isHead(line: PageLine, edges: readonly PageLine[], first: string): boolean {
  if (isSymbol(line.text)) return true;
  const isBeside = edges.some((other) => isSymbol(other.text) && Math.abs(other.y - line.y) < 3 * line.size);
  return isBeside && first.includes(fold(line.text)) && line.text !== '';
}

function isSymbol(text: string): boolean {
  return /^[AES]\/[\w./() -]{1,40}$/u.test(text) && symbolOf(text) !== null;
}

/** The lines at the top and at the foot of a page. */
function edgesOf(lines: readonly PageLine[]): readonly PageLine[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))];
  const edge = new Set([...heights.slice(0, EDGE_LINES), ...heights.slice(-EDGE_LINES)]);
  return lines.filter(({ y }) => edge.has(Math.round(y)));
}

/** Running heads of the United Nations have one line, those of other printers two. */
const EDGE_LINES = 2;
const EDGE_MAX_FONTS = 4;

function lowest(lines: readonly PageLine[]): number {
  return Math.min(...lines.map(({ y }) => y));
}

/** Numbers of pages change from one to the next; those of notes and of what they cite do not tell a running head. */
function keyOf({ text, y }: PageLine): string {
  const words = PAGE_LABEL.test(text) ? text.replace(/\d+/gu, '#') : text;
  return `${Math.round(y / EDGE_HEIGHT_POINTS)} ${words}`;
}

const PAGE_LABEL = /^(?:\p{L}+\.? )?\d{1,4}(?: (?:of|\/) \d{1,4})?$/u;

const EDGE_HEIGHT_POINTS = 40;

import { gridOf } from '../grid.ts';
import {
  attribute,
  type Element,
  isElement,
  isHidden,
  shortTextOf,
  textWithin,
  visits,
  wholeNumberIn,
} from './elements.ts';

/** A row of a table. */
export interface HtmlRow {
  /** For each column, the place of its cell among the cells of the row; null where a cell before or above reaches. */
  readonly columns: readonly (number | null)[];
  readonly isHead: boolean;
  readonly isFirst: boolean;
}

/**
 * The rows of a table, by their elements; empty if it is the layout of a page. In a table, most rows have cells of few words:
 * none has several paragraphs, or only a number before its words.
 */
export function rowsOfTable(table: Element): ReadonlyMap<Element, HtmlRow> {
  const rows = rowsWithin(table);
  const kinds = rows.map(kindOf);
  const count = (kind: RowKind) => kinds.filter((each) => each === kind).length;
  if (count('numbered') > 0 || count('row') === 0 || count('blocks') > count('row')) return new Map();
  const cells = rows.map(cellsOf);
  const heads = rows.findIndex((row, at) => !isHeadRow(row, cells[at] ?? []));
  const grid = gridOf(
    cells.map((row) =>
      row.map((cell, value) => ({ value, columns: span(cell, 'colspan'), rows: span(cell, 'rowspan') })),
    ),
  );
  const isHead = (at: number) => heads === -1 || at < heads;
  return new Map(rows.map((row, at) => [row, { columns: grid[at] ?? [], isHead: isHead(at), isFirst: at === 0 }]));
}

function span(cell: Element, name: string): number {
  return Math.min(Math.max(1, wholeNumberIn(cell, name) ?? 1), SPAN_MAX);
}

/** As in browsers. */
const SPAN_MAX = 1000;

function rowsWithin(table: Element): readonly Element[] {
  return table.childNodes.filter(isElement).flatMap((each): readonly Element[] => {
    if (isHidden(each)) return [];
    if (each.tagName === 'tr') return [each];
    return SECTIONS.has(each.tagName) ? rowsWithin(each) : [];
  });
}

const SECTIONS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

function cellsOf(row: Element): readonly Element[] {
  const cells = row.childNodes.filter(isElement);
  return cells.filter((cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !isHidden(cell));
}

function isHeadRow(row: Element, cells: readonly Element[]): boolean {
  const { parentNode } = row;
  const isInHead = parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'thead';
  return isInHead || (cells.length > 0 && cells.every((cell) => isColumnHead(cell)));
}

function isColumnHead(cell: Element): boolean {
  return cell.tagName === 'th' && !/^row/u.test(attribute(cell, 'scope'));
}

type RowKind = 'row' | 'blocks' | 'numbered' | 'single';

/** `single`: a row with words in one cell alone, as of a subtitle within a table, or of a page that is one table. */
function kindOf(row: Element): RowKind {
  const cells = cellsOf(row);
  if (cells.some(hasSeveralBlocks)) return 'blocks';
  const [first = '', second, ...others] = cells.map((cell) => textWithin(cell).trim()).filter((words) => words !== '');
  if (second === undefined) return 'single';
  return others.length === 0 && /^(?:\d{1,3}\.|\([a-z]{1,4}\))$/u.test(first) ? 'numbered' : 'row';
}

function hasSeveralBlocks(cell: Element): boolean {
  let blocks = 0;
  for (const visit of visits(cell, (element) => !isHidden(element))) {
    if (visit.kind !== 'opens') continue;
    const { tagName } = visit.element;
    if (tagName === 'table') return true;
    if (PARAGRAPHS.test(tagName) && hasOwnWords(visit.element)) blocks += 1;
    if (blocks > 1) return true;
  }
  return false;
}

/** Whether an element has words outside inner blocks. */
function hasOwnWords({ childNodes }: Element): boolean {
  return childNodes.some((node) => {
    if (isElement(node)) return !PARAGRAPHS.test(node.tagName) && shortTextOf(node).trim() !== '';
    return 'value' in node && node.value.trim() !== '';
  });
}

const PARAGRAPHS = /^(?:p|li|h[1-6]|div|ol|ul)$/u;

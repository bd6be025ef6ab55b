import { wholeIn } from '../figures.ts';
import { elementsOf, type XmlElement } from '../xml.ts';

/** A row of a table: a cell for each column, null where a cell before or above reaches. */
export interface OdtRow {
  readonly cells: readonly (XmlElement | null)[];
  /** Whether it is repeated on every page, as column headings are. */
  readonly isHead: boolean;
}

/** The rows of a table, in groups or not. */
export function rowsOf(table: XmlElement, isHead = false): readonly OdtRow[] {
  return elementsOf(table).flatMap((element): readonly OdtRow[] => {
    if (element.name === 'table-row') return [{ cells: cellsIn(element), isHead }];
    if (!ROW_GROUPS.has(element.name)) return [];
    return rowsOf(element, isHead || element.name === 'table-header-rows');
  });
}

const ROW_GROUPS: ReadonlySet<string> = new Set(['table-header-rows', 'table-rows', 'table-row-group']);

/** Cells that are covered are in the file, empty; equal neighbours may be written once. */
function cellsIn(row: XmlElement): readonly (XmlElement | null)[] {
  const cells: (XmlElement | null)[] = [];
  for (const cell of elementsOf(row)) {
    if (cell.name !== 'table-cell' && cell.name !== 'covered-table-cell') continue;
    const times = wholeIn(cell.attributes['number-columns-repeated'], REPEATED, 1);
    for (let time = 0; time < times && cells.length < COLUMNS_MAX; time += 1) {
      cells.push(cell.name === 'table-cell' ? cell : null);
    }
  }
  return cells;
}

const REPEATED = { least: 1, most: 64 } as const;
/** As in tables of other formats: the widest in the known official texts has nine columns. */
const COLUMNS_MAX = 64;

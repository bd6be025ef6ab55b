import { byId } from './dom.ts';
import { type Row, rowOf, rows, shownRows } from './history-rows.ts';

/** A place in the grid: a row, and in it the name (0) or the cell of a document, counted from 1. */
interface Spot {
  readonly row: Row;
  readonly column: number;
}

let current: Spot | null = null;

/**
 * Makes the table a grid: one stop for the Tab key; arrows move between cells, and Enter opens the clause there.
 *
 * @param open what to do with a clause; `at` is the index of a document, or null for the whole row
 */
export function makeGrid(open: (row: Row, at: number | null) => void): void {
  const grid = byId('_grid');
  grid.setAttribute('role', 'grid');
  for (const { link } of rows) link.tabIndex = -1;
  settleGrid();
  grid.addEventListener('keydown', (event) => onKey(event, open));
  grid.addEventListener('focusin', ({ target }) => stay(spotOf(target)));
  grid.addEventListener('click', (event) => {
    const spot = spotOf(event.target);
    if (spot === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    stay(spot);
    open(spot.row, spot.column === 0 ? null : spot.column - 1);
  });
  grid.addEventListener('pointerover', ({ target }) => tellAbove(spotOf(target)));
}

/** Moves the Tab stop to a visible row. */
export function settleGrid(): void {
  const isThere = current !== null && !current.row.element.hidden;
  const [first] = shownRows();
  if (!isThere) stay(first === undefined ? null : { row: first, column: 0 });
}

/** Scrolls to a row and marks it, with the two documents compared. */
export function markRow(clause: string, compared: readonly number[]): void {
  for (const { element, cells } of rows) {
    const isHere = rowOf(clause)?.element === element;
    if (!isHere && !element.classList.contains('chosen')) continue;
    element.classList.toggle('chosen', isHere);
    element.setAttribute('aria-selected', String(isHere));
    for (const [at, cell] of cells.entries()) cell.classList.toggle('on', isHere && compared.includes(at));
    const seen = cells[compared.at(-1) ?? -1] ?? element;
    if (isHere) seen.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

/** Returns the keyboard focus to where the reader left the grid. */
export function returnToGrid(clause: string): void {
  const row = rowOf(clause);
  if (row !== undefined && current?.row !== row) stay({ row, column: 0 });
  settleGrid();
  focusCurrent();
}

function onKey(event: KeyboardEvent, open: (row: Row, at: number | null) => void): void {
  if (current === null || event.altKey || event.metaKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    open(current.row, current.column === 0 ? null : current.column - 1);
    return;
  }
  const next = neighbour(current, event);
  if (next === null) return;
  event.preventDefault();
  stay(next);
  focusCurrent();
}

/** Where a key leads from a place; null for other keys. */
function neighbour({ row, column }: Spot, { key, ctrlKey }: KeyboardEvent): Spot | null {
  const shown = shownRows();
  const at = shown.indexOf(row);
  const rowAt = (place: number) => shown[Math.max(0, Math.min(place, shown.length - 1))] ?? row;
  const last = row.cells.length;
  switch (key) {
    case 'ArrowUp':
      return { row: rowAt(at - 1), column };
    case 'ArrowDown':
      return { row: rowAt(at + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(last, column + 1) };
    case 'PageUp':
      return { row: rowAt(at - PAGE_ROWS), column };
    case 'PageDown':
      return { row: rowAt(at + PAGE_ROWS), column };
    case 'Home':
      return { row: ctrlKey ? rowAt(0) : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? rowAt(shown.length) : row, column: last };
    default:
      return null;
  }
}

const PAGE_ROWS = 10;

function stay(spot: Spot | null): void {
  if (current !== null) elementOf(current).tabIndex = -1;
  current = spot;
  if (current !== null) elementOf(current).tabIndex = 0;
}

function focusCurrent(): void {
  if (current === null) return;
  const element = elementOf(current);
  element.focus({ preventScroll: true });
  (current.column === 0 ? current.row.element.querySelector('th') : element)?.scrollIntoView({
    block: 'nearest',
    inline: 'nearest',
  });
}

/** The name of a row is a link, which takes the focus itself. */
function elementOf({ row, column }: Spot): HTMLElement {
  return (column === 0 ? undefined : row.cells[column - 1]) ?? row.link;
}

function spotOf(target: EventTarget | null): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('td, th') : null;
  const row = rows.find(({ element }) => element === cell?.parentElement);
  return cell === null || row === undefined ? null : { row, column: cell.cellIndex };
}

/** Shows the meaning of a cell's signs as a tooltip. */
function tellAbove(spot: Spot | null): void {
  if (spot === null || spot.column === 0) return;
  const cell = elementOf(spot);
  if (cell.title === '' && cell.textContent !== '') cell.title = cell.textContent ?? '';
}

import { all } from './dom.ts';
import type { HistoryState } from './history-state.ts';

/** A row of the grid: one clause through the years. */
export interface Row {
  readonly id: string;
  readonly element: HTMLTableRowElement;
  readonly link: HTMLAnchorElement;
  /** A cell for each document. */
  readonly cells: readonly HTMLTableCellElement[];
  readonly part: string;
}

/** The documents of the series, by their names on the page. */
export const names: readonly string[] = all('#_grid thead bdi').map(({ textContent }) => textContent ?? '');

export const rows: readonly Row[] = all<HTMLTableRowElement>('#_grid tbody tr').flatMap((element) => {
  const link = element.querySelector('a');
  if (link === null) return [];
  const part = element.closest('tbody')?.dataset['part'] ?? '';
  return [{ id: link.hash.slice(1), element, link, cells: all<HTMLTableCellElement>('td', element), part }];
});

const byClause = new Map(rows.map((row) => [row.id, row]));

export function rowOf(clause: string): Row | undefined {
  return byClause.get(clause);
}

export function shownRows(): readonly Row[] {
  return rows.filter(({ element }) => !element.hidden);
}

/** Hides the rows that the filters leave out, and parts with no rows left. */
export function filterRows(state: HistoryState): void {
  const year = names.indexOf(state.year);
  const wanted = folded(state.words).trim();
  for (const row of rows) {
    const isAsked = (state.part === '' || row.part === state.part) && hasHappened(row, year, state.only);
    row.element.hidden = !isAsked || !searchText(row, wanted).includes(wanted);
  }
  for (const part of all<HTMLTableSectionElement>('#_grid tbody')) {
    part.hidden = part.querySelector('tr:not(.part, [hidden])') === null;
  }
  for (const nothing of all<HTMLElement>('.nothing')) nothing.hidden = shownRows().length > 0;
}

export function isFiltered({ part, year, only, words }: HistoryState): boolean {
  return part !== '' || year !== '' || only.length > 0 || words !== '';
}

function hasHappened({ cells }: Row, year: number, only: readonly string[]): boolean {
  if (year === -1 && only.length === 0) return true;
  return cells.some((cell, at) => {
    if (year !== -1 && at !== year) return false;
    const happened = happenedIn(cell, at);
    return only.length === 0 ? happened.length > 0 : only.some((kind) => happened.includes(kind));
  });
}

/** What the signs of a cell mean, by filter name. */
function happenedIn(cell: HTMLTableCellElement, at: number): readonly string[] {
  const signs = cell.dataset['s'] ?? '';
  const is = (name: string) => cell.classList.contains(name);
  return [
    // In the first document everything is new.
    ...(is('f') && at > 0 ? ['new'] : []),
    ...(is('d') ? ['dropped'] : []),
    ...(is('e') || /^c\d/u.test(cell.className) || /[^↺]/u.test(signs) ? ['changed'] : []),
    ...(signs.includes('↺') ? ['returned'] : []),
  ];
}

const texts = new Map<Row, string>();

/** Every wording of a clause, prepared when it is first searched. */
function searchText(row: Row, wanted: string): string {
  if (wanted === '') return '';
  const known = texts.get(row) ?? folded(document.getElementById(row.id)?.textContent ?? '');
  texts.set(row, known);
  return known;
}

/** Lower case without accents, with single spaces. */
function folded(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ');
}

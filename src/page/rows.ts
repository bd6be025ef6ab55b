import { inNumber, said, WORDS } from './dom.ts';
import type { State } from './state.ts';

/** The rows of the page as the report wrote them. */
export const changes: readonly HTMLElement[] = [...document.querySelectorAll<HTMLElement>('.change')];
const runs = [...document.querySelectorAll<HTMLDetailsElement>('details.same')];
const folds = [...document.querySelectorAll<HTMLDetailsElement>('details.same, details.light')];
const ends = [...document.querySelectorAll<HTMLElement>('.end')];
const sections = [...document.querySelectorAll<HTMLElement>('section.part')];
const openAtStart = new Set(folds.filter(({ open }) => open));

/** The changes that are numbered in the counts: without those in closed folds, of which only the number changed. */
export const everyChange: ReadonlySet<HTMLElement> = new Set(shownChanges());

/** `OP9`; `old PP2` for a paragraph that is gone, as another may have its name. */
export function readableName(change: HTMLElement): string {
  const name = change.querySelector('h3 a')?.textContent ?? '';
  return change.classList.contains('removed') ? said(WORDS.old, { name }) : name;
}

/** `12 changes`; `350 paragraphs` if some of them are only renumbered. */
export function shownWords(shown: readonly HTMLElement[]): string {
  const isCounted = shown.every((change) => everyChange.has(change));
  return inNumber(isCounted ? WORDS.changes : WORDS.paragraphs, shown.length);
}

/** `7 of 240 changes`, `7 of 240 changes, 338 paragraphs only renumbered` */
export function shareWords(shown: readonly HTMLElement[]): string {
  const count = shown.filter((change) => everyChange.has(change)).length;
  const others = shown.length - count;
  const share = said(WORDS.share, { count, all: everyChange.size });
  if (others === 0) return share;
  const renumbered = inNumber(WORDS.onlyRenumbered, others);
  return count === 0 ? renumbered : `${share}, ${renumbered}`;
}

/** What happened to a change, by filter name. */
export function namesOf(change: HTMLElement): readonly string[] {
  return (change.dataset['is'] ?? '').split(' ');
}

/** The number of a change among all of the comparison, by which it is ticked as read. */
export function changeNumber(change: HTMLElement): number {
  return Number(change.dataset['number']);
}

/** The part of the resolution that contains a row. */
export function partOf(row: Element): string {
  return row.closest<HTMLElement>('section.part')?.dataset['part'] ?? '';
}

/** Changes that the filters show and no fold hides, in order. */
export function shownChanges(): readonly HTMLElement[] {
  return changes.filter(isOnPage);
}

/**
 * Whether no filter or fold hides a row. Browsers give boxes to the contents of a closed fold, so boxes cannot show it.
 */
export function isOnPage(row: HTMLElement): boolean {
  return !row.hidden && row.parentElement?.closest('[hidden], details:not([open])') === null;
}

/** Hides what the filters leave out; `found` has the rows found by the search, null if nothing is searched. */
export function applyFilters(state: State, found: ReadonlySet<Element> | null): void {
  const isPlain = state.show.length === 0 && !state.substance && !state.unread;
  for (const change of changes) change.hidden = !isAsked(change, state) || (found !== null && !found.has(change));
  const shown = new Set(changes.filter(({ hidden }) => !hidden).map(({ id }) => id));
  for (const end of ends) end.hidden = !isInPart(end, state) || !shown.has(end.dataset['of'] ?? '');
  for (const run of runs) {
    const isWanted =
      isInPart(run, state) && (isPlain || (state.show.includes('untouched') && !state.substance && !state.unread));
    const rows = [...run.querySelectorAll<HTMLElement>('.row')];
    for (const row of rows) {
      const isShown = row.classList.contains('change') ? isAsked(row, state) : isWanted;
      row.hidden = !isShown || (found !== null && !found.has(row));
    }
    run.hidden = rows.every(({ hidden }) => hidden);
  }
  for (const section of sections) hideHeadings(section);
  for (const section of sections) section.hidden = !section.querySelector(':scope > :not(h2):not([hidden])');
  for (const nothing of document.querySelectorAll<HTMLElement>('.nothing')) {
    nothing.hidden = sections.some(({ hidden }) => !hidden);
  }
}

/** A heading stays while anything below it does, up to the next heading; adjacent headings share this. */
function hideHeadings(section: HTMLElement): void {
  let isNeeded = false;
  let isHeadingBelow = false;
  for (const row of [...section.children].reverse()) {
    if (!(row instanceof HTMLElement) || row.tagName === 'H2') continue;
    const isHeading = row.classList.contains('heading');
    if (isHeading) row.hidden = !isNeeded;
    else isNeeded = (isNeeded && !isHeadingBelow) || !row.hidden;
    isHeadingBelow = isHeading;
  }
}

/** Opens folds if everything is unfolded, if the report wrote them open, or if the search found something in them. */
export function applyFolds({ open, words, show }: State, found: ReadonlySet<Element> | null): void {
  for (const fold of folds) {
    const holds = found !== null && words !== '' && [...fold.querySelectorAll('.row')].some((row) => found.has(row));
    const isFound = holds || (found !== null && fold.classList.contains('light') && found.has(rowOf(fold)));
    const isAskedFor = fold.matches('.same') && show.some((name) => name === 'untouched' || name === 'renumbered');
    fold.open = open || openAtStart.has(fold) || isFound || isAskedFor;
  }
}

/** The row that contains an element, or else the element itself. */
export function rowOf(element: Element): Element {
  return element.closest('.row') ?? element;
}

function isAsked(change: HTMLElement, state: State): boolean {
  const names = namesOf(change);
  if (state.unread && state.read.includes(changeNumber(change))) return false;
  if (state.substance && !names.includes('substance')) return false;
  return isInPart(change, state) && (state.show.length === 0 || state.show.some((name) => names.includes(name)));
}

function isInPart(row: Element, { parts }: State): boolean {
  return parts.length === 0 || parts.includes(partOf(row));
}

/** Whether anything but layout is chosen. */
export function isFiltered({ show, parts, substance, unread, words }: State): boolean {
  return show.length > 0 || parts.length > 0 || substance || unread || words !== '';
}

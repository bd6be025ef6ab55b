import { said, WORDS } from './dom.ts';
import { isOnPage, shownChanges, shownWords } from './rows.ts';

let current: HTMLElement | null = null;

/** Makes a row the current one, opens the folds around it, and scrolls to it. */
export function goTo(row: HTMLElement): void {
  settleOn(row);
  row.scrollIntoView({ block: 'start' });
}

/** The same without scrolling where the row is in sight. */
export function stayAt(row: HTMLElement): void {
  if (isInView(row)) settleOn(row);
  else goTo(row);
}

function settleOn(row: HTMLElement): void {
  for (let fold = row.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
  current?.classList.remove('here');
  current?.removeAttribute('aria-current');
  current = row;
  row.classList.add('here');
  row.setAttribute('aria-current', 'true');
  // Keyboards and screen readers continue from here.
  row.tabIndex = -1;
  row.focus({ preventScroll: true });
}

/** Gives the focus back to the current row if it is nowhere. */
export function keepFocus(): void {
  if (document.activeElement === document.body) current?.focus({ preventScroll: true });
}

/** Takes the focus from a field to the current row, or to the page. */
export function leave(place: HTMLElement): void {
  place.blur();
  keepFocus();
}

/** The change after or before the current or visible one; null at the end. */
export function neighbour(step: 1 | -1): HTMLElement | null {
  const shown = shownChanges();
  if (current !== null && isInView(current)) {
    const at = shown.indexOf(current);
    if (at !== -1) return shown[at + step] ?? null;
  }
  const edge = topEdge();
  const tops = shown.map((change) => change.getBoundingClientRect().top);
  // Two pixels: positions are fractional, and the row at the edge is the one just read.
  const at = step === 1 ? tops.findIndex((top) => top > edge + 2) : tops.findLastIndex((top) => top < edge - 2);
  return shown[at] ?? null;
}

/** `3 of 11` */
export function placeWords(): string {
  const shown = shownChanges();
  const at = current === null ? -1 : shown.indexOf(current);
  if (at === -1) return shownWords(shown);
  return said(WORDS.place, { at: at + 1, all: shown.length });
}

export function currentChange(): HTMLElement | null {
  return current?.classList.contains('change') ? current : null;
}

/** The current change if it is in view, or else the one that is read: the last one that begins in the upper part of the window. */
export function changeInView(): HTMLElement | null {
  const at = currentChange();
  if (at !== null && isInView(at)) return at;
  const shown = shownChanges();
  const line = window.innerHeight * READING_LINE;
  let [low, high] = [0, shown.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shown[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return shown[Math.max(0, low - 1)] ?? null;
}

/** Where people read, as a share of the window. */
const READING_LINE = 0.3;

function isInView(row: HTMLElement): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  return isOnPage(row) && bottom > topEdge() && top < window.innerHeight;
}

/** The top edge for rows, below the bar. */
function topEdge(): number {
  const [row] = shownChanges();
  return row === undefined ? 0 : Number.parseFloat(getComputedStyle(row).scrollMarginTop) || 0;
}

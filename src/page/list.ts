import { inNumber, WORDS } from './dom.ts';
import { everyChange, isOnPage } from './rows.ts';

/** Above this number of changes only those of the part that is read are listed, below the names of all parts. */
const WHOLE_MAX = 80;

const list = document.getElementById('_list');
const groups = [...(list?.querySelectorAll<HTMLElement>('.group') ?? [])];
const links = [...(list?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
const rowOfLink = new Map<HTMLAnchorElement, HTMLElement>();
const linkOfRow = new Map<Element, HTMLAnchorElement>();
for (const link of links) {
  const row = document.getElementById((link.getAttribute('href') ?? '').slice(1));
  if (row === null || link.classList.contains('to')) continue;
  rowOfLink.set(link, row);
  link.parentElement?.classList.toggle('extra', !everyChange.has(row));
  linkOfRow.set(row, link);
}
let current: HTMLAnchorElement | null = null;
let stop: HTMLAnchorElement | undefined;

/** Keys that move among the links of the list, which is one stop of the Tab key. */
export function keepList(): void {
  list?.addEventListener('keydown', (event) => {
    const focused = links[focusedPlace()];
    const shown = links.filter(isShown);
    const place = focused === undefined ? -1 : shown.indexOf(focused);
    const next = { ArrowDown: shown[place + 1], ArrowUp: shown[place - 1], Home: shown[0], End: shown.at(-1) }[
      event.key
    ];
    if (place === -1 || next === undefined) return;
    event.preventDefault();
    next.focus();
  });
  list?.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLAnchorElement) setStop(target);
  });
  for (const link of links) link.tabIndex = -1;
  setStop(links[0]);
}

/** Lists what the filters show and no fold hides, with new counts; parts with nothing to show go, unless nothing is filtered. */
export function layList(isFiltered: boolean): void {
  let total = 0;
  for (const [row, link] of linkOfRow) {
    const item = link.parentElement;
    if (item === null || !(row instanceof HTMLElement)) continue;
    item.hidden = !isOnPage(row);
    item.classList.toggle('read', row.classList.contains('read'));
    if (!item.hidden) total += 1;
  }
  keepFocusInList();
  const countIn = (items: string) => {
    const counts = groups.map((group) => group.querySelectorAll(`${items}:not([hidden])`).length);
    return groups.map(
      (group, at) => (counts[at] ?? 0) + (group.classList.contains('division') ? below(at, counts) : 0),
    );
  };
  const [counts, extras] = [countIn('.item'), countIn('.item.extra')];
  for (const [at, group] of groups.entries()) {
    const count = counts[at] ?? 0;
    const named = extras[at] === 0 ? WORDS.change : WORDS.paragraph;
    const [figure, noun] = group.querySelector('.count')?.childNodes ?? [];
    if (figure !== undefined) figure.textContent = `${count}`;
    if (noun !== undefined) noun.textContent = ` ${inNumber(named, count)}`;
    group.hidden = isFiltered && count === 0;
  }
  list?.classList.toggle('entire', total <= WHOLE_MAX);
}

/** The place of the focused link among all; -1 if it is elsewhere. */
function focusedPlace(): number {
  const focused = document.activeElement;
  return focused instanceof HTMLAnchorElement ? links.indexOf(focused) : -1;
}

/** A line that goes while it has the focus gives it to the next. */
function keepFocusInList(): void {
  const at = focusedPlace();
  if (at === -1 || links[at]?.closest('[hidden]') === null) return;
  const next = links.slice(at).find(isShown) ?? links.findLast(isShown);
  next?.focus();
}

/** The changes below the headings of a part. */
function below(at: number, counts: readonly number[]): number {
  let sum = 0;
  for (let next = at + 1; next < groups.length && groups[next]?.classList.contains('division') === false; next += 1) {
    sum += counts[next] ?? 0;
  }
  return sum;
}

/** Marks the change that is being read, and keeps its line in sight. */
export function markInList(change: HTMLElement | null): void {
  const link = change === null ? null : (linkOfRow.get(change) ?? null);
  if (link === current) return;
  current?.removeAttribute('aria-current');
  current?.closest('.group')?.classList.remove('at');
  current = link;
  if (link === null) return;
  link.setAttribute('aria-current', 'true');
  link.closest('.group')?.classList.add('at');
  if (list?.contains(document.activeElement) !== true) setStop(link);
  keepInSight(link);
}

/** The change of the focused line; null if the focus is not in the list. */
export function focusedInList(): HTMLElement | null {
  const focused = links[focusedPlace()];
  return focused === undefined ? null : (rowOfLink.get(focused) ?? null);
}

/** Moves the focus to the line of the current change; false if there is no list. */
export function enterList(): boolean {
  const link = [current, ...links].find((each) => each != null && isShown(each));
  link?.focus();
  return link != null;
}

/** Scrolls the list and nothing else. */
function keepInSight(link: HTMLElement): void {
  if (list === null) return;
  const [box, frame] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  const head = list.querySelector('.list-head')?.clientHeight ?? 0;
  if (box.top < frame.top + head) list.scrollTop -= frame.top + head - box.top + MARGIN_PIXELS;
  else if (box.bottom > frame.bottom) list.scrollTop += box.bottom - frame.bottom + MARGIN_PIXELS;
}

/** The next line shows too. */
const MARGIN_PIXELS = 60;

function isShown(link: HTMLElement): boolean {
  return link.checkVisibility();
}

/** The one link that the Tab key reaches. */
function setStop(link: HTMLAnchorElement | undefined): void {
  if (stop !== undefined) stop.tabIndex = -1;
  stop = link;
  if (stop !== undefined) stop.tabIndex = 0;
}

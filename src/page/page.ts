import { makeColumns } from './columns.ts';
import { asMarkdown, asText, copy, headLine } from './copy.ts';
import { all, byId, field, keepBar, keepFrame, recordAs, said, WORDS, whenTyped } from './dom.ts';
import { enterList, focusedInList, keepList, layList, markInList } from './list.ts';
import { type Chosen, makeCopies, makeFilters } from './make.ts';
import { makeTicks, readWords, showTicks, toggled } from './read.ts';
import {
  applyFilters,
  applyFolds,
  changeNumber,
  isFiltered,
  readableName,
  shareWords,
  shownChanges,
  shownWords,
} from './rows.ts';
import { search } from './search.ts';
import { fragmentOf, START, type State, stateFrom } from './state.ts';
import { changeInView, currentChange, goTo, keepFocus, leave, neighbour, placeWords, stayAt } from './steps.ts';
import { keepStrip } from './strip.ts';

let state = START;
let found: ReadonlySet<Element> | null = null;
/** Where the list has no room beside the text: there it is opened and closed, and not remembered. */
const narrow = window.matchMedia('(max-width: 74.99rem)');

/** What boxes of the bar choose. */
const BOXES = ['substance', 'open', 'reasons', 'keys', 'unread'] as const;

const NOTHING_FILTERED = { show: [], parts: [], substance: false, unread: false, words: '' } as const;

start();

function start(): void {
  document.documentElement.classList.add('scripted');
  makeFilters(choose);
  makeTicks(tick);
  makeCopies(linkTo, tellCopied);
  // Without scripts it is at the end of the page.
  byId('_copy').after(byId('_take'));
  byId('_list_open').hidden = document.getElementById('_list') === null;
  byId('_tools').hidden = false;
  byId('_previous').addEventListener('click', () => step(-1));
  byId('_next').addEventListener('click', () => step(1));
  byId('_clear').addEventListener('click', () => change(NOTHING_FILTERED));
  byId('_list_open').addEventListener('click', toggleList);
  byId('_ask').addEventListener('click', openHelp);
  byId('_close').addEventListener('click', closeHelp);
  for (const button of all<HTMLButtonElement>('[data-view]')) {
    button.addEventListener('click', () => change({ view: button.dataset['view'] === 'side' ? 'side' : 'inline' }));
  }
  for (const button of all<HTMLButtonElement>('[data-copy]')) {
    button.addEventListener('click', () => copyAll(button.dataset['copy'] ?? ''));
  }
  for (const name of BOXES) {
    const box = field(`_${name}`);
    box.addEventListener('change', () => change({ [name]: box.checked }));
  }
  listenToSearch();
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
  // Both events: the reader goes back, or edits the fragment in the address.
  window.addEventListener('popstate', readAddress);
  window.addEventListener('hashchange', readAddress);
  keepFrame();
  document.documentElement.style.setProperty('--bar', `${byId('_tools').offsetHeight}px`);
  keepBar(byId('_tools'));
  keepList();
  readAddress();
  // The browser goes to the place itself once the page is there, which may be a mark that takes no focus.
  window.addEventListener('load', keepFocus, { once: true });
  followList();
  keepPlace();
  keepStrip();
}

/** Shows what the address specifies. */
function readAddress(): void {
  const asked = stateFrom(location.hash);
  if (fragmentOf(asked) === fragmentOf(state) && state !== START) return;
  const isElsewhere = asked.at !== state.at;
  show(asked);
  if (asked.at === '' || !isElsewhere) return;
  const row = document.getElementById(asked.at) ?? document.querySelector(`[id="${CSS.escape(asked.at)}" i]`);
  if (row instanceof HTMLElement) arriveAt(row);
  else tellMissing(asked.at);
}

/** Changes what is shown, and the address with it. */
function change(part: Partial<State>): void {
  show({ ...state, ...part });
  recordAs(fragmentOf(state), 'replace');
}

function show(next: State): void {
  const before = state;
  state = next;
  if (state.words !== before.words) found = search(state.words);
  if (state.view === 'side') makeColumns();
  document.body.classList.toggle('side', state.view === 'side');
  if (before.reasons !== state.reasons) document.body.classList.toggle('reasons', state.reasons);
  if (before.read !== state.read) showTicks(state.read);
  applyFilters(state, found);
  if (before.open !== state.open || before.words !== state.words || before.show !== state.show)
    applyFolds(state, found);
  tell(isFiltered(state) ? shareWords(shownChanges()) : '');
  document.body.classList.toggle('without-list', !state.list);
  byId('_missing').textContent = '';
  reflect();
  followList();
}

/** Updates buttons and boxes to match the state. */
function reflect(): void {
  for (const button of all<HTMLElement>('[data-view]')) {
    button.setAttribute('aria-pressed', String(button.dataset['view'] === state.view));
  }
  for (const each of all<HTMLElement>('[data-choose]')) {
    const [list = '', name = ''] = (each.dataset['choose'] ?? '').split(' ');
    const isChosen = (list === 'show' ? state.show : state.parts).includes(name);
    if (each instanceof HTMLInputElement) each.checked = isChosen;
    else each.setAttribute('aria-pressed', String(isChosen));
  }
  for (const name of BOXES) field(`_${name}`).checked = state[name];
  if (field('_search').value !== state.words) field('_search').value = state.words;
  const isOn = state.show.length > 0 || state.parts.length > 0 || state.substance || state.unread;
  byId('_filter').classList.toggle('on', isOn);
  byId('_list_open').setAttribute('aria-expanded', String(isListOpen()));
  for (const tally of all('#_tally')) tally.textContent = readWords(state.read);
  byId('_place').textContent = placeWords();
}

function choose({ list, name }: Chosen): void {
  const chosen = state[list];
  change({ [list]: chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name] });
}

function step(direction: 1 | -1): void {
  byId('_missing').textContent = '';
  const next = neighbour(direction);
  if (next === null) {
    const end = direction === 1 ? WORDS.last : WORDS.first;
    tell(shownChanges().length === 0 ? WORDS.none : end);
    return;
  }
  moveTo(next);
  tell(isFiltered(state) ? shareWords(shownChanges()) : '');
}

/** Makes a change the current one. */
function moveTo(row: HTMLElement, go = goTo): void {
  state = { ...state, at: row.id };
  recordAs(fragmentOf(state), 'replace');
  go(row);
  byId('_place').textContent = placeWords();
  markInList(row);
}

/** The list shows the same changes as the page, and marks the one that is read. */
function followList(): void {
  layList(isFiltered(state));
  markInList(changeInView());
}

/** Follows the reader, at most once a frame. */
function keepPlace(): void {
  let isAsked = false;
  const ask = (act: () => void) => () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      act();
    });
  };
  window.addEventListener(
    'scroll',
    ask(() => markInList(changeInView())),
    { passive: true },
  );
  // Folds opened by hand show more changes, or fewer.
  document.querySelector('main')?.addEventListener('toggle', ask(followList), { capture: true });
}

/** Ticks a change as read, or takes the tick away. */
function tick(row: HTMLElement): void {
  const isFocused = row.contains(document.activeElement);
  const next = state.unread && isFocused ? (neighbour(1) ?? neighbour(-1)) : null;
  change({ read: toggled(state.read, changeNumber(row)) });
  const pattern = row.classList.contains('read') ? WORDS.isRead : WORDS.isUnread;
  tell(said(pattern, { name: readableName(row), count: readWords(state.read) }));
  if (next !== null && row.hidden) goTo(next);
}

function tickHere(): void {
  // A heading in the list is no change.
  if (isInList()) {
    const listed = focusedInList();
    if (listed !== null) tick(listed);
    return;
  }
  const row = document.activeElement?.closest<HTMLElement>('.change') ?? changeInView();
  if (row === null) return;
  if (row !== currentChange()) moveTo(row, stayAt);
  tick(row);
}

function isListOpen(): boolean {
  return narrow.matches ? document.body.classList.contains('listed') : state.list;
}

function toggleList(): void {
  if (narrow.matches) openDrawer(!isListOpen());
  else change({ list: !state.list });
}

function openDrawer(isOpen: boolean): void {
  if (!narrow.matches) return;
  document.body.classList.toggle('listed', isOpen);
  byId('_list_open').setAttribute('aria-expanded', String(isOpen));
  if (!isOpen) return;
  // The drawer is below the bar, so that its button is in sight to close it.
  const bar = byId('_tools');
  bar.scrollIntoView({ block: 'start' });
  document.documentElement.style.setProperty('--bar-end', `${bar.getBoundingClientRect().bottom}px`);
  followList();
}

function isInList(): boolean {
  return document.activeElement?.closest('#_list') != null;
}

/** The key of the list: goes to it, and from it back to the text. */
function onListKey(): void {
  if (byId('_list_open').hidden) return;
  if (!isInList()) {
    if (!isListOpen()) toggleList();
    enterList();
    return;
  }
  toggleList();
  const at = changeInView();
  if (at !== null) goTo(at);
}

/** Says that a link leads nowhere, also to a screen reader. */
function tellMissing(name: string): void {
  const isPart = document.querySelector('.hidden-ones') !== null;
  byId('_missing').textContent = said(isPart ? WORDS.notOnPage : WORDS.notInComparison, { name });
}

/** Goes to the paragraph of a link; filters that hide it are cleared. */
function arriveAt(row: HTMLElement): void {
  const isHidden = row.hidden || row.closest('[hidden]') !== null;
  if (isHidden) change(NOTHING_FILTERED);
  goTo(row.classList.contains('row') ? row : (row.closest<HTMLElement>('.row') ?? row));
  byId('_place').textContent = placeWords();
}

function onClick(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  for (const menu of all<HTMLDetailsElement>('details.menu[open]')) if (!menu.contains(target)) menu.open = false;
  const link = target?.closest<HTMLAnchorElement | SVGAElement>('a[href^="#"]');
  if (target?.closest('#_list, #_list_open') == null) openDrawer(false);
  if (link == null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const row = document.getElementById((link.getAttribute('href') ?? '').slice(1));
  if (row === null) return;
  event.preventDefault();
  openDrawer(false);
  byId('_missing').textContent = '';
  // Parts of the page are no part of the address, which has what is chosen too.
  if (row.id.startsWith('_')) {
    enterPart(row);
    return;
  }
  state = { ...state, at: row.id };
  recordAs(fragmentOf(state), 'push');
  arriveAt(row);
}

function enterPart(part: HTMLElement): void {
  part.scrollIntoView({ block: 'start' });
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
}

function onKey(event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    onEscape();
    return;
  }
  const isWriting = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea');
  const isOpen = document.querySelector('dialog[open]') !== null;
  if (isWriting || isOpen || !state.keys || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = KEYS[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();
}

const KEYS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  n: () => step(1),
  k: () => step(-1),
  p: () => step(-1),
  s: () => change({ view: state.view === 'side' ? 'inline' : 'side' }),
  r: () => change({ substance: !state.substance }),
  u: () => change({ open: !state.open }),
  '/': () => byId('_search').focus(),
  c: copyCurrent,
  x: tickHere,
  l: onListKey,
  '?': openHelp,
};

function onEscape(): void {
  const menus = all<HTMLDetailsElement>('details.menu[open]');
  for (const menu of menus) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
  if (menus.length === 0 && narrow.matches && isListOpen()) {
    openDrawer(false);
    byId('_list_open').focus();
    return;
  }
  if (menus.length > 0 || document.activeElement !== byId('_search')) return;
  if (field('_search').value !== '') change({ words: '' });
  else leave(byId('_search'));
}

function listenToSearch(): void {
  const search = field('_search');
  whenTyped(search, (words) => change({ words }));
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') step(1);
  });
}

function openHelp(): void {
  const help = byId('_help');
  if (help instanceof HTMLDialogElement) help.showModal();
}

function closeHelp(): void {
  const help = byId('_help');
  if (help instanceof HTMLDialogElement) help.close();
}

function wordsToCopy(shown: readonly HTMLElement[], isText: boolean): string {
  if (isText) return `${headLine()}\n\n${shown.map(asText).join('')}`;
  return `# ${headLine()}\n\n${shown.map(asMarkdown).join('\n')}`;
}

async function copyAll(what: string): Promise<void> {
  const shown = shownChanges();
  const isDone = await copy(what === 'link' ? location.href : wordsToCopy(shown, what === 'text'));
  for (const menu of all<HTMLDetailsElement>('details.menu[open]')) menu.open = false;
  tellCopied(what === 'link' ? WORDS.link : shownWords(shown), isDone);
}

async function copyCurrent(): Promise<void> {
  const at = currentChange();
  tellCopied(WORDS.link, await copy(at === null ? location.href : linkTo(at)));
}

/** The page's address with only the name of a change. */
function linkTo({ id }: HTMLElement): string {
  return `${location.href.split('#')[0] ?? ''}#${encodeURIComponent(id)}`;
}

function tellCopied(what: string, isDone: boolean): void {
  tell(isDone ? said(WORDS.copied, { what }) : WORDS.notCopied);
}

function tell(words: string): void {
  byId('_status').textContent = words;
}

/** The script of every page but those of a comparison and of a history: search, steps from one place to the next, keys. */
import { all, byId, dialog, field, keepBar, keepFrame, recordAs, whenTyped } from './dom.ts';
import { search } from './search.ts';
import { fragmentOf, START, type State, stateFrom } from './state.ts';
import { goTo, neighbour } from './steps.ts';

let state = START;
const rows = all<HTMLElement>('main .row');
const stops = rows.filter((row) => row.classList.contains('change'));

begin();

function begin(): void {
  document.documentElement.classList.add('scripted');
  byId('_tools').hidden = false;
  byId('_previous').addEventListener('click', () => stepOn(-1));
  byId('_next').addEventListener('click', () => stepOn(1));
  byId('_ask').addEventListener('click', () => dialog('_help').showModal());
  byId('_close').addEventListener('click', () => dialog('_help').close());
  field('_keys').addEventListener('change', () => alter({ keys: field('_keys').checked }));
  whenTyped(field('_search'), (words) => alter({ words }));
  field('_search').addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') stepOn(1);
  });
  // The filters of a page are rules of its style; only what they hide must be known.
  for (const filter of all('.filters input')) filter.addEventListener('change', () => show(state));
  document.addEventListener('keydown', onPress);
  document.addEventListener('click', onClick);
  window.addEventListener('popstate', readAddress);
  window.addEventListener('hashchange', readAddress);
  keepFrame();
  keepBar(byId('_tools'));
  show(stateFrom(location.hash));
  arriveAt(document.getElementById(state.at));
}

function readAddress(): void {
  const asked = stateFrom(location.hash);
  const isElsewhere = asked.at !== state.at;
  show(asked);
  if (isElsewhere) arriveAt(document.getElementById(asked.at));
}

function alter(part: Partial<State>): void {
  show({ ...state, ...part });
  recordAs(fragmentOf(state), 'replace');
}

/** Shows the rows that have the words searched for, of those that the filters leave. */
function show(next: State): void {
  state = next;
  const found = search(state.words);
  for (const row of rows) row.hidden = false;
  const left = new Set(rows.filter((row) => getComputedStyle(row).display !== 'none'));
  for (const row of rows) row.hidden = !left.has(row) || (found !== null && !found.has(row));
  const count = rows.filter(({ hidden }) => !hidden).length;
  for (const nothing of all<HTMLElement>('.nothing')) nothing.hidden = count > 0 || rows.length === 0;
  if (field('_search').value !== state.words) field('_search').value = state.words;
  field('_keys').checked = state.keys;
  say(found === null ? '' : `Found in ${count} of ${rows.length}`);
  tellPlace();
}

function stepOn(direction: 1 | -1): void {
  const next = neighbour(direction);
  const { stop = '' } = byId('_tools').dataset;
  if (next === null) {
    say(`${direction === 1 ? 'Last' : 'First'} ${stop}`);
    return;
  }
  state = { ...state, at: next.id };
  recordAs(fragmentOf(state), 'replace');
  arriveAt(next);
}

/** Goes to a row, or to the row that has an element; a search that hides it is cleared. */
function arriveAt(element: HTMLElement | null): void {
  const row = element?.closest<HTMLElement>('.row');
  if (row == null) return;
  if (row.hidden) alter({ words: '' });
  goTo(row);
  say('');
  tellPlace();
}

/** `3 of 11 findings` */
function tellPlace(): void {
  const shown = stops.filter(({ hidden }) => !hidden);
  const at = shown.findIndex((row) => row.classList.contains('here'));
  const { stop = '' } = byId('_tools').dataset;
  const count = `${shown.length} ${stop}${shown.length === 1 ? '' : 's'}`;
  byId('_place').textContent = at === -1 ? count : `${at + 1} of ${count}`;
  for (const id of ['_previous', '_next']) byId(id).hidden = stops.length === 0;
}

function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const aim = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (aim?.closest('.row') == null) return;
  event.preventDefault();
  state = { ...state, at: aim.id };
  recordAs(fragmentOf(state), 'push');
  arriveAt(aim);
}

function onPress(event: KeyboardEvent): void {
  if (document.querySelector('dialog[open]') !== null) return;
  if (event.key === 'Escape') {
    if (document.activeElement === byId('_search') && state.words !== '') alter({ words: '' });
    return;
  }
  const isWriting = event.target instanceof HTMLElement && event.target.matches('input[type=search]');
  const act = KEYS[event.key];
  if (act === undefined || isWriting || !state.keys || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
}

const KEYS: Readonly<Record<string, () => void>> = {
  j: () => stepOn(1),
  n: () => stepOn(1),
  k: () => stepOn(-1),
  p: () => stepOn(-1),
  '/': () => byId('_search').focus(),
  '?': () => dialog('_help').showModal(),
};

function say(words: string): void {
  byId('_status').textContent = words;
}

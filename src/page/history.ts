import { all, byId, choice, dialog, field, keepFrame, option, recordAs, whenTyped } from './dom.ts';
import { makeGrid, markRow, returnToGrid, settleGrid } from './history-grid.ts';
import { changesIn, type Pair, pairFor, showRedline, wordingsOf } from './history-redline.ts';
import { filterRows, isFiltered, names, type Row, rowOf, rows, shownRows } from './history-rows.ts';
import { HISTORY_START, type HistoryState, historyFragmentOf, historyStateFrom } from './history-state.ts';

let state = HISTORY_START;
/** On narrow screens the panel covers the page, so what is under it must be unreachable. */
const isNarrow = window.matchMedia('(max-width: 70rem)');

start();

function start(): void {
  document.documentElement.classList.add('scripted');
  makeGrid((row, at) => openAt(row, at));
  makeChoices();
  byId('_tools').hidden = false;
  byId('_shut').hidden = false;
  byId('_shut').addEventListener('click', shut);
  byId('_earlier').addEventListener('click', () => step(-1));
  byId('_later').addEventListener('click', () => step(1));
  byId('_clear').addEventListener('click', () => {
    change({ part: '', year: '', only: [], words: '' });
    field('_search').focus();
  });
  byId('_ask').addEventListener('click', () => dialog('_help').showModal());
  byId('_close').addEventListener('click', () => dialog('_help').close());
  field('_keys').addEventListener('change', () => change({ keys: field('_keys').checked }));
  whenTyped(field('_search'), (words) => change({ words }));
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
  // Both events: the reader goes back, or edits the fragment in the address.
  window.addEventListener('popstate', readAddress);
  window.addEventListener('hashchange', readAddress);
  keepFrame();
  isNarrow.addEventListener('change', layOver);
  // Most readers come for the last years; on a telephone the first ones would take their place.
  const grid = byId('_grid');
  grid.parentElement?.scrollTo({ left: grid.scrollWidth });
  readAddress();
}

/** Fills the selects above the grid and in the open clause. */
function makeChoices(): void {
  for (const part of all<HTMLElement>('#_grid tbody')) {
    choice('_part').append(option(part.dataset['part'] ?? '', part.querySelector('th')?.textContent ?? ''));
  }
  choice('_part').addEventListener('change', () => change({ part: choice('_part').value }));
  choice('_year').addEventListener('change', () => change({ year: choice('_year').value }));
  for (const button of all<HTMLElement>('[data-only]')) {
    const name = button.dataset['only'] ?? '';
    button.addEventListener('click', () => {
      change({ only: state.only.includes(name) ? state.only.filter((each) => each !== name) : [...state.only, name] });
    });
  }
  for (const id of ['_from', '_to'] as const) {
    choice(id).addEventListener('change', () => change({ from: choice('_from').value, to: choice('_to').value }));
  }
}

/** Shows what the address specifies. */
function readAddress(): void {
  const asked = historyStateFrom(location.hash);
  if (historyFragmentOf(asked) === historyFragmentOf(state) && state !== HISTORY_START) return;
  const isElsewhere = asked.clause !== state.clause;
  show({ ...asked, clause: rowOf(asked.clause) === undefined ? '' : asked.clause });
  if (isElsewhere && state.clause !== '') arrive();
}

/** Changes what is shown, and the address with it. */
function change(part: Partial<HistoryState>): void {
  show({ ...state, ...part });
  recordAs(historyFragmentOf(state), 'replace');
}

function show(next: HistoryState): void {
  const before = state;
  state = next;
  if (isFiltered(before) || isFiltered(state)) filterRows(state);
  settleGrid();
  const pair = showClause();
  markRow(state.clause, pair === null ? [] : [pair.from, pair.to]);
  highlight();
  layOver();
  reflect();
}

/** Shows the open clause, and returns the documents compared in it. */
function showClause(): Pair | null {
  for (const clause of all<HTMLDetailsElement>('details.chosen')) {
    clause.classList.remove('chosen');
    clause.open = false;
  }
  document.body.classList.toggle('opened', state.clause !== '');
  const clause = document.getElementById(state.clause)?.closest('details') ?? null;
  if (clause === null) return null;
  clause.classList.add('chosen');
  clause.open = true;
  const wordings = wordingsOf(state.clause);
  const [from, to] = [names.indexOf(state.from), names.indexOf(state.to)];
  const pair = wordings.has(from) && wordings.has(to) ? { from, to } : pairFor(wordings, null);
  showRedline(state.clause, wordings, pair);
  return pair;
}

/** Opens a clause at a document, or where it last changed. */
function openAt(row: Row, at: number | null): void {
  const pair = pairFor(wordingsOf(row.id), at);
  const named = { from: names[pair?.from ?? -1] ?? '', to: names[pair?.to ?? -1] ?? '' };
  show({ ...state, clause: row.id, ...named });
  recordAs(historyFragmentOf(state), 'push');
  arrive();
}

/** Moves the focus to the clause, for keyboards and screen readers. */
function arrive(): void {
  byId('_texts').scrollTop = 0;
  byId(state.clause).querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
}

function shut(): void {
  const { clause } = state;
  if (clause === '') return;
  show({ ...state, clause: '', from: '', to: '' });
  recordAs(historyFragmentOf(state), 'push');
  returnToGrid(clause);
}

/** Goes to the earlier or later change of the open clause. */
function step(direction: 1 | -1): void {
  const changes = changesIn(wordingsOf(state.clause));
  const to = names.indexOf(choice('_to').value);
  const next = direction === 1 ? changes.find((each) => each.to > to) : changes.findLast((each) => each.to < to);
  if (next === undefined) byId('_line_told').textContent = direction === 1 ? 'Last change' : 'First change';
  else change({ from: names[next.from] ?? '', to: names[next.to] ?? '' });
}

/** Opens the next or previous clause. */
function stepRow(direction: 1 | -1): void {
  const shown = shownRows();
  const at = shown.findIndex(({ id }) => id === state.clause);
  const next = at === -1 ? shown[0] : shown[at + direction];
  if (next !== undefined) openAt(next, null);
}

/** Makes the page unreachable while a panel covers it. */
function layOver(): void {
  const isOver = isNarrow.matches && state.clause !== '';
  if (document.documentElement.classList.contains('covered') === isOver) return;
  for (const under of all<HTMLElement>('.skip, header, .figures, .over, .tools, .years, footer')) under.inert = isOver;
  document.documentElement.classList.toggle('covered', isOver);
}

/** Updates buttons and selects to match the state. */
function reflect(): void {
  for (const button of all<HTMLElement>('[data-only]')) {
    button.setAttribute('aria-pressed', String(state.only.includes(button.dataset['only'] ?? '')));
  }
  choice('_part').value = state.part;
  choice('_year').value = state.year;
  if (field('_search').value !== state.words) field('_search').value = state.words;
  field('_keys').checked = state.keys;
  byId('_clear').hidden = !isFiltered(state);
  byId('_status').textContent = isFiltered(state) ? `${shownRows().length} of ${rows.length} clauses` : '';
}

/** Highlights search hits in the open clause, if the browser can. */
function highlight(): void {
  CSS.highlights?.delete('found');
  const wanted = state.words.trim().toLowerCase();
  const article = document.getElementById(state.clause);
  if (typeof Highlight === 'undefined' || wanted === '' || article === null) return;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const ranges: StaticRange[] = [];
  while (walker.nextNode() !== null) {
    const node = walker.currentNode;
    const words = node.textContent?.toLowerCase() ?? '';
    for (let at = words.indexOf(wanted); at !== -1; at = words.indexOf(wanted, at + wanted.length)) {
      ranges.push(
        new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at + wanted.length }),
      );
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
}

function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('#_texts a') : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const row = rowOf(link.hash.slice(1));
  if (row === undefined) return;
  event.preventDefault();
  openAt(row, null);
}

function onKey(event: KeyboardEvent): void {
  const isOpen = document.querySelector('dialog[open]') !== null;
  if (isOpen) return;
  if (event.key === 'Escape') {
    if (document.activeElement === byId('_search') && state.words !== '') change({ words: '' });
    else shut();
    return;
  }
  const isWriting =
    event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), select, textarea');
  if (isWriting || !state.keys || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = KEYS[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();
}

const KEYS: Readonly<Record<string, () => void>> = {
  j: () => stepRow(1),
  n: () => stepRow(1),
  k: () => stepRow(-1),
  p: () => stepRow(-1),
  '[': () => step(-1),
  ']': () => step(1),
  '/': () => byId('_search').focus(),
  '?': () => dialog('_help').showModal(),
};

/** What the reader chose; the address records it, so that a link shows others the same. */
export interface State {
  /** Name of the current paragraph; empty at the top. */
  readonly at: string;
  readonly view: 'inline' | 'side';
  /** What must have happened, any of these; none: anything or nothing. */
  readonly show: readonly string[];
  /** The parts to show; none: all. */
  readonly parts: readonly string[];
  readonly substance: boolean;
  readonly open: boolean;
  readonly reasons: boolean;
  /** Numbers of the changes that are ticked as read, ascending. */
  readonly read: readonly number[];
  /** Only changes that are not ticked as read. */
  readonly unread: boolean;
  /** Whether the list of changes is beside the text, where there is room for it. */
  readonly list: boolean;
  /** Words to search for. */
  readonly words: string;
  /** Whether single-key shortcuts are on; some assistive software sends them by accident (WCAG 2.1.4). */
  readonly keys: boolean;
}

export const START: State = {
  at: '',
  view: 'inline',
  show: [],
  parts: [],
  substance: false,
  open: false,
  reasons: false,
  read: [],
  unread: false,
  list: true,
  words: '',
  keys: true,
};

/**
 * Reads `#OP8&view=side&show=added,moved&find=Iraq&read=1-4,7`. The state is in the fragment because pages opened from a file may
 * change nothing else in their address, and because a plain `#OP8` must work without scripts. The paragraph may be left out
 * with its separator, as people who write links do: `#view=side`.
 */
export function stateFrom(fragment: string): State {
  const [first = '', ...others] = fragment.replace(/^#/u, '').split('&');
  const [at, rest] = SETTINGS.has(first.split('=')[0] ?? '') ? ['', [first, ...others]] : [first, others];
  const asked = new URLSearchParams(rest.join('&'));
  const list = (name: string) => (asked.get(name) ?? '').split(',').filter((each) => each !== '');
  return {
    at: decoded(at),
    view: asked.get('view') === 'side' ? 'side' : 'inline',
    show: list('show'),
    parts: list('part'),
    substance: asked.has('substance'),
    open: asked.has('open'),
    reasons: asked.has('reasons'),
    read: numbersIn(asked.get('read') ?? ''),
    unread: asked.has('unread'),
    list: asked.get('list') !== 'off',
    words: asked.get('find') ?? '',
    keys: asked.get('keys') !== 'off',
  };
}

/** What no paragraph is named. */
const SETTINGS: ReadonlySet<string> = new Set([
  'view',
  'show',
  'part',
  'substance',
  'open',
  'reasons',
  'read',
  'unread',
  'list',
  'find',
  'keys',
]);

/** The fragment that `stateFrom` reads; empty for the initial state. */
export function fragmentOf(state: State): string {
  const asked = [
    ...(state.view === 'side' ? ['view=side'] : []),
    ...(state.show.length > 0 ? [`show=${state.show.map(encodeURIComponent).join(',')}`] : []),
    ...(state.parts.length > 0 ? [`part=${state.parts.map(encodeURIComponent).join(',')}`] : []),
    ...(state.substance ? ['substance'] : []),
    ...(state.open ? ['open'] : []),
    ...(state.reasons ? ['reasons'] : []),
    ...(state.unread ? ['unread'] : []),
    ...(state.list ? [] : ['list=off']),
    ...(state.words === '' ? [] : [`find=${encodeURIComponent(state.words)}`]),
    ...(state.keys ? [] : ['keys=off']),
    ...(state.read.length > 0 ? [`read=${rangesOfNumbers(state.read)}`] : []),
  ];
  const fragment = [encodeURIComponent(state.at), ...asked].join('&');
  return fragment === '' ? '' : `#${fragment}`;
}

/** People write links too: a lone per cent sign is itself. */
function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

/** No comparison has more changes, and an address that names more must not fill the memory. */
const NUMBER_MAX = 99_999;

/** `1-4,7` for 1, 2, 3, 4 and 7; the numbers ascend. */
function rangesOfNumbers(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

/** The numbers that `rangesOfNumbers` wrote, ascending, each once; what is no range is left out. */
function numbersIn(words: string): readonly number[] {
  const numbers = new Set<number>();
  for (const range of words.split(',')) {
    const [, first = '', last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/u.exec(range) ?? [];
    if (first === '') continue;
    for (let number = Math.max(Number(first), 1); number <= Math.min(Number(last), NUMBER_MAX); number += 1) {
      numbers.add(number);
    }
  }
  return [...numbers].sort((a, b) => a - b);
}

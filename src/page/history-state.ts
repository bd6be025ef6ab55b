/** What the reader of a series chose; the address records it, so that a link shows others the same. */
export interface HistoryState {
  /** The open clause, `T12`; empty if none. */
  readonly clause: string;
  /** Names of the documents compared; empty: where the clause last changed. */
  readonly from: string;
  readonly to: string;
  /** The part to show; empty: all. */
  readonly part: string;
  /** Name of the document in which something must have happened; empty: any. */
  readonly year: string;
  /** What must have happened, any of these: `new`, `changed`, `dropped`, `returned`; none: anything or nothing. */
  readonly only: readonly string[];
  /** Words to search for. */
  readonly words: string;
  /** Whether single-key shortcuts are on; some assistive software sends them by accident (WCAG 2.1.4). */
  readonly keys: boolean;
}

export const HISTORY_START: HistoryState = {
  clause: '',
  from: '',
  to: '',
  part: '',
  year: '',
  only: [],
  words: '',
  keys: true,
};

/** Reads `#T12&from=77/79&to=78/32&only=changed&find=victims`; a plain `#T12` works without scripts too. */
export function historyStateFrom(fragment: string): HistoryState {
  const [clause = '', ...rest] = fragment.replace(/^#/u, '').split('&');
  const asked = new URLSearchParams(rest.join('&'));
  const word = (name: string) => asked.get(name) ?? '';
  return {
    clause,
    from: word('from'),
    to: word('to'),
    part: word('part'),
    year: word('year'),
    only: word('only')
      .split(',')
      .filter((each) => each !== ''),
    words: word('find'),
    keys: word('keys') !== 'off',
  };
}

/** The fragment that `historyStateFrom` reads; empty for the initial state. */
export function historyFragmentOf(state: HistoryState): string {
  const { clause, from, to, part, year, only, words, keys } = state;
  const named = { from, to, part, year, only: only.join(','), find: words, keys: keys ? '' : 'off' };
  const asked = Object.entries(named)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${readable(value)}`);
  const fragment = [clause, ...asked].join('&');
  return fragment === '' ? '' : `#${fragment}`;
}

/** Slashes and commas may stay unescaped in a fragment: `from=77/79`. */
function readable(value: string): string {
  return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%2C', ',');
}

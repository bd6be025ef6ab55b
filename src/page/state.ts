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
  words: '',
  keys: true,
};

/**
 * Reads `#OP8&view=side&show=added,moved&find=Iraq`. The state is in the fragment because pages opened from a file may
 * change nothing else in their address, and because a plain `#OP8` must work without scripts.
 */
export function stateFrom(fragment: string): State {
  const [at = '', ...rest] = fragment.replace(/^#/u, '').split('&');
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
    words: asked.get('find') ?? '',
    keys: asked.get('keys') !== 'off',
  };
}

/** The fragment that `stateFrom` reads; empty for the initial state. */
export function fragmentOf(state: State): string {
  const asked = [
    ...(state.view === 'side' ? ['view=side'] : []),
    ...(state.show.length > 0 ? [`show=${state.show.map(encodeURIComponent).join(',')}`] : []),
    ...(state.parts.length > 0 ? [`part=${state.parts.map(encodeURIComponent).join(',')}`] : []),
    ...(state.substance ? ['substance'] : []),
    ...(state.open ? ['open'] : []),
    ...(state.reasons ? ['reasons'] : []),
    ...(state.words === '' ? [] : [`find=${encodeURIComponent(state.words)}`]),
    ...(state.keys ? [] : ['keys=off']),
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

import type { World } from '../host/world.ts';
import { InputError } from '../model/problem.ts';
import { TWO_COLUMNS_MIN } from '../report/layout/columns.ts';
import type { ColourLevel } from '../report/layout/paint.ts';

/** Replaces `-` before options are parsed: the parser would lose a bare dash. */
export const STANDARD_INPUT = 'standard input';

/** Which steps of a draft are applied. */
export const DRAFT_LEVELS = ['routine', 'likely', 'all'] as const;

/** The shells with a completion script. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** The names for `--only`: kinds of change, and what happened to kept paragraphs. */
export const ONLY_NAMES = [
  'added',
  'removed',
  'reworded',
  'form',
  'notes',
  'renumbered',
  'moved',
  'crossed',
  'split',
  'merged',
] as const;
export type OnlyName = (typeof ONLY_NAMES)[number];

/** `a, b and c` */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/**
 * Parses `added,reworded` as names of changes; null means all.
 *
 * @throws InputError `bad-option` on an unknown name
 */
export function onlyFrom(list: string | undefined): readonly OnlyName[] | null {
  if (list === undefined) return null;
  return list.split(',').map((name) => {
    const found = ONLY_NAMES.find((known) => known === name.trim());
    if (found === undefined) {
      throw new InputError(
        'bad-option',
        `--only ${list}: there is no “${name}”; the names are ${ONLY_NAMES.join(', ')}`,
      );
    }
    return found;
  });
}

/**
 * A date, with or without a time, as Word stores it: `2026-11-24T00:00:00Z`; undefined if none is given.
 *
 * @throws InputError `bad-option` on an invalid date
 */
export function dateFrom(asked: string | undefined, option = '--date'): string | undefined {
  if (asked === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z)?$/u.test(asked) ? Date.parse(asked) : Number.NaN;
  // Date.parse turns 2024-02-31 into a day in March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== asked.slice(0, 10)) {
    throw new InputError(
      'bad-option',
      `${option} ${asked}: give a date such as 2026-11-24, or with a time, such as 2026-11-24T09:30Z`,
    );
  }
  return new Date(time).toISOString().replace('.000', '');
}

/** In fewer columns, a label and a word do not fit side by side. */
const WIDTH_MIN_COLUMNS = 20;
/** Longer lines are hard to read: the line length of a book, plus room for the labels. */
const WIDTH_MAX_COLUMNS = 110;
const WIDTH_WITHOUT_TERMINAL_COLUMNS = 80;

/** The width requested, otherwise the window width within reason. */
export function widthFor(asked: number | undefined, world: World): number {
  if (asked === undefined) {
    const window = world.terminalColumns ?? WIDTH_WITHOUT_TERMINAL_COLUMNS;
    return Math.max(1, Math.min(window, WIDTH_MAX_COLUMNS));
  }
  if (!Number.isInteger(asked) || asked < WIDTH_MIN_COLUMNS) {
    throw new InputError('bad-option', `--width takes a whole number of columns, ${WIDTH_MIN_COLUMNS} or more`);
  }
  return asked;
}

/** The width and colours of a report for the terminal. */
export function paintFor(
  { width, color }: { readonly width?: number | undefined; readonly color?: string | undefined },
  isFile: boolean,
  world: World,
): { readonly width: number; readonly level: ColourLevel } {
  return { width: widthFor(width, world), level: colourFor(color, isFile, world) };
}

/** Lines with two columns may be longer, since each column is read as a line of its own. */
const WIDTH_TWO_COLUMNS_MAX = 200;

/** The width for two columns of prose; null if the window, or the width requested, is too narrow. */
export function twoColumnsFor(asked: number | undefined, world: World): number | null {
  const width =
    asked === undefined ? Math.min(world.terminalColumns ?? 0, WIDTH_TWO_COLUMNS_MAX) : widthFor(asked, world);
  return width < TWO_COLUMNS_MIN ? null : width;
}

/** Always, never, or where it is known to be useful. */
export const WHEN = ['always', 'never', 'auto'] as const;
export type When = (typeof WHEN)[number];

/** Whether symbols become links. Terminals that support links (OSC 8) are recognized by their environment variables. */
export function linksFor(asked: When | undefined, toFile: boolean, world: World): boolean {
  if (asked === 'always' || asked === 'never') return asked === 'always';
  const { FORCE_HYPERLINK: forced } = world.environment;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return !toFile && world.terminalColumns !== null && hasLinks(world.environment);
}

function hasLinks(environment: World['environment']): boolean {
  const {
    TERM = '',
    TERM_PROGRAM: program = '',
    VTE_VERSION: vte = '',
    WT_SESSION,
    KONSOLE_VERSION,
    TMUX,
    STY,
  } = environment;
  // A multiplexer hides which terminal it runs in.
  if (TERM === 'dumb' || TMUX !== undefined || STY !== undefined) return false;
  return (
    WT_SESSION !== undefined ||
    KONSOLE_VERSION !== undefined ||
    Number(vte) >= VTE_WITH_LINKS ||
    ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio'].includes(program) ||
    ['xterm-kitty', 'xterm-ghostty', 'alacritty', 'foot', 'foot-extra', 'contour'].includes(TERM)
  );
}

/** GNOME Terminal and related terminals have supported links since VTE 0.50. */
const VTE_WITH_LINKS = 5000;

/** The pager, chosen as in git; null if nothing is paged. */
export function pagerFor(isWanted: boolean, world: World): string | null {
  const { RESDIFF_PAGER, PAGER, TERM } = world.environment;
  if (!isWanted || world.terminalColumns === null || TERM === 'dumb') return null;
  const command = (RESDIFF_PAGER ?? PAGER ?? 'less').trim();
  return command === '' || command === 'cat' ? null : command;
}

/**
 * An option overrides the environment; NO_COLOR and FORCE_COLOR follow no-color.org and force-color.org; a pipe gets no
 * colour.
 */
export function colourFor(asked: string | undefined, toFile: boolean, world: World): ColourLevel {
  if (asked === 'never') return 0;
  if (asked === 'always') return levelOfTerminal(world) || 1;
  const { FORCE_COLOR: forced, NO_COLOR: refused } = world.environment;
  if (forced !== undefined && forced !== '') return levelForced(forced);
  if ((refused !== undefined && refused !== '') || toFile || world.terminalColumns === null) return 0;
  return levelOfTerminal(world);
}

function levelForced(value: string): ColourLevel {
  if (value === '0' || value === 'false') return 0;
  if (value === '2') return 2;
  return value === '3' ? 3 : 1;
}

function levelOfTerminal({
  environment: { TERM: term = '', COLORTERM: colours = '', WT_SESSION: windows },
}: World): ColourLevel {
  if (term === 'dumb') return 0;
  // Windows Terminal names no TERM of its own.
  if (colours === 'truecolor' || colours === '24bit' || windows !== undefined) return 3;
  return term.includes('256color') ? 2 : 1;
}

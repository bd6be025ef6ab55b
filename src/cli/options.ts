import type { World } from '../host/world.ts';
import { InputError } from '../model/problem.ts';
import { TWO_COLUMNS_MIN } from '../report/layout/columns.ts';

/** What `-` becomes before options are parsed: the parser would lose a bare dash. */
export const STANDARD_INPUT = 'standard input';

/** How much of a draft is done. */
export const DRAFT_LEVELS = ['routine', 'likely', 'all'] as const;

/** The shells that completion is written for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** What `--only` can name: kinds of change and what happened to kept paragraphs. */
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
 * Reads `added,reworded` as names of changes; null means all.
 *
 * @throws InputError `bad-option` on a name that is none
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
 * A day, or a day with its time, as Word keeps it: `2026-11-24T00:00:00Z`; undefined where none is asked for.
 *
 * @throws InputError `bad-option` on what is no day
 */
export function dateFrom(asked: string | undefined): string | undefined {
  if (asked === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z)?$/u.test(asked) ? Date.parse(asked) : Number.NaN;
  // 2024-02-31 would be moved on to March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== asked.slice(0, 10)) {
    throw new InputError(
      'bad-option',
      `--date ${asked}: give a date such as 2026-11-24, or with a time, such as 2026-11-24T09:30Z`,
    );
  }
  return new Date(time).toISOString().replace('.000', '');
}

/** Narrower than this no label and word fit side by side. */
const WIDTH_MIN_COLUMNS = 20;
/** Longer lines are hard to read: what a page of a book holds, and a little more for the labels. */
const WIDTH_MAX_COLUMNS = 110;
const WIDTH_WITHOUT_TERMINAL_COLUMNS = 80;

/** How many columns to fill: what was asked for, else the window's width within reason. */
export function widthFor(asked: number | undefined, world: World): number {
  if (asked === undefined) {
    const window = world.terminalColumns ?? WIDTH_WITHOUT_TERMINAL_COLUMNS;
    return Math.max(1, Math.min(window, WIDTH_MAX_COLUMNS));
  }
  if (!Number.isInteger(asked) || asked < WIDTH_MIN_COLUMNS) {
    throw new InputError('bad-option', `--width takes a whole number of columns from ${WIDTH_MIN_COLUMNS} up`);
  }
  return asked;
}

/** How a report for the terminal is set: its columns and its colours. */
export function paintFor(
  { width, color }: { readonly width?: number | undefined; readonly color?: string | undefined },
  isFile: boolean,
  world: World,
): { readonly width: number; readonly level: ColourLevel } {
  return { width: widthFor(width, world), level: colourFor(color, isFile, world) };
}

/** Lines of two columns may be longer: each of them is a line of its own. */
const WIDTH_TWO_COLUMNS_MAX = 200;

/** The columns for two columns of prose; null where the window, or the width asked for, does not hold them. */
export function twoColumnsFor(asked: number | undefined, world: World): number | null {
  const width =
    asked === undefined ? Math.min(world.terminalColumns ?? 0, WIDTH_TWO_COLUMNS_MAX) : widthFor(asked, world);
  return width < TWO_COLUMNS_MIN ? null : width;
}

/** When something is done: always, never, or where it is known to be of use. */
export const WHEN = ['always', 'never', 'auto'] as const;
export type When = (typeof WHEN)[number];

/** Whether symbols become links: terminals that have them (OSC 8) are known by what they put into the environment. */
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
  // Multiplexers hide the terminal behind them.
  if (TERM === 'dumb' || TMUX !== undefined || STY !== undefined) return false;
  return (
    WT_SESSION !== undefined ||
    KONSOLE_VERSION !== undefined ||
    Number(vte) >= VTE_WITH_LINKS ||
    ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio'].includes(program) ||
    ['xterm-kitty', 'xterm-ghostty', 'alacritty', 'foot', 'foot-extra', 'contour'].includes(TERM)
  );
}

/** GNOME Terminal and its kin have had links since VTE 0.50. */
const VTE_WITH_LINKS = 5000;

/** The command that pages, as git finds it; null where nothing is to be paged. */
export function pagerFor(isWanted: boolean, world: World): string | null {
  const { RESDIFF_PAGER, PAGER, TERM } = world.environment;
  if (!isWanted || world.terminalColumns === null || TERM === 'dumb') return null;
  const command = (RESDIFF_PAGER ?? PAGER ?? 'less').trim();
  return command === '' || command === 'cat' ? null : command;
}

/** 0 no colour, 1 sixteen colours, 2 two hundred and fifty-six, 3 all: the levels of chalk. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** An option beats the environment; NO_COLOR and FORCE_COLOR are as at no-color.org and force-color.org; a pipe gets none. */
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

function levelOfTerminal({ environment: { TERM: term = '', COLORTERM: colours = '' } }: World): ColourLevel {
  if (term === 'dumb') return 0;
  if (colours === 'truecolor' || colours === '24bit') return 3;
  return term.includes('256color') ? 2 : 1;
}

import type { World } from '../host/world.ts';
import { InputError } from '../model/problem.ts';
import { TWO_COLUMNS_MIN } from '../report/layout/columns.ts';

/** What `-` becomes before options are parsed: the parser would lose a bare dash. */
export const STANDARD_INPUT = 'standard input';

/** The forms a comparison can be written in. */
export const FORMATS = [
  'terminal',
  'plain',
  'json',
  'html',
  'md',
  'critic',
  'docx',
  'akn',
  'amendments',
  'csv',
  'xlsx',
  'pdf',
] as const;
export type Format = (typeof FORMATS)[number];

/** The forms a document can be written in. */
export const DOCUMENT_FORMATS = ['md', 'text', 'json', 'docx', 'akn'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** The forms a list of amendments is written in. */
export const LIST_FORMATS = ['text', 'md', 'docx'] as const;

/** The forms in which findings are written. */
export const CHECK_FORMATS = ['terminal', 'json', 'sarif', 'md'] as const;

/** The forms in which a draft is written, and how much of it is done. */
export const DRAFT_FORMATS = ['terminal', 'md', 'docx', 'html', 'json', 'points', 'facts'] as const;
export const DRAFT_LEVELS = ['routine', 'likely', 'all'] as const;

/** The forms in which a history and a blame are written. */
export const HISTORY_FORMATS = ['terminal', 'json', 'csv', 'html'] as const;
export const BLAME_FORMATS = ['terminal', 'json', 'html'] as const;

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

/** The forms of a command's results. */
export interface Forms<Form extends string> {
  readonly command: string;
  readonly formats: readonly Form[];
  /** The form that the ending of a file tells. */
  readonly endings: Readonly<Record<string, Form>>;
  /** What is printed where nothing is said; null where that is to be said. */
  readonly printed: Form | null;
  /** What is written into a folder where nothing is said: the page, or else what is printed. */
  readonly inFolder: Form;
  /** What the name of a file in a folder has behind the symbol. */
  readonly suffix: string;
  /** A name to show in messages. */
  readonly like: string;
}

const DOCUMENT_ENDINGS = { md: 'md', txt: 'text', json: 'json', docx: 'docx', xml: 'akn', akn: 'akn' } as const;

export const COMPARE_FORMS: Forms<Format> = {
  command: 'compare',
  formats: FORMATS,
  endings: {
    html: 'html',
    htm: 'html',
    json: 'json',
    txt: 'plain',
    md: 'md',
    docx: 'docx',
    xml: 'akn',
    akn: 'akn',
    csv: 'csv',
    xlsx: 'xlsx',
    pdf: 'pdf',
  },
  printed: 'terminal',
  inFolder: 'html',
  suffix: '',
  like: 'changes.html',
};

export const CONVERT_FORMS: Forms<DocumentFormat> = {
  command: 'convert',
  formats: DOCUMENT_FORMATS,
  endings: DOCUMENT_ENDINGS,
  printed: 'md',
  inFolder: 'docx',
  suffix: '',
  like: 'draft.docx',
};

export const AMEND_FORMS: Forms<(typeof LIST_FORMATS)[number]> = {
  command: 'amend',
  formats: LIST_FORMATS,
  endings: { txt: 'text', md: 'md', docx: 'docx' },
  printed: 'text',
  inFolder: 'text',
  suffix: '-amendments',
  like: 'amendments.docx',
};

export const APPLY_FORMS: Forms<DocumentFormat> = {
  command: 'apply',
  formats: DOCUMENT_FORMATS,
  endings: DOCUMENT_ENDINGS,
  printed: 'md',
  inFolder: 'md',
  suffix: '-amended',
  like: 'amended.docx',
};

export const CHECK_FORMS: Forms<(typeof CHECK_FORMATS)[number]> = {
  command: 'check',
  formats: CHECK_FORMATS,
  endings: { txt: 'terminal', json: 'json', sarif: 'sarif', md: 'md' },
  printed: 'terminal',
  inFolder: 'terminal',
  suffix: '-findings',
  like: 'findings.md',
};

/** `check --fix` writes a text. */
export const FIX_FORMS: Forms<DocumentFormat> = {
  command: 'check --fix',
  formats: DOCUMENT_FORMATS,
  endings: DOCUMENT_ENDINGS,
  printed: 'md',
  inFolder: 'md',
  suffix: '-mended',
  like: 'mended.docx',
};

export const DRAFT_FORMS: Forms<(typeof DRAFT_FORMATS)[number]> = {
  command: 'draft',
  formats: DRAFT_FORMATS,
  endings: {
    docx: 'docx',
    md: 'md',
    html: 'html',
    htm: 'html',
    json: 'json',
    yaml: 'facts',
    yml: 'facts',
    txt: 'terminal',
  },
  printed: 'terminal',
  inFolder: 'html',
  suffix: '-draft',
  like: 'draft.docx',
};

/** `draft --points` writes a list to tick off, whatever the file is called. */
export const POINTS_FORMS: Forms<'points'> = {
  command: 'draft --points',
  formats: ['points'],
  endings: { md: 'points', txt: 'points' },
  printed: 'points',
  inFolder: 'points',
  suffix: '-points',
  like: 'points.md',
};

export const HISTORY_FORMS: Forms<(typeof HISTORY_FORMATS)[number]> = {
  command: 'history',
  formats: HISTORY_FORMATS,
  endings: { html: 'html', htm: 'html', json: 'json', csv: 'csv', txt: 'terminal' },
  printed: 'terminal',
  inFolder: 'html',
  suffix: '-history',
  like: 'history.html',
};

export const BLAME_FORMS: Forms<(typeof BLAME_FORMATS)[number]> = {
  command: 'blame',
  formats: BLAME_FORMATS,
  endings: { html: 'html', htm: 'html', json: 'json', txt: 'terminal' },
  printed: 'terminal',
  inFolder: 'html',
  suffix: '-blame',
  like: 'blame.html',
};

const TABLES = [
  COMPARE_FORMS,
  CONVERT_FORMS,
  AMEND_FORMS,
  APPLY_FORMS,
  CHECK_FORMS,
  DRAFT_FORMS,
  HISTORY_FORMS,
  BLAME_FORMS,
] as const;

/** By the name of a command: the forms its files can have, by their endings. */
export const COMMAND_FORMS: Readonly<Record<string, Forms<string>>> = Object.fromEntries(
  TABLES.map((forms) => [forms.command, forms]),
);

/**
 * The form asked for, else the one that the ending of the file tells, else what is printed.
 *
 * @throws InputError `bad-option` where the ending tells no form that is written
 */
export function formFor<Form extends string>(
  forms: Forms<Form>,
  asked: string | undefined,
  output: string | undefined,
): Form {
  const { command, formats, endings, printed, like } = forms;
  const named = formats.find((format) => format === asked);
  if (named !== undefined) {
    refuseContradiction(named, endingFor(forms, named), output);
    return named;
  }
  if (asked !== undefined) {
    throw new InputError('bad-option', `${command} does not write the form ${asked}; it writes ${listed(formats)}`);
  }
  if (output === undefined && printed !== null) return printed;
  const known = Object.keys(endings).map((each) => `.${each}`);
  if (output === undefined) {
    throw new InputError('bad-option', `${command} writes ${listed(known)}: add -o ${like}, or -f md to print it`);
  }
  const ending = endingOf(output);
  const told = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
  if (told !== undefined) return told;
  const found = ending === '' ? `${output} has no ending that tells a form` : `${command} writes no .${ending}`;
  throw new InputError('bad-option', `${found}; the endings are ${listed(known)} (${like}), or say the form with -f`);
}

/** A page under the name of a Word file opens nowhere; what is a text may have any name that a text has. */
function refuseContradiction(form: string, ending: string, output: string | undefined): void {
  const given = output === undefined ? '' : endingOf(output);
  if (given === '' || given === ending || !(PACKED_ENDINGS.has(given) || PACKED_ENDINGS.has(ending))) return;
  throw new InputError(
    'bad-option',
    `-f ${form} and -o ${output} contradict each other: leave -f out, or write to .${ending}`,
  );
}

const PACKED_ENDINGS: ReadonlySet<string> = new Set(['docx', 'xlsx', 'pdf']);

function endingOf(path: string): string {
  return (/\.([^./\\]+)$/u.exec(path)?.[1] ?? '').toLowerCase();
}

/** The ending that a file of a form gets. */
export function endingFor<Form extends string>({ endings }: Forms<Form>, form: Form): string {
  return Object.keys(endings).find((ending) => endings[ending] === form) ?? FORMS_WITHOUT_ENDING[form] ?? 'txt';
}

/** Forms that only `-f` can ask for. */
const FORMS_WITHOUT_ENDING: Readonly<Record<string, string>> = { critic: 'md', points: 'md' };

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
      `--date ${asked}: give a day as 2026-11-24, or with its time as 2026-11-24T09:30Z`,
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

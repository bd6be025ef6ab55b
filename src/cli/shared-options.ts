import type { Argv } from 'yargs';
import type { AskedState } from '../formats/reading.ts';
import type { DocxOptions } from '../report/comparison/docx.ts';
import { type Format, formatNames } from './formats.ts';
import { dateFrom } from './options.ts';

/** The settings of the folder in which the program runs. */
export const SETTINGS_FILE = '.resdiff.yaml';

/** Options that several commands share. */
/** Which record is meant. */
export const RECORD = {
  type: 'string',
  requiresArg: true,
  describe: 'Folder of the record (default: RESDIFF_RECORD, else beside your texts)',
} as const;
export const FORCE = { type: 'boolean', default: false, describe: 'Overwrite a file even if it was read' } as const;
export const ORIGINAL = {
  type: 'boolean',
  default: false,
  describe: 'Read files with tracked changes rejected',
} as const;
export const MANUAL_MARKS = {
  type: 'boolean',
  default: false,
  describe: 'In Word files: take words struck through, and underlined or bold ones in colour, for tracked changes',
} as const;

/** `--original` and `--manual-marks`. */
export interface StateOptions {
  readonly original?: boolean | undefined;
  readonly manualMarks?: boolean | undefined;
}

/** Which state of the files is read. */
export function stateFrom({ original = false, manualMarks = false }: StateOptions): AskedState {
  return { revisions: original ? 'rejected' : 'accepted', manualMarks };
}

/** The options that say it, for every command that reads files. */
export function withState<Options>(parser: Argv<Options>) {
  return parser.option('original', ORIGINAL).option('manual-marks', MANUAL_MARKS);
}

export const ALL = { type: 'boolean', default: false, describe: 'Show unchanged paragraphs too' } as const;
export const SUBSTANCE = { type: 'boolean', default: false, describe: 'Leave out routine updates' } as const;
export const STAT = { type: 'boolean', default: false, describe: 'Show only counts, by part and kind' } as const;
export const WHY_PAIRED = { type: 'boolean', default: false, describe: 'Say why paragraphs were paired' } as const;
export const AUTHOR = {
  type: 'string',
  requiresArg: true,
  describe: 'Author of the changes, in a Word file',
} as const;
export const DATE = { type: 'string', requiresArg: true, describe: 'Date of the changes, in a Word file' } as const;

/** What to do about comments in a Word file: `each` is what `--comments` alone means. */
export const COMMENTS = {
  type: 'string',
  choices: ['each', 'keep', 'drop'],
  coerce: (given: string | boolean | undefined): string | undefined => {
    if (typeof given === 'boolean') return given ? 'each' : 'keep';
    return given === '' ? 'each' : given;
  },
  describe: 'In a Word file: a comment on every change; or keep (default) or drop the comments of the other Word file',
} as const;
export const BASE = {
  choices: ['old', 'new'] as const,
  requiresArg: true,
  describe: 'In a Word file: whose file the changes are written into (default: old)',
} as const;
export const FORMATTING = {
  type: 'boolean',
  default: false,
  describe: 'In a Word file: track bold, italics and colour that alone changed',
} as const;

/** The options of a Word file with tracked changes. */
export interface WordOptions {
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  readonly comments?: string | undefined;
  readonly base?: 'old' | 'new' | undefined;
  readonly formatting?: boolean | undefined;
}

/** What they mean for the writer of the file; `ways` take what it has to say. */
export function trackedFrom(options: WordOptions, ways: Pick<DocxOptions, 'tell' | 'into'>): DocxOptions {
  const { author = 'resdiff', comments, base = 'old', formatting = false } = options;
  const date = dateFrom(options.date);
  return {
    author,
    ...(date === undefined ? {} : { date }),
    comments: comments === 'each',
    keepComments: comments !== 'drop',
    base,
    formatting,
    ...ways,
  };
}

export const SUMMARY = {
  choices: ['short', 'full'] as const,
  requiresArg: true,
  describe: 'In the terminal: only its main sentences, or all; in a Word file: as a comment on the title',
} as const;

/** `-f`, `-o` and `--force`, for every command that writes. */
export function withOutput<Options>(
  parser: Argv<Options>,
  outputs: readonly Format[],
  describe: string,
  describeFile = 'File or folder to write to',
) {
  return parser
    .option('format', { alias: 'f', choices: formatNames(outputs), requiresArg: true, describe })
    .option('output', { alias: 'o', type: 'string', requiresArg: true, describe: describeFile })
    .option('force', FORCE);
}

/** Both versions. */
export function withSides(parser: Argv<object>) {
  return parser
    .positional('old', { type: 'string', demandOption: true, describe: 'The earlier version' })
    .positional('new', { type: 'string', demandOption: true, describe: 'The later version' });
}

/** One document, or several in order. */
export function withDocuments(parser: Argv<object>, describe: string) {
  return parser.positional('documents', { type: 'string', array: true, demandOption: true, describe });
}

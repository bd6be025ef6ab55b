import type { Argv } from 'yargs';
import { type Format, formatNames } from './formats.ts';

/** Options that several commands share. */
export const FORCE = { type: 'boolean', default: false, describe: 'Overwrite a file even if it was read' } as const;
export const ORIGINAL = {
  type: 'boolean',
  default: false,
  describe: 'Read files with tracked changes rejected',
} as const;
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
export const COMMENTS = {
  type: 'boolean',
  default: false,
  describe: 'In a Word file: a comment on every change',
} as const;

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

import type { Blame } from '../model/history.ts';
import type { Output } from '../model/output.ts';
import { BLAME_OUTPUTS } from '../report/blame/outputs.ts';
import type { BlameOptions } from '../report/blame/terminal.ts';
import type { Formats } from './formats.ts';

/** `resdiff blame` and `resdiff history --against`: the formats of their results. */
export const BLAME_FORMATS: Formats<Output<Blame, BlameOptions>> = {
  command: 'blame',
  outputs: BLAME_OUTPUTS,
  printed: 'terminal',
  inFolder: 'html',
  suffix: '-blame',
  like: 'blame.html',
};

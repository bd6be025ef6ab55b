import type { Blame } from '../../model/history.ts';
import type { Output } from '../../model/output.ts';
import { renderJson } from '../json.ts';
import { renderBlameHtml } from './html.ts';
import { type BlameOptions, renderBlame } from './terminal.ts';

/** The formats of a blame report. */
export const BLAME_OUTPUTS: readonly Output<Blame, BlameOptions>[] = [
  { name: 'terminal', endings: ['txt'], shows: ['width'], write: renderBlame },
  { name: 'json', endings: ['json'], write: renderJson },
  { name: 'html', endings: ['html', 'htm'], write: (blame, { isDraft }) => renderBlameHtml(blame, { isDraft }) },
];

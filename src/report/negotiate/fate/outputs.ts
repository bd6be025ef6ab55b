import type { Fates } from '../../../model/fate.ts';
import type { Output } from '../../../model/output.ts';
import { renderJson } from '../../json.ts';
import { renderFatesMarkdown } from './markdown.ts';
import { type FatesOptions, renderFates } from './terminal.ts';

/** The formats of the fates of amendments. */
export const FATE_OUTPUTS: readonly Output<Fates, FatesOptions>[] = [
  { name: 'terminal', endings: ['txt'], shows: ['width'], write: renderFates },
  { name: 'json', endings: ['json'], write: renderJson },
  { name: 'md', endings: ['md'], isShown: true, write: renderFatesMarkdown },
];

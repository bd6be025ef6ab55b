import type { Draft } from '../../model/draft.ts';
import type { Output } from '../../model/output.ts';
import type { DocxOptions } from '../comparison/docx.ts';
import { renderDraftFacts } from './facts.ts';
import { renderDraftHtml } from './html.ts';
import { renderDraftJson } from './json.ts';
import { renderDraftMarkdown } from './markdown.ts';
import { renderDraftPoints } from './points.ts';
import { type DraftTerminalOptions, renderDraftTerminal } from './terminal.ts';

export interface DraftAsked {
  readonly terminal: DraftTerminalOptions;
  readonly tracked: () => DocxOptions;
}

const POINTS: Output<Draft, DraftAsked> = { name: 'points', endings: [], ending: 'md', write: renderDraftPoints };

/** The formats of a draft. */
export const DRAFT_OUTPUTS: readonly Output<Draft, DraftAsked>[] = [
  {
    name: 'terminal',
    endings: ['txt'],
    shows: ['width'],
    stops: '^(✓|[?]|!|□) ',
    write: (draft, { terminal }) => renderDraftTerminal(draft, terminal),
  },
  { name: 'md', endings: ['md'], write: renderDraftMarkdown },
  {
    name: 'docx',
    endings: ['docx'],
    shows: ['author', 'date'],
    write: async (draft, { tracked }) => (await import('./docx.ts')).renderDraftDocx(draft, tracked()),
  },
  { name: 'html', endings: ['html', 'htm'], write: renderDraftHtml },
  { name: 'json', endings: ['json'], write: renderDraftJson },
  POINTS,
  { name: 'facts', endings: ['yaml', 'yml'], write: renderDraftFacts },
];

/** `draft --points` writes a list to tick off, whatever the file is called. */
export const POINTS_OUTPUTS: readonly Output<Draft, DraftAsked>[] = [{ ...POINTS, endings: ['md', 'txt'] }];

import { tableCsv, tableXlsx } from '../../../formats/table.ts';
import type { NegotiationStatus } from '../../../model/negotiation-status.ts';
import type { Output } from '../../../model/output.ts';
import { renderJson } from '../../json.ts';
import { renderStatusHtml } from './html.ts';
import { statusTable } from './lines.ts';
import { renderStatusMarkdown } from './markdown.ts';
import { renderStatus, type StatusOptions } from './terminal.ts';

/** The formats of the status of a negotiation. */
export const STATUS_OUTPUTS: readonly Output<NegotiationStatus, StatusOptions>[] = [
  { name: 'terminal', endings: ['txt'], shows: ['width'], write: renderStatus },
  { name: 'json', endings: ['json'], write: renderJson },
  { name: 'md', endings: ['md'], isShown: true, write: renderStatusMarkdown },
  { name: 'html', endings: ['html', 'htm'], write: renderStatusHtml },
  { name: 'csv', endings: ['csv'], write: (status) => tableCsv(statusTable(status)) },
  { name: 'xlsx', endings: ['xlsx'], write: (status) => tableXlsx(statusTable(status)) },
];

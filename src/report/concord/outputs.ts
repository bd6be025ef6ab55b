import { tableCsv, tableXlsx } from '../../formats/table.ts';
import type { Concordance } from '../../model/concordance.ts';
import type { Output } from '../../model/output.ts';
import { renderJson } from '../json.ts';
import { renderConcordHtml } from './html.ts';
import { renderConcordMarkdown } from './markdown.ts';
import { concordTable } from './table.ts';
import { type ConcordPageOptions, renderConcord } from './terminal.ts';

/** The formats of a concordance. */
export const CONCORD_OUTPUTS: readonly Output<Concordance, ConcordPageOptions>[] = [
  { name: 'terminal', endings: ['txt'], shows: ['width'], write: renderConcord },
  { name: 'json', endings: ['json'], write: renderJson },
  { name: 'md', endings: ['md'], isShown: true, write: renderConcordMarkdown },
  { name: 'html', endings: ['html', 'htm'], write: renderConcordHtml },
  { name: 'csv', endings: ['csv'], write: (concordance) => tableCsv(concordTable(concordance)) },
  { name: 'xlsx', endings: ['xlsx'], write: (concordance) => tableXlsx(concordTable(concordance)) },
];

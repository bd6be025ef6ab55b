import { tableCsv, tableXlsx } from '../../../formats/table.ts';
import type { Output } from '../../../model/output.ts';
import type { Trends } from '../../../model/record.ts';
import { renderJson } from '../../json.ts';
import { renderTrendsHtml } from './html.ts';
import { trendsTable } from './table.ts';
import { renderTrends, type TrendsPageOptions } from './terminal.ts';

/** The formats of trends. */
export const TRENDS_OUTPUTS: readonly Output<Trends, TrendsPageOptions>[] = [
  { name: 'terminal', endings: ['txt'], shows: ['width'], write: renderTrends },
  { name: 'json', endings: ['json'], write: renderJson },
  { name: 'html', endings: ['html', 'htm'], write: renderTrendsHtml },
  { name: 'csv', endings: ['csv'], write: (trends) => tableCsv(trendsTable(trends)) },
  { name: 'xlsx', endings: ['xlsx'], write: (trends) => tableXlsx(trendsTable(trends)) },
];

import { tableCsv, tableXlsx } from '../../../formats/table.ts';
import type { Output } from '../../../model/output.ts';
import type { SearchResult } from '../../../model/record.ts';
import { renderJson } from '../../json.ts';
import { renderSearchHtml } from './html.ts';
import { searchTable } from './table.ts';
import { renderSearch, type SearchPageOptions } from './terminal.ts';

/** The formats of what a search found. */
export const SEARCH_OUTPUTS: readonly Output<SearchResult, SearchPageOptions>[] = [
  { name: 'terminal', endings: ['txt'], shows: ['width'], write: renderSearch },
  { name: 'json', endings: ['json'], write: renderJson },
  { name: 'html', endings: ['html', 'htm'], write: renderSearchHtml },
  { name: 'csv', endings: ['csv'], write: (result) => tableCsv(searchTable(result)) },
  { name: 'xlsx', endings: ['xlsx'], write: (result) => tableXlsx(searchTable(result)) },
];

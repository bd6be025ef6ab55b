import { tableCsv, tableXlsx } from '../../../formats/table.ts';
import type { Output } from '../../../model/output.ts';
import type { Sources } from '../../../model/record.ts';
import type { DocxOptions } from '../../comparison/docx.ts';
import { renderJson } from '../../json.ts';
import { renderSourcesHtml } from './html.ts';
import { renderSourcesMarkdown } from './markdown.ts';
import { sourcesTable } from './table.ts';
import { renderSources, type SourcesPageOptions } from './terminal.ts';

export interface SourcesAsked {
  readonly terminal: Partial<SourcesPageOptions>;
  readonly tracked: () => DocxOptions;
}

/** The formats of the sources of a draft. */
export const SOURCES_OUTPUTS: readonly Output<Sources, SourcesAsked>[] = [
  {
    name: 'terminal',
    endings: ['txt'],
    shows: ['width', 'only'],
    write: (sources, { terminal }) => renderSources(sources, terminal),
  },
  { name: 'json', endings: ['json'], write: renderJson },
  { name: 'html', endings: ['html', 'htm'], write: renderSourcesHtml },
  {
    name: 'docx',
    endings: ['docx'],
    shows: ['author', 'date'],
    write: async (sources, { tracked }) => (await import('./docx.ts')).renderSourcesDocx(sources, tracked()),
  },
  { name: 'md', endings: ['md'], isShown: true, write: renderSourcesMarkdown },
  { name: 'csv', endings: ['csv'], write: (sources) => tableCsv(sourcesTable(sources)) },
  { name: 'xlsx', endings: ['xlsx'], write: (sources) => tableXlsx(sourcesTable(sources)) },
];

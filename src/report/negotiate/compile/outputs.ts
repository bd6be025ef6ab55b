import type { Compilation } from '../../../model/compilation.ts';
import type { Output } from '../../../model/output.ts';
import { renderJson } from '../../json.ts';
import type { CompilationDocxOptions } from './docx.ts';
import { type CompilationOptions, renderCompilation } from './terminal.ts';

/** The options for writing a compilation. */
export interface CompilationAsked {
  readonly page: CompilationOptions;
  readonly tracked: CompilationDocxOptions;
  /** In a Word file: brackets with names instead of tracked changes. */
  readonly brackets: boolean;
}

/** The formats of a compilation. All but the terminal's are loaded on demand. */
export const COMPILATION_OUTPUTS: readonly Output<Compilation, CompilationAsked>[] = [
  {
    name: 'terminal',
    endings: [],
    shows: ['all', 'width'],
    stops: '^[!x+=~] ',
    write: (compilation, { page }) => renderCompilation(compilation, page),
  },
  { name: 'json', endings: ['json'], write: renderJson },
  {
    name: 'html',
    endings: ['html', 'htm'],
    write: async (compilation) => (await import('./html.ts')).renderCompilationHtml(compilation),
  },
  {
    name: 'md',
    endings: ['md'],
    write: async ({ text }) => (await import('../../../formats/text/markdown.ts')).writeMarkdown(text),
  },
  {
    name: 'text',
    endings: ['txt'],
    write: async ({ text }) => (await import('../../../formats/text/write.ts')).writeText(text),
  },
  {
    name: 'docx',
    endings: ['docx'],
    shows: ['brackets', 'date'],
    write: async (compilation, { tracked, brackets }) =>
      brackets
        ? (await import('../../../formats/docx/write.ts')).writeDocx(compilation.text)
        : (await import('./docx.ts')).renderCompilationDocx(compilation, tracked),
  },
  {
    name: 'xlsx',
    endings: ['xlsx'],
    write: async (compilation) => (await import('./table.ts')).renderCompilationTable.xlsx(compilation),
  },
  {
    name: 'csv',
    endings: ['csv'],
    write: async (compilation) => (await import('./table.ts')).renderCompilationTable.csv(compilation),
  },
];

import type { Comparison } from '../../model/comparison.ts';
import type { Document } from '../../model/document.ts';
import type { Made, Output } from '../../model/output.ts';
import type { ViewOptions } from '../view/view.ts';
import type { DocxOptions } from './docx.ts';
import { renderTerminal, type TerminalOptions } from './terminal.ts';

/** The options for writing a comparison. */
export interface ComparisonAsked {
  readonly view: ViewOptions;
  readonly explain: boolean;
  /** Called only for the terminal report, so that only then may columns be refused as too wide. */
  readonly terminal: () => TerminalOptions;
  readonly tracked: () => DocxOptions;
  /** A page as a PDF. */
  readonly print: (html: string) => Promise<Uint8Array>;
}

export interface ComparisonOutput extends Output<Comparison, ComparisonAsked> {
  /** Contains only the words of the two texts; notices are reported separately. */
  readonly isWordsOnly?: true;
  /** Needs a window or a browser, which batch workers lack. */
  readonly isForOnePair?: true;
  /** `--table`: the changes as a table. */
  readonly table?: (comparison: Comparison, view: ViewOptions) => Promise<Made>;
  /** `--clean`: the new text alone. */
  readonly clean?: (document: Document) => Promise<Made>;
}

const VIEW = ['only', 'all', 'substance', 'lang'];

/** The formats of a comparison. All but the terminal's are loaded on demand. */
export const COMPARISON_OUTPUTS: readonly ComparisonOutput[] = [
  {
    name: 'terminal',
    endings: [],
    shows: [...VIEW, 'explain', 'side-by-side', 'summary', 'hyperlink', 'width'],
    isForOnePair: true,
    stops: '^[-+~] ',
    write: (comparison, { terminal }) => renderTerminal(comparison, terminal()),
  },
  {
    name: 'plain',
    endings: ['txt'],
    shows: VIEW,
    isShown: true,
    write: async (comparison, { view }) => (await import('./plain.ts')).renderPlain(comparison, view),
  },
  {
    name: 'json',
    endings: ['json'],
    shows: ['lang'],
    write: async (comparison) => (await import('../json.ts')).renderJson(comparison),
  },
  { name: 'html', endings: ['html', 'htm'], shows: [...VIEW, 'explain'], write: pageOf },
  {
    name: 'md',
    endings: ['md'],
    shows: VIEW,
    isShown: true,
    write: async (comparison, { view }) => (await import('./markdown.ts')).renderMarkdown(comparison, view),
    table: async (comparison, view) => (await import('./table.ts')).renderTable.markdown(comparison, view),
    clean: async (document) => (await import('../../formats/text/markdown.ts')).writeMarkdown(document),
  },
  {
    name: 'critic',
    endings: [],
    ending: 'md',
    isWordsOnly: true,
    write: async (comparison) => (await import('./critic.ts')).renderCritic(comparison),
  },
  {
    name: 'docx',
    endings: ['docx'],
    shows: ['author', 'date', 'comments', 'base', 'formatting', 'summary', 'lang'],
    write: async (comparison, { tracked }) => (await import('./docx.ts')).renderDocx(comparison, tracked()),
    table: async (comparison, view) => (await import('./table.ts')).renderTable.docx(comparison, view),
    clean: async (document) => (await import('../../formats/docx/write.ts')).writeDocx(document),
  },
  {
    name: 'akn',
    endings: ['xml', 'akn'],
    shows: ['lang'],
    write: async (comparison) => (await import('./akn.ts')).renderAkn(comparison),
    clean: async (document) => (await import('../../formats/akn/write.ts')).writeAkn(document),
  },
  {
    name: 'amendments',
    endings: [],
    ending: 'txt',
    isWordsOnly: true,
    write: async (comparison) => (await import('../amendments/amendments.ts')).renderAmendments(comparison),
  },
  {
    name: 'csv',
    endings: ['csv'],
    shows: VIEW,
    isWordsOnly: true,
    write: async (comparison, { view }) => (await import('./table.ts')).renderTable.csv(comparison, view),
    table: async (comparison, view) => (await import('./table.ts')).renderTable.csv(comparison, view),
  },
  {
    name: 'xlsx',
    endings: ['xlsx'],
    shows: VIEW,
    isWordsOnly: true,
    write: async (comparison, { view }) => (await import('./table.ts')).renderTable.xlsx(comparison, view),
    table: async (comparison, view) => (await import('./table.ts')).renderTable.xlsx(comparison, view),
  },
  {
    name: 'pdf',
    endings: ['pdf'],
    shows: [...VIEW, 'explain'],
    isForOnePair: true,
    write: async (comparison, asked) => asked.print(await htmlOf(comparison, asked, true)),
  },
];

async function pageOf(comparison: Comparison, asked: ComparisonAsked): Promise<string> {
  return htmlOf(comparison, asked, false);
}

async function htmlOf(comparison: Comparison, { view, explain }: ComparisonAsked, printed: boolean): Promise<string> {
  return (await import('./html.ts')).renderHtml(comparison, { ...view, explain, printed });
}

import {
  type Comparison,
  compare,
  type Document,
  type DocxOptions,
  InputError,
  render,
  SCALE,
  SCALE_TABLE,
  type Scale,
  type Sides,
  scaleFrom,
  TWO_COLUMNS_MIN,
  write as writeDocument,
} from '../index.ts';
import { type CorpusEntry, openCorpus } from './corpus.ts';
import { requireTexts } from './corpus-missing.ts';
import { codeOf, readNamed, STANDARD_INPUT } from './documents.ts';
import { EXIT, type ExitCode } from './exit.ts';
import {
  colourFor,
  dateFrom,
  documentFormatFor,
  formatFor,
  linksFor,
  onlyFrom,
  twoColumnsFor,
  type When,
  widthFor,
} from './options.ts';
import { type CommonOptions, emit, write } from './output.ts';
import type { World } from './world.ts';

export interface CompareOptions extends CommonOptions {
  readonly old: string;
  /** Absent where the two states of one file are compared. */
  readonly new?: string | undefined;
  readonly original?: boolean | undefined;
  readonly revisions?: boolean | undefined;
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  readonly only?: string | undefined;
  readonly all: boolean;
  readonly stat: boolean;
  readonly explain: boolean;
  readonly substance: boolean;
  readonly verbs?: string | undefined;
  readonly exitCode?: boolean | undefined;
  readonly sideBySide?: boolean | undefined;
  readonly hyperlink?: When | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  readonly comments?: boolean | undefined;
  readonly clean?: boolean | undefined;
  readonly table?: boolean | undefined;
}

/** `resdiff OLD NEW` */
export async function compareCommand(options: CompareOptions, world: World): Promise<ExitCode> {
  const view = { all: options.all, only: onlyFrom(options.only) };
  const width = widthFor(options.width, world);
  const comparison = await compareNamed(options, world);
  const report = await reportOf(comparison, { ...options, ...view, width, askedWidth: options.width }, world);
  if (options.output !== undefined) await write(world, options.output, report);
  else if (typeof report === 'string') await emit(report, options, world);
  else {
    const ending = formatFor(options.format, undefined);
    throw new InputError('bad-option', `this form is written to a file: add -o changes.${ending}`);
  }
  return options.exitCode && differs(comparison) ? EXIT.differs : EXIT.done;
}

async function compareNamed(options: CompareOptions | PairsOptions, world: World): Promise<Comparison> {
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, [options.old, options.new]);
  const documents = await versionsNamed(options, corpus, world);
  const scale = 'verbs' in options && options.verbs !== undefined ? await scaleNamed(world, options.verbs) : SCALE;
  const dated = corpus.flatMap(({ symbol, adopted }): [string, string][] =>
    adopted === null ? [] : [[symbol, adopted]],
  );
  return compare(documents, { scale, adopted: new Map(dated) });
}

/** Both versions: two texts, or one Word file with its tracked changes rejected and accepted. */
async function versionsNamed(
  options: CompareOptions | PairsOptions,
  corpus: readonly CorpusEntry[],
  world: World,
): Promise<Sides<Document>> {
  const { old, new: now } = options;
  if ('revisions' in options && options.revisions === true) {
    if (now !== undefined || old === STANDARD_INPUT) {
      throw new InputError(
        'bad-option',
        '--revisions compares the two states of one file: resdiff DRAFT.docx --revisions',
      );
    }
    return { old: await readNamed(world, corpus, old, 'rejected'), new: await readNamed(world, corpus, old) };
  }
  if (now === undefined) {
    throw new InputError(
      'bad-option',
      'give two versions, the earlier first: resdiff 77/79 78/32 (one Word file: --revisions)',
    );
  }
  if (old === STANDARD_INPUT && now === STANDARD_INPUT) {
    throw new InputError('bad-option', 'only one of the two versions can come from standard input');
  }
  const state = 'original' in options && options.original === true ? 'rejected' : 'accepted';
  return { old: await readNamed(world, corpus, old, state), new: await readNamed(world, corpus, now, state) };
}

/** The user's own scale of opening words: it takes the place of the program's. */
async function scaleNamed(world: World, path: string): Promise<Scale> {
  const bytes = await world.readFile(path).catch((cause: unknown) => {
    throw new InputError(
      'unreadable-file',
      `cannot read the scale of verbs ${path} (${codeOf(cause) || String(cause)})`,
      { cause },
    );
  });
  return scaleFrom(new TextDecoder().decode(bytes));
}

/** `resdiff verbs` */
export function verbsCommand(world: World): void {
  world.print(`# word\tfamily\tstrength\tsource\n${SCALE_TABLE.trimStart()}`);
}

interface ReportOptions extends Omit<CompareOptions, 'only' | 'width'> {
  readonly only: ReturnType<typeof onlyFrom>;
  readonly width: number;
  readonly askedWidth: number | undefined;
}

async function reportOf(comparison: Comparison, options: ReportOptions, world: World): Promise<string | Uint8Array> {
  const { all, only, explain, substance } = options;
  const view = { all, only, substance };
  const format = formatFor(options.format, options.output);
  if (options.clean === true) return cleanText(comparison, format);
  if (options.table === true) return tableReport(comparison, view, format);
  switch (format) {
    case 'json':
      return render.json(comparison);
    case 'plain':
      return render.plain(comparison, view);
    case 'html':
      return render.html(comparison, { ...view, explain });
    case 'md':
      return render.markdown(comparison, view);
    case 'critic':
      return render.critic(comparison);
    case 'docx':
      return render.docx(comparison, docxOptions(options));
    case 'akn':
      return render.akn(comparison);
    case 'amendments':
      return render.amendments(comparison);
    case 'csv':
      return render.table.csv(comparison, view);
    case 'xlsx':
      return render.table.xlsx(comparison, view);
    case 'pdf':
      return printedReport(render.html(comparison, { ...view, explain }), world);
    case 'terminal':
      return terminalReport(comparison, options, world);
  }
}

/** The new text alone. */
function cleanText({ documents }: Comparison, format: ReturnType<typeof formatFor>): string | Uint8Array {
  switch (format) {
    case 'docx':
      return writeDocument.docx(documents.new);
    case 'md':
      return writeDocument.markdown(documents.new);
    case 'akn':
      return writeDocument.akn(documents.new);
    default:
      throw new InputError('bad-option', '--clean writes the new text alone: add -o new.docx (or .md, .xml)');
  }
}

function tableReport(
  comparison: Comparison,
  view: Parameters<typeof render.table.csv>[1],
  format: ReturnType<typeof formatFor>,
): string | Uint8Array {
  switch (format) {
    case 'docx':
      return render.table.docx(comparison, view);
    case 'csv':
      return render.table.csv(comparison, view);
    case 'xlsx':
      return render.table.xlsx(comparison, view);
    case 'md':
      return render.table.markdown(comparison, view);
    default:
      throw new InputError('bad-option', '--table writes .docx, .xlsx, .csv and .md: add -o changes.xlsx, or -f md');
  }
}

async function printedReport(html: string, world: World): Promise<Uint8Array> {
  const pdf = await world.printPdf(html);
  if (pdf !== null) return pdf;
  throw new InputError(
    'bad-option',
    'a PDF is printed by a browser (Chromium, Chrome or Edge), and none was found: name one in RESDIFF_BROWSER, or write -o changes.html and print that',
  );
}

function docxOptions({ author = 'resdiff', date, comments }: CompareOptions | ReportOptions): DocxOptions {
  const day = dateFrom(date);
  return { author, ...(day === undefined ? {} : { date: day }), comments: comments === true };
}

function terminalReport(comparison: Comparison, options: ReportOptions, world: World): string {
  const { all, only, stat, explain, substance, output, width } = options;
  const level = colourFor(options.color, output !== undefined, world);
  const links = linksFor(options.hyperlink, output !== undefined, world);
  const columns = options.sideBySide === true ? twoColumnsFor(options.askedWidth, world) : null;
  if (options.sideBySide === true && columns === null) {
    world.complain(`resdiff: two columns need ${TWO_COLUMNS_MIN} columns (--width ${TWO_COLUMNS_MIN}); shown in one\n`);
  }
  const shape = { width: columns ?? width, sideBySide: columns !== null };
  return render.terminal(comparison, { all, only, substance, stat, explain, level, links, ...shape });
}

function differs({ changes }: Comparison): boolean {
  return changes.some(({ kind, facets }) => kind !== 'kept' || facets.length > 0);
}

export interface ConvertOptions extends CommonOptions {
  readonly document: string;
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  readonly original?: boolean | undefined;
}

/** `resdiff convert DOC -o FILE` */
export async function convertCommand(options: ConvertOptions, world: World): Promise<void> {
  const format = documentFormatFor(options.format, options.output);
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, [options.document]);
  const state = options.original === true ? 'rejected' : 'accepted';
  const document = await readNamed(world, corpus, options.document, state);
  for (const { message } of document.notices) world.complain(`resdiff: ${options.document}: ${message}\n`);
  const content = writtenAs(document, format);
  if (options.output !== undefined) await write(world, options.output, content);
  else if (typeof content === 'string') await emit(content, options, world);
  else throw new InputError('bad-option', 'a Word file is written to a file: add -o draft.docx');
}

function writtenAs(document: Document, format: ReturnType<typeof documentFormatFor>): string | Uint8Array {
  switch (format) {
    case 'md':
      return writeDocument.markdown(document);
    case 'text':
      return writeDocument.text(document);
    case 'json':
      return writeDocument.json(document);
    case 'docx':
      return writeDocument.docx(document);
    case 'akn':
      return writeDocument.akn(document);
  }
}

export interface OutlineOptions extends CommonOptions {
  readonly document: string;
  readonly format?: string | undefined;
  readonly all: boolean;
}

/** `resdiff outline DOC` */
export async function outlineCommand(options: OutlineOptions, world: World): Promise<void> {
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, [options.document]);
  const document = await readNamed(world, corpus, options.document);
  const style = { width: widthFor(options.width, world), level: colourFor(options.color, false, world) };
  const isJson = options.format === 'json';
  const outline = isJson ? render.outlineJson(document) : render.outline(document, { ...style, all: options.all });
  await emit(outline, options, world);
}

export interface PairsOptions extends CommonOptions {
  readonly old: string;
  readonly new: string;
}

/** `resdiff pairs OLD NEW` */
export async function pairsCommand(options: PairsOptions, world: World): Promise<void> {
  const comparison = await compareNamed(options, world);
  const style = { width: widthFor(options.width, world), level: colourFor(options.color, false, world) };
  await emit(render.pairs(comparison, style), options, world);
}

import { type Blame, blame, type Document, type History, history, InputError, inOrder, render } from '../index.ts';
import { symbolTyped } from '../text/typed-symbols.ts';
import { type CorpusEntry, openCorpus, readEntry } from './corpus.ts';
import { requireTexts } from './corpus-missing.ts';
import { readNamed } from './documents.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { joinedNames, whatIsNamed } from './names.ts';
import { BLAME_FORMATS, colourFor, HISTORY_FORMATS, widthFor } from './options.ts';
import { type CommonOptions, emit, write } from './output.ts';
import type { World } from './world.ts';

export interface HistoryOptions extends CommonOptions {
  /** Symbols, files and folders, or the name of a series. */
  readonly documents: readonly string[];
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  readonly all: boolean;
  readonly against?: string | undefined;
}

/** `resdiff history DOC…`, `resdiff history SERIES`, `resdiff history FOLDER`; with `--against DRAFT` what of a draft is agreed language. */
export async function historyCommand(options: HistoryOptions, world: World): Promise<ExitCode> {
  const documents = await seriesNamed(options, world);
  if (options.against !== undefined) {
    const draft = await readNamed(world, await openCorpus(world, options.corpus ?? null), options.against);
    await hand(blameReport(blame([...documents, draft]), true, options, world), options, world);
    return EXIT.done;
  }
  await hand(historyReport(history(documents), options, world), options, world);
  return EXIT.done;
}

export interface BlameOptions extends CommonOptions {
  readonly documents: readonly string[];
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  /** The document to blame, where it is not the last. */
  readonly of?: string | undefined;
}

/** `resdiff blame DOC…`, `resdiff blame SERIES`, `resdiff blame FOLDER` */
export async function blameCommand(options: BlameOptions, world: World): Promise<ExitCode> {
  const documents = await seriesNamed(options, world);
  const own = options.of === undefined ? documents : await upTo(documents, options.of, options, world);
  await hand(blameReport(blame(own), false, options, world), options, world);
  return EXIT.done;
}

function historyReport(value: History, options: HistoryOptions, world: World): string {
  const format = formFor(options, HISTORY_FORMATS);
  switch (format) {
    case 'json':
      return render.json(value);
    case 'csv':
      return render.history.csv(value);
    case 'html':
      return render.history.html(value);
    case 'terminal':
      return render.history.terminal(value, { ...paintFor(options, world), all: options.all });
  }
}

function blameReport(value: Blame, isDraft: boolean, options: BlameOptions | HistoryOptions, world: World): string {
  const format = formFor(options, BLAME_FORMATS);
  switch (format) {
    case 'json':
      return render.json(value);
    case 'html':
      return render.blame.html(value, { isDraft });
    case 'terminal':
      return render.blame.terminal(value, { ...paintFor(options, world), isDraft });
  }
}

function paintFor(options: BlameOptions, world: World) {
  const isFile = options.output !== undefined;
  return { width: widthFor(options.width, world), level: colourFor(options.color, isFile, world) };
}

/** The form asked for, else the one that the ending of the file tells, else the terminal's. */
function formFor<Form extends string>(
  { format, output }: { readonly format?: string | undefined; readonly output?: string | undefined },
  forms: readonly Form[],
): Form | 'terminal' {
  const [, ending = ''] = /\.(\w+)$/u.exec(output ?? '') ?? [];
  const asked = format ?? (ending === 'txt' || ending === '' ? 'terminal' : ending.replace(/^htm$/u, 'html'));
  const known = forms.find((form) => form === asked);
  if (known !== undefined) return known;
  if (asked === 'terminal') return 'terminal';
  throw new InputError('bad-option', `no ${asked} is written here; the forms are ${forms.join(', ')}`);
}

async function hand(text: string, options: BlameOptions, world: World): Promise<void> {
  if (options.output === undefined) await emit(text, options, world);
  else await write(world, options.output, text);
}

/**
 * The documents named, in the order of their adoption: symbols and files, folders with texts, the title of a series; one symbol
 * alone stands for the series it is in.
 *
 * @throws InputError where there are fewer than two
 */
async function seriesNamed(
  { documents: typed, corpus: folder }: { readonly documents: readonly string[]; readonly corpus?: string | undefined },
  world: World,
): Promise<readonly Document[]> {
  const corpus = await openCorpus(world, folder ?? null);
  const names = await joinedNames(world, folder, typed);
  await requireTexts(world, corpus, names);
  const documents: Document[] = [];
  for (const name of names) documents.push(...(await textsNamed(name, names.length === 1, corpus, world)));
  if (documents.length > 1) return inOrder(documents);
  const known = [...new Set(corpus.map(({ series }) => series).filter(Boolean))];
  throw new InputError(
    'bad-option',
    `a history needs two documents or more, or the name of a series (${known.join(', ') || 'the corpus has none'}): resdiff history 76/47 77/79 78/32`,
  );
}

async function textsNamed(
  name: string,
  isAlone: boolean,
  corpus: readonly CorpusEntry[],
  world: World,
): Promise<readonly Document[]> {
  const named = await whatIsNamed(world, corpus, name);
  switch (named.kind) {
    case 'folder':
      return (await import('./folder-texts.ts')).textsInFolder(name, world);
    case 'series':
      return readEntries(named.entries, world);
    case 'text': {
      const { series } = named.entry;
      const isOfSeries = isAlone && series !== '';
      return readEntries(isOfSeries ? corpus.filter((entry) => entry.series === series) : [named.entry], world);
    }
    case 'file':
    case 'input':
    case 'nothing':
      return [await readNamed(world, corpus, name)];
  }
}

async function readEntries(entries: readonly CorpusEntry[], world: World): Promise<readonly Document[]> {
  const documents: Document[] = [];
  for (const entry of entries) documents.push(await readEntry(world, entry));
  return documents;
}

/** The documents up to one of them, which is told by its symbol or a part of it. */
async function upTo(
  documents: readonly Document[],
  name: string,
  { corpus: folder }: BlameOptions,
  world: World,
): Promise<readonly Document[]> {
  const typed = symbolTyped(name);
  const at = documents.findIndex(({ symbol }) => symbol === name || symbol === typed || symbol.endsWith(`/${name}`));
  if (at > 0) return documents.slice(0, at + 1);
  if (at === 0) throw new InputError('bad-option', `${name} is the first of the series: there is nothing before it`);
  return [...documents, await readNamed(world, await openCorpus(world, folder ?? null), name)];
}

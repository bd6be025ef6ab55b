import { type CorpusEntry, openCorpus, readEntry } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import type { World } from '../../host/world.ts';
import { type Blame, blame, type Document, type History, history, InputError, inOrder, render } from '../../index.ts';
import { symbolTyped } from '../../language/typed-symbols.ts';
import { readNamed, tellWork } from '../names/documents.ts';
import { textsInFolder } from '../names/folder-texts.ts';
import { joinedNames, whatIsNamed } from '../names/names.ts';
import {
  type BLAME_FORMATS,
  BLAME_FORMS,
  colourFor,
  type HISTORY_FORMATS,
  HISTORY_FORMS,
  widthFor,
} from '../options.ts';
import { tellIdle } from '../prompt/idle.ts';
import { hand, type OutputOptions, type Target, targetFor } from '../prompt/target.ts';

export interface HistoryOptions extends OutputOptions {
  /** Symbols, files and folders, or the name of a series. */
  readonly documents: readonly string[];
  readonly all: boolean;
  readonly against?: string | undefined;
}

/** `resdiff history DOC…`, `resdiff history SERIES`, `resdiff history FOLDER`; with `--against DRAFT` what of a draft is agreed language. */
export async function historyCommand(options: HistoryOptions, world: World): Promise<ExitCode> {
  if (options.against !== undefined) return draftBlame(options, options.against, world);
  const target = await targetFor(options, HISTORY_FORMS, world);
  tellIdle('history', options, target.form, world);
  const documents = await seriesNamed(options, world);
  tellWork(world, 'comparing', documents);
  const report = historyReport(history(documents), target, options, world);
  await hand(report, target, nameOf(documents, options), options, world);
  return EXIT.done;
}

async function draftBlame(options: HistoryOptions, against: string, world: World): Promise<ExitCode> {
  const target = await targetFor(options, BLAME_FORMS, world);
  tellIdle('history', options, target.form === 'terminal' ? 'against' : target.form, world);
  const documents = await seriesNamed(options, world);
  const draft = await readNamed(world, await openCorpus(world, options.corpus ?? null), against);
  tellWork(world, 'comparing', documents);
  const report = blameReport(blame([...documents, draft]), true, target, options, world);
  await hand(report, target, { symbol: draft.symbol, given: against }, options, world);
  return EXIT.done;
}

export interface BlameOptions extends OutputOptions {
  readonly documents: readonly string[];
  /** The document to blame, where it is not the last. */
  readonly of?: string | undefined;
}

/** `resdiff blame DOC…`, `resdiff blame SERIES`, `resdiff blame FOLDER` */
export async function blameCommand(options: BlameOptions, world: World): Promise<ExitCode> {
  const target = await targetFor(options, BLAME_FORMS, world);
  tellIdle('blame', options, target.form, world);
  const documents = await seriesNamed(options, world);
  const own = options.of === undefined ? documents : await upTo(documents, options.of, options, world);
  tellWork(world, 'comparing', own);
  const report = blameReport(blame(own), false, target, options, world);
  await hand(report, target, nameOf(own, options), options, world);
  return EXIT.done;
}

function historyReport(
  value: History,
  { form, place }: Target<(typeof HISTORY_FORMATS)[number]>,
  options: HistoryOptions,
  world: World,
): string {
  switch (form) {
    case 'json':
      return render.json(value);
    case 'csv':
      return render.history.csv(value);
    case 'html':
      return render.history.html(value);
    case 'terminal':
      return render.history.terminal(value, {
        ...paintFor(options, place.kind !== 'printed', world),
        all: options.all,
      });
  }
}

function blameReport(
  value: Blame,
  isDraft: boolean,
  { form, place }: Target<(typeof BLAME_FORMATS)[number]>,
  options: OutputOptions,
  world: World,
): string {
  switch (form) {
    case 'json':
      return render.json(value);
    case 'html':
      return render.blame.html(value, { isDraft });
    case 'terminal':
      return render.blame.terminal(value, { ...paintFor(options, place.kind !== 'printed', world), isDraft });
  }
}

function paintFor(options: OutputOptions, isFile: boolean, world: World) {
  return { width: widthFor(options.width, world), level: colourFor(options.color, isFile, world) };
}

/** A file in a folder is named after the last text. */
function nameOf(documents: readonly Document[], { documents: names }: { readonly documents: readonly string[] }) {
  return { symbol: documents.at(-1)?.symbol ?? '', given: names.at(-1) ?? '' };
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
  world.run?.reading.expect(names.length);
  const documents: Document[] = [];
  for (const name of names)
    for (const document of await textsNamed(name, names.length === 1, corpus, world)) documents.push(document);
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
      return textsInFolder(name, world);
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

import { type CorpusEntry, openCorpus, readEntry } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import type { World } from '../../host/world.ts';
import { type Document, type Draft, draft, InputError, inOrder, render } from '../../index.ts';
import { readFacts } from '../facts-file.ts';
import { readNamed, tellWork } from '../names/documents.ts';
import { textsInFolder } from '../names/folder-texts.ts';
import { joinedNames, whatIsNamed } from '../names/names.ts';
import {
  colourFor,
  type DRAFT_FORMATS,
  DRAFT_FORMS,
  DRAFT_LEVELS,
  dateFrom,
  POINTS_FORMS,
  widthFor,
} from '../options.ts';
import { tellIdle } from '../prompt/idle.ts';
import { hand, type OutputOptions, targetFor } from '../prompt/target.ts';

export interface DraftCommandOptions extends OutputOptions {
  /** Symbols and files, or the name of a series. */
  readonly documents: readonly string[];
  readonly to?: number | undefined;
  readonly facts?: string | undefined;
  readonly level: string;
  readonly points: boolean;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
}

/** `resdiff draft SERIES`, `resdiff draft DOC…` */
export async function draftCommand(options: DraftCommandOptions, world: World): Promise<void> {
  const target = await targetFor<(typeof DRAFT_FORMATS)[number]>(
    options,
    options.points ? POINTS_FORMS : DRAFT_FORMS,
    world,
  );
  const { form } = target;
  tellIdle('draft', options, form, world);
  const facts = options.facts === undefined ? {} : await readFacts(world, options.facts);
  const documents = await textsNamed(options, world);
  const level = DRAFT_LEVELS.find((each) => each === options.level) ?? 'likely';
  tellWork(world, 'drafting from', documents);
  const value = draft(documents, {
    level,
    facts,
    ...(options.to === undefined ? {} : { session: sessionFrom(options.to) }),
  });
  const result = reportOf(value, form, target.place.kind !== 'printed', options, world);
  const name = { symbol: documents.at(-1)?.symbol ?? '', given: options.documents.at(-1) ?? '' };
  await hand(result, target, name, options, world);
}

function sessionFrom(asked: number): number {
  if (Number.isInteger(asked) && asked > 0) return asked;
  throw new InputError('bad-option', '--to names a session by its number: --to 81');
}

function reportOf(
  value: Draft,
  form: (typeof DRAFT_FORMATS)[number],
  isFile: boolean,
  options: DraftCommandOptions,
  world: World,
): string | Uint8Array {
  switch (form) {
    case 'terminal':
      return render.draft.terminal(value, {
        width: widthFor(options.width, world),
        level: colourFor(options.color, isFile, world),
      });
    case 'md':
      return render.draft.markdown(value);
    case 'docx':
      return render.draft.docx(value, trackedBy(options));
    case 'html':
      return render.draft.html(value);
    case 'json':
      return render.draft.json(value);
    case 'points':
      return render.draft.points(value);
    case 'facts':
      return render.draft.facts(value);
  }
}

function trackedBy({ author, date: asked }: DraftCommandOptions) {
  const date = dateFrom(asked);
  return { author: author ?? 'resdiff', ...(date === undefined ? {} : { date }) };
}

/**
 * The texts to draft from: those that are named; of one symbol or file alone the texts before it in the series of the corpus
 * too, of the title of a series all of it, and of a folder the texts in it.
 */
async function textsNamed(
  { documents: typed, corpus: folder }: DraftCommandOptions,
  world: World,
): Promise<readonly Document[]> {
  const corpus = await openCorpus(world, folder ?? null);
  const names = await joinedNames(world, folder, typed);
  const [name = '', ...more] = names;
  if (more.length > 0) {
    await requireTexts(world, corpus, names);
    world.run?.reading.expect(names.length);
    const documents: Document[] = [];
    for (const each of names) documents.push(await readNamed(world, corpus, each));
    return inOrder(documents);
  }
  const named = await whatIsNamed(world, corpus, name);
  if (named.kind === 'series') return inOrder(await readAll(world, named.entries));
  if (named.kind === 'folder') return inOrder(await textsInFolder(name, world));
  await requireTexts(world, corpus, names);
  const base = await readNamed(world, corpus, name);
  const own = corpus.find(({ symbol }) => symbol === base.symbol)?.series ?? '';
  const others =
    own === ''
      ? []
      : await readAll(
          world,
          corpus.filter((entry) => entry.series === own && entry.symbol !== base.symbol),
        );
  return [...inOrder(others).filter((each) => inOrder([each, base])[0] === each), base];
}

async function readAll(world: World, entries: readonly CorpusEntry[]): Promise<readonly Document[]> {
  world.run?.reading.expect(entries.length);
  const documents: Document[] = [];
  for (const entry of entries) documents.push(await readEntry(world, entry));
  return documents;
}

import type { AskedState } from '../../formats/reading.ts';
import { type CorpusEntry, openCorpus, readEntry } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import type { World } from '../../host/world.ts';
import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { inOrder } from '../../series/order.ts';
import type { StateOptions } from '../shared-options.ts';
import { stateFrom } from '../shared-options.ts';
import { readTold } from './documents.ts';
import { textsInFolder } from './folder-texts.ts';
import { joinedNames, whatIsNamed } from './names.ts';

/** Texts as they are named on the command line. */
interface AskedTexts {
  readonly documents: readonly string[];
  readonly corpus?: string | undefined;
}

/**
 * The named documents in the order of their adoption: symbols, files, folders of texts, the title of a series; a single
 * symbol means its whole series.
 *
 * @throws InputError if there are fewer than two
 */
export async function seriesNamed(options: AskedTexts & StateOptions, world: World): Promise<readonly Document[]> {
  const { documents: typed, corpus: folder } = options;
  const corpus = await openCorpus(world, folder ?? null);
  const names = await joinedNames(world, folder, typed);
  await requireTexts(world, corpus, names);
  world.run?.reading.expect(names.length);
  const documents: Document[] = [];
  const state = stateFrom(options);
  for (const name of names)
    for (const document of await textsNamed(name, names.length === 1, corpus, { world, state }))
      documents.push(document);
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
  { world, state }: { readonly world: World; readonly state: AskedState },
): Promise<readonly Document[]> {
  const named = await whatIsNamed(world, corpus, name);
  switch (named.kind) {
    case 'folder':
      return textsInFolder(name, world, state);
    case 'series':
      return readEntries(named.entries, world);
    case 'text': {
      const { series } = named.entry;
      const isOfSeries = isAlone && series !== '';
      return readEntries(isOfSeries ? corpus.filter((entry) => entry.series === series) : [named.entry], world);
    }
    case 'file':
    case 'input':
    case 'draft':
    case 'nothing':
      return [await readTold(world, corpus, name, state)];
  }
}

async function readEntries(entries: readonly CorpusEntry[], world: World): Promise<readonly Document[]> {
  const documents: Document[] = [];
  for (const entry of entries) documents.push(await readEntry(world, entry));
  return documents;
}

/** A result written to a folder is named after the last text. */
export function lastNamed(
  documents: readonly Document[],
  { documents: names }: { readonly documents: readonly string[] },
): { readonly symbol: string; readonly given: string } {
  return { symbol: documents.at(-1)?.symbol ?? '', given: names.at(-1) ?? '' };
}

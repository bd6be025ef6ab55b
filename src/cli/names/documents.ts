import { fileMarks } from '../../compare/beside/marks.ts';
import { readAny, readReport } from '../../formats/read-any.ts';
import type { AskedState } from '../../formats/reading.ts';
import { isPdf } from '../../formats/sniff.ts';
import { type CorpusEntry, namesIn, readEntry } from '../../host/corpus/corpus.ts';
import { careOf } from '../../host/limits.ts';
import { codeOf, unreadable, whyUnreadable } from '../../host/reasons.ts';
import type { World } from '../../host/world.ts';
import { symbolTyped } from '../../language/typed-symbols.ts';
import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import type { CommitteeReport } from '../../model/report.ts';
import { shown } from '../../report/layout/safe.ts';
import { nearest } from '../../text/nearest.ts';
import { whatIsNamed } from './names.ts';

export { codeOf } from '../../host/reasons.ts';

/**
 * Reads the text that a name on the command line refers to: a file, a symbol in the corpus, `-` for standard input, or
 * the title of a series, which means its last text. `FILE#2` is the second draft in the report of a committee.
 *
 * @throws InputError if there is no such text, or it is not a resolution
 */
export async function readNamed(
  world: World,
  corpus: readonly CorpusEntry[],
  name: string,
  state: AskedState = {},
): Promise<Document> {
  return (await readText(world, corpus, name, state)).document;
}

/** The same; it also says what the file has marked, for commands whose result does not. */
export async function readTold(
  world: World,
  corpus: readonly CorpusEntry[],
  name: string,
  state: AskedState = {},
): Promise<Document> {
  const document = await readNamed(world, corpus, name, state);
  for (const { message } of fileMarks(document, name)) world.complain(`resdiff: ${shown(message)}\n`);
  return document;
}

/** A text with its file name; the name is empty for a text in the corpus. */
export interface NamedText {
  readonly document: Document;
  readonly file: string;
}

/** The same, with the file name. */
export async function readText(
  world: World,
  corpus: readonly CorpusEntry[],
  name: string,
  state: AskedState = {},
): Promise<NamedText> {
  const named = await whatIsNamed(world, corpus, name);
  switch (named.kind) {
    case 'input':
      return { document: await readBytes(world, await world.readStandardInput(), name, state), file: name };
    case 'text':
      return { document: await readEntry(world, named.entry), file: '' };
    case 'series': {
      const last = named.entries.at(-1);
      if (last === undefined) throw new Error('unreachable: a series without texts');
      world.complain(`resdiff: “${shown(name.trim())}”: ${last.symbol}, the last text of “${shown(named.title)}”\n`);
      return { document: await readEntry(world, last), file: '' };
    }
    case 'draft': {
      const { path, draft } = named;
      const bytes = await bytesOf(world, corpus, path);
      return { document: await readBytes(world, bytes, path, state, draft), file: name };
    }
    case 'file':
    case 'folder':
    case 'nothing':
      return { document: await readBytes(world, await bytesOf(world, corpus, name), name, state), file: name };
  }
}

/**
 * The report of a committee that a name refers to; null for every other text.
 *
 * @throws InputError if there is no such text
 */
export async function reportNamed(
  world: World,
  corpus: readonly CorpusEntry[],
  name: string,
  state: AskedState = {},
): Promise<CommitteeReport | null> {
  if ((await whatIsNamed(world, corpus, name)).kind !== 'file') return null;
  const bytes = await bytesOf(world, corpus, name);
  world.run?.reading.begin(name, isPdf(bytes));
  return readReport(bytes, { name, ...state, ...careOf(world) });
}

function bytesOf(world: World, corpus: readonly CorpusEntry[], path: string): Promise<Uint8Array> {
  return world.readFile(path).catch((cause: unknown) => {
    throw cannotRead(corpus, path, cause);
  });
}

async function readBytes(
  world: World,
  bytes: Uint8Array,
  name: string,
  state: AskedState,
  draft?: string,
): Promise<Document> {
  world.run?.reading.begin(name, isPdf(bytes));
  return (await readAny(bytes, { name, ...state, draft, ...careOf(world) })).document;
}

/** Reports that texts are being processed, at once if that takes long. */
export function tellWork(world: World, verb: string, documents: readonly Document[]): void {
  const paragraphs = documents.reduce((sum, document) => sum + document.paragraphs.length, 0);
  world.run?.reading.step(`${verb} ${documents.length} texts`, paragraphs >= LONG_MIN_PARAGRAPHS);
}

/**
 * In 76 series of real resolutions, those with 500 paragraphs or more took 0.2 to 5 seconds for a history, a blame or a
 * draft; all others but one took less than half a second.
 */
const LONG_MIN_PARAGRAPHS = 500;

/** Explains why there is no text of that name. */
export function cannotRead(corpus: readonly CorpusEntry[], name: string, cause: unknown): InputError {
  const symbol = symbolTyped(name);
  if (symbol !== null && codeOf(cause) === 'ENOENT') {
    const known = nearest(name, namesIn(corpus), 3).join(', ');
    return new InputError(
      'unknown-symbol',
      `${symbol} is not in the corpus; the nearest are ${known} (resdiff corpus list shows all), or give a file`,
      { cause },
    );
  }
  return unreadable(`${name}: ${whyUnreadable(codeOf(cause))}`, cause);
}

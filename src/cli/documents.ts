import { type Document, InputError, type Revisions, readAny } from '../index.ts';
import { nearest } from '../text/nearest.ts';
import { symbolOf } from '../text/symbols.ts';
import { type CorpusEntry, entryFor, namesIn, readEntry } from './corpus.ts';
import type { World } from './world.ts';

/** What `-` becomes before options are parsed: the parser would lose a bare dash. */
export const STANDARD_INPUT = 'standard input';

/**
 * Reads what a name on the command line stands for: a symbol of the corpus, a file, or `-` for standard input.
 *
 * @throws InputError when there is no such text, or it is no resolution
 */
export async function readNamed(
  world: World,
  corpus: readonly CorpusEntry[],
  name: string,
  revisions: Revisions = 'accepted',
): Promise<Document> {
  if (name === STANDARD_INPUT)
    return (await readAny(await world.readStandardInput(), { name: STANDARD_INPUT, revisions })).document;
  const entry = entryFor(corpus, name);
  if (entry !== undefined) return readEntry(world, entry);
  const bytes = await world.readFile(name).catch((cause: unknown) => {
    throw cannotRead(corpus, name, cause);
  });
  return (await readAny(bytes, { name, revisions })).document;
}

function cannotRead(corpus: readonly CorpusEntry[], name: string, cause: unknown): InputError {
  const symbol = symbolOf(name);
  if (symbol !== null && codeOf(cause) === 'ENOENT') {
    const known = nearest(name, namesIn(corpus), 3).join(', ');
    return new InputError(
      'unknown-symbol',
      `${symbol} is not in the corpus; the nearest there are ${known} (resdiff corpus list shows all), or give a file`,
      { cause },
    );
  }
  return new InputError('unreadable-file', `${name}: ${whyUnreadable(codeOf(cause))}`, { cause });
}

function whyUnreadable(code: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file, and it is not the symbol of a resolution (like 78/32); check the spelling';
    case 'EISDIR':
      return 'this is a folder, not a resolution; name a file in it';
    case 'EACCES':
    case 'EPERM':
      return 'no permission to read this file';
    default:
      return `cannot read this file (${code})`;
  }
}

/** The `code` that Node puts on its errors; empty where there is none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

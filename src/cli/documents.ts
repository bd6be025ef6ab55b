import type { Document } from '../model/document.ts';
import { InputError } from '../model/problem.ts';
import type { Revisions } from '../read/docx-words.ts';
import { nearest } from '../text/nearest.ts';
import { symbolOf } from '../text/symbols.ts';
import { type CorpusEntry, entryFor, namesIn, readEntry } from './corpus.ts';
import { careOf } from './limits.ts';
import { STANDARD_INPUT } from './options.ts';
import { codeOf, unreadable, whyUnreadable } from './reasons.ts';
import type { World } from './world.ts';

export { codeOf } from './reasons.ts';

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
  const entry = name === STANDARD_INPUT ? undefined : entryFor(corpus, name);
  if (entry !== undefined) return readEntry(world, entry);
  const bytes =
    name === STANDARD_INPUT
      ? await world.readStandardInput()
      : await world.readFile(name).catch((cause: unknown) => {
          throw cannotRead(corpus, name, cause);
        });
  const { readAny } = await import('../read/read.ts');
  return (await readAny(bytes, { name, revisions, ...careOf(world) })).document;
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
  return unreadable(`${name}: ${whyUnreadable(codeOf(cause))}`, cause);
}

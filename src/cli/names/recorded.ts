import { type CorpusEntry, entryFor } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import type { World } from '../../host/world.ts';
import { symbolTyped } from '../../language/typed-symbols.ts';
import type { Document } from '../../model/document.ts';

/**
 * The texts of those names that are symbols which the record has, and the corpus has not.
 *
 * @param inRecord gives the text of a symbol from the record
 * @throws InputError if a symbol is neither in the corpus nor in the record
 */
export async function recordedTexts(
  world: World,
  corpus: readonly CorpusEntry[],
  names: readonly string[],
  inRecord: (symbol: string) => Promise<Document | null>,
): Promise<ReadonlyMap<string, Document>> {
  const found = new Map<string, Document>();
  for (const name of names) {
    const symbol = symbolTyped(name);
    if (symbol === null || entryFor(corpus, name) !== undefined || (await world.kindOf(name)) === 'file') continue;
    const document = await inRecord(symbol);
    if (document !== null) found.set(name, document);
  }
  await requireTexts(
    world,
    corpus,
    names.filter((name) => !found.has(name)),
  );
  return found;
}

import type { Document } from '../model/document.ts';
import { entryOf } from './entry.ts';
import { followSeries, pendingSeries } from './lineage.ts';
import { MemoryStore } from './memory.ts';
import type { WritableStore } from './store.ts';

/**
 * A record of documents, in memory: for `search`, or to ask it directly. The series are recognized and their clauses followed. Of two
 * documents with one symbol in one language, the later is kept.
 *
 * @example
 * ```ts
 * const text = (symbol, session) => read(`${symbol}\n\nLighthouses\n\nThe General Assembly,\n\n1. Urges all States to keep the lamps lit.`, { name: 'a.txt', session }).document;
 * const record = recordOf([text('A/RES/77/79', 77), text('A/RES/78/32', 78)]);
 * record.size.texts; // → 2
 * record.size.wordings; // → 1
 * ```
 */
export function recordOf(documents: readonly Document[]): WritableStore {
  const store = new MemoryStore();
  for (const document of documents) store.put(entryOf(document, ''));
  for (const pending of pendingSeries(store.members())) followSeries(store, pending);
  return store;
}

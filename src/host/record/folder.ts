import { InputError } from '../../model/problem.ts';
import type { World } from '../world.ts';

/** The files of a record: what was added, the store that is built from it, and the lock. */
export const ADDED_NAME = 'record.json';
export const STORE_NAME = 'record.db';
export const RECORD_LOCK_NAME = 'record.lock';

/** Where a record and its corpus are. */
export interface RecordPlace {
  /** Of the record. */
  readonly folder: string;
  /** Of the user's own texts; null if there is none. */
  readonly corpus: string | null;
}

/**
 * The record that is meant: `--record`, else `RESDIFF_RECORD`, else the folder `record` within that of the user's corpus.
 *
 * @throws InputError if the user has no home folder and names none
 */
export function recordPlace(
  world: World,
  { record, corpus: named }: { readonly record?: string | undefined; readonly corpus?: string | undefined },
): RecordPlace {
  const corpus = named ?? world.userCorpus;
  const given = record ?? (world.environment['RESDIFF_RECORD'] || undefined);
  const folder = given ?? (corpus === null ? null : `${corpus}/record`);
  if (folder !== null) return { folder, corpus };
  throw new InputError('bad-option', 'there is no home folder to keep a record in: name a folder (--record FOLDER)');
}

/** With whole paths, which are the same wherever the program runs. */
export async function wholePlace(world: World, { folder, corpus }: RecordPlace): Promise<RecordPlace> {
  const found = corpus === null ? null : await world.lookAt(corpus);
  return { folder, corpus: found?.kind === 'folder' ? found.path : corpus };
}

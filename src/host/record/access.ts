import { InputError } from '../../model/problem.ts';
import { sweep, takeLock } from '../corpus/lock.ts';
import { oneLine } from '../fault.ts';
import { codeOf, whyUnwritten } from '../reasons.ts';
import type { World } from '../world.ts';
import { damageIn } from './damage.ts';
import { ADDED_NAME, RECORD_LOCK_NAME, STORE_NAME } from './folder.ts';
import { Forms } from './forms.ts';

/** A record that is locked and open. */
export interface Held {
  readonly forms: Forms;
  /** Closes it, and lets others in; once is enough. */
  release(): Promise<void>;
}

/**
 * Opens the store of a record under its lock. It is closed whenever the lock is given back, so that whoever comes next may build it
 * again. One that cannot be used is removed, and a sentence says so.
 *
 * @throws InputError if the folder cannot be written
 */
export async function holdRecord(world: World, folder: string): Promise<Held> {
  if (world.run !== undefined) world.run.record.has = (path) => isOfRecord(world, folder, path);
  const release = await lockFolder(world, folder);
  try {
    const forms = await inWords(folder, () => openedForms(world, folder));
    let isOpen = true;
    return {
      forms,
      release: async () => {
        if (!isOpen) return;
        isOpen = false;
        try {
          await inWords(folder, async () => forms.store.close());
        } finally {
          await release();
        }
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** True for a file from which a record has a text, and for its own files. */
async function isOfRecord(world: World, folder: string, path: string): Promise<boolean> {
  for (const name of [STORE_NAME, ADDED_NAME]) {
    const own = await world.lookAt(`${folder}/${name}`);
    if (own.kind === 'file' && own.path === path) return true;
  }
  return withHeld(world, folder, (forms) => forms.file(path) !== null);
}

/** Does something with the store while the lock is held. */
export async function withHeld<T>(world: World, folder: string, work: (forms: Forms) => T | Promise<T>): Promise<T> {
  const held = await holdRecord(world, folder);
  try {
    return await inWords(folder, async () => work(held.forms));
  } finally {
    await held.release();
  }
}

/** Does something in the folder under the lock, without opening the store. */
export async function withFolder(world: World, folder: string, work: () => Promise<void>): Promise<void> {
  const release = await lockFolder(world, folder);
  try {
    await inWords(folder, work);
  } finally {
    await release();
  }
}

function lockFolder(world: World, folder: string): Promise<() => Promise<void>> {
  return inWords(folder, async () => {
    await world.makeFolder(folder);
    const release = await takeLock(world, `${folder}/${RECORD_LOCK_NAME}`, 'record');
    await sweep(world, folder, RECORD_LOCK_NAME);
    return release;
  });
}

async function openedForms(world: World, folder: string): Promise<Forms> {
  const path = `${folder}/${STORE_NAME}`;
  try {
    return new Forms(await world.openStore(path));
  } catch (error) {
    const damage = damageIn(error);
    if (damage === null) throw error;
    tellDamage(world, path, damage);
    await removeStore(world, folder);
    return new Forms(await world.openStore(path));
  }
}

export function tellDamage(world: World, path: string, { message }: Error): void {
  world.complain(
    `resdiff: ${oneLine(`${path} cannot be used (${message}); the record is built again from its texts`)}\n`,
  );
}

/** Removes a store that cannot be used, while the lock is held. */
export async function removeStore(world: World, folder: string): Promise<void> {
  for (const ending of ['', '-journal']) await world.removeFile(`${folder}/${STORE_NAME}${ending}`);
}

/** Errors of the system, and of SQLite when it cannot write, as messages. */
async function inWords<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof InputError || damageIn(cause) !== null) throw cause;
    const why = whyNotWritten(cause);
    if (why === null) throw cause;
    throw new InputError('unreadable-file', `cannot write to the record ${folder}: ${why}`, { cause });
  }
}

function whyNotWritten(error: unknown): string | null {
  if (codeOf(error) !== '') return whyUnwritten(codeOf(error));
  if (!(error instanceof Error)) return null;
  return SQLITE_REASONS.find(([words]) => error.message.includes(words))?.[1] ?? null;
}

/** SQLite has no codes of the system (sqlite.org/rescode.html). */
const SQLITE_REASONS: readonly (readonly [string, string])[] = [
  ['disk is full', 'there is no space left'],
  ['disk I/O error', 'the disk does not take it; perhaps there is no space left'],
  ['readonly database', 'no permission to write there'],
  ['unable to open', 'no permission to write there'],
  ['database is locked', 'another program holds it'],
];

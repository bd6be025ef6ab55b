import { rmSync, statSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';
import { damageIn, StoreDamage } from './damage.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { SqliteStore } from './sqlite.ts';

/**
 * Opens the store of a record, or begins one, while the lock of the record is held. So a lock that SQLite finds was left by a program
 * that was killed.
 *
 * @throws StoreDamage if it is no store, is of another version, or is cut off
 */
export function openStoreFile(path: string): SqliteStore {
  rmSync(`${path}.lock`, { recursive: true, force: true });
  return damageTold(() => {
    const database = new sqlite.Database(path);
    try {
      const store = new SqliteStore(database);
      if (store.version !== SCHEMA_VERSION) throw new StoreDamage('it is of another version');
      const { pages } = {
        pages: 0,
        ...database.get('SELECT page_count * page_size AS pages FROM pragma_page_count(), pragma_page_size()'),
      };
      if (Number(pages) > statSync(path).size) throw new StoreDamage('its end is missing');
      return store;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** @throws StoreDamage where SQLite finds that the file is damaged */
export function damageTold<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw damageIn(error) ?? error;
  }
}

import type { RecordedText } from '../../model/record.ts';
import type { SqliteStore } from './sqlite.ts';

/** A file that was looked at, and what came of it. */
export interface FileRow {
  readonly path: string;
  readonly bytes: number;
  readonly modified: number;
  readonly sha256: string;
  /** All else that the reading depends on: if it is another, the file is read again. */
  readonly reading: string;
  readonly isCorpus: boolean;
  /** `other`: no resolution. */
  readonly outcome: 'texts' | 'other' | 'failed';
  /** Why it failed; else empty. */
  readonly message: string;
}

/** One form of a text: a file, or a draft in the report of a committee. */
export interface Form {
  /** As in `RecordedText.file`. */
  readonly name: string;
  readonly path: string;
  readonly identity: string;
  readonly symbol: string;
  /** The least is the best. */
  readonly rank: number;
}

const TABLES = `
CREATE TABLE IF NOT EXISTS file (
  path TEXT PRIMARY KEY, bytes INTEGER NOT NULL, modified REAL NOT NULL, sha256 TEXT NOT NULL, reading TEXT NOT NULL,
  corpus INTEGER NOT NULL, outcome TEXT NOT NULL, message TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS form (
  name TEXT PRIMARY KEY, path TEXT NOT NULL, identity TEXT NOT NULL, symbol TEXT NOT NULL, rank REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS form_identity ON form (identity, rank, name);
CREATE INDEX IF NOT EXISTS form_path ON form (path);
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;

/** Which files the texts of a store come from: kept in the store itself, so that both are always of one state. */
export class Forms {
  readonly store: SqliteStore;

  constructor(store: SqliteStore) {
    this.store = store;
    store.database.exec(TABLES);
  }

  files(): readonly FileRow[] {
    return this.#fileRows('SELECT * FROM file ORDER BY path', []);
  }

  corpusFiles(): readonly FileRow[] {
    return this.#fileRows('SELECT * FROM file WHERE corpus = 1 ORDER BY path', []);
  }

  file(path: string): FileRow | null {
    return this.#fileRows('SELECT * FROM file WHERE path = ?', [path])[0] ?? null;
  }

  #fileRows(sql: string, values: readonly string[]): readonly FileRow[] {
    return this.store.database.all(sql, [...values]).map((row) => {
      const outcome = String(row['outcome']);
      return {
        path: String(row['path']),
        bytes: Number(row['bytes']),
        modified: Number(row['modified']),
        sha256: String(row['sha256']),
        reading: String(row['reading']),
        isCorpus: Number(row['corpus']) === 1,
        outcome: outcome === 'texts' || outcome === 'other' ? outcome : 'failed',
        message: String(row['message']),
      };
    });
  }

  /** Puts a file in the place of what was known of it; its forms stay as they are. */
  setFile({ path, bytes, modified, sha256, reading, isCorpus, outcome, message }: FileRow): void {
    this.store.database.run('INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
      path,
      bytes,
      modified,
      sha256,
      reading,
      isCorpus,
      outcome,
      message,
    ]);
  }

  /** Forgets a file and its forms; their texts stay until `dropTextsWithoutForm`. */
  dropFile(path: string): void {
    this.store.database.run('DELETE FROM file WHERE path = ?', [path]);
    this.dropForms(path);
  }

  dropForms(path: string): void {
    this.store.database.run('DELETE FROM form WHERE path = ?', [path]);
  }

  addForm({ name, path, identity, symbol, rank }: Form): void {
    this.store.database.run('INSERT OR REPLACE INTO form VALUES (?, ?, ?, ?, ?)', [name, path, identity, symbol, rank]);
  }

  /** The name of the best form of a text; null if it has none. */
  bestOf(identity: string): string | null {
    const row = this.store.database.get('SELECT name FROM form WHERE identity = ? ORDER BY rank, name LIMIT 1', [
      identity,
    ]);
    return row === null ? null : String(row['name']);
  }

  identitiesOf(path: string): readonly string[] {
    return this.store.database
      .all('SELECT DISTINCT identity FROM form WHERE path = ?', [path])
      .map((row) => String(row['identity']));
  }

  /** The number of a text in the record, and the form it was taken from; null if it is not there. */
  textOf(identity: string): { readonly id: number; readonly name: string } | null {
    const row = this.store.database.get('SELECT id, file FROM text WHERE identity = ?', [identity]);
    return row === null ? null : { id: Number(row['id']), name: String(row['file']) };
  }

  /** Removes a text, if no form of it is left. */
  dropIfFormless(identity: string): boolean {
    const text = this.textOf(identity);
    if (text === null || this.bestOf(identity) !== null) return false;
    this.store.remove(text.id);
    return true;
  }

  /** The files that have to be read, because a text is not there, or not in its best form. */
  unsettled(removed: ReadonlySet<string>): readonly string[] {
    const rows = this.store.database.all(
      `SELECT f.path AS path, f.symbol AS symbol FROM form AS f LEFT JOIN text AS t ON t.identity = f.identity
        WHERE (t.file IS NULL OR t.file <> f.name)
          AND NOT EXISTS (SELECT 1 FROM form AS b WHERE b.identity = f.identity AND (b.rank, b.name) < (f.rank, f.name))`,
    );
    const paths = rows.flatMap((row) => (removed.has(String(row['symbol'])) ? [] : [String(row['path'])]));
    return [...new Set(paths)];
  }

  /** Texts by symbol, whatever their language. */
  textsCalled(symbol: string): readonly RecordedText[] {
    const rows = this.store.database.all('SELECT id FROM text WHERE symbol = ?', [symbol]);
    return this.store.texts(rows.map((row) => Number(row['id'])));
  }

  state(name: string): string | null {
    const row = this.store.database.get('SELECT value FROM state WHERE name = ?', [name]);
    return row === null ? null : String(row['value']);
  }

  /** The names of states that begin so. */
  statesCalled(beginning: string): readonly string[] {
    const rows = this.store.database.all('SELECT name FROM state WHERE substr(name, 1, ?) = ?', [
      beginning.length,
      beginning,
    ]);
    return rows.map((row) => String(row['name']));
  }

  setState(name: string, value: string | null): void {
    if (value === null) this.store.database.run('DELETE FROM state WHERE name = ?', [name]);
    else this.store.database.run('INSERT OR REPLACE INTO state VALUES (?, ?)', [name, value]);
  }

  /** Says that texts came or went: their series are to be followed. */
  countChange(): void {
    this.setState('changes', String(this.changes + 1));
  }

  get changes(): number {
    return Number(this.state('changes') ?? 0);
  }

  /** True if texts came or went since all series were followed. */
  get isPending(): boolean {
    return this.state('changes') !== this.state('followed');
  }
}

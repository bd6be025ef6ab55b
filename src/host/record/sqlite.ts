import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Database, QueryResult, Statement } from 'node-sqlite3-wasm';
import type { Document } from '../../model/document.ts';
import type { Occurrence, RecordedText } from '../../model/record.ts';
import { type Entry, type EntryClause, isClause, wordingKey } from '../../record/entry.ts';
import { fingerprintsOf } from '../../record/fingerprints.ts';
import { passesClause, passesText } from '../../record/query/filter.ts';
import type { Expression, Filter } from '../../record/query/query.ts';
import {
  type Followed,
  type Matches,
  type NamedThings,
  type RecordedMember,
  type RecordSize,
  thingsIn,
  type WritableStore,
} from '../../record/store.ts';
import { byDate } from '../../record/usage.ts';
import { indexWords } from '../../record/words.ts';
import { fullTextQuery } from './full-text.ts';
import { SCHEMA } from './schema.ts';

/**
 * A record in a file of SQLite. Words are in a full-text table without content (FTS5): what is shown is read from the documents, which
 * are kept packed; so a record takes about as much room as its words.
 *
 * Whoever opens it holds the lock of the record (`open.ts`).
 */
export class SqliteStore implements WritableStore {
  readonly database: Database;
  readonly #statements = new Map<string, Statement>();
  readonly #documents = new Map<number, Document>();

  /** @param database open; a new one gets the tables */
  constructor(database: Database) {
    this.database = database;
    // The lock of the record keeps others out, and a lost power cut costs no more than the last batch.
    database.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;');
    if (this.version === 0) database.exec(SCHEMA);
  }

  /** The version of the tables; 0 for an empty file. */
  get version(): number {
    return numberAt(this.database.get('PRAGMA user_version'), 'user_version');
  }

  close(): void {
    for (const statement of this.#statements.values()) statement.finalize();
    this.#statements.clear();
    this.database.close();
  }

  /** Does several things, of which all or none are kept. */
  inOneGo<T>(work: () => T): T {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const done = work();
      this.database.exec('COMMIT');
      return done;
    } catch (error) {
      if (this.database.inTransaction) this.database.exec('ROLLBACK');
      this.#documents.clear();
      throw error;
    }
  }

  get size(): RecordSize {
    const row = this.database.get(
      `SELECT (SELECT count(*) FROM text) AS texts, (SELECT count(*) FROM clause) AS clauses,
        (SELECT count(*) FROM wording) AS wordings, (SELECT count(*) FROM text WHERE series = '') AS pending`,
    );
    return {
      texts: numberAt(row, 'texts'),
      clauses: numberAt(row, 'clauses'),
      wordings: numberAt(row, 'wordings'),
      pending: numberAt(row, 'pending'),
    };
  }

  texts(ids: readonly number[]): readonly RecordedText[] {
    const rows = this.#all(`SELECT ${TEXT_COLUMNS} FROM text WHERE id IN (SELECT value FROM json_each(?))`, [
      jsonList(ids),
    ]);
    const byId = new Map(rows.map((row) => [numberAt(row, 'id'), textIn(row)]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  textsWith(filter: Filter): readonly RecordedText[] {
    const { where, values } = conditionsOf(filter);
    const rows = this.#all(`SELECT ${TEXT_COLUMNS} FROM text AS t WHERE ${where}`, values);
    return rows
      .map(textIn)
      .filter((text) => passesText(text, filter))
      .sort(byDate);
  }

  find(expression: Expression | null, filter: Filter, most: number): Matches {
    const { where, values } = conditionsOf(filter);
    const isNarrow = filter.titles !== undefined || filter.series !== undefined || filter.bodies !== undefined;
    const inTexts = isNarrow ? new Set(this.textsWith(filter).map(({ id }) => id)) : null;
    const source =
      expression === null
        ? { from: 'text AS t CROSS JOIN clause AS c ON c.text = t.id', match: '1' }
        : {
            from: 'full_text CROSS JOIN clause AS c ON c.wording = full_text.rowid CROSS JOIN text AS t ON t.id = c.text',
            match: 'full_text MATCH ?',
          };
    const given = expression === null ? values : [fullTextQuery(expression), ...values];
    const found: Occurrence[] = [];
    const rows = this.#prepared(
      `SELECT ${CLAUSE_COLUMNS} FROM ${source.from} WHERE ${source.match} AND ${where}`,
    ).iterate([...given]);
    for (const row of rows) {
      const occurrence = occurrenceIn(row);
      if (!passesClause(occurrence, filter) || inTexts?.has(occurrence.text) === false) continue;
      if (found.length === most) return { occurrences: found, complete: false };
      found.push(occurrence);
    }
    return { occurrences: found, complete: true };
  }

  wordingOf(key: number): number | null {
    const row = this.#prepared('SELECT id FROM wording WHERE key = ?').get([key]);
    return row === null ? null : numberAt(row, 'id');
  }

  sharing(fingerprints: readonly number[], most: number): ReadonlyMap<number, readonly number[]> {
    const shared = new Map<number, number[]>();
    const rows = this.#prepared(
      `SELECT f.value AS fingerprint, p.wording AS wording FROM json_each(?) AS f CROSS JOIN print AS p ON p.fingerprint = f.value
        WHERE EXISTS (SELECT 1 FROM wording WHERE id = p.wording) AND (SELECT count(*) FROM (SELECT 1 FROM print WHERE fingerprint = f.value LIMIT ?)) <= ?`,
    ).iterate([jsonList([...new Set(fingerprints)].map(signed)), most + 1, most]);
    for (const row of rows) {
      const fingerprint = numberAt(row, 'fingerprint') >>> 0;
      const wordings = shared.get(fingerprint);
      if (wordings === undefined) shared.set(fingerprint, [numberAt(row, 'wording')]);
      else wordings.push(numberAt(row, 'wording'));
    }
    return shared;
  }

  withWording(wordings: readonly number[]): readonly Occurrence[] {
    return this.#occurrences('wording', wordings);
  }

  inThreads(threads: readonly number[]): readonly Occurrence[] {
    return this.#occurrences('thread', threads);
  }

  inTexts(texts: readonly number[]): readonly Occurrence[] {
    return this.#occurrences('text', texts);
  }

  #occurrences(column: 'wording' | 'thread' | 'text', values: readonly number[]): readonly Occurrence[] {
    const sql = `SELECT ${CLAUSE_COLUMNS} FROM json_each(?) AS v CROSS JOIN clause AS c ON c.${column} = v.value ORDER BY c.text, c.paragraph`;
    return this.#all(sql, [jsonList([...new Set(values)])]).map(occurrenceIn);
  }

  document(text: number): Document | null {
    const known = this.#documents.get(text);
    if (known !== undefined) return known;
    const row = this.#prepared('SELECT body FROM document WHERE text = ?').get([text]);
    const body = row?.['body'];
    if (!(body instanceof Uint8Array)) return null;
    const document: Document = JSON.parse(inflateRawSync(body).toString('utf8'));
    const [oldest] = this.#documents.keys();
    if (this.#documents.size >= DOCUMENTS_KEPT && oldest !== undefined) this.#documents.delete(oldest);
    this.#documents.set(text, document);
    return document;
  }

  named(wordings: readonly number[]): ReadonlyMap<number, NamedThings> {
    const rows = this.#all(
      `SELECT n.wording AS wording, t.kind AS kind, t.value AS value FROM json_each(?) AS w
        CROSS JOIN naming AS n ON n.wording = w.value JOIN thing AS t ON t.id = n.thing`,
      [jsonList([...new Set(wordings)])],
    );
    const found = new Map<number, { names: string[]; cites: string[] }>();
    for (const row of rows) {
      const wording = numberAt(row, 'wording');
      const things = found.get(wording) ?? { names: [], cites: [] };
      found.set(wording, things);
      things[row['kind'] === 'cites' ? 'cites' : 'names'].push(textAt(row, 'value'));
    }
    return found;
  }

  put(entry: Entry): number {
    const { text, identity, member, document, clauses } = entry;
    const old = this.#prepared('SELECT id FROM text WHERE identity = ?').get([identity]);
    if (old !== null) this.remove(numberAt(old, 'id'));
    const { lastInsertRowid } = this.#prepared(INSERT_TEXT).run([
      identity,
      text.symbol,
      text.title,
      text.body,
      text.kind,
      text.adopted,
      text.session,
      text.date,
      text.vote === null ? null : JSON.stringify(text.vote),
      text.withoutVote,
      text.language,
      text.reconstructed,
      text.file,
      JSON.stringify(member),
    ]);
    const id = Number(lastInsertRowid);
    const packed = deflateRawSync(JSON.stringify(document));
    this.#prepared('INSERT INTO document (text, body) VALUES (?, ?)').run([id, packed]);
    const insert = this.#prepared(
      'INSERT INTO clause (text, paragraph, label, part, opening, wording, thread) VALUES (?, ?, ?, ?, ?, ?, NULL)',
    );
    for (const clause of clauses) {
      const { paragraph, label, part, opening } = clause;
      insert.run([id, paragraph, label, part, opening, this.#putWording(clause)]);
    }
    return id;
  }

  #putWording({ key, columns, fingerprints }: EntryClause): number {
    const known = this.wordingOf(key);
    if (known !== null) return known;
    const id = Number(this.#prepared('INSERT INTO wording (key) VALUES (?)').run([key]).lastInsertRowid);
    const { words, names, cites } = columns;
    this.#prepared('INSERT INTO full_text (rowid, words, names, cites) VALUES (?, ?, ?, ?)').run([
      id,
      words,
      names,
      cites,
    ]);
    this.#prepared('INSERT INTO print (fingerprint, wording) SELECT value, ? FROM json_each(?)').run([
      id,
      jsonList(fingerprints.map(signed)),
    ]);
    for (const kind of ['names', 'cites'] as const) {
      for (const value of new Set(thingsIn(columns[kind]))) {
        this.#prepared('INSERT OR IGNORE INTO thing (kind, value) VALUES (?, ?)').run([kind, value]);
        this.#prepared('INSERT INTO naming SELECT ?, id FROM thing WHERE kind = ? AND value = ?').run([
          id,
          kind,
          value,
        ]);
      }
    }
    return id;
  }

  remove(text: number): void {
    const wordings = this.inTexts([text]).map(({ wording }) => wording);
    const document = this.document(text);
    for (const table of ['clause', 'document']) this.#prepared(`DELETE FROM ${table} WHERE text = ?`).run([text]);
    this.#prepared('DELETE FROM text WHERE id = ?').run([text]);
    this.#documents.delete(text);
    if (document === null) return;
    this.#forget([...new Set(wordings)], document);
  }

  /**
   * Removes what no clause has any more. Fingerprints are found by those of the text that goes: by the number of the wording, all of
   * them would be looked through. The wording may have got its own from a text with another mark at the end; what is left of them is
   * passed over in `sharing`.
   */
  #forget(wordings: readonly number[], document: Document): void {
    const unused = this.#all(
      'SELECT value AS id FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM clause WHERE wording = value)',
      [jsonList(wordings)],
    );
    const dead = new Set(unused.map((row) => numberAt(row, 'id')));
    const ids = jsonList([...dead]);
    const drop = this.#prepared(
      'DELETE FROM print WHERE wording = ? AND fingerprint IN (SELECT value FROM json_each(?))',
    );
    for (const paragraph of document.paragraphs.filter(isClause)) {
      const wording = this.wordingOf(wordingKey(paragraph, document));
      if (wording === null || !dead.has(wording)) continue;
      drop.run([wording, jsonList(fingerprintsOf(indexWords(paragraph.text)).map(signed))]);
    }
    this.#prepared('DELETE FROM full_text WHERE rowid IN (SELECT value FROM json_each(?))').run([ids]);
    this.#prepared('DELETE FROM naming WHERE wording IN (SELECT value FROM json_each(?))').run([ids]);
    this.#prepared('DELETE FROM wording WHERE id IN (SELECT value FROM json_each(?))').run([ids]);
  }

  members(): readonly RecordedMember[] {
    return this.#all('SELECT id, language, series, member FROM text ORDER BY id').map((row) => ({
      id: numberAt(row, 'id'),
      language: textAt(row, 'language'),
      series: textAt(row, 'series'),
      member: JSON.parse(textAt(row, 'member')),
    }));
  }

  follow(series: string, followed: readonly Followed[]): void {
    const update = this.#prepared('UPDATE clause SET thread = ? WHERE text = ? AND paragraph = ?');
    for (const { text, threads } of followed) {
      this.#prepared('UPDATE text SET series = ? WHERE id = ?').run([series, text]);
      for (const [paragraph, thread] of threads) update.run([thread, text, paragraph]);
    }
  }

  nextThread(): number {
    return numberAt(this.database.get('SELECT coalesce(max(thread), 0) + 1 AS next FROM clause'), 'next');
  }

  #all(sql: string, values: readonly (string | number)[] = []): readonly QueryResult[] {
    return this.#prepared(sql).all([...values]);
  }

  #prepared(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** Documents kept unpacked: the clauses of one answer come from about as many. */
const DOCUMENTS_KEPT = 64;

const TEXT_COLUMNS =
  'id, symbol, title, body, kind, adopted, session, date, vote, without_vote, language, series, reconstructed, file';
const CLAUSE_COLUMNS = 'c.text, c.paragraph, c.label, c.part, c.opening, c.wording, c.thread';
const INSERT_TEXT = `INSERT INTO text (identity, symbol, title, body, kind, adopted, session, date, vote, without_vote, language,
  reconstructed, file, member, series) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')`;

/** What SQL can say of a filter; the rest is looked at row by row. */
function conditionsOf({ sessions, symbols, language, adopted }: Filter): {
  readonly where: string;
  readonly values: readonly (string | number)[];
} {
  const conditions: { readonly sql: string; readonly values: readonly (string | number)[] }[] = [
    { sql: '1', values: [] },
  ];
  if (adopted === true) conditions.push({ sql: 't.adopted', values: [] });
  if (language !== undefined) conditions.push({ sql: 't.language = ?', values: [language] });
  if (sessions !== undefined) {
    conditions.push({ sql: 't.session BETWEEN ? AND ?', values: [sessions.from, sessions.to] });
  }
  if (symbols !== undefined) {
    conditions.push({ sql: 't.symbol IN (SELECT value FROM json_each(?))', values: [JSON.stringify(symbols)] });
  }
  return {
    where: conditions.map(({ sql }) => sql).join(' AND '),
    values: conditions.flatMap(({ values }) => values),
  };
}

/** Fingerprints are kept with a sign: so none takes more than four bytes. */
function signed(fingerprint: number): number {
  return fingerprint | 0;
}

function jsonList(values: readonly number[]): string {
  return `[${values.join(',')}]`;
}

function numberAt(row: QueryResult | null, name: string): number {
  return Number(row?.[name] ?? 0);
}

function textAt(row: QueryResult, name: string): string {
  return String(row[name] ?? '');
}

function textIn(row: QueryResult): RecordedText {
  const orNull = (name: string) => (row[name] === null ? null : textAt(row, name));
  const vote = orNull('vote');
  return {
    id: numberAt(row, 'id'),
    symbol: textAt(row, 'symbol'),
    title: textAt(row, 'title'),
    body: textAt(row, 'body'),
    kind: orNull('kind') as RecordedText['kind'],
    adopted: numberAt(row, 'adopted') === 1,
    session: row['session'] === null ? null : numberAt(row, 'session'),
    date: orNull('date'),
    vote: vote === null ? null : JSON.parse(vote),
    withoutVote: row['without_vote'] === null ? null : numberAt(row, 'without_vote') === 1,
    language: textAt(row, 'language'),
    series: textAt(row, 'series'),
    reconstructed: numberAt(row, 'reconstructed') === 1,
    file: textAt(row, 'file'),
  };
}

function occurrenceIn(row: QueryResult): Occurrence {
  return {
    text: numberAt(row, 'text'),
    paragraph: numberAt(row, 'paragraph'),
    label: textAt(row, 'label'),
    part: textAt(row, 'part') as Occurrence['part'],
    opening: textAt(row, 'opening'),
    wording: numberAt(row, 'wording'),
    thread: row['thread'] === null ? null : numberAt(row, 'thread'),
  };
}

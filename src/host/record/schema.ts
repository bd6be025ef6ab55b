/** Raised with every change of the tables or of what is in them: an older record is built again. */
export const SCHEMA_VERSION = 2;

/**
 * The tables of a record. `full_text` keeps no text of its own (`content=''`); the tokenizer divides at blanks only, since words come as
 * `indexWords` gives them, and `|` is a word, so that no phrase goes on from one name to the next.
 */
export const SCHEMA = `
BEGIN;
CREATE TABLE text (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  identity TEXT NOT NULL UNIQUE,
  symbol TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  kind TEXT,
  adopted INTEGER NOT NULL,
  session INTEGER,
  date TEXT,
  vote TEXT,
  without_vote INTEGER,
  language TEXT NOT NULL,
  series TEXT NOT NULL,
  reconstructed INTEGER NOT NULL,
  file TEXT NOT NULL,
  member TEXT NOT NULL
);
CREATE INDEX text_symbol ON text (symbol);
CREATE TABLE document (text INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE wording (id INTEGER PRIMARY KEY AUTOINCREMENT, key INTEGER NOT NULL UNIQUE);
CREATE TABLE clause (
  text INTEGER NOT NULL,
  paragraph INTEGER NOT NULL,
  label TEXT NOT NULL,
  part TEXT NOT NULL,
  opening TEXT NOT NULL,
  wording INTEGER NOT NULL,
  thread INTEGER,
  PRIMARY KEY (text, paragraph)
) WITHOUT ROWID;
CREATE INDEX clause_wording ON clause (wording);
CREATE INDEX clause_thread ON clause (thread) WHERE thread IS NOT NULL;
CREATE VIRTUAL TABLE full_text USING fts5 (
  words, names, cites, content='', contentless_delete=1, tokenize="ascii tokenchars './,-|'"
);
CREATE TABLE thing (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (kind, value));
CREATE TABLE naming (wording INTEGER NOT NULL, thing INTEGER NOT NULL, PRIMARY KEY (wording, thing)) WITHOUT ROWID;
CREATE TABLE print (fingerprint INTEGER NOT NULL, wording INTEGER NOT NULL, PRIMARY KEY (fingerprint, wording)) WITHOUT ROWID;
PRAGMA user_version = ${SCHEMA_VERSION};
COMMIT;
`;

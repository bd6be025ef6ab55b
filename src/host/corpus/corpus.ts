import { withFacts } from '../../formats/docx/source.ts';
import { readAny } from '../../formats/read-any.ts';
import { isPdf } from '../../formats/sniff.ts';
import { symbolTyped } from '../../language/typed-symbols.ts';
import type { Document, Vote } from '../../model/document.ts';
import type { InputError } from '../../model/problem.ts';
import { sessionOf, shortSymbol } from '../../text/symbols.ts';
import { careOf } from '../limits.ts';
import { unreadable } from '../reasons.ts';
import type { World } from '../world.ts';
import { type Indexed, readBundledIndex, readIndex, type Standing } from './index-file.ts';
import { isTextName, symbolInName } from './names.ts';

/** A text in the corpus: its file, and what is known beyond its own words. */
export interface CorpusEntry {
  readonly symbol: string;
  readonly path: string;
  readonly origin: 'bundled' | 'user';
  /** Empty if the index does not say. */
  readonly series: string;
  /** The series that a person, the user or we, named for this symbol; empty if it should be recognized. */
  readonly filedAs: string;
  readonly language: string;
  readonly provenance: string;
  /** When it was retrieved; null if unknown. */
  readonly retrieved: string | null;
  readonly reconstructed: boolean;
  /** SHA-256 of the file in hexadecimal; null if it is not indexed. */
  readonly sha256: string | null;
  readonly session: number | null;
  readonly adopted: string | null;
  readonly issued: string | null;
  readonly vote: Vote | null;
  /** Its whole index entry; null if it is not indexed. */
  readonly indexed: Indexed | null;
}

/** Every text that a symbol refers to, ordered by session; the user's own takes precedence over a bundled one. */
export async function openCorpus(world: World, folder: string | null): Promise<readonly CorpusEntry[]> {
  const own = await userEntries(world, folder ?? world.userCorpus);
  return over(await bundledEntries(world), own);
}

/** Replaces bundled texts with the user's own, keeping the series of the bundled ones, and what only those say of an adoption. */
export function over(bundled: readonly CorpusEntry[], own: readonly CorpusEntry[]): readonly CorpusEntry[] {
  const bySymbol = new Map(bundled.map((entry) => [entry.symbol, entry]));
  for (const entry of own) {
    const known = bySymbol.get(entry.symbol);
    const filedAs = entry.filedAs || (known?.filedAs ?? '');
    bySymbol.set(entry.symbol, {
      ...entry,
      filedAs,
      series: entry.series || filedAs,
      session: entry.session ?? known?.session ?? null,
      adopted: entry.adopted ?? known?.adopted ?? null,
      issued: entry.issued ?? known?.issued ?? null,
      vote: entry.vote ?? known?.vote ?? null,
    });
  }
  const timeOf = ({ session }: CorpusEntry) => session ?? Number.MAX_SAFE_INTEGER;
  return [...bySymbol.values()].sort(
    (a, b) => timeOf(a) - timeOf(b) || (a.symbol < b.symbol ? -1 : Number(a.symbol > b.symbol)),
  );
}

/** Reads a text in the corpus; the index fills in what the text does not say. */
export async function readEntry(world: World, entry: CorpusEntry): Promise<Document> {
  const document = await readFileOf(world, entry);
  return withFacts(document, {
    symbol: document.symbol || entry.symbol,
    session: document.session ?? entry.session,
    adopted: document.adopted ?? entry.adopted,
    issued: document.issued ?? entry.issued,
    vote: document.vote ?? entry.vote,
    reconstructed: entry.reconstructed,
    provenance: provenanceOf(entry),
  });
}

export function cannotReadEntry({ path, symbol }: CorpusEntry, cause: unknown): InputError {
  return unreadable(`cannot read ${path}, the text of ${symbol}`, cause);
}

async function readFileOf(world: World, entry: CorpusEntry): Promise<Document> {
  const bytes = await world.readFile(entry.path).catch((cause: unknown) => {
    throw cannotReadEntry(entry, cause);
  });
  world.run?.reading.begin(entry.symbol, isPdf(bytes));
  return (await readAny(bytes, { name: entry.path, ...careOf(world) })).document;
}

/** The SHA-256 of the file now. */
export async function hashOf(world: World, entry: CorpusEntry): Promise<string> {
  const { sha256Of } = await import('../sha256.ts');
  return sha256Of(await world.readFile(entry.path));
}

async function sha256At(world: World, path: string): Promise<string | null> {
  const { sha256Of } = await import('../sha256.ts');
  return world.readFile(path).then(sha256Of, () => null);
}

/** A line for the head of every report that uses the text. */
function provenanceOf(entry: CorpusEntry): string {
  if (!entry.reconstructed) return '';
  const command = `resdiff corpus fetch ${shortSymbol(entry.symbol)}`;
  return `${entry.symbol} is reconstructed (${entry.provenance}), not an official copy; the official text: ${command}, or corpus add FILE`;
}

export async function bundledEntries(world: World): Promise<readonly CorpusEntry[]> {
  const entries = await readBundledIndex(world);
  return entries.map((indexed) => entryOf(indexed, `${world.bundledCorpus}/${indexed.file}`, 'bundled'));
}

/** The texts in the user's index, and files put into the folder, which are identified by the symbol in their name. */
export async function userEntries(world: World, folder: string | null): Promise<readonly CorpusEntry[]> {
  if (folder === null) return [];
  // The index is read first: a text added in between is then a file without an entry, never an entry without a file.
  const index = await readIndex(world, folder);
  const names = (await world.listFolder(folder)).filter(isTextName);
  const standing = index.kind === 'index' ? index.entries.filter(({ file }) => names.includes(file)) : [];
  const settled = await Promise.all(standing.map((entry) => settledEntry(world, folder, entry)));
  const indexed = settled.map((entry) => entryOf(entry, `${folder}/${entry.file}`, 'user'));
  const known = new Set(indexed.map(({ symbol }) => symbol));
  const files = new Set(standing.map(({ file }) => file));
  const dropped = [...names].sort().flatMap((name): CorpusEntry[] => {
    const symbol = files.has(name) ? null : symbolInName(name);
    return symbol === null || known.has(symbol) ? [] : [droppedEntry(symbol, `${folder}/${name}`)];
  });
  return [...indexed, ...dropped];
}

/** While a text is being replaced, the index holds both entries; the hash of the file shows which applies. */
export async function settledEntry(world: World, folder: string, { next, ...entry }: Standing): Promise<Indexed> {
  if (next === null) return entry;
  return (await sha256At(world, `${folder}/${entry.file}`)) === next.sha256 ? next : entry;
}

/** An index entry with the path of its file. */
export function entryOf(indexed: Indexed, path: string, origin: 'bundled' | 'user'): CorpusEntry {
  const { symbol, series, language, provenance, retrieved, reconstructed, sha256 } = indexed;
  const { session, adopted, issued, vote } = indexed;
  const filedAs = origin === 'bundled' || indexed.isSeriesGiven ? series : '';
  const known = { symbol, series, filedAs, language, provenance, retrieved, reconstructed, sha256 };
  return { ...known, session, adopted, issued, vote, path, origin, indexed };
}

/** An entry for a file that is not in the index. */
function droppedEntry(symbol: string, path: string): CorpusEntry {
  const nothing = {
    series: '',
    filedAs: '',
    language: '',
    provenance: '',
    retrieved: null,
    reconstructed: false,
    sha256: null,
  };
  const dates = { adopted: null, issued: null, vote: null };
  return { symbol, path, origin: 'user', ...nothing, ...dates, session: sessionOf(symbol), indexed: null };
}

/** Finds the entry named by `77/79`, `A/RES/77/79` or `resolution 77/79`. */
export function entryFor(corpus: readonly CorpusEntry[], name: string): CorpusEntry | undefined {
  const symbol = symbolTyped(name);
  return symbol === null ? undefined : corpus.find((entry) => entry.symbol === symbol);
}

/** The short symbols of a corpus. */
export function namesIn(corpus: readonly CorpusEntry[]): readonly string[] {
  return corpus.map(({ symbol }) => shortSymbol(symbol));
}

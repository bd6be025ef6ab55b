import { createHash } from 'node:crypto';
import { type Document, InputError, readAny, type Vote } from '../index.ts';
import { shortSymbol, symbolOf } from '../text/symbols.ts';
import type { World } from './world.ts';

/** A text that has a name: where it lies, and what is known of it beyond its own words. */
export interface CorpusEntry {
  readonly symbol: string;
  readonly path: string;
  readonly origin: 'bundled' | 'user';
  /** Empty where the index does not say. */
  readonly series: string;
  readonly language: string;
  readonly provenance: string;
  readonly reconstructed: boolean;
  /** SHA-256 of the file in hexadecimal; null for the user's own, which are not indexed. */
  readonly sha256: string | null;
  readonly session: number | null;
  readonly adopted: string | null;
  readonly issued: string | null;
  readonly vote: Vote | null;
}

/** Every text that a symbol stands for, ordered by session; the user's own wins over a bundled one. */
export async function openCorpus(world: World, folder: string | null): Promise<readonly CorpusEntry[]> {
  const bySymbol = new Map<string, CorpusEntry>();
  for (const entry of await bundledEntries(world)) bySymbol.set(entry.symbol, entry);
  for (const entry of await userEntries(world, folder ?? world.userCorpus)) bySymbol.set(entry.symbol, entry);
  const sessionOf = ({ session }: CorpusEntry) => session ?? Number.MAX_SAFE_INTEGER;
  return [...bySymbol.values()].sort(
    (a, b) => sessionOf(a) - sessionOf(b) || (a.symbol < b.symbol ? -1 : Number(a.symbol > b.symbol)),
  );
}

/** Reads a text of the corpus; what the index knows fills what the text leaves open. */
export async function readEntry(world: World, entry: CorpusEntry): Promise<Document> {
  const bytes = await world.readFile(entry.path).catch((cause: unknown) => {
    throw new InputError('unreadable-file', `cannot read ${entry.path}, the text of ${entry.symbol}`, { cause });
  });
  const { document } = await readAny(bytes, { name: entry.path });
  return {
    ...document,
    symbol: document.symbol || entry.symbol,
    session: document.session ?? entry.session,
    adopted: document.adopted ?? entry.adopted,
    issued: document.issued ?? entry.issued,
    vote: document.vote ?? entry.vote,
    reconstructed: entry.reconstructed,
    provenance: provenanceOf(world, entry),
  };
}

/** The SHA-256 of the file as it lies there now. */
export async function hashOf(world: World, entry: CorpusEntry): Promise<string> {
  return createHash('sha256')
    .update(await world.readFile(entry.path))
    .digest('hex');
}

/** One line for the head of every report that uses the text. */
function provenanceOf(world: World, entry: CorpusEntry): string {
  if (!entry.reconstructed) return '';
  // A report travels: it says `~` where the path would name the person who made it.
  const home = world.environment['HOME'] ?? '';
  const folder = world.userCorpus ?? 'a folder named by --corpus';
  const place = `${fileStem(entry.symbol)}.xml (or .md, .txt) in ${home !== '' && folder.startsWith(home) ? `~${folder.slice(home.length)}` : folder}`;
  return `${entry.symbol} is reconstructed (${entry.provenance}), not an official copy; to use the official text, save it as ${place}`;
}

function fileStem(symbol: string): string {
  return symbol.replace(/[/ ]+/gu, '_').replace(/[()]/gu, '');
}

async function bundledEntries(world: World): Promise<readonly CorpusEntry[]> {
  const bytes = await world.readFile(`${world.bundledCorpus}/corpus.json`);
  const index: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const documents = field(index, 'documents');
  if (!Array.isArray(documents)) throw new Error('unreachable: the bundled corpus.json has no documents');
  return documents.map((document: unknown): CorpusEntry => {
    const text = (name: string) => String(field(document, name) ?? '');
    return {
      symbol: text('symbol'),
      path: `${world.bundledCorpus}/${text('file')}`,
      origin: 'bundled',
      series: text('series'),
      language: text('language'),
      provenance: text('provenance'),
      reconstructed: field(document, 'reconstructed') === true,
      sha256: text('sha256'),
      session: numberOrNull(field(document, 'session')),
      adopted: text('adopted') || null,
      issued: text('issued') || null,
      vote: voteOf(field(document, 'vote')),
    };
  });
}

/** A file in the user's folder stands for the symbol in its name: `A_RES_77_79.xml`. */
async function userEntries(world: World, folder: string | null): Promise<readonly CorpusEntry[]> {
  if (folder === null) return [];
  const names = await world.listFolder(folder);
  return names.flatMap((name): CorpusEntry[] => {
    const [, stem] = /^([\w() -]+)\.(?:xml|md|txt|docx|pdf|html?)$/iu.exec(name) ?? [];
    const symbol = stem === undefined ? null : symbolOf(stem);
    if (symbol === null) return [];
    const [, session] = /^A\/RES\/(\d+)\//u.exec(symbol) ?? [];
    const nothing = { series: '', language: '', provenance: '', reconstructed: false, sha256: null };
    const dates = { adopted: null, issued: null, vote: null };
    const place = { symbol, path: `${folder}/${name}`, origin: 'user' } as const;
    return [{ ...place, ...nothing, ...dates, session: session === undefined ? null : Number(session) }];
  });
}

function voteOf(value: unknown): Vote | null {
  const [inFavour, against, abstaining] = ['inFavour', 'against', 'abstaining'].map((name) =>
    numberOrNull(field(value, name)),
  );
  return inFavour == null || against == null || abstaining == null ? null : { inFavour, against, abstaining };
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

/** `77/79` and `A/RES/77/79` name the same entry. */
export function entryFor(corpus: readonly CorpusEntry[], name: string): CorpusEntry | undefined {
  const symbol = symbolOf(name);
  return symbol === null ? undefined : corpus.find((entry) => entry.symbol === symbol);
}

/** The short symbols of a corpus. */
export function namesIn(corpus: readonly CorpusEntry[]): readonly string[] {
  return corpus.map(({ symbol }) => shortSymbol(symbol));
}

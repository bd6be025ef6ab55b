import type { Vote } from '../../model/document.ts';
import { symbolOf } from '../../text/symbols.ts';
import type { World } from '../world.ts';
import { INDEX_NAME, isTextName } from './names.ts';

/**
 * The index entry of a text. Everything except its origin and the series it was filed under can be read from the text
 * again.
 */
export interface Indexed {
  readonly symbol: string;
  /** The name of its file, in the folder of the index. */
  readonly file: string;
  /** SHA-256 of the file in hexadecimal. */
  readonly sha256: string;
  readonly session: number | null;
  readonly adopted: string | null;
  readonly issued: string | null;
  readonly vote: Vote | null;
  readonly title: string;
  readonly agendaItem: string | null;
  readonly language: string;
  readonly series: string;
  /** True if a person named the series (`--series`). */
  readonly isSeriesGiven: boolean;
  readonly provenance: string;
  /** When it was retrieved: a date, with or without a time. */
  readonly retrieved: string | null;
  readonly reconstructed: boolean;
  /** Null if the index does not say. */
  readonly cites: readonly string[] | null;
  readonly citesAtHead: number;
}

/** An entry in the index, with the one that replaces it once the file has been replaced. */
export interface Standing extends Indexed {
  readonly next: Indexed | null;
}

export type Index =
  | { readonly kind: 'index'; readonly entries: readonly Standing[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' };

/**
 * Reads the index of a folder. Entries that are damaged, or that lead outside the folder, are dropped; their files
 * remain.
 */
export async function readIndex(world: World, folder: string): Promise<Index> {
  const bytes = await world.readFile(`${folder}/${INDEX_NAME}`).catch(() => null);
  if (bytes === null) return { kind: 'missing' };
  const documents = field(parsed(new TextDecoder().decode(bytes)), 'documents');
  if (!Array.isArray(documents)) return { kind: 'damaged' };
  const entries = documents.flatMap((document: unknown): Standing[] => {
    const entry = indexedFrom(document);
    return entry === null || !isTextName(entry.file) ? [] : [{ ...entry, next: nextFrom(document, entry) }];
  });
  return { kind: 'index', entries: onePerSymbol(entries) };
}

function nextFrom(document: unknown, entry: Indexed): Indexed | null {
  const next = indexedFrom(field(document, 'next'));
  return next === null || next.file !== entry.file ? null : next;
}

/** The last entry of a symbol counts. */
function onePerSymbol(entries: readonly Standing[]): readonly Standing[] {
  return [...new Map(entries.map((entry) => [entry.symbol, entry])).values()];
}

/** The entries of the bundled index; its files are in folders. */
export async function readBundledIndex(world: World): Promise<readonly Indexed[]> {
  const bytes = await world.readFile(`${world.bundledCorpus}/${INDEX_NAME}`);
  const documents = field(parsed(new TextDecoder().decode(bytes)), 'documents');
  if (!Array.isArray(documents)) throw new Error('unreachable: the bundled corpus.json has no documents');
  return documents.flatMap((document: unknown) => indexedFrom(document) ?? []);
}

/** The index as written: readable by people, in the order of the symbols. */
export function printIndex(entries: readonly Standing[]): string {
  const documents = [...entries]
    .sort((a, b) => (a.symbol < b.symbol ? -1 : 1))
    .map(({ next, ...entry }) => ({ ...entryJson(entry), ...(next === null ? {} : { next: entryJson(next) }) }));
  return `${JSON.stringify({ format: 'resdiff.corpus', version: 1, documents }, null, 2)}\n`;
}

function entryJson({ isSeriesGiven, ...entry }: Indexed): object {
  return isSeriesGiven ? { ...entry, seriesGiven: true } : entry;
}

function indexedFrom(value: unknown): Indexed | null {
  const text = (name: string) => asString(field(value, name));
  const symbol = symbolOf(text('symbol'));
  if (symbol === null || text('file') === '') return null;
  const cites = field(value, 'cites');
  return {
    symbol,
    file: text('file'),
    sha256: text('sha256'),
    session: numberOrNull(field(value, 'session')),
    adopted: text('adopted') || null,
    issued: text('issued') || null,
    vote: voteOf(field(value, 'vote')),
    title: text('title'),
    agendaItem: text('agendaItem') || null,
    language: text('language'),
    series: text('series'),
    isSeriesGiven: field(value, 'seriesGiven') === true,
    provenance: text('provenance'),
    retrieved: text('retrieved') || null,
    reconstructed: field(value, 'reconstructed') === true,
    cites: Array.isArray(cites) ? cites.flatMap((each: unknown) => symbolOf(asString(each)) ?? asString(each)) : null,
    citesAtHead: numberOrNull(field(value, 'citesAtHead')) ?? 0,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function voteOf(value: unknown): Vote | null {
  const [inFavour, against, abstaining] = ['inFavour', 'against', 'abstaining'].map((name) =>
    numberOrNull(field(value, name)),
  );
  return inFavour == null || against == null || abstaining == null ? null : { inFavour, against, abstaining };
}

function asString(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

import { readAny } from '../../formats/read-any.ts';
import { symbolTyped } from '../../language/typed-symbols.ts';
import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { memberOf } from '../../series/recognise.ts';
import { symbolOf } from '../../text/symbols.ts';
import { careOf } from '../limits.ts';
import { codeOf, whyUnwritten } from '../reasons.ts';
import { sha256Of } from '../sha256.ts';
import type { World } from '../world.ts';
import { bundledEntries, type CorpusEntry, entryOf, openCorpus, over, userEntries } from './corpus.ts';
import { type Indexed, printIndex, readIndex, type Standing } from './index-file.ts';
import { sweep, withLock } from './lock.ts';
import { endingOf, fileStem, INDEX_NAME, LOCK_NAME } from './names.ts';
import { seriesIn } from './series.ts';

/** A text to be added to the corpus. */
export interface Incoming {
  readonly bytes: Uint8Array;
  /** The name for messages; its ending gives the format if the content does not. */
  readonly name: string;
  readonly provenance: string;
  /** When it was retrieved: a date, with or without a time. */
  readonly retrieved: string | null;
}

export interface Added {
  readonly symbol: string;
  readonly path: string;
  readonly kind: 'added' | 'replaced' | 'same';
}

export interface AddOptions {
  readonly series?: string | undefined;
  readonly mayReplace: boolean;
  readonly expected?: string | undefined;
}

/** An official text would be replaced by a different one without permission. */
export class WouldReplace extends InputError {}

/**
 * Adds a text to the user's folder under its own symbol. At every moment, even if the process is killed, the folder
 * holds the old text or the new one, complete, and a correct index: the text is written first, then the index; if the
 * file keeps its name, the index holds both entries in the meantime.
 *
 * @throws InputError if the text has no symbol, is not the one expected, or would replace an official one
 */
export async function addToCorpus(
  world: World,
  folder: string,
  incoming: Incoming,
  options: AddOptions,
): Promise<Added> {
  const { document } = await readAny(incoming.bytes, { name: incoming.name, ...careOf(world) });
  const symbol = symbolIn(document, incoming, options.expected, folder);
  const entry = indexedOf(document, symbol, incoming);
  return inFolder(world, folder, () => place(world, folder, entry, incoming, options));
}

function symbolIn(document: Document, { name, bytes }: Incoming, expected: string | undefined, folder: string): string {
  const symbol = symbolOf(document.symbol);
  if (symbol === null || symbol.length > SYMBOL_MAX_CHARACTERS) {
    throw new InputError(
      'not-a-resolution',
      `${name}: no symbol was found in it (like A/RES/79/58); write one in the first line, or save the file as A_RES_79_58.${endingOf(bytes, name)} in ${folder}`,
    );
  }
  if (expected === undefined || symbol === (symbolOf(expected) ?? expected)) return symbol;
  throw new InputError('unknown-symbol', `${name} is ${symbol}, not ${expected}; it was not added`);
}

const SYMBOL_MAX_CHARACTERS = 100;

function indexedOf(document: Document, symbol: string, { bytes, name, provenance, retrieved }: Incoming): Indexed {
  const { session, adopted, issued, vote, title, agendaItem, languages, reconstructed } = document;
  const { cites, citesAtHead } = memberOf(document);
  return {
    symbol,
    file: `${fileStem(symbol)}.${endingOf(bytes, name)}`,
    sha256: sha256Of(bytes),
    session,
    adopted,
    issued,
    vote,
    title,
    agendaItem,
    language: languages[0] ?? '',
    series: '',
    isSeriesGiven: false,
    provenance,
    retrieved,
    reconstructed,
    cites,
    citesAtHead,
  };
}

/** Does something in the folder under the lock, after removing what a killed writer left. */
async function inFolder<T>(world: World, folder: string, work: () => Promise<T>): Promise<T> {
  try {
    await world.makeFolder(folder);
    return await withLock(world, `${folder}/${LOCK_NAME}`, async () => {
      await sweep(world, folder, LOCK_NAME);
      return work();
    });
  } catch (cause) {
    if (cause instanceof InputError || codeOf(cause) === '') throw cause;
    throw new InputError('unreadable-file', `cannot write to the corpus ${folder}: ${whyUnwritten(codeOf(cause))}`, {
      cause,
    });
  }
}

async function place(
  world: World,
  folder: string,
  incoming: Indexed,
  { bytes, name }: Incoming,
  { series, mayReplace }: AddOptions,
): Promise<Added> {
  const shelf = await openFolder(world, folder);
  const before = shelf.entries.find(({ symbol }) => symbol === incoming.symbol);
  const entry = { ...incoming, ...filedAs(series, before) };
  const added = { symbol: entry.symbol, path: `${folder}/${entry.file}` };
  if (before !== undefined && before.sha256 === entry.sha256 && !shelf.missing.has(before.file)) {
    const origin = before.provenance === '' ? entry : before;
    const kept = { ...before, ...filedAs(series, before), provenance: origin.provenance, retrieved: origin.retrieved };
    await writeIndex(world, folder, [...without(shelf.entries, entry.symbol), kept]);
    return { ...added, path: `${folder}/${before.file}`, kind: 'same' };
  }
  await refuseLoss(world, folder, entry, before, shelf, { name, mayReplace });
  await putInPlace(world, folder, entry, bytes, before, shelf.entries);
  return { ...added, kind: before !== undefined || (await isReconstructed(world, entry)) ? 'replaced' : 'added' };
}

function filedAs(series: string | undefined, before: Indexed | undefined): Pick<Indexed, 'series' | 'isSeriesGiven'> {
  if (series !== undefined) return { series, isSeriesGiven: true };
  return { series: before?.series ?? '', isSeriesGiven: before?.isSeriesGiven ?? false };
}

/** True if the bundled copy is not an official one. */
async function isReconstructed(world: World, { symbol }: Indexed): Promise<boolean> {
  const bundled = await bundledEntries(world);
  return bundled.some((entry) => entry.symbol === symbol && entry.reconstructed);
}

/** The state of a folder: its entries, and the files that are missing. */
interface Found {
  readonly entries: readonly Indexed[];
  readonly missing: ReadonlySet<string>;
}

/** Files without an entry get one; entries whose file is missing stay, so that verify goes on reporting them. */
async function openFolder(world: World, folder: string): Promise<Found> {
  const index = await readIndex(world, folder);
  if (index.kind === 'damaged') await keepDamaged(world, folder);
  const entries: Indexed[] = [];
  for (const entry of await userEntries(world, folder)) {
    const indexed = entry.indexed ?? (await describe(world, folder, entry));
    if (indexed !== null) entries.push(indexed);
  }
  const there = new Set(entries.map(({ symbol }) => symbol));
  const lost = index.kind === 'index' ? index.entries.filter(({ symbol }) => !there.has(symbol)) : [];
  return { entries: [...entries, ...lost], missing: new Set(lost.map(({ file }) => file)) };
}

/** A damaged index may still be worth reading for a person. */
async function keepDamaged(world: World, folder: string): Promise<void> {
  const path = `${folder}/${INDEX_NAME}`;
  await world.writeFile(`${path}.damaged`, await world.readFile(path));
}

/** The entry for a file that somebody put there; null if it cannot be read, and the file is then left alone. */
async function describe(world: World, folder: string, { symbol, path }: CorpusEntry): Promise<Indexed | null> {
  const name = path.slice(folder.length + 1);
  const bytes = await world.readFile(path);
  const incoming = { bytes, name, provenance: '', retrieved: null };
  try {
    const { document } = await readAny(bytes, { name, ...careOf(world) });
    return { ...indexedOf(document, symbol, incoming), file: name };
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** Official texts and unknown files are replaced only with permission. */
async function refuseLoss(
  world: World,
  folder: string,
  entry: Indexed,
  before: Indexed | undefined,
  { entries, missing }: Found,
  { name, mayReplace }: { readonly name: string; readonly mayReplace: boolean },
): Promise<void> {
  const owner = entries.find(({ file, symbol }) => file === entry.file && symbol !== entry.symbol);
  if (owner !== undefined) {
    throw new InputError('bad-option', `${name}: ${entry.file} holds ${owner.symbol} in the corpus; remove that first`);
  }
  if (mayReplace) return;
  if (before !== undefined && !before.reconstructed && !missing.has(before.file)) {
    const retrieved = before.retrieved === null ? '' : `, retrieved ${before.retrieved}`;
    const origin = before.provenance === '' ? '' : `, ${before.provenance}${retrieved}`;
    throw new WouldReplace(
      'bad-option',
      `${name}: ${entry.symbol} is in the corpus with different content (${before.file}${origin}); --yes replaces it`,
    );
  }
  const other = before?.file === entry.file ? null : await world.readFile(`${folder}/${entry.file}`).catch(() => null);
  if (other !== null && sha256Of(other) !== entry.sha256) {
    throw new WouldReplace('bad-option', `${name}: ${folder}/${entry.file} has different content; --yes replaces it`);
  }
}

async function putInPlace(
  world: World,
  folder: string,
  entry: Indexed,
  bytes: Uint8Array,
  before: Indexed | undefined,
  entries: readonly Indexed[],
): Promise<void> {
  const others = without(entries, entry.symbol);
  if (before !== undefined && before.file === entry.file) {
    await writeStanding(world, folder, [...others.map(alone), { ...before, next: entry }]);
  }
  await world.writeFile(`${folder}/${entry.file}`, bytes);
  await writeIndex(world, folder, [...others, entry]);
  if (before !== undefined && before.file !== entry.file) await world.removeFile(`${folder}/${before.file}`);
}

function without(entries: readonly Indexed[], symbol: string): readonly Indexed[] {
  return entries.filter((entry) => entry.symbol !== symbol);
}

function alone(entry: Indexed): Standing {
  return { ...entry, next: null };
}

/** Recognizes the series of every entry again: a new text may show that two series are one. */
async function writeIndex(world: World, folder: string, entries: readonly Indexed[]): Promise<void> {
  const own = entries.map((entry) => entryOf(entry, `${folder}/${entry.file}`, 'user'));
  const shelves = await seriesIn(world, over(await bundledEntries(world), own));
  const keyOf = new Map(shelves.flatMap(({ key, texts }) => texts.map(({ symbol }) => [symbol, key])));
  const filed = entries.map((entry) => alone({ ...entry, series: keyOf.get(entry.symbol) ?? entry.series }));
  await writeStanding(world, folder, filed);
}

async function writeStanding(world: World, folder: string, entries: readonly Standing[]): Promise<void> {
  await world.writeFile(`${folder}/${INDEX_NAME}`, printIndex(entries));
}

/**
 * Removes a text from the user's folder: first from the index, then the file.
 *
 * @throws InputError if there is none
 */
export async function removeFromCorpus(world: World, folder: string, name: string): Promise<string> {
  const symbol = symbolTyped(name);
  const isThere = (await world.listFolder(folder)).length > 0;
  if (symbol === null || !isThere) throw await noneToRemove(world, folder, symbol ?? name);
  return inFolder(world, folder, async () => {
    const { entries } = await openFolder(world, folder);
    const dropped = (await userEntries(world, folder)).find((entry) => entry.symbol === symbol);
    const entry = entries.find((each) => each.symbol === symbol);
    const path = dropped?.path ?? (entry === undefined ? null : `${folder}/${entry.file}`);
    if (path === null) throw await noneToRemove(world, folder, symbol);
    await writeIndex(world, folder, without(entries, symbol));
    await world.removeFile(path);
    return path;
  });
}

async function noneToRemove(world: World, folder: string, symbol: string): Promise<InputError> {
  const corpus = await openCorpus(world, folder);
  const isBundled = corpus.some((entry) => entry.symbol === symbol && entry.origin === 'bundled');
  const words = isBundled
    ? `${symbol} comes with the program and stays; a text of your own takes its place (resdiff corpus add FILE)`
    : `${symbol} is not among your texts in ${folder}; resdiff corpus list shows all texts`;
  return new InputError('unknown-symbol', words);
}

import type { AskedState } from '../../formats/reading.ts';
import { type CorpusEntry, readEntry } from '../../host/corpus/corpus.ts';
import type { World } from '../../host/world.ts';
import { symbolTyped } from '../../language/typed-symbols.ts';
import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import type { CommitteeReport } from '../../model/report.ts';
import type { Pooled } from '../../negotiate/chain/pool.ts';
import { cannotRead, readTold, reportNamed } from './documents.ts';
import { bareFolder, tell, visibleFiles } from './folder-texts.ts';
import { whatIsNamed } from './names.ts';

/** The texts among which a way is looked for, and those that were named one by one. */
export interface PooledTexts {
  readonly all: readonly Pooled[];
  readonly named: readonly Pooled[];
}

/** What a way is looked for among, as typed. */
export interface AskedPool {
  readonly names: readonly string[];
  /** Folders in which to look too. */
  readonly folders: readonly string[];
  readonly state: AskedState;
}

/**
 * Reads files, folders and symbols. A symbol is looked for among the files first, then in the corpus; one that is in the corpus brings
 * the other texts of its session there, and so does a file that is named alone.
 *
 * @throws InputError if there is no such text
 */
export async function pooledTexts(
  { names, folders, state }: AskedPool,
  corpus: readonly CorpusEntry[],
  world: World,
): Promise<PooledTexts> {
  const pool = new TextPool(world);
  for (const folder of folders) await pool.addFolder(folder, state);
  const named: Pooled[] = [];
  const symbols: string[] = [];
  for (const name of names) {
    const what = await whatIsNamed(world, corpus, name);
    if (what.kind === 'folder') await pool.addFolder(name, state);
    else if (what.kind === 'file' || what.kind === 'draft' || what.kind === 'input')
      for (const text of await textsIn(name, world, state)) named.push(pool.add(text, name));
    else symbols.push(name);
  }
  const isAlone = names.length === 1 && folders.length === 0;
  for (const name of symbols) {
    const found = pool.find(name) ?? (await pool.fromCorpus(name, corpus));
    named.push(found);
  }
  if (isAlone) for (const text of named) await pool.addSession(text, corpus);
  return { all: pool.texts, named };
}

/** Texts by symbol: a second copy of one is left out, and that is said. */
class TextPool {
  readonly #world: World;
  readonly texts: Pooled[] = [];
  readonly #files = new Map<Pooled, string>();

  constructor(world: World) {
    this.#world = world;
  }

  add(text: Pooled, file: string): Pooled {
    const { symbol, reissueMark } = text.document;
    const twin = this.texts.find(
      ({ document }) => symbol !== '' && document.symbol === symbol && document.reissueMark === reissueMark,
    );
    if (twin === undefined) {
      this.texts.push(text);
      this.#files.set(text, file);
      return text;
    }
    const known = this.#files.get(twin) ?? '';
    if (known !== file && file !== '')
      tell(`${file}: left out, ${known || 'the corpus'} has ${symbol} too`, this.#world);
    return twin;
  }

  async addFolder(folder: string, state: AskedState): Promise<void> {
    const bare = bareFolder(folder);
    const files = await visibleFiles(bare, this.#world);
    this.#world.run?.reading.expect(files.length);
    const before = this.texts.length;
    for (const name of files) {
      const path = `${bare}/${name}`;
      for (const text of await textsOrTell(path, this.#world, state)) this.add(text, path);
    }
    if (this.texts.length === before)
      throw new InputError('unreadable-file', `${folder}: no text in this folder can be read`);
  }

  find(name: string): Pooled | undefined {
    const symbol = symbolTyped(name);
    return this.texts.find(({ document }) => symbol !== null && document.symbol === symbol);
  }

  /** @throws InputError if the symbol is not in the corpus either */
  async fromCorpus(name: string, corpus: readonly CorpusEntry[]): Promise<Pooled> {
    const what = await whatIsNamed(this.#world, corpus, name);
    if (what.kind === 'text') return this.add(await entryText(what.entry, this.#world), '');
    const last = what.kind === 'series' ? what.entries.at(-1) : undefined;
    if (last !== undefined) return this.add(await entryText(last, this.#world), '');
    throw cannotRead(corpus, name, Object.assign(new Error('no such text'), { code: 'ENOENT' }));
  }

  async addSession({ document }: Pooled, corpus: readonly CorpusEntry[]): Promise<void> {
    for (const entry of corpus) {
      if (document.session === null || timeOf(entry) !== document.session || this.find(entry.symbol) !== undefined)
        continue;
      this.add(await entryText(entry, this.#world), '');
    }
  }
}

/** Also of a draft, whose symbol has the session as a part: `A/C.1/80/L.52`. */
function timeOf({ session, symbol }: CorpusEntry): number | null {
  const [, told] = /^[A-Z](?:\/(?:C\.\d|HRC|RES|DEC))*\/(\d{1,3})\//u.exec(symbol) ?? [];
  return session ?? (told === undefined ? null : Number(told));
}

async function entryText(entry: CorpusEntry, world: World): Promise<Pooled> {
  return { name: entry.symbol, document: await readEntry(world, entry) };
}

async function textsOrTell(path: string, world: World, state: AskedState): Promise<readonly Pooled[]> {
  try {
    return await textsIn(path, world, state);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    tell(`left out: ${error.message}`, world);
    return [];
  }
}

/** The text of a file, or the drafts that the report of a committee recommends. */
async function textsIn(name: string, world: World, state: AskedState): Promise<readonly Pooled[]> {
  let document: Document | null = null;
  try {
    document = await readTold(world, [], name, state);
  } catch (error) {
    // A report with several drafts is no single text.
    if (!(error instanceof InputError) || error.code !== 'bad-option') throw error;
    const report = await reportNamed(world, [], name, state);
    if (report === null) throw error;
    return draftsOf(report, name);
  }
  const isDraftOfReport = document.committeeReport !== null && document.adopted === null && document.symbol === '';
  const report = isDraftOfReport ? await reportNamed(world, [], name, state) : null;
  return report === null ? [{ name: namedAs(document, name), document }] : draftsOf(report, name);
}

function draftsOf({ symbol, drafts }: CommitteeReport, file: string): readonly Pooled[] {
  return drafts.map(({ document, draftSymbol, vote, numeral, kind }) => ({
    name: `${symbol || file}, ${`draft ${kind} ${numeral}`.trim()}`,
    document,
    recommended: { report: symbol, draftSymbol, vote },
  }));
}

function namedAs({ symbol, reissueMark }: Document, file: string): string {
  return symbol === '' ? file.replace(/^.*[\\/]/u, '') : `${symbol}${reissueMark}`;
}

import { formatNamed } from '../../formats/registry.ts';
import type { Entry } from '../../record/entry.ts';
import { inTurn, resultsInOrder } from '../batch/pool.ts';
import type { BatchAnswer, BatchTask } from '../batch/task.ts';
import { isNoText } from '../texts-below.ts';
import type { World } from '../world.ts';
import { removeStore, tellDamage, withFolder, withHeld } from './access.ts';
import { type Added, isWithin, printAdded, readAdded, writeAdded } from './added.ts';
import { damageIn } from './damage.ts';
import { type RecordPlace, STORE_NAME } from './folder.ts';
import { type FollowedSeries, followPending } from './follow.ts';
import type { FileRow, Forms } from './forms.ts';
import { allWanted, type FoundFiles, type Wanted } from './wanted.ts';
import type { Work } from './work.ts';

/** What an update did, in numbers of texts and files. */
export interface Updated {
  /** Texts that came, and that took the place of what was there. */
  readonly added: number;
  readonly replaced: number;
  /** Texts that went, with the last of their forms. */
  readonly gone: number;
  /** Files of texts that were there already, as another form of them or the same. */
  readonly same: number;
  /** Files that are no resolutions. */
  readonly others: number;
  readonly problems: readonly { readonly path: string; readonly message: string; readonly isFault: boolean }[];
  /** Links that lead out of their folder, pipes and devices. */
  readonly leftOut: readonly string[];
  /** What was added once and is not there now; the texts that were read from it stay. */
  readonly absent: readonly { readonly path: string; readonly hasTexts: boolean }[];
  /** Series that were followed. */
  readonly series: number;
  /** Texts in the record now. */
  readonly texts: number;
}

/**
 * Brings a record up to date: with all that was added, or only with some paths and the corpus. Whatever kills it, the next update goes
 * on: each batch of texts, and each series, is kept whole or not at all.
 *
 * `only` has paths that were added just now; null is everything. `waits` is false if somebody waits for an answer: what another program is at work on is left to it
 * @throws InputError if the record cannot be written
 */
export async function updateRecord(
  world: World,
  place: RecordPlace,
  work: Work,
  { only = null, waits = true }: { readonly only?: readonly string[] | null; readonly waits?: boolean } = {},
): Promise<Updated> {
  try {
    return await new Update(world, place, work).run(only, waits);
  } catch (error) {
    const damage = damageIn(error);
    if (damage === null) throw error;
    await rebuildLater(world, place, damage);
    return await new Update(world, place, work).run(null, true);
  } finally {
    work.tell.end();
  }
}

/** Removes a store that turned out to be damaged. */
export async function rebuildLater(world: World, { folder }: RecordPlace, damage: Error): Promise<void> {
  tellDamage(world, `${folder}/${STORE_NAME}`, damage);
  await withFolder(world, folder, () => removeStore(world, folder));
}

/** The list of what was added, and its copy in the store. */
export async function listIn(world: World, { folder }: RecordPlace, forms: Forms): Promise<Added> {
  return readAdded(world, folder, forms.state('list'));
}

/** Changes the list of what was added; the copy in the store follows it. */
export async function changeList(world: World, place: RecordPlace, change: (list: Added) => Added): Promise<Added> {
  return withHeld(world, place.folder, async (forms) => {
    const before = await listIn(world, place, forms);
    const list = change(before);
    if (printAdded(before) !== printAdded(list)) await writeAdded(world, place.folder, list);
    forms.setState('list', printAdded(list));
    return list;
  });
}

/** So many texts, or so long, are written in one go: more is lost by a kill, less takes longer. */
const BATCH_MAX_FILES = 64;
const BATCH_MAX_MILLISECONDS = 2000;
/** A form that is no better than another turns up when a better one has gone; that may happen a few times. */
const ROUNDS_MAX = 5;

const NONE_FOLLOWED: FollowedSeries = { series: 0, problems: [] };

class Update {
  readonly #world: World;
  readonly #place: RecordPlace;
  readonly #work: Work;
  readonly #mark: string;
  readonly #problems = new Map<string, Updated['problems'][number]>();
  readonly #counts = { added: 0, replaced: 0, gone: 0, same: 0, others: 0 };
  #removed: ReadonlySet<string> = new Set();
  #named: readonly string[] = [];
  readonly #returned = new Set<string>();
  #files: FoundFiles['files'] = new Map();

  constructor(world: World, place: RecordPlace, work: Work) {
    this.#world = world;
    this.#place = place;
    this.#work = work;
    this.#mark = `unfinished ${world.unique()}`;
  }

  async run(only: readonly string[] | null, waits: boolean): Promise<Updated> {
    const { list, isNew, isAlone } = await this.#held(async (forms) => {
      const told = await listIn(this.#world, this.#place, forms);
      const unbuilt = forms.state('built') === null;
      const others = forms.statesCalled('unfinished ');
      forms.store.inOneGo(() => {
        forms.setState('list', printAdded(told));
        forms.setState('built', 'yes');
        forms.setState(this.#mark, 'yes');
      });
      return { list: told, isNew: unbuilt, isAlone: others.length === 0 };
    });
    const scope = isNew ? null : only;
    this.#removed = new Set(list.removed);
    this.#named = only ?? [];
    const roots = scope === null ? list.added : list.added.filter((root) => scope.includes(root));
    const found = await allWanted(this.#world, this.#place, { ...list, added: roots });
    this.#files = found.files;
    await this.#readAll(await this.#held((forms) => this.#plan(forms, { found, scope, list })));
    for (let round = 0; round < ROUNDS_MAX; round += 1) {
      const again = await this.#held((forms) => this.#unsettled(forms));
      if (again.length === 0) break;
      await this.#readAll(again);
    }
    if (this.#returned.size > 0) await this.#takeBack();
    const followed =
      waits || isAlone ? await followPending(this.#world, this.#place.folder, this.#work) : NONE_FOLLOWED;
    for (const { path, message } of followed.problems) this.#problems.set(path, { path, message, isFault: true });
    const texts = await this.#finish(scope === null);
    const { leftOut } = found;
    const absent = await this.#held((forms) => {
      const rows = forms.files();
      const hasTexts = (path: string) => rows.some((row) => isWithin(row.path, path));
      return found.absent.map((path) => ({ path, hasTexts: hasTexts(path) }));
    });
    return { ...this.#counts, problems: [...this.#problems.values()], leftOut, absent, series: followed.series, texts };
  }

  /** Texts that were removed once are in the record again, if their file is named. */
  async #takeBack(): Promise<void> {
    await changeList(this.#world, this.#place, ({ added, removed }) => ({
      added,
      removed: removed.filter((symbol) => !this.#returned.has(symbol)),
    }));
  }

  #finish(isWhole: boolean): Promise<number> {
    return this.#held((forms) =>
      forms.store.inOneGo(() => {
        forms.setState(this.#mark, null);
        if (isWhole) for (const name of forms.statesCalled('unfinished ')) forms.setState(name, null);
        return forms.store.size.texts;
      }),
    );
  }

  #held<T>(work: (forms: Forms) => T | Promise<T>): Promise<T> {
    return withHeld(this.#world, this.#place.folder, work);
  }

  /** Forgets what has gone, and says what is to be read. */
  #plan(
    forms: Forms,
    { found, scope, list }: { found: FoundFiles; scope: readonly string[] | null; list: Added },
  ): readonly ToRead[] {
    const known = new Map(forms.files().map((row) => [row.path, row]));
    const isIn = ({ path, isCorpus }: FileRow) =>
      scope === null || isCorpus || scope.some((root) => isWithin(path, root));
    const isCovered = (path: string) =>
      (list.added.some((root) => isWithin(path, root)) &&
        scope !== null &&
        !scope.some((root) => isWithin(path, root))) ||
      found.absent.some((root) => isWithin(path, root));
    const gone = [...known.values()].filter((row) => isIn(row) && !found.files.has(row.path) && !isCovered(row.path));
    forms.store.inOneGo(() => {
      for (const { path } of gone) this.#forget(forms, path);
      if (gone.length > 0) forms.countChange();
    });
    return [...found.files.values()].flatMap((wanted) => {
      // A file that is named may hold a text that was removed.
      if (this.#removed.size > 0 && this.#named.includes(wanted.path)) return [{ ...wanted, known: READ_ANYWAY }];
      return toRead(wanted, known.get(wanted.path)) ?? [];
    });
  }

  #forget(forms: Forms, path: string): void {
    const identities = forms.identitiesOf(path);
    forms.dropFile(path);
    this.#dropFormless(forms, identities);
  }

  #dropFormless(forms: Forms, identities: readonly string[]): void {
    for (const identity of identities) if (forms.dropIfFormless(identity)) this.#counts.gone += 1;
  }

  /** Files that have to be read although they have not changed: a better form of a text has gone. */
  #unsettled(forms: Forms): readonly ToRead[] {
    const removed = new Set([...this.#removed].filter((symbol) => !this.#returned.has(symbol)));
    return forms.unsettled(removed).flatMap((path): ToRead[] => {
      const row = forms.file(path);
      return row === null ? [] : [{ ...row, symbol: this.#files.get(path)?.symbol ?? '', known: READ_ANYWAY }];
    });
  }

  /** Reads files in threads, and writes what they give in batches. */
  async #readAll(files: readonly ToRead[]): Promise<void> {
    const { crew, tell } = this.#work;
    const now = () => this.#world.now().getTime();
    if (files.length === 0) return;
    tell.begin('files', files.length);
    const answers = resultsInOrder(inTurn(files), {
      count: Math.min(crew.count, files.length),
      start: crew.start,
      taskOf: ({ path, symbol, known }): BatchTask => ({ kind: 'entries', path, symbol, sha256: known }),
      finish: async (file, answer): Promise<Answered> => ({ file, answer }),
    });
    let batch: Answered[] = [];
    let since = now();
    const write = async () => {
      const done = batch;
      batch = [];
      if (done.length > 0) await this.#held((forms) => forms.store.inOneGo(() => this.#writeAll(forms, done)));
      since = now();
    };
    for await (const answered of answers) {
      batch.push(answered);
      tell.step();
      if (batch.length >= BATCH_MAX_FILES || now() - since >= BATCH_MAX_MILLISECONDS) await write();
    }
    await write();
  }

  #writeAll(forms: Forms, batch: readonly Answered[]): void {
    for (const { file, answer } of batch) this.#write(forms, file, answer);
    forms.countChange();
  }

  #write(forms: Forms, file: ToRead, answer: BatchAnswer): void {
    const { path } = file;
    const row = { ...file, message: '' };
    if (answer.kind === 'unchanged') {
      forms.setFile({ ...row, sha256: file.known, outcome: 'texts' });
      this.#counts.same += 1;
      return;
    }
    if (answer.kind === 'entries' && isAsItWas(forms.file(path), file, answer.sha256)) {
      forms.setFile({ ...row, sha256: answer.sha256, outcome: 'texts' });
      this.#counts.same += answer.entries.length;
      return;
    }
    const before = forms.identitiesOf(path);
    forms.dropForms(path);
    if (answer.kind === 'entries') {
      forms.setFile({ ...row, sha256: answer.sha256, outcome: 'texts' });
      for (const entry of answer.entries) this.#putText(forms, entry, file);
    } else if (answer.kind === 'failed' && isNoText(path, answer.code)) {
      forms.setFile({ ...row, sha256: '', outcome: 'other' });
      this.#counts.others += 1;
    } else {
      const message = answer.kind === 'failed' ? answer.message : 'it was not read';
      const isFault = answer.kind === 'failed' && answer.code === 'failure';
      // A fault of the program says nothing of the file: it is as if it had not been tried.
      if (!isFault) forms.setFile({ ...row, sha256: '', outcome: 'failed', message });
      this.#problems.set(path, { path, message, isFault });
    }
    this.#dropFormless(forms, before);
  }

  /** Puts a text in, unless it is there in a better form. */
  #putText(forms: Forms, entry: Entry, { path, isCorpus }: ToRead): void {
    const { identity, text } = entry;
    forms.addForm({ name: text.file, path, identity, symbol: text.symbol, rank: rankOfForm(entry, path, isCorpus) });
    if (this.#removed.has(text.symbol)) {
      if (!this.#named.includes(path)) return;
      this.#returned.add(text.symbol);
    }
    const before = forms.textOf(identity);
    if (forms.bestOf(identity) !== text.file) {
      this.#counts.same += 1;
      return;
    }
    forms.store.put(entry);
    if (before === null) this.#counts.added += 1;
    else this.#counts.replaced += 1;
  }
}

interface ToRead extends Omit<FileRow, 'sha256' | 'outcome' | 'message'> {
  /** Its symbol, if it is a text in the corpus; else empty. */
  readonly symbol: string;
  /** Its hash when it was last read; empty if it has to be read in any case. */
  readonly known: string;
}

interface Answered {
  readonly file: ToRead;
  readonly answer: BatchAnswer;
}

/** True if another program has written what was read here. */
function isAsItWas(row: FileRow | null, { reading, isCorpus, known }: ToRead, sha256: string): boolean {
  return row?.sha256 === sha256 && row.reading === reading && row.isCorpus === isCorpus && known !== READ_ANYWAY;
}

/** No hash is so: the file is read, and written, whatever is known of it. */
const READ_ANYWAY = 'read anyway';

/** Null if it is as it was. What failed is tried again: the program, its limits or its helpers may have changed. */
function toRead(wanted: Wanted, row: FileRow | undefined): ToRead | null {
  if (row === undefined) return { ...wanted, known: '' };
  const isRead = row.reading === wanted.reading && row.isCorpus === wanted.isCorpus && row.outcome !== 'failed';
  if (isRead && row.bytes === wanted.bytes && row.modified === wanted.modified) return null;
  return { ...wanted, known: isRead && row.outcome === 'texts' ? row.sha256 : '' };
}

/**
 * XML, then JSON, Word, HTML, Markdown, text, PDF; before all of these come official copies, and of two equal ones that in the corpus.
 * Plain text comes after Markdown: it has lost the italics.
 */
function rankOfForm({ text }: Entry, path: string, isCorpus: boolean): number {
  const form = formatNamed(path)?.rank ?? FORMS_MAX;
  const plain = path.toLowerCase().endsWith('.txt') ? 0.5 : 0;
  return (text.reconstructed ? FORMS_MAX : 0) + form + plain + (isCorpus ? 0 : 0.25);
}

/** More than any format has. */
const FORMS_MAX = 100;

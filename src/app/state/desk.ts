import type { Card, PairAsked, Report, ReportKind, TaskName, Tasks, Told } from '../engine/protocol.ts';
import type { Screen } from './address.ts';
import { type Choices, NO_CHOICES } from './choices.ts';
import { EngineLink, type KeptFile, Refusal, type StartEngine } from './link.ts';
import { Store } from './store.ts';

/** A file on the desk. */
export interface Given extends KeptFile {
  readonly status: 'waiting' | 'reading' | 'ready' | 'refused';
  /** The page of a PDF that is being read; 0 before the first. */
  readonly page: number;
  readonly cards: readonly Card[];
  /** Why it was not read. */
  readonly refusal: string;
  /** Whether that is for the file, and not because reading it was cancelled or broke off. */
  readonly isUnreadable: boolean;
}

/** A report on the screen. */
export interface Shown {
  readonly report: Report;
  /** The texts that it is about, by their keys. */
  readonly texts: readonly string[];
  /** How it was asked for. */
  readonly ask: Tasks[ReportTask]['ask'];
}

export interface DeskState {
  readonly screen: Screen;
  readonly given: readonly Given[];
  /** Files that were given though they are on the desk already. */
  readonly twice: readonly string[];
  /** The texts that are chosen for a comparison. */
  readonly pair: { readonly old: string | null; readonly new: string | null };
  /** Reasons to doubt that these two belong together, in this order. */
  readonly doubts: readonly Told[];
  /** Whether the user chose their order; until then it is that of their dates. */
  readonly isPairChosen: boolean;
  readonly reports: Partial<Record<ReportKind, Shown>>;
  /** The keys of the texts by date; drafts last, and amendments left out. */
  readonly ordered: readonly string[];
  readonly choices: Choices;
  /** What is being worked on; null if nothing is. */
  readonly busy: string | null;
  /** What went wrong last, and whether the program is at fault. */
  readonly trouble: { readonly message: string; readonly why: Refusal['why'] } | null;
  /** False where the engine works in the page itself. */
  readonly isBeside: boolean;
}

const NOTHING: Omit<DeskState, 'screen' | 'isBeside'> = {
  given: [],
  twice: [],
  pair: { old: null, new: null },
  doubts: [],
  isPairChosen: false,
  reports: {},
  ordered: [],
  choices: NO_CHOICES,
  busy: null,
  trouble: null,
};

/** What the user can do, on any screen. */
export class Desk extends Store<DeskState> {
  readonly #link: EngineLink;
  #keys = 0;

  constructor(start: StartEngine, screen: Screen) {
    super({ ...NOTHING, screen, isBeside: true });
    this.#link = new EngineLink(start);
  }

  /** Starts the engine, so that it is there when the first file comes. */
  async warmUp(): Promise<void> {
    try {
      this.set({ isBeside: await this.#link.isBeside() });
    } catch (cause) {
      this.#tell(cause);
    }
  }

  /** All texts that were read, in the order given. */
  get texts(): readonly Card[] {
    return this.state.given.flatMap(({ cards }) => cards);
  }

  /**
   * Puts files on the desk and reads them, one after the other; those that are there already stay as they are.
   *
   * @returns whether all could be read
   */
  async give(files: readonly Omit<KeptFile, 'key'>[]): Promise<boolean> {
    const isHere = ({ sign }: Omit<KeptFile, 'key'>) =>
      sign !== undefined && this.state.given.some((each) => each.sign === sign);
    const added = files
      .filter((file) => !isHere(file))
      .map((file): Given => {
        this.#keys += 1;
        return {
          ...file,
          key: String(this.#keys),
          status: 'waiting',
          page: 0,
          cards: [],
          refusal: '',
          isUnreadable: false,
        };
      });
    const twice = files.filter(isHere).map(({ name }) => name);
    this.set({ given: [...this.state.given, ...added], twice, trouble: null });
    const areRead = await Promise.all(added.map((file) => this.#read(file)));
    await this.#choosePair();
    return areRead.every(Boolean);
  }

  /** Puts the last texts of the series that the page brings along on the desk. */
  async giveSamples(count: number): Promise<void> {
    try {
      const samples = await this.#link.about('samples', null, []);
      await this.give(samples.slice(-count).map(({ name, bytes }) => ({ name, bytes: async () => bytes })));
    } catch (cause) {
      this.#tell(cause);
    }
  }

  /** Reads a file that was cancelled, or could not be read, once more. */
  async readAgain(key: string): Promise<void> {
    const file = this.state.given.find((each) => each.key === key);
    if (file === undefined) return;
    this.#change(key, { status: 'waiting', page: 0, refusal: '' });
    await this.#read(file);
    await this.#choosePair();
  }

  async #read(file: Given): Promise<boolean> {
    try {
      const cards = await this.#link.read(file, (page) => this.#change(file.key, { status: 'reading', page }));
      this.#change(file.key, { status: 'ready', cards });
      return true;
    } catch (cause) {
      const { message, why } = refusalOf(cause);
      this.#change(file.key, { status: 'refused', refusal: message, isUnreadable: why === 'input' });
      return false;
    }
  }

  /** Takes a file from the desk. */
  remove(key: string): void {
    this.#link.forget(key);
    this.set({ given: this.state.given.filter((each) => each.key !== key) });
    void this.#choosePair();
  }

  clear(): void {
    this.#link.cancel();
    for (const { key } of this.state.given) this.#link.forget(key);
    this.set(NOTHING);
  }

  /** Ends what is being done, at once. */
  cancel(): void {
    this.#link.cancel();
    this.set({ busy: null });
  }

  choose(side: 'old' | 'new', key: string): void {
    this.#pairUp({ ...this.state.pair, [side]: key }, true);
  }

  swap(): void {
    const { old, new: now } = this.state.pair;
    this.#pairUp({ old: now, new: old }, true);
  }

  /** Compares the chosen pair. */
  async compare(): Promise<boolean> {
    const { old, new: now } = this.state.pair;
    if (old === null || now === null) return false;
    return this.compareAs({ kind: 'versions', old, new: now });
  }

  async compareAs(asked: PairAsked): Promise<boolean> {
    const texts = asked.kind === 'versions' ? [asked.old, asked.new] : [asked.text];
    return this.makeReport('comparison', 'compare', asked, texts);
  }

  /**
   * Has the engine make a report, and shows what came of it.
   *
   * @returns whether there is one
   */
  async makeReport<Name extends ReportTask>(
    kind: ReportKind,
    task: Name,
    ask: Tasks[Name]['ask'],
    texts: readonly string[],
  ): Promise<boolean> {
    this.set({ busy: task, trouble: null });
    try {
      const report: Report = await this.#link.report(kind, task, ask, texts);
      this.set({ reports: { ...this.state.reports, [kind]: { report, texts, ask } }, busy: null });
      return true;
    } catch (cause) {
      this.set({ busy: null });
      this.#tell(cause);
      return false;
    }
  }

  /** A file of a report that is shown, to be saved; null if it could not be made. */
  async write(kind: ReportKind, format: string): Promise<Tasks['write']['gives'] | null> {
    this.set({ busy: 'write', trouble: null });
    try {
      return await this.#link.write(kind, format);
    } catch (cause) {
      this.#tell(cause);
      return null;
    } finally {
      this.set({ busy: null });
    }
  }

  /**
   * Has the engine do something that is about no text.
   *
   * @throws Refusal
   */
  ask<Name extends TaskName>(task: Name, ask: Tasks[Name]['ask']): Promise<Tasks[Name]['gives']> {
    return this.#link.about(task, ask, []);
  }

  /** Whether a report is about other texts than those now chosen. */
  isOutOfDate(kind: ReportKind, texts: readonly (string | null)[]): boolean {
    const shown = this.state.reports[kind];
    return shown !== undefined && shown.texts.join('\n') !== texts.join('\n');
  }

  /** Whether what is shown is what would be made now. */
  isCurrent(kind: ReportKind, ask: Tasks[ReportTask]['ask']): boolean {
    return JSON.stringify(this.state.reports[kind]?.ask) === JSON.stringify(ask);
  }

  /** The texts by date, without amendments. */
  get textsByDate(): readonly Card[] {
    const cards = new Map(this.texts.map((card) => [card.key, card]));
    return this.state.ordered.flatMap((key) => cards.get(key) ?? []);
  }

  get amendments(): readonly Card[] {
    return this.texts.filter(({ isAmendment }) => isAmendment);
  }

  /** Changes what is chosen on a screen. */
  choosing<Name extends keyof Choices>(screen: Name, part: Partial<Choices[Name]>): void {
    const { choices } = this.state;
    this.set({ choices: { ...choices, [screen]: { ...choices[screen], ...part } } });
  }

  /** Until the user chooses, a text is checked with those of its series. */
  async suggestEarlier(text: string, among: readonly string[]): Promise<void> {
    const suggested = await this.#link.about('earlier', { text, among }, among).catch(() => []);
    this.choosing('check', { suggested });
  }

  /** Until the user chooses, the last two texts by date are the pair. */
  async #choosePair(): Promise<void> {
    const keys = this.texts.filter(({ isAmendment }) => !isAmendment).map(({ key }) => key);
    const { pair, isPairChosen } = this.state;
    const isThere = [pair.old, pair.new].every((key) => key !== null && keys.includes(key));
    const ordered = keys.length < 2 ? keys : await this.#ordered(keys);
    this.set({ ordered });
    if (isPairChosen && isThere) return;
    const [old = null, now = null] = ordered.slice(-2);
    this.#pairUp({ old, new: now }, false);
  }

  #pairUp(pair: DeskState['pair'], isPairChosen: boolean): void {
    const isAnother = pair.old !== this.state.pair.old || pair.new !== this.state.pair.new;
    this.set({ pair, isPairChosen, ...(isAnother ? { doubts: [] } : {}) });
    // In the page itself, the comparison would stop the page before anybody asked for one.
    if (isAnother && this.state.isBeside) void this.#doubt(pair);
  }

  async #doubt(pair: DeskState['pair']): Promise<void> {
    const { old, new: now } = pair;
    if (old === null || now === null || old === now) return;
    try {
      const doubts = await this.#link.about('doubts', { kind: 'versions', old, new: now }, [old, now]);
      if (this.state.pair === pair) this.set({ doubts });
    } catch {
      // Whatever is wrong with the pair, comparing it says.
    }
  }

  async #ordered(keys: readonly string[]): Promise<readonly string[]> {
    try {
      return await this.#link.about('order', { texts: keys }, keys);
    } catch {
      return keys;
    }
  }

  #change(key: string, part: Partial<Given>): void {
    this.set({ given: this.state.given.map((each) => (each.key === key ? { ...each, ...part } : each)) });
  }

  #tell(cause: unknown): void {
    const { message, why } = refusalOf(cause);
    this.set({ trouble: { message, why } });
  }
}

/** The tasks that give a report. */
export type ReportTask = { [Name in TaskName]: Tasks[Name]['gives'] extends Report ? Name : never }[TaskName];

function refusalOf(cause: unknown): Refusal {
  return cause instanceof Refusal
    ? cause
    : new Refusal('fault', cause instanceof Error ? cause.message : String(cause));
}

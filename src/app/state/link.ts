import type { Answer, Asked, GivenFile, ReportKind, TaskName, Tasks } from '../engine/protocol.ts';

/** Where the engine runs: in a worker, or where a browser allows none, in the page itself, which then stops while it works. */
export interface EnginePort {
  readonly isWorker: boolean;
  send(asked: Asked): void;
  end(): void;
}

/** Starts an engine. Its answers go to `said`; `died` is called if it ends by itself. */
export type StartEngine = (said: (answer: Answer) => void, died: () => void) => Promise<EnginePort>;

/** Why there is no result. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly why: 'input' | 'fault' | 'cancelled' | 'ended';

  constructor(why: Refusal['why'], message: string) {
    super(message);
    this.why = why;
  }
}

/** A file that the engine can be given again, after it was cancelled or ended. */
export interface KeptFile {
  readonly key: string;
  readonly name: string;
  /** The same for the same file given twice; absent where that cannot be known. */
  readonly sign?: string;
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>;
}

interface Job {
  readonly id: number;
  readonly task: TaskName;
  /** What the engine is given, when it is its turn. @throws Refusal */
  readonly ask: () => Promise<Tasks[TaskName]['ask']>;
  readonly began: (page: number) => void;
  readonly done: (result: never) => void;
  readonly failed: (refusal: Refusal) => void;
}

interface ReportAsked {
  readonly task: TaskName;
  readonly ask: Tasks[TaskName]['ask'];
  /** The keys of the texts that it is about. */
  readonly texts: readonly string[];
}

/**
 * The page's end of the line to the engine: one task at a time, in the order asked. Cancelling ends the engine at once; the next task
 * starts another, which is given again what it needs.
 */
export class EngineLink {
  readonly #start: StartEngine;
  readonly #files = new Map<string, KeptFile>();
  readonly #jobs: Job[] = [];
  /** What the running engine has read and made. */
  #read = new Set<string>();
  #made = new Set<ReportKind>();
  /** How each kind of report was asked for last. */
  readonly #reports = new Map<ReportKind, ReportAsked>();
  #engine: Promise<EnginePort> | null = null;
  #ids = 0;

  constructor(start: StartEngine) {
    this.#start = start;
  }

  /** Whether the engine runs beside the page; starts it. */
  async isBeside(): Promise<boolean> {
    return (await this.#running()).isWorker;
  }

  /**
   * Reads a file, and keeps it for engines to come.
   *
   * @throws Refusal
   */
  async read(file: KeptFile, began: (page: number) => void): Promise<Tasks['read']['gives']> {
    this.#files.set(file.key, file);
    const given = async (): Promise<GivenFile> => ({ key: file.key, name: file.name, bytes: await bytesFrom(file) });
    const cards = await this.#ask('read', given, began);
    this.#read.add(file.key);
    return cards;
  }

  forget(key: string): void {
    this.#files.delete(key);
    this.#read.delete(key);
  }

  /**
   * Asks for something about texts, which are read again if this engine does not have them.
   *
   * @param texts their keys
   * @throws Refusal
   */
  async about<Name extends TaskName>(
    task: Name,
    ask: Tasks[Name]['ask'],
    texts: readonly string[],
  ): Promise<Tasks[Name]['gives']> {
    for (const key of new Set(texts.map(fileKeyOf))) {
      if (this.#read.has(key)) continue;
      const file = this.#files.get(key);
      if (file === undefined)
        throw new Refusal(
          'input',
          'a text that this takes is no longer on the page; add it under Texts, and make this again',
        );
      await this.read(file, () => undefined);
    }
    return this.#ask(
      task,
      async () => ask,
      () => undefined,
    );
  }

  /** The same for a report, which can be made again when a file of it is wanted. */
  async report<Name extends TaskName>(
    kind: ReportKind,
    task: Name,
    ask: Tasks[Name]['ask'],
    texts: readonly string[],
  ): Promise<Tasks[Name]['gives']> {
    const made = await this.about(task, ask, texts);
    this.#reports.set(kind, { task, ask, texts });
    this.#made.add(kind);
    return made;
  }

  /** A file of the last report of a kind. @throws Refusal */
  async write(kind: ReportKind, format: string): Promise<Tasks['write']['gives']> {
    const asked = this.#reports.get(kind);
    if (asked !== undefined && !this.#made.has(kind)) await this.report(kind, asked.task, asked.ask, asked.texts);
    return this.#ask(
      'write',
      async () => ({ kind, format }),
      () => undefined,
    );
  }

  /** Ends the engine at once; whatever waits for it is refused. */
  cancel(): void {
    this.#end('cancelled', 'cancelled');
  }

  #ask<Name extends TaskName>(
    task: Name,
    ask: () => Promise<Tasks[Name]['ask']>,
    began: (page: number) => void,
  ): Promise<Tasks[Name]['gives']> {
    this.#ids += 1;
    const id = this.#ids;
    return new Promise((done, failed) => {
      this.#jobs.push({ id, task, ask, began, done, failed });
      if (this.#jobs.length === 1) void this.#send();
    });
  }

  async #send(): Promise<void> {
    const [job] = this.#jobs;
    if (job === undefined) return;
    try {
      const engine = await this.#running();
      const ask = await job.ask();
      if (this.#jobs[0] === job) engine.send({ id: job.id, task: job.task, ask });
    } catch (cause) {
      // It may have been cancelled meanwhile.
      if (this.#jobs[0] !== job) return;
      this.#jobs.shift();
      job.failed(refusalOf(cause));
      void this.#send();
    }
  }

  #hear(answer: Answer): void {
    const [job] = this.#jobs;
    if (job === undefined || answer.kind === 'ready' || job.id !== answer.id) return;
    if (answer.kind === 'page') {
      job.began(answer.page);
      return;
    }
    this.#jobs.shift();
    if (answer.kind === 'done') job.done(answer.result as never);
    else job.failed(new Refusal(answer.isOurs ? 'fault' : 'input', answer.message));
    void this.#send();
  }

  #running(): Promise<EnginePort> {
    if (this.#engine !== null) return this.#engine;
    const started: Promise<EnginePort> = this.#start(
      (answer) => {
        if (this.#engine === started) this.#hear(answer);
      },
      () => {
        if (this.#engine === started) this.#end('ended', 'the engine ended; what you do next starts it again');
      },
    );
    this.#engine = started;
    started.catch(() => {
      if (this.#engine === started) this.#engine = null;
    });
    return started;
  }

  #end(why: 'cancelled' | 'ended', message: string): void {
    const engine = this.#engine;
    this.#engine = null;
    this.#read = new Set();
    this.#made = new Set();
    void engine?.then(
      (running) => running.end(),
      () => undefined,
    );
    for (const { failed } of this.#jobs.splice(0)) failed(new Refusal(why, message));
  }
}

/** From the disk; kept in no other place, since a hundred files may wait. */
function bytesFrom({ name, bytes }: KeptFile): Promise<Uint8Array<ArrayBuffer>> {
  return bytes().catch(() => {
    throw new Refusal('input', `${name}: the file is gone, or has changed since you chose it; choose it again`);
  });
}

function refusalOf(cause: unknown): Refusal {
  if (cause instanceof Refusal) return cause;
  return new Refusal('ended', cause instanceof Error ? cause.message : String(cause));
}

/** A draft in a report, `7#2`, is read with its file. */
export function fileKeyOf(text: string): string {
  return text.replace(/#.*$/u, '');
}

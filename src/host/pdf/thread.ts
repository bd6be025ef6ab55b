import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type LimitName, type Limits, raising } from '../../formats/limits.ts';
import type { PdfText } from '../../formats/pdf/read.ts';
import { InputError } from '../../model/problem.ts';
import { codeOf } from '../reasons.ts';
import type { PdfAnswer, PdfTask } from './task.ts';

/**
 * Reads PDFs in a thread that can be ended. Most of the cost is counted during reading, but pdf.js does not return
 * control before a page is done, so time and memory are watched from here.
 */
export class PdfThread {
  readonly #readers: number;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** @param readers how many threads of this process read at the same time; they share its memory */
  constructor(readers: number) {
    this.#readers = readers;
  }

  /**
   * The words of a PDF as `markdownOfPdf` returns them. PDFs are read one at a time.
   *
   * @throws InputError if it cannot be read, or takes too long or too much memory
   */
  read(bytes: Uint8Array, name: string, limits: Limits): Promise<PdfText> {
    const reading = this.#last.then(() => this.#watched({ bytes, name, limits }));
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  async #watched(task: PdfTask): Promise<PdfText> {
    const worker = this.#worker ?? startWorker(task.limits);
    this.#worker = worker;
    // An idle thread must not keep the program from ending.
    worker.ref();
    const watch = new Watch(worker, task, this.#readers);
    try {
      const answer = await answerOf(worker, task, watch);
      if (answer.kind === 'read') return answer;
      throw new InputError(answer.code, answer.message);
    } catch (error) {
      if (!(error instanceof InputError) || error instanceof GivenUp) await this.#end(worker);
      throw error;
    } finally {
      watch.end();
      worker.unref();
    }
  }

  async #end(worker: Worker): Promise<void> {
    this.#worker = null;
    await worker.terminate();
  }
}

/** The file in the built program is beside this one. */
function startWorker(limits: Limits): Worker {
  return new Worker(join(import.meta.dirname, 'pdf-worker.js'), {
    resourceLimits: { maxOldGenerationSizeMb: limits['pdf-megabytes'] },
  });
}

function answerOf(
  worker: Worker,
  task: PdfTask,
  watch: Watch,
): Promise<PdfAnswer & { readonly kind: 'read' | 'refused' }> {
  return new Promise((resolve, reject) => {
    const heard = (answer: PdfAnswer) => {
      if (answer.kind === 'page') watch.turn(answer.page);
      else if (answer.kind === 'failed') settle(() => reject(new Error(answer.message)));
      else settle(() => resolve(answer));
    };
    const lost = (error: unknown) => {
      settle(() => reject(codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? watch.overMemory() : error));
    };
    const ended = () => lost(new Error('the thread that reads PDFs ended'));
    const settle = (how: () => void) => {
      worker.off('message', heard).off('error', lost).off('exit', ended);
      how();
    };
    worker.on('message', heard).on('error', lost).on('exit', ended);
    watch.begin((refusal) => settle(() => reject(refusal)));
    worker.postMessage(task);
  });
}

/** A refusal while the thread is still working. */
class GivenUp extends InputError {}

/** Buffers grow by doubling: a page that takes 500 million bytes must be caught before it takes a thousand million. */
const LOOK_EVERY_MILLISECONDS = 25;

class Watch {
  readonly #worker: Worker;
  readonly #name: string;
  readonly #limits: Limits;
  readonly #bytesMax: number;
  /** The share of a processor for each reader: with more readers than processors, they wait for one another. */
  readonly #share: number;
  #timer: NodeJS.Timeout | null = null;
  #all = 0;
  #page = 0;
  #number = 0;

  constructor(worker: Worker, { name, limits }: PdfTask, readers: number) {
    this.#worker = worker;
    this.#name = name;
    this.#limits = limits;
    this.#bytesMax = process.memoryUsage.rss() + readers * limits['pdf-megabytes'] * 1e6;
    this.#share = Math.min(1, availableParallelism() / readers);
  }

  begin(giveUp: (refusal: InputError) => void): void {
    let before = this.#times();
    this.#timer = setInterval(() => {
      const now = this.#times();
      const clock = now.clock - before.clock;
      // A busy machine, or a program that was suspended, is not the fault of the file; but pdf.js may wait for
      // something that never comes.
      const isIdle = now.idle - before.idle > clock / 2;
      const spent = isIdle ? clock : this.#share * Math.min(clock, now.work - before.work);
      before = now;
      this.#all += spent;
      this.#page += spent;
      const refusal = this.#over();
      if (refusal !== null) giveUp(refusal);
    }, LOOK_EVERY_MILLISECONDS);
  }

  /** In seconds: the clock, the processor time of all threads of the process, and the time the reader was idle. */
  #times(): { readonly clock: number; readonly work: number; readonly idle: number } {
    const { user, system } = process.cpuUsage();
    const { idle } = this.#worker.performance.eventLoopUtilization();
    return { clock: performance.now() / 1000, work: (user + system) / 1e6, idle: idle / 1000 };
  }

  /** Begins the next page. */
  turn(page: number): void {
    this.#page = 0;
    this.#number = page;
  }

  end(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  overMemory(): InputError {
    const most = this.#limits['pdf-megabytes'];
    return this.#refusal('pdf-megabytes', `reading it takes more than ${most} million bytes of memory`);
  }

  #over(): InputError | null {
    const [all, page] = [this.#limits['pdf-seconds'], this.#limits['pdf-page-seconds']];
    if (process.memoryUsage.rss() > this.#bytesMax) return this.overMemory();
    if (this.#all > all) return this.#refusal('pdf-seconds', `reading it takes longer than ${all} seconds`);
    if (this.#number === 0 || this.#page <= page) return null;
    return this.#refusal('pdf-page-seconds', `page ${this.#number} takes longer than ${page} seconds`);
  }

  #refusal(limit: LimitName, found: string): InputError {
    return new GivenUp('unsafe-input', `${this.#name}: ${found}; reading was stopped (${raising(limit)})`);
  }
}

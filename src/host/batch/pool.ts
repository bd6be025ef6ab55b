import { faultWords, stackOf } from '../fault.ts';
import { codeOf } from '../reasons.ts';
import type { BatchAnswer, BatchTask, BatchWorker } from './task.ts';

/** So many tasks for each worker are under way or done and waiting for an earlier one. */
const AHEAD_MAX_TASKS = 8;

/**
 * Has workers do what comes, and gives the results in the order in which it came. Only a window of it is ever held: where an
 * early task takes long the others go on for a while, and then wait. A result is given as soon as it can be, also while the
 * next piece of work is not there yet.
 */
export async function* resultsInOrder<Work, Result>(
  work: AsyncIterable<Work>,
  { count, start, taskOf, finish }: Pool<Work, Result>,
): AsyncGenerator<Result> {
  const idle: Hand[] = Array.from({ length: count }, () => ({ worker: null }));
  const hands = [...idle];
  const calls: ((hand: Hand) => void)[] = [];
  const free = (): Promise<Hand> => {
    const hand = idle.pop();
    return hand === undefined ? new Promise((resolve) => calls.push(resolve)) : Promise.resolve(hand);
  };
  const release = (hand: Hand) => {
    const call = calls.shift();
    if (call === undefined) idle.push(hand);
    else call(hand);
  };
  const done = async (each: Work): Promise<Result> => {
    const task = taskOf(each);
    if (task.kind === 'failed') return finish(each, task);
    const hand = await free();
    let answer: BatchAnswer;
    try {
      hand.worker ??= start();
      answer = await hand.worker.work(task);
    } catch (error) {
      // Lost with it is one task; the next gets a new worker.
      hand.worker = null;
      answer = lostOn(error);
    } finally {
      release(hand);
    }
    return finish(each, answer);
  };
  try {
    yield* windowed(work, count * AHEAD_MAX_TASKS, done);
  } finally {
    await Promise.all(hands.map(({ worker }) => worker?.end()));
  }
}

/** A thread that used up its memory is ended by Node; the program, and the other threads, go on. */
function lostOn(error: unknown): BatchAnswer & { readonly kind: 'failed' } {
  if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY') {
    const message =
      'there was not enough memory for it; give more (NODE_OPTIONS=--max-old-space-size=8192), or compare it alone';
    return { kind: 'failed', code: 'too-large', message };
  }
  return { kind: 'failed', code: 'failure', message: faultWords(error, false).trimEnd(), stack: stackOf(error) };
}

interface Hand {
  worker: BatchWorker | null;
}

export interface Pool<Work, Result> {
  readonly count: number;
  start(): BatchWorker;
  /** What is to be done; or, where the work makes no sense, the answer at once. */
  taskOf(work: Work): BatchTask | (BatchAnswer & { readonly kind: 'failed' });
  /** What becomes of the answer; done in no order, while the others go on. */
  finish(work: Work, answer: BatchAnswer): Promise<Result>;
}

/** Waits for the next work and for the first result at the same time. */
async function* windowed<Work, Result>(
  work: AsyncIterable<Work>,
  size: number,
  done: (each: Work) => Promise<Result>,
): AsyncGenerator<Result> {
  const source = work[Symbol.asyncIterator]();
  const queue: Promise<Result>[] = [];
  let coming: Promise<IteratorResult<Work, unknown>> | null = null;
  let isOver = false;
  try {
    while (!isOver || queue.length > 0) {
      if (!isOver && queue.length < size) coming ??= source.next();
      const [first] = queue;
      const next = await Promise.race([
        ...(first === undefined ? [] : [first.then((result) => ({ kind: 'result' as const, result }))]),
        ...(coming === null || queue.length >= size ? [] : [coming.then((item) => ({ kind: 'work' as const, item }))]),
      ]);
      if (next.kind === 'result') {
        queue.shift();
        yield next.result;
      } else {
        coming = null;
        isOver = next.item.done === true;
        if (next.item.done !== true) queue.push(quiet(done(next.item.value)));
      }
    }
  } finally {
    await source.return?.(undefined);
  }
}

/** Told when its turn comes, and not as unheard of before. */
function quiet<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => undefined);
  return promise;
}

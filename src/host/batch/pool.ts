import { faultWords, stackOf } from '../fault.ts';
import { codeOf } from '../reasons.ts';
import type { BatchAnswer, BatchTask, BatchWorker } from './task.ts';

/** The number of tasks per worker that may be in progress, or done and waiting for an earlier one. */
const AHEAD_MAX_TASKS = 8;

/**
 * Distributes work to workers and yields the results in the original order. Only a window is held: if an early task
 * takes long, the others continue for a while and then wait. A result is yielded as soon as possible, even if the next
 * piece of work has not arrived.
 */
export async function* resultsInOrder<Work, Result>(
  work: AsyncIterable<Work>,
  { count, start, taskOf, finish }: Pool<Work, Result>,
): AsyncGenerator<Result> {
  const idle: Hand[] = Array.from({ length: count }, () => ({ worker: null }));
  const hands = [...idle];
  let isEnded = false;
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
    if (isEnded) {
      // Whoever waited for results has stopped: a worker that is started now would never be ended.
      release(hand);
      throw new Error('the work was stopped');
    }
    let answer: BatchAnswer;
    try {
      hand.worker ??= start();
      answer = await hand.worker.work(task);
    } catch (error) {
      // Only one task is lost; the next gets a new worker.
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
    isEnded = true;
    await Promise.all(hands.map(({ worker }) => worker?.end()));
  }
}

/** Node ends a thread that runs out of memory; the program and the other threads go on. */
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
  /** The task; or, if the work is invalid, the answer at once. */
  taskOf(work: Work): BatchTask | (BatchAnswer & { readonly kind: 'failed' });
  /** Processes the answer, in no fixed order, while the others go on. */
  finish(work: Work, answer: BatchAnswer): Promise<Result>;
}

/** A list as work that comes. */
export async function* inTurn<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}

/** Waits for the next work and the first result at the same time. */
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

/** A rejection is handled when its turn comes, not reported as unhandled before. */
function quiet<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => undefined);
  return promise;
}

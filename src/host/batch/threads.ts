import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { BatchAnswer, BatchOrder, BatchWorker } from './task.ts';

/** Starts a worker thread. Its file in the built program is beside this one. */
export function startThread(order: BatchOrder, count: number): BatchWorker {
  const thread = new Worker(join(import.meta.dirname, 'batch-worker.js'), { workerData: { order, count } });
  let waiting: { readonly resolve: (answer: BatchAnswer) => void; readonly reject: (error: unknown) => void } | null =
    null;
  let loss: unknown = null;
  const lose = (error: unknown) => {
    loss ??= error;
    waiting?.reject(error);
    waiting = null;
  };
  thread.on('message', (answer: BatchAnswer) => {
    waiting?.resolve(answer);
    waiting = null;
  });
  thread.on('error', lose);
  thread.on('exit', () => lose(new Error('the worker ended')));
  return {
    work: (task) =>
      new Promise((resolve, reject) => {
        if (loss !== null) return reject(loss);
        waiting = { resolve, reject };
        thread.postMessage(task);
      }),
    end: async () => void (await thread.terminate()),
  };
}

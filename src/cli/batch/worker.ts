import { parentPort, workerData } from 'node:worker_threads';
import type { BatchTask } from '../../host/batch/task.ts';
import { nodeWorld } from '../../host/node.ts';
import { workerFor } from './work.ts';

/** The other end of `batch-threads.ts`: a thread that is told its order when it starts, and then one task after another. */
const { order, count } = workerData;
const work = workerFor(order, nodeWorld({ readers: count, waitsForWriters: false }));
// Where the order itself cannot be followed, each task says so.
work.catch(() => undefined);

parentPort?.on('message', async (task: BatchTask) => {
  const answer = await (await work)(task);
  // The bytes of a report change hands without being copied.
  const own = answer.kind === 'made' && answer.report.buffer instanceof ArrayBuffer ? [answer.report.buffer] : [];
  parentPort?.postMessage(answer, own);
});

import { parentPort, workerData } from 'node:worker_threads';
import type { BatchTask } from '../../host/batch/task.ts';
import { nodeWorld } from '../../host/node.ts';
import { workerFor } from './work.ts';

/**
 * The other end of `batch-threads.ts`: a thread that gets its order when it starts, and then one task after another.
 */
const { order, count } = workerData;
const work = workerFor(order, nodeWorld({ readers: count, waitsForWriters: false }));
// If the order itself fails, each task reports it.
work.catch(() => undefined);

parentPort?.on('message', async (task: BatchTask) => {
  const answer = await (await work)(task);
  // Transfers the bytes of a report instead of copying them.
  const own = answer.kind === 'made' && answer.report.buffer instanceof ArrayBuffer ? [answer.report.buffer] : [];
  parentPort?.postMessage(answer, own);
});

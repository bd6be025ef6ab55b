import { parentPort } from 'node:worker_threads';
import { isLeftByPdf } from '../../formats/pdf/losses.ts';
import { markdownOfPdf } from '../../formats/pdf/read.ts';
import { InputError } from '../../model/problem.ts';
import type { PdfAnswer, PdfTask } from './task.ts';

/** The other end of `pdf-thread.ts`: a thread that reads one PDF after another. */
const tell = (answer: PdfAnswer) => parentPort?.postMessage(answer);

process.on('unhandledRejection', (reason) => {
  if (!isLeftByPdf(reason)) throw reason;
});

parentPort?.on('message', async ({ bytes, name, limits }: PdfTask) => {
  try {
    tell({ kind: 'read', ...(await markdownOfPdf(bytes, name, limits, (page) => tell({ kind: 'page', page }))) });
  } catch (error) {
    if (error instanceof InputError) tell({ kind: 'refused', code: error.code, message: error.message });
    else tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

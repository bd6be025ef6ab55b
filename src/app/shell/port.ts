import type { Answer, Asked } from '../engine/protocol.ts';
import type { EnginePort, StartEngine } from '../state/link.ts';
import { runScript, scriptAddress } from './scripts.ts';

type InPage = (asked: Asked, say: (answer: Answer) => void) => Promise<void>;

/** Starts the engine that the page carries packed: in a worker, or in the page where there can be none. */
export const startEngine: StartEngine = async (said, died) => {
  const address = await engineAddress();
  return (await inWorker(address, said, died)) ?? (await inPage(address, said));
};

let unpacking: Promise<string> | null = null;

/** The engine as a script with an address of its own; unpacked once. */
function engineAddress(): Promise<string> {
  unpacking ??= scriptAddress('engine');
  return unpacking;
}

/** Null if the browser lets no worker start. */
function inWorker(address: string, said: (answer: Answer) => void, died: () => void): Promise<EnginePort | null> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(address);
    } catch {
      resolve(null);
      return;
    }
    let isReady = false;
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.kind !== 'ready') return said(data);
      isReady = true;
      resolve({ isWorker: true, send: (asked) => worker.postMessage(asked), end: () => worker.terminate() });
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      if (isReady) died();
      else resolve(null);
    });
  });
}

async function inPage(address: string, said: (answer: Answer) => void): Promise<EnginePort> {
  const scope = globalThis as { resdiffEngine?: InPage };
  if (scope.resdiffEngine === undefined) await runScript(address);
  const answer = scope.resdiffEngine;
  if (answer === undefined) throw new Error('this browser does not run the engine of the page');
  let isEnded = false;
  return {
    isWorker: false,
    send: (asked) => void answer(asked, (each) => isEnded || said(each)),
    end: () => {
      isEnded = true;
    },
  };
}

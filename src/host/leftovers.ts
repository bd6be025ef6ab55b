import { rmSync } from 'node:fs';

/** What must be taken away if the program ends before it is done, however it ends (but for `kill -9`). */
const leftovers = new Set<() => void>();

/**
 * Has something undone where the program is stopped: by Ctrl-C, by `kill`, by a closed pipe, by a failure.
 *
 * @returns to be called when there is nothing left to undo
 */
export function undoneAtEnd(undo: () => void): () => void {
  if (leftovers.size === 0) watch();
  leftovers.add(undo);
  return () => {
    leftovers.delete(undo);
    if (leftovers.size === 0) unwatch();
  };
}

/** A file or a folder that is only there while we work. */
export function removedAtEnd(path: string): () => void {
  return undoneAtEnd(() => rmSync(path, { recursive: true, force: true }));
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function watch(): void {
  process.on('exit', undoAll);
  for (const signal of SIGNALS) process.on(signal, stop);
}

function unwatch(): void {
  process.off('exit', undoAll);
  for (const signal of SIGNALS) process.off(signal, stop);
}

/** Ends by the signal itself, so that whoever waits for the program learns what stopped it. */
function stop(signal: NodeJS.Signals): void {
  undoAll();
  process.kill(process.pid, signal);
}

function undoAll(): void {
  unwatch();
  for (const undo of leftovers) {
    try {
      undo();
    } catch {
      // The others are to be undone all the same.
    }
  }
  leftovers.clear();
}

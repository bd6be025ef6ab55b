import { rmSync } from 'node:fs';

/** What must be cleaned up however the program ends (except by `kill -9`). */
const leftovers = new Set<() => void>();

/**
 * Undoes something if the program is stopped by Ctrl-C, `kill`, a closed pipe or a failure.
 *
 * @returns a function to call when there is nothing left to undo
 */
export function undoneAtEnd(undo: () => void): () => void {
  if (leftovers.size === 0) watch();
  leftovers.add(undo);
  return () => {
    leftovers.delete(undo);
    if (leftovers.size === 0) unwatch();
  };
}

/** Removes a temporary file or folder at the end. */
export function removedAtEnd(path: string): () => void {
  return undoneAtEnd(() => rmSync(path, { recursive: true, force: true }));
}

/** Ignores a signal that is for a program in the foreground, until the function returned is called. */
export function unheeded(signal: NodeJS.Signals): () => void {
  const ignore = () => undefined;
  process.on(signal, ignore);
  ignored.add(signal);
  return () => {
    process.off(signal, ignore);
    ignored.delete(signal);
  };
}

const ignored = new Set<NodeJS.Signals>();

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function watch(): void {
  process.on('exit', undoAll);
  for (const signal of SIGNALS) process.on(signal, stop);
}

function unwatch(): void {
  process.off('exit', undoAll);
  for (const signal of SIGNALS) process.off(signal, stop);
}

/** Ends by the signal itself, so that the parent process learns what stopped the program. */
function stop(signal: NodeJS.Signals): void {
  if (ignored.has(signal)) return;
  undoAll();
  process.kill(process.pid, signal);
}

function undoAll(): void {
  unwatch();
  for (const undo of leftovers) {
    try {
      undo();
    } catch {
      // The others must still be undone.
    }
  }
  leftovers.clear();
}

import type { Operators } from './glyphs.ts';

/** The interface that pdf.js requires of the two ends between its reader and its caller. */
export interface Port {
  postMessage(message: unknown, transfer?: readonly Transferable[]): void;
  addEventListener(kind: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void;
  removeEventListener(kind: string, listener: Listener): void;
}

type Listener = (event: { readonly data: unknown }) => void;

/**
 * The channel to the reader of pdf.js. The operators of a page are requested only because fonts are reported with them, and only
 * counted: a page with four million took two gigabytes, and is now stopped at the limit. Only where letters have to be put in order,
 * they are kept.
 */
export class Ports {
  /** The count since the last reset. */
  operators = 0;
  /** Where to keep the operators of a page; null if they are only counted. */
  kept: Operators[] | null = null;
  readonly outer: Port;
  readonly inner: Port;

  constructor(operatorsMax: number) {
    const [toOuter, toInner] = [new Ears(), new Ears()];
    this.outer = portOf(toOuter, (message, transfer) => toInner.tell(message, transfer));
    this.inner = portOf(toInner, (message, transfer) => {
      const count = operatorsIn(message);
      if (count === null) return toOuter.tell(message, transfer);
      this.operators += count;
      // When this throws, the reader stops reading the page.
      if (this.operators > operatorsMax) throw new Error('more operators than are read');
      const operators = operatorsOf(message);
      if (operators !== null) this.kept?.push(operators);
      toOuter.tell(withoutOperators(message), []);
    });
  }
}

/** The listeners at one end. */
class Ears {
  readonly #listeners = new Set<Listener>();

  add(listener: Listener, signal: AbortSignal | undefined): void {
    this.#listeners.add(listener);
    signal?.addEventListener('abort', () => this.remove(listener));
  }

  remove(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  /** Delivers later, and as a copy, as between threads: pdf.js changes messages after sending them. */
  tell(message: unknown, transfer: readonly Transferable[]): void {
    const data: unknown = structuredClone(message, { transfer: [...transfer] });
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener({ data });
    });
  }
}

function portOf(ears: Ears, send: (message: unknown, transfer: readonly Transferable[]) => void): Port {
  return {
    postMessage: (message, transfer = []) => send(message, transfer ?? []),
    addEventListener: (_, listener, options) => ears.add(listener, options?.signal),
    removeEventListener: (_, listener) => ears.remove(listener),
  };
}

/** The number of operators in a message; null if it contains something else. */
function operatorsIn(message: unknown): number | null {
  const chunk = chunkOf(message);
  return chunk !== null && 'fnArray' in chunk && 'length' in chunk && typeof chunk.length === 'number'
    ? chunk.length
    : null;
}

function operatorsOf(message: unknown): Operators | null {
  const chunk = chunkOf(message);
  if (chunk === null || !('fnArray' in chunk) || !('argsArray' in chunk)) return null;
  const { fnArray, argsArray } = chunk;
  // Copied, since pdf.js empties them for the next message.
  return Array.isArray(fnArray) && Array.isArray(argsArray)
    ? { fnArray: [...fnArray], argsArray: [...argsArray] }
    : null;
}

function withoutOperators(message: unknown): unknown {
  const chunk = chunkOf(message);
  return chunk === null ? message : { ...Object(message), chunk: { ...chunk, fnArray: [], argsArray: [], length: 0 } };
}

function chunkOf(message: unknown): object | null {
  const isCarrier = typeof message === 'object' && message !== null && 'chunk' in message;
  return isCarrier && typeof message.chunk === 'object' ? message.chunk : null;
}

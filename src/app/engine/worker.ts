import { corpus, samples } from 'resdiff:corpus';
import { licenses } from 'resdiff:licenses';
import { isLeftByPdf } from '../../formats/pdf/losses.ts';
import { Engine } from './engine.ts';
import type { Answer, Asked } from './protocol.ts';

// The engine as one script. In a worker it answers messages; where there is none, the page calls `resdiffEngine` itself.

const engine = new Engine({
  adopted: new Map(corpus.flatMap(({ symbol, adopted }) => (adopted === null ? [] : [[symbol, adopted]]))),
  licenses,
  samples: samples.map(({ name, text, facts }) => ({ name, bytes: new TextEncoder().encode(text), facts })),
});

/** What is shared by the global scopes of workers and windows, of which the compiler knows only one at a time. */
interface Scope {
  resdiffEngine?: (asked: Asked, say: (answer: Answer) => void) => Promise<void>;
  readonly document?: unknown;
  postMessage(message: Answer): void;
  addEventListener(type: 'message', listen: (event: { readonly data: Asked }) => void): void;
  addEventListener(
    type: 'unhandledrejection',
    listen: (event: { readonly reason: unknown; preventDefault(): void }) => void,
  ): void;
}

const scope = globalThis as unknown as Scope;
scope.addEventListener('unhandledrejection', (event) => {
  if (isLeftByPdf(event.reason)) event.preventDefault();
});
scope.resdiffEngine = (asked, say) => engine.answer(asked, say);
if (scope.document === undefined) {
  scope.addEventListener('message', ({ data }) => void engine.answer(data, (answer) => scope.postMessage(answer)));
  scope.postMessage({ id: 0, kind: 'ready' });
}

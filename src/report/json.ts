import type { Comparison } from '../model/comparison.ts';
import type { Compilation } from '../model/compilation.ts';
import type { Blame, History } from '../model/history.ts';
import type { NegotiationStatus } from '../model/negotiation-status.ts';

/** A comparison, history, blame, compilation or status as data, in the form that `format` and `version` identify. */
export function renderJson(value: Comparison | History | Blame | Compilation | NegotiationStatus): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

import type { Comparison } from '../model/comparison.ts';
import type { Compilation } from '../model/compilation.ts';
import type { Blame, History } from '../model/history.ts';
import type { NegotiationStatus } from '../model/negotiation-status.ts';

<<<<<<< HEAD
/** A comparison, history or blame as data, in the form that `format` and `version` identify. */
export function renderJson(value: Comparison | History | Blame | Compilation): string {
=======
/** A comparison, history, blame or status as data, in the form that `format` and `version` identify. */
export function renderJson(value: Comparison | History | Blame | NegotiationStatus): string {
>>>>>>> read24
  return `${JSON.stringify(value, null, 2)}\n`;
}

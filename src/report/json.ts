import type { Comparison } from '../model/comparison.ts';
import type { Compilation } from '../model/compilation.ts';
import type { Blame, History } from '../model/history.ts';

/** A comparison, history or blame as data, in the form that `format` and `version` identify. */
export function renderJson(value: Comparison | History | Blame | Compilation): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

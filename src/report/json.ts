import type { Chain, ChainList } from '../model/chain.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Blame, History } from '../model/history.ts';

/** A comparison, history, blame or chain as data, in the form that `format` and `version` identify. */
export function renderJson(value: Comparison | History | Blame | Chain | ChainList): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

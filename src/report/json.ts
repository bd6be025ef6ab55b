import type { Chain, ChainList } from '../model/chain.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Compilation } from '../model/compilation.ts';
import type { Fates } from '../model/fate.ts';
import type { Blame, History } from '../model/history.ts';
import type { NegotiationStatus } from '../model/negotiation-status.ts';

/** A comparison, history, blame, chain, compilation, status or list of fates as data, in the form that `format` and `version` identify. */
export function renderJson(
  value: Comparison | History | Blame | Chain | ChainList | Compilation | Fates | NegotiationStatus,
): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

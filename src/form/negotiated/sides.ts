import type { Document } from '../../model/document.ts';
import type { Negotiated, Stretch } from '../../model/negotiation.ts';

/**
 * The delegations that a text under negotiation names, in the order of their first mention.
 *
 * @example
 * ```ts
 * const { document } = read('PP1bis Noting the [old] (G77) [new] (EU) lamps,', { name: 'rolling.txt' });
 * sidesIn(document); // → ['G77', 'EU']
 * ```
 */
export function sidesIn({ paragraphs }: Pick<Document, 'paragraphs'>): readonly string[] {
  const names = new Map<string, string>();
  for (const { negotiated } of paragraphs) {
    for (const name of negotiated === undefined ? [] : delegationsOf(negotiated)) {
      if (!names.has(sideKey(name))) names.set(sideKey(name), name);
    }
  }
  return [...names.values()];
}

function delegationsOf({ stretches, remarks }: Negotiated): readonly string[] {
  return [...stretches.flatMap(wantingNames), ...remarks.flatMap(({ by }) => by)];
}

function wantingNames({ by, deletedBy, remarks }: Stretch): readonly string[] {
  return [...by, ...deletedBy, ...remarks.flatMap((remark) => remark.by)];
}

/** By what a name is known, however it is typed: `G-77` and `g77` are one. */
export function sideKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

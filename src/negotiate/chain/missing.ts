import type { MissingText } from '../../model/chain.ts';
import { amendmentsOf } from './amendments.ts';
import { formBefore, namedBefore } from './named.ts';
import type { Pool, Pooled } from './pool.ts';

/** Drafts that the way names and that are not there. */
export function missingFrom(way: readonly Pooled[], pool: Pool): readonly MissingText[] {
  const named = way.flatMap((text) =>
    namedBefore(text).map(({ symbol, relation }) => ({ symbol, relation, namedBy: text.name })),
  );
  const byAmendments = amendmentsOf(way, pool).map(({ amends: { symbol, relation }, paper }) => ({
    symbol,
    relation,
    namedBy: paper.name,
  }));
  const seen = new Set<string>();
  return [...named, ...byAmendments].filter(({ symbol }) => {
    const isThere = formBefore(symbol, null, pool.texts)?.document.symbol === symbol;
    const isNew = !seen.has(symbol);
    seen.add(symbol);
    return !isThere && isNew;
  });
}

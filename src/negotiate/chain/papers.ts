import type { ChainPaper } from '../../model/chain.ts';
import { formBefore } from './named.ts';
import type { Pool, Pooled } from './pool.ts';

/** An addendum, a corrigendum or a statement of costs, as it was read and as a chain has it. */
export interface Beside {
  readonly paper: Pooled;
  readonly told: ChainPaper;
}

/** The papers that belong to the texts of a way, each to the form of the draft that it names. */
export function papersOf(way: readonly Pooled[], { papers }: Pool): readonly Beside[] {
  return papers.flatMap((paper): Beside[] => {
    const { related, symbol, kind, title, issued, sponsors } = paper.document;
    const named = related.find(({ relation }) => BESIDE.has(relation));
    const text = named === undefined ? null : formBefore(named.symbol, null, way);
    if (named === undefined || text === null) return [];
    const told = {
      symbol: symbol || paper.name,
      kind,
      title,
      issued,
      relation: named.relation,
      document: way.indexOf(text),
      sponsors: named.relation === 'adds-to' ? sponsors : [],
    };
    return [{ paper, told }];
  });
}

const BESIDE: ReadonlySet<string> = new Set(['adds-to', 'corrects', 'concerns']);

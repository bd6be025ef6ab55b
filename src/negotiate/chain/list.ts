import type { ChainLine, ChainList } from '../../model/chain.ts';
import { amendmentsOf } from './amendments.ts';
import type { Ways } from './chain.ts';

/** The ways of several texts and more, for a reader who has not said which one is meant. */
export function chainList({ ways, links, pool }: Ways): ChainList {
  const lines = ways
    .map((way): ChainLine => {
      const [last] = way.slice(-1);
      return {
        texts: way.map((text) => ({ name: text.name, by: links.before.get(text)?.link.by ?? null })),
        title: last?.document.title ?? '',
        amendments: amendmentsOf(way, pool).map(({ paper }) => paper.name),
      };
    })
    .filter(({ texts, amendments }) => texts.length + amendments.length > 1);
  return { format: 'resdiff.chains', version: 1, chains: lines };
}

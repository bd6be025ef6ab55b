import type { Chain } from '../../../model/chain.ts';
import type { History } from '../../../model/history.ts';
import { shortSymbol } from '../../../text/symbols.ts';
import type { DocumentName } from '../../history/html-names.ts';

/** The paragraphs of a chain as those of a history, for what draws the one and the other. */
export function asHistory({ documents, threads }: Chain): History {
  return { format: 'resdiff.history', version: 1, documents, years: [], threads };
}

/** Names for the columns of a grid: `L.52` and `80/52`, or the numbers of the steps where those are not distinct. */
export function chainNames({ steps, documents }: Chain): readonly DocumentName[] {
  const short = steps.map(({ name, document }) => {
    const symbol = documents[document]?.symbol ?? '';
    return symbol === '' ? '' : shortSymbol(name).replace(/^[A-Z](?:\/[A-Z]+|\/C\.\d)?\/\d{1,4}\/(?=L\.)/u, '');
  });
  const isDistinct = new Set(short).size === short.length && !short.includes('');
  return short.map((name, at) => ({ name: isDistinct ? name : `${at + 1}`, year: '' }));
}

import type { DocumentKind, Related } from '../model/document.ts';
import { SUPPLEMENTS, symbolOf } from '../text/symbols.ts';

/** What a symbol says of its document: `A/RES/78/32` is a resolution; null if it does not say. */
export function kindOfSymbol(symbol: string): DocumentKind | null {
  if (symbol.includes('/RES/')) return 'resolution';
  if (symbol.includes('/DEC/')) return 'decision';
  return symbol.startsWith('S/PRST/') ? 'presidential-statement' : null;
}

/** What the document revises, corrects or adds to, by its symbol: `A/C.3/80/L.20/Rev.2` revises `A/C.3/80/L.20/Rev.1`. */
export function relatedBySymbol(symbol: string): readonly Related[] {
  const [, own, mark, number] = SUPPLEMENT.exec(symbol) ?? [];
  const relation = RELATIONS.get(mark ?? '');
  if (own === undefined || relation === undefined) return [];
  const isLaterRevision = relation === 'revises' && Number(number) > 1;
  return [{ relation, symbol: isLaterRevision ? `${own}/${mark}.${Number(number) - 1}` : own, draft: null }];
}

const SUPPLEMENT = new RegExp(`^(.+)/(${SUPPLEMENTS.join('|')})\\.(\\d{1,3})$`, 'u');
const RELATIONS: ReadonlyMap<string, Related['relation']> = new Map([
  ['Rev', 'revises'],
  ['Add', 'adds-to'],
  ['Corr', 'corrects'],
]);

/** The drafts named in place of a committee's report: `A/78/L.13`, `A/78/L.13 and A/78/L.13/Add.1`, `A/68/L.1 and Add.1`. */
export function tabledAs(printed: string): readonly Related[] {
  const [first = ''] = /[AES]\/[\w./-]+/u.exec(printed) ?? [];
  const symbols = [...printed.matchAll(NAMED)].map(([each]) =>
    symbolOf(each.includes('/') ? each : `${first}/${each}`),
  );
  return [...new Set(symbols)].flatMap((symbol) =>
    symbol === null ? [] : [{ relation: 'tabled-as', symbol, draft: null }],
  );
}

const NAMED = new RegExp(`[AES]/[\\w./-]+|\\b(?:${SUPPLEMENTS.join('|')})\\.\\d+`, 'gu');

/** Whether the words in the place of a committee's report name drafts. */
export function namesDraft(printed: string): boolean {
  return /\/L\.\d/u.test(printed);
}

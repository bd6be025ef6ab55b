import type { Card, Kin } from '../engine/protocol.ts';

type KinOf = ReadonlyMap<string, Kin>;

/** Whether an amendment names a text, if only by the end of its symbol: `77/79`. */
export function isNamed(symbol: string, { amends }: Pick<Card, 'amends'>): boolean {
  return amends !== '' && symbol !== '' && (symbol === amends || symbol.endsWith(`/${amends}`));
}

/**
 * The text on which the proposals are, unless the user chooses: that which an amendment names; else of the series with the most drafts,
 * the last adopted text, or the first draft.
 *
 * @param texts by date
 */
export function likelyBase(texts: readonly Card[], amendments: readonly Card[], kin: KinOf): Card | undefined {
  const named = texts.find(({ symbol }) => amendments.some((each) => isNamed(symbol, each)));
  if (named !== undefined) return named;
  const bySeries = new Map<number, Card[]>();
  for (const card of texts) {
    const { series = -1 } = kin.get(card.key) ?? {};
    bySeries.set(series, [...(bySeries.get(series) ?? []), card]);
  }
  const isAdopted = ({ key }: Card) => kin.get(key)?.isAdopted === true;
  const drafts = (group: readonly Card[]) => group.filter((card) => !isAdopted(card)).length;
  const [most = []] = [...bySeries.values()].sort((a, b) => drafts(b) - drafts(a) || b.length - a.length);
  return drafts(most) === 0 ? undefined : (most.findLast(isAdopted) ?? most[0]);
}

/**
 * Whatever is proposed on a base, unless the user chooses: drafts of its series that are not under negotiation, and amendments to it. A
 * list of amendments that does not say what it amends is one if there is no other proposal.
 */
export function likelyProposals(base: Card, others: readonly Card[], kin: KinOf): readonly Card[] {
  const isDraftOfSeries = ({ key, symbol, title, isNegotiated }: Card) => {
    const own = kin.get(key);
    // What was adopted is no proposal, unless it is the file of the base with changes.
    if (isNegotiated || (own?.isAdopted === true && symbol !== base.symbol)) return false;
    const hasNoName = symbol === '' && title === '';
    return hasNoName || (own !== undefined && own.series === kin.get(base.key)?.series);
  };
  const likely = others.filter((card) => (card.isAmendment ? isNamed(base.symbol, card) : isDraftOfSeries(card)));
  if (likely.length > 0) return likely;
  return others.filter(({ isAmendment, symbol, amends }) => isAmendment && symbol === '' && amends === '');
}

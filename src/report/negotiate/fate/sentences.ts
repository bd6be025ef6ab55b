import type { AmendmentFate, Fate, Fates, FatesOfAmendment } from '../../../model/fate.ts';

export const FATE_WORDS: Readonly<Record<Fate, string>> = {
  carried: 'carried',
  'carried-otherwise': 'carried in other words',
  'not-carried': 'not carried',
  moot: 'moot',
  'not-known': 'not known',
};

/** `Order 2 (PP2, OP5)` */
export function orderName({ name, concerns }: AmendmentFate): string {
  return concerns.length === 0 ? name : `${name} (${[...new Set(concerns)].join(', ')})`;
}

/** `7 orders: 5 not carried, 2 not known` */
export function fateCounts({ amendments }: Fates): string {
  const all = amendments.flatMap(({ orders }) => orders);
  const counts = Object.entries(FATE_WORDS).flatMap(([fate, words]) => {
    const count = all.filter((order) => order.fate === fate).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return `${all.length} ${all.length === 1 ? 'order' : 'orders'}: ${counts.join(', ')}`;
}

/** `A/80/L.35`; if it amends another text than the base, that too. */
export function sourceName({ source, otherBase }: FatesOfAmendment, { base }: Fates): string {
  return otherBase === null ? source : `${source} (made for ${otherBase}; compared with ${base || 'this text'})`;
}

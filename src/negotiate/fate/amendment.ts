import { type AmendmentSource, amend } from '../../amend/amend.ts';
import type { AmendmentOrder } from '../../model/amended.ts';
import type { AmendmentFate } from '../../model/chain.ts';
import type { Document } from '../../model/document.ts';
import { wordsOf } from '../../text/words.ts';
import { type FateTexts, Look, type Seen } from './look.ts';
import { notKnown, whyOf } from './verdict.ts';

/** As for a look; the adopted text is null if it is not known. */
export interface FateBetween extends Omit<FateTexts, 'adopted'> {
  readonly adopted: Document | null;
}

/**
 * What became of each order of an amendment in the adopted text: carried, carried in other words, not carried, moot; or not known.
 *
 * @throws InputError if there are no orders in it
 */
export function fatesOf(source: AmendmentSource, { base, adopted, isExact }: FateBetween): readonly AmendmentFate[] {
  const { orders } = amend(base, [source]);
  if (adopted === null) return orders.map((order, at) => fateOf(order, at, NOT_ADOPTED));
  const look = new Look({ base, adopted, isExact });
  const again = isExact ? null : unchangedIn(source, adopted);
  return orders.map((order, at) => {
    const seen = look.at(order);
    const other = again?.[at];
    return fateOf(order, at, other === undefined ? seen : reconciled(seen, other));
  });
}

const NOT_ADOPTED: Seen = { verdict: notKnown('The adopted text is not here.'), base: [], adopted: new Set() };

function fateOf(order: AmendmentOrder, at: number, { verdict, base, adopted }: Seen): AmendmentFate {
  return {
    name: `Order ${order.number || at + 1}`,
    text: [order.text, ...order.brings].join(' '),
    base,
    adopted: [...adopted].toSorted((a, b) => a - b),
    fate: verdict.fate,
    why: whyOf(verdict),
  };
}

/**
 * What the adopted text itself says of an amendment to a text that is not there: words that an order wants to change, and that still
 * stand at the place that it names, were not changed. One short phrase may be there by chance: it counts if all other orders fit too.
 */
function unchangedIn(source: AmendmentSource, adopted: Document): readonly (Seen | undefined)[] {
  const { orders } = amend(adopted, [source]);
  const fit = orders.every(({ effects }) => effects.length > 0);
  const look = new Look({ base: adopted, adopted, isExact: false });
  return orders.map((order) => {
    const isQuoted = order.effects.length > 0 && order.effects.every((effect) => effect.kind === 'reworded');
    const isLong = order.effects.some(
      (effect) =>
        effect.kind === 'reworded' && effect.exchanges.some(({ old }) => wordsOf(old).length >= LONG_MIN_WORDS),
    );
    return isQuoted && (fit || isLong) ? { ...look.at(order), base: [] } : undefined;
  });
}

const LONG_MIN_WORDS = 6;

/** What is known from one text or the other; nothing, if they contradict each other. */
function reconciled(one: Seen, other: Seen): Seen {
  if (other.verdict.fate === 'not-known') return one;
  if (one.verdict.fate === 'not-known' || one.verdict.fate === other.verdict.fate) return other;
  return {
    verdict: notKnown('The texts around the one that it amends contradict each other.'),
    base: [],
    adopted: new Set(),
  };
}

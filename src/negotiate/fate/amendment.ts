import type { AmendmentOrder } from '../../model/amended.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import type { AmendmentFate } from '../../model/fate.ts';
import { wordsOf } from '../../text/words.ts';
import { type FateTexts, Look, type PairedParagraphs, type Seen } from './look.ts';
import { notKnown, whyOf } from './verdict.ts';

/** Orders that were applied to a text, and the text that was adopted. */
export interface FateInput extends Pick<FateTexts, 'base' | 'isExact'> {
  readonly orders: readonly AmendmentOrder[];
  /** Null if it is not known. */
  readonly adopted: AppliedTo | null;
}

/** The adopted text, and the same orders as applied to that: words that they would still change there were not changed. */
export interface AppliedTo {
  readonly document: Document;
  /** What the comparison of the base with it says. */
  readonly changes: readonly PairedParagraphs[];
  readonly orders: readonly AmendmentOrder[];
}

/** What became of each order in the adopted text: carried, carried in other words, not carried, moot; or not known. */
export function fatesOf({ orders, base, adopted, isExact }: FateInput): readonly AmendmentFate[] {
  const texts = { base, adopted: adopted?.document ?? null };
  if (adopted === null) return orders.map((order, at) => fateOf(order, at, NOT_ADOPTED, texts));
  const look = new Look({ base, adopted: adopted.document, changes: adopted.changes, isExact });
  const again = isExact ? null : unchangedIn(adopted);
  return orders.map((order, at) => {
    const seen = look.at(order);
    const other = again?.[at];
    return fateOf(order, at, other === undefined ? seen : reconciled(seen, other), texts);
  });
}

const NOT_ADOPTED: Seen = { verdict: notKnown('The adopted text is not here.'), base: [], adopted: new Set() };

function fateOf(
  order: AmendmentOrder,
  at: number,
  { verdict, base, adopted }: Seen,
  texts: { readonly base: Document; readonly adopted: Document | null },
): AmendmentFate {
  const shown = [...adopted].toSorted((a, b) => a - b);
  const before = namesAt(base, texts.base);
  return {
    name: `Order ${order.number || at + 1}`,
    text: [order.text, ...order.brings].join(' '),
    concerns: before.length > 0 ? before : namesAt(shown, texts.adopted),
    base,
    adopted: shown,
    fate: verdict.fate,
    why: whyOf(verdict),
  };
}

function namesAt(indices: readonly number[], document: Document | null): readonly string[] {
  return indices.flatMap((index) => document?.paragraphs[index]?.id ?? []);
}

/**
 * What the adopted text itself says of an amendment to a text that is not there: words that an order wants to change, and that are
 * still at the place that it names, were not changed. One short phrase may be there by chance: it counts if all other orders fit too.
 */
function unchangedIn({ document: adopted, orders }: AppliedTo): readonly (Seen | undefined)[] {
  const fit = orders.every(({ effects }) => effects.length > 0);
  const look = new Look({ base: adopted, adopted, changes: adopted.paragraphs.map(unchanged), isExact: false });
  return orders.map((order) => {
    const isQuoted = order.effects.length > 0 && order.effects.every((effect) => effect.kind === 'reworded');
    const isLong = order.effects.some(
      (effect) =>
        effect.kind === 'reworded' && effect.exchanges.some(({ old }) => wordsOf(old).length >= LONG_MIN_WORDS),
    );
    return isQuoted && (fit || isLong) ? { ...look.at(order), base: [] } : undefined;
  });
}

function unchanged({ index }: Paragraph): PairedParagraphs {
  const evidence = { rule: 'same', likeness: 1, runnerUp: 0 } as const;
  return { kind: 'kept', old: [index], new: [index], possibly: [], evidence };
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

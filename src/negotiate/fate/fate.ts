import { compare } from '../../compare/compare.ts';
import type { AmendmentEffect, AmendmentOrder } from '../../model/amended.ts';
import type { AmendmentFate } from '../../model/chain.ts';
import type { Change, Comparison } from '../../model/comparison.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { wordsOf } from '../../text/words.ts';
import { fateOfWording, isSameWording, together, type Verdict } from './wording.ts';

/** Orders that were applied to a text, and the text that was adopted. */
export interface FateInput {
  readonly orders: readonly AmendmentOrder[];
  readonly base: Document;
  readonly adopted: Document;
  /**
   * Whether the base is the very text that is amended. If it is another form of it, paragraphs may have other numbers there: then only
   * orders whose own words decide have a fate.
   */
  readonly isNamed: boolean;
}

/** What became of each order in the adopted text: carried, carried in other words, not carried, moot; or not known. */
export function fatesOf({ orders, base, adopted, isNamed }: FateInput): readonly AmendmentFate[] {
  const look = new Look(base, adopted, isNamed);
  return orders.map((order, at) => {
    const found = look.at(order);
    return {
      name: `Order ${order.number || at + 1}`,
      text: [order.text, ...order.brings].join(' '),
      base: order.paragraphs,
      adopted: [...found.adopted].toSorted((a, b) => a - b),
      ...found.verdict,
    };
  });
}

interface Found {
  readonly verdict: Verdict;
  readonly adopted: ReadonlySet<number>;
}

/** Looks up in the adopted text what the orders want. */
class Look {
  readonly #base: Document;
  readonly #adopted: Document;
  readonly #isNamed: boolean;
  readonly #comparison: Comparison;
  readonly #changes: ReadonlyMap<number, Change>;

  constructor(base: Document, adopted: Document, isNamed: boolean) {
    this.#base = base;
    this.#adopted = adopted;
    this.#isNamed = isNamed;
    this.#comparison = compare({ old: base, new: adopted });
    this.#changes = new Map(this.#comparison.changes.flatMap((change) => change.old.map((index) => [index, change])));
  }

  at(order: AmendmentOrder): Found {
    const adopted = new Set<number>();
    if (order.effects.length === 0) return { verdict: this.#unapplied(order, adopted), adopted };
    // A paragraph that only another one pushes along is no news.
    const effects = order.effects.filter(({ kind }) => kind !== 'footnote' || order.effects.length === 1);
    return { verdict: together(effects.map((effect) => this.#effect(effect, adopted))), adopted };
  }

  /** An order that cannot be applied to the base still has a fate if the paragraphs that it brings are there. */
  #unapplied({ brings, why }: AmendmentOrder, adopted: Set<number>): Verdict {
    const refused = {
      fate: 'not-known',
      why: `It cannot be applied to ${this.#base.symbol || 'the text'}: ${why}`,
    } as const;
    if (brings.length === 0) return refused;
    const verdict = together(brings.map((words) => this.#inserted(words, adopted)));
    return verdict.fate === 'carried' ? verdict : refused;
  }

  #effect(effect: AmendmentEffect, adopted: Set<number>): Verdict {
    switch (effect.kind) {
      case 'reworded':
        return effect.paragraph === null
          ? this.#title(effect)
          : this.#reworded({ ...effect, paragraph: effect.paragraph }, adopted);
      case 'deleted':
        return this.#deleted(effect.paragraph, adopted);
      case 'inserted':
        return this.#inserted(effect.new, adopted);
      case 'made':
        return this.#made(effect.paragraph, adopted);
      case 'moved':
        return { fate: 'not-known', why: 'Whether a paragraph was moved is not followed.' };
      case 'footnote':
        return { fate: 'not-known', why: 'What became of a footnote is not followed.' };
    }
  }

  #title({ old, new: wanted }: { readonly old: string; readonly new: string }): Verdict {
    return fateOfWording({ old, wanted, adopted: this.#adopted.title, name: 'The title' });
  }

  #reworded({ paragraph, old, new: wanted, exchanges }: Rewording, adopted: Set<number>): Verdict {
    const isWhole = exchanges.some((exchange) => exchange.old === old);
    const reading = this.#paragraphReading(wanted);
    if (isWhole && reading !== undefined && !this.#isInBase(wanted)) {
      adopted.add(reading.index);
      return { fate: 'carried', why: `${reading.id} reads so.` };
    }
    if (isWhole && !this.#isNamed) return this.#otherForm();
    const partner = this.#partner(paragraph);
    if (partner.kind === 'gone')
      return { fate: 'moot', why: `${this.#name(paragraph)} of the text that it amends is no longer there.` };
    if (partner.kind === 'unsure') return partner.verdict;
    for (const { index } of partner.paragraphs) adopted.add(index);
    const verdict = fateOfWording({
      old,
      wanted,
      adopted: partner.paragraphs.map(({ text }) => text).join(' '),
      name: partner.paragraphs.map(({ id }) => id).join(' and '),
    });
    return verdict;
  }

  #deleted(index: number, adopted: Set<number>): Verdict {
    if (!this.#isNamed) return this.#otherForm();
    const partner = this.#partner(index);
    if (partner.kind === 'gone') return { fate: 'carried', why: `${this.#name(index)} is no longer there.` };
    if (partner.kind === 'unsure') return partner.verdict;
    for (const { index: at } of partner.paragraphs) adopted.add(at);
    const names = partner.paragraphs.map(({ id }) => id).join(' and ');
    return { fate: 'not-carried', why: `It is still there, as ${names}.` };
  }

  #inserted(words: string, adopted: Set<number>): Verdict {
    if (this.#isInBase(words))
      return { fate: 'not-known', why: 'The text that it amends has such a paragraph already.' };
    const reading = this.#paragraphReading(words);
    if (reading !== undefined) {
      adopted.add(reading.index);
      return { fate: 'carried', why: `It is ${reading.id}.` };
    }
    const { paragraph, share } = this.#nearest(words);
    if (share <= INSERTED_FEW) return { fate: 'not-carried', why: 'No paragraph of the adopted text has these words.' };
    const name = paragraph?.id ?? '';
    if (share < INSERTED_MOST) return { fate: 'not-known', why: `${name} has some of its words.` };
    if (paragraph !== undefined) adopted.add(paragraph.index);
    return { fate: 'carried-otherwise', why: `${name} has most of its words.` };
  }

  #made(index: number, adopted: Set<number>): Verdict {
    const partner = this.#partner(index);
    if (partner.kind === 'gone') return { fate: 'moot', why: `${this.#name(index)} is no longer there.` };
    if (partner.kind === 'unsure') return partner.verdict;
    const [now] = partner.paragraphs;
    const was = this.#base.paragraphs[index];
    if (now === undefined || was === undefined) return this.#otherForm();
    adopted.add(now.index);
    if (now.part !== was.part) return { fate: 'carried', why: `It is ${now.id}.` };
    return now.depth === was.depth
      ? { fate: 'not-carried', why: `It is still ${now.id}.` }
      : { fate: 'not-known', why: `It is ${now.id}.` };
  }

  #otherForm(): Verdict {
    const { symbol } = this.#base;
    return {
      fate: 'not-known',
      why: `The text that it amends is not here, and ${symbol || 'the text'} may number its paragraphs otherwise.`,
    };
  }

  /** The paragraphs that a paragraph of the base became. */
  #partner(index: number): Partner {
    const change = this.#changes.get(index);
    if (change === undefined) throw new Error('unreachable: every paragraph belongs to a change');
    const text = this.#base.paragraphs[index]?.text ?? '';
    if (change.kind === 'removed') {
      const { share, paragraph } = this.#nearest(text);
      const isGone = change.possibly.length === 0 && share <= INSERTED_FEW;
      const why = `It is not certain what became of ${this.#name(index)}: ${paragraph?.id ?? 'another paragraph'} has some of its words.`;
      return isGone ? { kind: 'gone' } : { kind: 'unsure', verdict: { fate: 'not-known', why } };
    }
    const paragraphs = change.new.flatMap((at) => this.#adopted.paragraphs[at] ?? []);
    const isSure = change.evidence.rule !== 'slot' && change.evidence.likeness >= PAIRED_MIN;
    if (isSure) return { kind: 'became', paragraphs };
    const names = paragraphs.map(({ id }) => id).join(' and ');
    const why = `It is not certain that ${this.#name(index)} became ${names}.`;
    return { kind: 'unsure', verdict: { fate: 'not-known', why } };
  }

  #name(index: number): string {
    return this.#base.paragraphs[index]?.id ?? 'The paragraph';
  }

  #paragraphReading(words: string): Paragraph | undefined {
    return this.#adopted.paragraphs.find(({ text }) => isSameWording(text, words));
  }

  #isInBase(words: string): boolean {
    return (
      this.#base.paragraphs.some(({ text }) => isSameWording(text, words)) && !isSameDocument(this.#base, this.#adopted)
    );
  }

  /** The paragraph that gained most of some words since the base, three in a row, and the share of them. */
  #nearest(words: string): { readonly paragraph: Paragraph | undefined; readonly share: number } {
    const sought = triplesOf(words);
    let best: { paragraph: Paragraph | undefined; share: number } = { paragraph: undefined, share: 0 };
    for (const change of this.#comparison.changes) {
      const old = new Set(change.old.flatMap((index) => triplesOf(this.#base.paragraphs[index]?.text ?? '')));
      for (const index of change.new) {
        const paragraph = this.#adopted.paragraphs[index];
        const own = new Set(triplesOf(paragraph?.text ?? ''));
        const gained = sought.filter((triple) => own.has(triple) && !old.has(triple)).length;
        const share = sought.length === 0 ? 0 : gained / sought.length;
        if (share > best.share) best = { paragraph, share };
      }
    }
    return best;
  }
}

type Rewording = Extract<AmendmentEffect, { readonly kind: 'reworded' }> & { readonly paragraph: number };

type Partner =
  | { readonly kind: 'became'; readonly paragraphs: readonly Paragraph[] }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unsure'; readonly verdict: Verdict };

/** Below, two paragraphs that were paired may be two on one subject. */
const PAIRED_MIN = 0.4;
/** Of a paragraph of which no trace is left, single phrases may be in any other. */
const INSERTED_FEW = 0.15;
const INSERTED_MOST = 0.5;

function isSameDocument(one: Document, other: Document): boolean {
  return one === other || (one.symbol !== '' && one.symbol === other.symbol);
}

function triplesOf(text: string): readonly string[] {
  const words = wordsOf(text);
  if (words.length < 3) return [words.join(' ')];
  return words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
}

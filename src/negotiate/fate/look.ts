import type { AmendmentEffect, AmendmentOrder } from '../../model/amended.ts';
import type { Change } from '../../model/comparison.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { wordsOf } from '../../text/words.ts';
import { notKnown, together, type Verdict, verdictOn } from './verdict.ts';
import { fateOfWording, isSameWording } from './wording.ts';

/** What is seen of an order: its fate, the paragraphs of the base that it concerns, and those of the adopted text that show it. */
export interface Seen {
  readonly verdict: Verdict;
  /** None if they are not certain. */
  readonly base: readonly number[];
  readonly adopted: ReadonlySet<number>;
}

/** Texts between which an amendment has its fate. */
export interface FateTexts {
  readonly base: Document;
  readonly adopted: Document;
  /** What their comparison says of their paragraphs. */
  readonly changes: readonly PairedParagraphs[];
  /**
   * Whether the base is the very text that is amended. If it is another form of it, its paragraphs may have other numbers: then an
   * order has a fate only if its own words decide.
   */
  readonly isExact: boolean;
}

/** The part of a change that says which paragraphs became which. */
export type PairedParagraphs = Pick<Change, 'kind' | 'old' | 'new' | 'possibly' | 'evidence'>;

/** Looks up in the adopted text what the orders want. */
export class Look {
  readonly #texts: FateTexts;
  readonly #changes: ReadonlyMap<number, PairedParagraphs>;

  constructor(texts: FateTexts) {
    this.#texts = texts;
    this.#changes = new Map(texts.changes.flatMap((change) => change.old.map((index) => [index, change])));
  }

  at(order: AmendmentOrder): Seen {
    const adopted = new Set<number>();
    const verdict = this.#orderIn(order, adopted);
    const isCertain = this.#texts.isExact || verdict.fate !== 'not-known';
    return { verdict, base: isCertain ? order.paragraphs : [], adopted };
  }

  #orderIn(order: AmendmentOrder, adopted: Set<number>): Verdict {
    if (order.state === 'applied' && order.effects.length === 0) return notKnown('It changes no words of a paragraph.');
    if (order.effects.length === 0) return this.#unapplied(order, adopted);
    // Footnotes go with the words to which they belong.
    const words = order.effects.filter(({ kind }) => kind !== 'footnote');
    const effects = words.length === 0 ? order.effects : words;
    return together(effects.map((effect) => this.#effect(effect, adopted)));
  }

  /** An order that cannot be applied to the base still has a fate if the paragraphs that it brings are there. */
  #unapplied({ brings, why }: AmendmentOrder, adopted: Set<number>): Verdict {
    const refused = notKnown(
      `It cannot be applied to ${this.#texts.base.symbol || 'the text'}: ${why.replace(/\.$/u, '')}.`,
    );
    if (brings.length === 0) return refused;
    const verdict = together(brings.map((words) => this.#inserted(words, adopted)));
    return verdict.fate === 'carried' ? verdict : refused;
  }

  #effect(effect: AmendmentEffect, adopted: Set<number>): Verdict {
    switch (effect.kind) {
      case 'reworded': {
        const { paragraph, old, new: wanted } = effect;
        if (paragraph !== null) return this.#reworded({ ...effect, paragraph }, adopted);
        return fateOfWording({ old, wanted, adopted: this.#texts.adopted.title, name: 'The title' });
      }
      case 'deleted':
        return this.#deleted(effect.paragraph, adopted);
      case 'inserted':
        return this.#inserted(effect.new, adopted);
      case 'made':
        return this.#made(effect.paragraph, adopted);
      case 'moved':
        return notKnown('Whether the paragraph was moved is not looked up.');
      case 'footnote':
        return notKnown('What became of the footnote is not looked up.');
    }
  }

  #reworded({ paragraph, old, new: wanted, exchanges }: Rewording, adopted: Set<number>): Verdict {
    if (exchanges.some((exchange) => exchange.old === old)) {
      const reading = this.#paragraphReading(wanted);
      if (reading !== undefined && !this.#isInBase(wanted)) {
        adopted.add(reading.index);
        return verdictOn(reading.id, 'carried', 'reads so', 'read so');
      }
      if (!this.#texts.isExact) return this.#otherForm();
    }
    const partner = this.#partner(paragraph);
    if (partner.kind === 'unsure') return partner.verdict;
    if (partner.kind === 'gone')
      return this.#texts.isExact
        ? verdictOn(
            this.#name(paragraph),
            'moot',
            'of the text that it amends is no longer there',
            'of the text that it amends are no longer there',
          )
        : this.#otherForm();
    const [first, second] = partner.paragraphs;
    // Another form of the text: only if its number did not change on the way is it the paragraph that was meant.
    const isMeant = second === undefined && first?.id === this.#name(paragraph);
    if (!this.#texts.isExact && !isMeant) return this.#otherForm();
    for (const { index } of partner.paragraphs) adopted.add(index);
    const words = partner.paragraphs.map(({ text }) => text).join(' ');
    return fateOfWording({ old, wanted, adopted: words, name: idsOf(partner.paragraphs) });
  }

  #deleted(index: number, adopted: Set<number>): Verdict {
    if (!this.#texts.isExact) return this.#otherForm();
    const partner = this.#partner(index);
    if (partner.kind === 'unsure') return partner.verdict;
    if (partner.kind === 'gone')
      return verdictOn(
        this.#name(index),
        'carried',
        'of the text that it amends is no longer there',
        'of the text that it amends are no longer there',
      );
    for (const { index: at } of partner.paragraphs) adopted.add(at);
    const name = idsOf(partner.paragraphs);
    if (partner.isMerged) return notKnown(`${this.#name(index)} of the text that it amends was merged into ${name}.`);
    return verdictOn(name, 'not-carried', 'is still there', 'are still there');
  }

  #inserted(words: string, adopted: Set<number>): Verdict {
    if (this.#isInBase(words)) return notKnown('The text that it amends has such a paragraph already.');
    const reading = this.#paragraphReading(words);
    if (reading !== undefined) {
      adopted.add(reading.index);
      return verdictOn(reading.id, 'carried', 'has its words', 'have its words');
    }
    const { paragraph, share } = this.#nearest(words);
    if (paragraph === undefined || share <= INSERTED_FEW)
      return verdictOn('', 'not-carried', 'No paragraph of the adopted text has its words.');
    if (share < INSERTED_MOST)
      return verdictOn(paragraph.id, 'not-known', 'has some of its words', 'have some of its words');
    adopted.add(paragraph.index);
    return verdictOn(paragraph.id, 'carried-otherwise', 'has most of its words', 'have most of its words');
  }

  #made(index: number, adopted: Set<number>): Verdict {
    if (!this.#texts.isExact) return this.#otherForm();
    const partner = this.#partner(index);
    if (partner.kind === 'unsure') return partner.verdict;
    const was = this.#texts.base.paragraphs[index];
    if (partner.kind === 'gone' || was === undefined)
      return verdictOn(
        this.#name(index),
        'moot',
        'of the text that it amends is no longer there',
        'of the text that it amends are no longer there',
      );
    for (const { index: at } of partner.paragraphs) adopted.add(at);
    const name = idsOf(partner.paragraphs);
    if (partner.paragraphs.every(({ part }) => part !== was.part))
      return verdictOn(name, 'carried', 'is that paragraph now', 'are those paragraphs now');
    if (partner.paragraphs.every(({ part, depth }) => part === was.part && depth === was.depth))
      return verdictOn(name, 'not-carried', 'is what it was', 'are what they were');
    return verdictOn(name, 'not-known', 'is numbered otherwise', 'are numbered otherwise');
  }

  #otherForm(): Verdict {
    const { symbol } = this.#texts.base;
    return notKnown(
      `The text that it amends is not here, and ${symbol || 'the text'} may number its paragraphs otherwise.`,
    );
  }

  /** The paragraphs that a paragraph of the base became. */
  #partner(index: number): Partner {
    const change = this.#changes.get(index);
    if (change === undefined) throw new Error('unreachable: every paragraph belongs to a change');
    const name = this.#name(index);
    if (change.kind === 'removed') {
      const { share, paragraph } = this.#nearest(this.#texts.base.paragraphs[index]?.text ?? '');
      if (change.possibly.length === 0 && share <= INSERTED_FEW) return { kind: 'gone' };
      const other = paragraph?.id ?? 'another paragraph';
      return {
        kind: 'unsure',
        verdict: notKnown(`It is not certain what became of ${name}: ${other} has some of its words.`),
      };
    }
    const paragraphs = change.new.flatMap((at) => this.#texts.adopted.paragraphs[at] ?? []);
    const isSure = change.evidence.rule !== 'slot' && change.evidence.likeness >= PAIRED_MIN;
    if (isSure) return { kind: 'became', paragraphs, isMerged: change.old.length > 1 };
    return { kind: 'unsure', verdict: notKnown(`It is not certain that ${name} became ${idsOf(paragraphs)}.`) };
  }

  #name(index: number): string {
    return this.#texts.base.paragraphs[index]?.id ?? 'The paragraph';
  }

  #paragraphReading(words: string): Paragraph | undefined {
    return this.#texts.adopted.paragraphs.find(({ text }) => isSameWording(text, withoutNumber(words)));
  }

  /** Of the adopted text itself it is not known what it read before. */
  #isInBase(words: string): boolean {
    const { base, adopted } = this.#texts;
    return base !== adopted && base.paragraphs.some(({ text }) => isSameWording(text, withoutNumber(words)));
  }

  /** The paragraph that gained most of some words since the base, three in a row, and the share of them. */
  #nearest(words: string): { readonly paragraph: Paragraph | undefined; readonly share: number } {
    const { base, adopted, changes } = this.#texts;
    const sought = triplesOf(words);
    let best: { paragraph: Paragraph | undefined; share: number } = { paragraph: undefined, share: 0 };
    for (const change of changes) {
      const old = new Set(change.old.flatMap((index) => triplesOf(base.paragraphs[index]?.text ?? '')));
      for (const index of change.new) {
        const paragraph = adopted.paragraphs[index];
        const own = new Set(triplesOf(paragraph?.text ?? ''));
        const gained = sought.filter((triple) => own.has(triple) && !old.has(triple)).length;
        const share = gained / Math.max(1, sought.length);
        if (share > best.share) best = { paragraph, share };
      }
    }
    return best;
  }
}

type Rewording = Extract<AmendmentEffect, { readonly kind: 'reworded' }> & { readonly paragraph: number };

type Partner =
  | { readonly kind: 'became'; readonly paragraphs: readonly Paragraph[]; readonly isMerged: boolean }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unsure'; readonly verdict: Verdict };

/** Below, two paragraphs that were paired may be two on one subject. */
const PAIRED_MIN = 0.4;
/** Single phrases of a paragraph may be in any other; half of them, three words in a row, are not there by chance. */
const INSERTED_FEW = 0.15;
const INSERTED_MOST = 0.5;

function idsOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ id }) => id).join(' and ');
}

function triplesOf(text: string): readonly string[] {
  const words = wordsOf(text);
  if (words.length < 3) return [words.join(' ')];
  return words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
}

/** The words that an order brings, without the number in front of them: `“20 bis. Decides …”`. */
function withoutNumber(words: string): string {
  return words.replace(/^[“"]?\d{1,3}(?: \p{Ll}{3,9})?\. /u, '');
}

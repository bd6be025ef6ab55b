import { printedNumber } from '../../number.ts';
import type { Block, ParagraphBlock } from './blocks.ts';
import { type Inline, textOfItems } from './inline.ts';
import { keyOf, type Located } from './locate.ts';
import type { Marks } from './marks.ts';
import { nodesBetween } from './slice.ts';
import { escaped, type Node } from './tree.ts';

/**
 * The number of a paragraph is typed in some files and counted by Word in others. A paragraph of the other version is compared with its
 * number typed if the base types its numbers, and without if the base has Word count.
 */
export class Fitting {
  readonly #located: { readonly base: Located; readonly other: Located };
  readonly #inline: Inline;
  readonly #marks: Marks;

  constructor(located: { readonly base: Located; readonly other: Located }, inline: Inline, marks: Marks) {
    this.#located = located;
    this.#inline = inline;
    this.#marks = marks;
  }

  fitted(base: ParagraphBlock, other: ParagraphBlock): ParagraphBlock {
    const [ours, its] = [this.#number('base', base), this.#number('other', other)];
    if (ours.number === '' || its.number === '' || (ours.typed === '') === (its.typed === '')) return other;
    const items = other.items.flat();
    if (its.typed !== '') return this.#block(other, nodesBetween(items, its.typed.length, other.text.length));
    const blank = /\s+$/u.exec(ours.typed)?.[0] ?? ' ';
    const inside = blank.startsWith('\t')
      ? `<w:t>${escaped(its.number)}</w:t><w:tab/>`
      : `<w:t xml:space="preserve">${escaped(its.number)} </w:t>`;
    const run = this.#marks.element(`<w:r>${inside}</w:r>`);
    return this.#block(other, [run, ...nodesBetween(items, 0, other.text.length)]);
  }

  #block(other: ParagraphBlock, nodes: readonly Node[]): ParagraphBlock {
    const items = this.#inline.items(nodes);
    const text = textOfItems(items);
    return { ...other, items: [items, ...other.items.slice(1).map(() => [])], text };
  }

  /** The number of a paragraph, and with the blanks after it as it is typed; empty if it is not. */
  #number(side: 'base' | 'other', block: Block): { readonly number: string; readonly typed: string } {
    const paragraph = this.#located[side].of.get(block);
    const number = printedNumber(paragraph).trim();
    const [typed = '', word = ''] = block.kind === 'paragraph' ? (TYPED.exec(block.text) ?? []) : [];
    const isTyped = number !== '' && keyOf(word) === keyOf(number);
    return { number, typed: isTyped ? typed : '' };
  }
}

const TYPED = /^\s{0,20}(\S{1,12})\s{1,20}/u;

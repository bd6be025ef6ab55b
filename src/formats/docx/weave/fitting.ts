import { printedNumber } from '../../number.ts';
import { type Block, type ParagraphBlock, propertiesOf } from './blocks.ts';
import { type Inline, textOfItems } from './inline.ts';
import { keyOf, type Located } from './locate.ts';
import type { Marks } from './marks.ts';
import { nodesBetween } from './slice.ts';
import { attribute, child, escaped, type Node, type Tag, type Tree, tagsIn } from './tree.ts';

/**
 * The number of a paragraph is typed in some files and counted by Word in others. A paragraph of the other version is compared with its
 * number typed if the base types its numbers, and without if the base has Word count.
 */
export class Fitting {
  readonly #located: { readonly base: Located; readonly other: Located };
  readonly #counts: { readonly base: Counts; readonly other: Counts };
  readonly #inline: Inline;
  readonly #marks: Marks;

  /** @param counts whether Word counts a paragraph of each version */
  constructor(
    located: { readonly base: Located; readonly other: Located },
    counts: { readonly base: Counts; readonly other: Counts },
    { inline, marks }: { readonly inline: Inline; readonly marks: Marks },
  ) {
    this.#located = located;
    this.#counts = counts;
    this.#inline = inline;
    this.#marks = marks;
  }

  fitted(base: ParagraphBlock, other: ParagraphBlock): ParagraphBlock {
    const [ours, its] = [this.#number('base', base), this.#number('other', other)];
    const isTyped = ours.typed !== '' && its.isCounted;
    if (!isTyped && !(ours.isCounted && its.typed !== '')) return other;
    const items = other.items.flat();
    if (its.typed !== '') return this.#block(other, nodesBetween(items, its.typed.length, other.text.length));
    const blank = /\s{1,20}$/u.exec(ours.typed)?.[0] ?? ' ';
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
  #number(
    side: 'base' | 'other',
    block: Block,
  ): { readonly number: string; readonly typed: string; readonly isCounted: boolean } {
    const paragraph = this.#located[side].of.get(block);
    const number = printedNumber(paragraph).trim();
    const [typed = '', word = ''] = block.kind === 'paragraph' ? (TYPED.exec(block.text) ?? []) : [];
    const isTyped = number !== '' && keyOf(word) === keyOf(number);
    const isCounted = number !== '' && !isTyped && this.#counts[side](block);
    return { number, typed: isTyped ? typed : '', isCounted };
  }
}

/** Whether a paragraph has a number that Word counts. */
export type Counts = (block: Block) => boolean;

/** By the properties of a paragraph, or else of its style and those that it is based on. */
export function countsOf(styles: Tree | undefined): Counts {
  const byId = new Map(tagsIn(styles?.root).map((style) => [attribute(style, 'w:styleId') ?? '', style]));
  const isListed = (properties: Tag | undefined): boolean | null => {
    const list = child(child(properties, 'w:numPr'), 'w:numId');
    return list === undefined ? null : attribute(list, 'w:val') !== '0';
  };
  return (block) => {
    if (block.kind === 'table') return false;
    const properties = propertiesOf(block);
    let isCounted = isListed(properties);
    let id = attribute(child(properties, 'w:pStyle'), 'w:val');
    // A chain longer than all styles goes in a circle.
    for (let step = 0; isCounted === null && id !== undefined && step <= byId.size; step += 1) {
      const style = byId.get(id);
      isCounted = isListed(child(style, 'w:pPr'));
      id = attribute(child(style, 'w:basedOn'), 'w:val');
    }
    return isCounted === true;
  };
}

const TYPED = /^\s{0,20}(\S{1,12})\s{1,20}/u;

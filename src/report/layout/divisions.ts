import type { Document } from '../../model/document.ts';

/** The division of a paragraph; a heading belongs to what follows it, and what an order of an amendment brings belongs to the orders. */
export type Division = (typeof DIVISIONS)[number];

export const DIVISIONS = ['preamble', 'operative', 'annex', 'order'] as const;

/** The division of each paragraph; headings and the formula belong to what follows them. */
export function divisionsOf({ paragraphs }: Document): readonly Division[] {
  if (paragraphs.some(({ part }) => part === 'order')) return paragraphs.map(() => 'order');
  let following: Division = paragraphs.some(({ part }) => part === 'annex') ? 'annex' : 'operative';
  return paragraphs
    .toReversed()
    .map(({ part }) => {
      if (part !== 'heading' && part !== 'formula') following = part;
      return following;
    })
    .toReversed();
}

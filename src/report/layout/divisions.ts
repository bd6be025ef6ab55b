import type { Document } from '../../model/document.ts';

/** The division of a paragraph; a heading belongs to what follows it. */
export type Division = 'preamble' | 'operative' | 'annex';

export const DIVISION_NAMES: Readonly<Record<Division, string>> = {
  preamble: 'Preamble',
  operative: 'Operative part',
  annex: 'Annex',
};

/** The division of each paragraph; headings and the formula belong to what follows them. */
export function divisionsOf({ paragraphs }: Document): readonly Division[] {
  let following: Division = paragraphs.some(({ part }) => part === 'annex') ? 'annex' : 'operative';
  return paragraphs
    .toReversed()
    .map(({ part }) => {
      if (part !== 'heading' && part !== 'formula') following = part;
      return following;
    })
    .toReversed();
}

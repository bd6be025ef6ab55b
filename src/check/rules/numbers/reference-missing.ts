import type { Language } from '../../../language/language.ts';
import type { Document } from '../../../model/document.ts';
import { type Found, placeIn, type Stretch } from '../../found.ts';
import { defineRule } from '../../rule.ts';

/** References to paragraphs that the text does not have. */
export const referenceMissing = defineRule({
  code: 'reference-missing',
  severity: 'error',
  title: 'A reference to a paragraph that the text does not have',
  source: 'the paragraph numbers of the text itself',
  example: {
    wrong: ['1. Decides to keep the lighthouse lit;', '2. Requests a report on paragraph 5 above.'],
    right: ['1. Decides to keep the lighthouse lit;', '2. Requests a report on paragraph 1 above.'],
  },
  yieldsTo: [{ code: 'number-order', within: 'text' }],
  find({ document, stretches, spoken }) {
    if (spoken === null) return [];
    const numbers = numbersOf(document);
    // In a text with sections that each start from 1, a reference may point to another section.
    if (numbers.size === 0) return [];
    return stretches.flatMap((stretch) => (stretch.note === null ? missingIn(stretch, document, numbers, spoken) : []));
  },
});

function numbersOf({ paragraphs }: Document): ReadonlySet<string> {
  return new Set(
    paragraphs.flatMap(({ depth, label, part }) => {
      const [, number] = /^(\d+)$/u.exec(label) ?? [];
      return depth === 0 && number !== undefined && part !== 'heading' ? [number] : [];
    }),
  );
}

function missingIn(
  stretch: Stretch,
  { paragraphs }: Document,
  numbers: ReadonlySet<string>,
  { textReferences }: Language,
): readonly Found[] {
  if (textReferences === null) return [];
  const ownNumber = Number(/^\d+/u.exec(paragraphs[stretch.paragraph ?? -1]?.label ?? '')?.[0]);
  /** Finds `paragraph 12 above` in paragraph 7. */
  const astray = (words: string, number: number): 'above' | 'below' | null => {
    if (words.endsWith(textReferences.above) && number > ownNumber) return 'above';
    return words.endsWith(textReferences.below) && number < ownNumber ? 'below' : null;
  };
  return [...stretch.text.matchAll(textReferences.own)].flatMap((match) =>
    [...match[0].matchAll(/\d+/gu)].flatMap((each): readonly Found[] => {
      const [number] = each;
      const start = match.index + each.index;
      const isHere = numbers.has(number);
      const side = astray(match[0], Number(number));
      if (isHere && side === null) return [];
      return [
        {
          place: placeIn(stretch, start, start + number.length),
          message: isHere
            ? `Paragraph ${number} is not ${side ?? ''} this one.`
            : `There is no paragraph ${number} in this text.`,
          fix: 'Check which paragraph is meant.',
        },
      ];
    }),
  );
}

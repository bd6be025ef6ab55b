import type { Document } from '../model/document.ts';
import { type Found, placeIn, type Stretch } from './found.ts';
import type { Subject } from './subject.ts';

/** References to paragraphs of the text itself that it does not have. */
export function referencesFound({ document, stretches, isEnglish }: Subject): readonly Found[] {
  if (!isEnglish) return [];
  const numbers = numbersOf(document);
  // A text of sections counts anew in each; a reference may go from one to another.
  if (numbers.size === 0) return [];
  return stretches.flatMap((stretch) => (stretch.note === null ? missingIn(stretch, document, numbers) : []));
}

function numbersOf({ paragraphs }: Document): ReadonlySet<string> {
  return new Set(
    paragraphs.flatMap(({ depth, label, part }) => {
      const [, number] = /^(\d+)$/u.exec(label) ?? [];
      return depth === 0 && number !== undefined && part !== 'heading' ? [number] : [];
    }),
  );
}

function missingIn(stretch: Stretch, { paragraphs }: Document, numbers: ReadonlySet<string>): readonly Found[] {
  const own = paragraphs[stretch.paragraph ?? -1];
  return [...stretch.text.matchAll(OWN)].flatMap((match) =>
    [...match[0].matchAll(/\d+/gu)].flatMap((each): readonly Found[] => {
      const [number] = each;
      const start = match.index + each.index;
      const isHere = numbers.has(number);
      const ownNumber = Number(/^\d+/u.exec(own?.label ?? '')?.[0]);
      // `paragraph 12 above` in paragraph 7 points nowhere either.
      const isAstray =
        match[0].endsWith('above') && Number(number) > ownNumber
          ? 'above'
          : match[0].endsWith('below') && Number(number) < ownNumber
            ? 'below'
            : null;
      if (isHere && isAstray === null) return [];
      return [
        {
          code: 'reference-missing',
          place: placeIn(stretch, start, start + number.length),
          message: isHere
            ? `paragraph ${number} does not stand ${isAstray ?? ''} this one`
            : `there is no paragraph ${number} in this text`,
          fix: 'look up which paragraph is meant',
        },
      ];
    }),
  );
}

const LIST =
  '\\d+(?:\\s?\\([a-z]+\\))?(?:(?:,\\s|\\sand\\s|\\sto\\s|\\sor\\s|–|-|,\\sand\\s)\\d+(?:\\s?\\([a-z]+\\))?)*';
const OWN = new RegExp(`\\bparagraphs?\\s${LIST}\\s(?:above|below|of\\sthe\\spresent\\sresolution)`, 'gu');

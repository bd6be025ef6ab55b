import { adverbIn, wholeOpening, withAdverb } from '../../../form/adverbs.ts';
import { type Found, insteadOf, openingPlace } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { MEASURED } from '../../sources.ts';
import { openedIn } from './paragraphs.ts';

/** If the adverb itself is wrong, also-further already puts the right one in the right place. */
export const adverbPlace = defineRule({
  code: 'adverb-place',
  severity: 'warning',
  title: 'Also or Further on the wrong side of the verb',
  source: `${MEASURED}: after the verb in the preamble (6 exceptions), before it in the operative part`,
  scope: 'resolutions',
  fix: true,
  example: {
    wrong: ['Recalling the first lighthouse,', 'Also recalling the second lighthouse,'],
    right: ['Recalling the first lighthouse,', 'Recalling also the second lighthouse,'],
  },
  yieldsTo: ['doubled-word', 'preamble-opening', 'operative-opening', 'also-further'],
  find(subject) {
    const { openingForms: forms = null, adverbs = null } = subject.spoken ?? {};
    if (forms === null || adverbs === null || subject.organ !== 'assembly') return [];
    return openedIn(subject).flatMap(({ paragraph: printed, part }): readonly Found[] => {
      const paragraph = { ...printed, opening: wholeOpening(printed, subject.language) };
      const { opening, text } = paragraph;
      const isInFront = forms.adverbInFront.test(opening);
      const isMisplaced = part === 'preamble' ? isInFront : !isInFront && forms.adverbBehind.test(opening);
      if (!isMisplaced || !text.startsWith(opening)) return [];
      const right = withAdverb(opening, adverbIn(opening, adverbs), part, adverbs);
      const place = openingPlace(paragraph);
      return [
        {
          place,
          message: `“${opening}”: in the ${SIDES[part]}.`,
          fix: `Write “${right}”.`,
          edit: insteadOf(place, right),
        },
      ];
    });
  },
});

const SIDES = {
  preamble: 'preamble, the adverb follows the verb',
  operative: 'operative part, the adverb precedes the verb',
} as const;

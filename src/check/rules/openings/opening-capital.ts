import { type Found, insteadOf, openingPlace } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { DRAFTING } from '../../sources.ts';
import { openedIn } from './paragraphs.ts';

/** Not reported for an opening that belongs in the other part: its replacement begins with a capital. */
export const openingCapital = defineRule({
  code: 'opening-capital',
  severity: 'warning',
  title: 'A paragraph begins with a lower-case letter',
  source: DRAFTING,
  scope: 'resolutions',
  fix: true,
  example: {
    wrong: ['1. Decides to keep the lighthouse lit;', '2. requests a report.'],
    right: ['1. Decides to keep the lighthouse lit;', '2. Requests a report.'],
  },
  yieldsTo: ['doubled-word', 'also-further', 'adverb-place'],
  find: (subject) =>
    openedIn(subject).flatMap(({ paragraph, capital, isAstray }): readonly Found[] => {
      const { text } = paragraph;
      if (capital === text || isAstray || subject.language.openings?.areCapital === false) return [];
      const place = openingPlace(paragraph);
      return [
        {
          place,
          message: `The paragraph begins with a lower-case letter: “${text.slice(place.start, place.end)}”.`,
          fix: `Begin with “${capital.charAt(0)}”.`,
          edit: insteadOf({ ...place, end: 1 }, capital.charAt(0)),
        },
      ];
    }),
});

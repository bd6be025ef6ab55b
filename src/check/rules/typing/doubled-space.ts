import { insteadOf, placeIn } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { REVIEWED } from '../../sources.ts';

export const doubledSpace = defineRule({
  code: 'doubled-space',
  severity: 'hint',
  title: 'More than one blank',
  source: REVIEWED,
  fix: true,
  yieldsTo: ['end-mark', 'formula-comma', 'formula-alone', 'doubled-word', 'citation-form'],
  example: null,
  find: ({ stretches }) =>
    stretches.flatMap((stretch) =>
      [...stretch.text.matchAll(/(?<=\S)\s{2,}(?=\S)/gu)].map((match) => {
        const place = placeIn(stretch, match.index, match.index + match[0].length);
        return {
          place,
          message: `${match[0].length} blanks stand where one does`,
          fix: 'leave one blank',
          edit: insteadOf(place, ' '),
        };
      }),
    ),
});

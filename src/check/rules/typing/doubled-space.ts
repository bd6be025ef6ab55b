import { insteadOf, placeIn } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { REVIEWED } from '../../sources.ts';

export const doubledSpace = defineRule({
  code: 'doubled-space',
  severity: 'hint',
  title: 'More than one space',
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
          message: `There are ${match[0].length} spaces instead of one.`,
          fix: 'Delete the extra space.',
          edit: insteadOf(place, ' '),
        };
      }),
    ),
});

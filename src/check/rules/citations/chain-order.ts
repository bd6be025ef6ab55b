import { type Found, placeIn } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { MEASURED } from '../../sources.ts';
import { chainsIn } from './chains.ts';

/** A wrong date puts a chain out of order: then only the date is reported. */
export const chainOrder = defineRule({
  code: 'chain-order',
  severity: 'warning',
  title: 'Cited resolutions are not in date order',
  source: `${MEASURED}: 3 lists are in descending order; the others out of order mix organs or groups`,
  example: {
    wrong: ['Recalling its resolutions 77/15 of 7 December 2022 and 76/12 of 6 December 2021,'],
    right: ['Recalling its resolutions 76/12 of 6 December 2021 and 77/15 of 7 December 2022,'],
  },
  yieldsTo: [
    { code: 'citation-date', within: 'paragraph' },
    { code: 'impossible-date', within: 'paragraph' },
  ],
  find: (subject) =>
    chainsIn(subject).flatMap(({ stretch, links, isOfDecisions }): readonly Found[] => {
      if (isOfDecisions) return [];
      const at = links.findIndex(({ date }, each) => {
        const before = links[each - 1]?.date ?? null;
        return date !== null && before !== null && date < before;
      });
      const [before, astray] = [links[at - 1], links[at]];
      if (before === undefined || astray === undefined) return [];
      return [
        {
          place: placeIn(stretch, astray.start, astray.end),
          message: `${astray.words} follows ${before.words}.`,
          fix: 'List the resolutions in date order.',
        },
      ];
    }),
});

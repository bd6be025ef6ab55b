import { placeIn } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { NUMBERING } from '../../sources.ts';

/** `[11 to 14 September]`: an open point, or words not yet agreed. */
export const squareBrackets = defineRule({
  code: 'square-brackets',
  severity: 'warning',
  title: 'Text in square brackets',
  source: `${NUMBERING}: they mark alternatives under negotiation and disappear on adoption`,
  scope: 'resolutions',
  example: {
    wrong: ['1. Requests a report by [1 March];', '2. Decides to remain seized.'],
    right: ['1. Requests a report by 1 March;', '2. Decides to remain seized.'],
  },
  find: ({ stretches }) =>
    stretches.flatMap((stretch) =>
      [...stretch.text.matchAll(/\[[^[\]]*\]/gu)].map((match) => ({
        place: placeIn(stretch, match.index, match.index + match[0].length),
        message: 'Text in square brackets is not settled.',
        fix: 'Settle the text, and delete the brackets.',
      })),
    ),
});

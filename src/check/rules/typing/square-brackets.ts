import { placeIn } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { NUMBERING } from '../../sources.ts';

/** `[11 to 14 September]`: a place that somebody has still to fill, or words nobody has agreed to. */
export const squareBrackets = defineRule({
  code: 'square-brackets',
  severity: 'warning',
  title: 'Square brackets are left: text that is not settled',
  source: `${NUMBERING}: they mark alternatives in negotiation and vanish on adoption`,
  scope: 'resolutions',
  example: {
    wrong: ['1. Requests a report by [1 March];', '2. Decides to remain seized.'],
    right: ['1. Requests a report by 1 March;', '2. Decides to remain seized.'],
  },
  find: ({ stretches }) =>
    stretches.flatMap((stretch) =>
      [...stretch.text.matchAll(/\[[^[\]]*\]/gu)].map((match) => ({
        place: placeIn(stretch, match.index, match.index + match[0].length),
        message: 'square brackets are left: these words are not settled',
        fix: 'settle them, and take the brackets away',
      })),
    ),
});

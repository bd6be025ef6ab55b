import type { Document } from '../../../model/document.ts';
import { type FoundPlace, placeIn, type Stretch } from '../../found.ts';
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
  find: ({ stretches, document }) =>
    stretches.flatMap((stretch) =>
      [...[...stretch.text.matchAll(/\[[^[\]]*\]/gu)].map(within), ...openIn(stretch, document)].map(
        ({ start, end }) => ({
          place: placeIn(stretch, start, end),
          message: 'Text in square brackets is not settled.',
          fix: 'Settle the text, and delete the brackets.',
        }),
      ),
    ),
});

function within(match: RegExpExecArray): Bracketed {
  return { start: match.index, end: match.index + match[0].length };
}

/** The outer brackets of a text under negotiation, which are beside its words. */
function openIn({ paragraph, note }: Stretch, { paragraphs }: Document): readonly Bracketed[] {
  const own = note === null ? (paragraphs[paragraph ?? -1]?.negotiated?.stretches ?? []) : [];
  let last = 0;
  return own.flatMap(({ start, end }) => {
    if (start < last) return [];
    last = end;
    return [{ start, end }];
  });
}

type Bracketed = Pick<FoundPlace, 'start' | 'end'>;

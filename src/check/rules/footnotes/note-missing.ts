import { withCapital } from '../../../text/capital.ts';
import { type Found, WHOLE } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { FOOTNOTES } from '../../sources.ts';
import { indicatedIn, indicatorPlace } from './placed.ts';

export const noteMissing = defineRule({
  code: 'note-missing',
  severity: 'error',
  title: 'A footnote marker without a footnote, or a footnote without a marker',
  source: FOOTNOTES,
  example: {
    wrong: ['Recalling the Charter,[^1]', 'Decides to keep the lighthouse lit.'],
    right: ['Recalling the Charter,[^1]', 'Decides to keep the lighthouse lit.', '[^1]: A/77/12.'],
  },
  find(subject) {
    const empty = indicatedIn(subject)
      .filter(({ note, isAgain }) => note.text.trim() === '' && !isAgain)
      .map((each) => ({
        place: indicatorPlace(each),
        message: `There is no footnote ${each.note.marker}.`,
        fix: 'Add the footnote, or delete the marker.',
      }));
    if (empty.length > 0) return empty;
    // Footnotes and markers that could not be matched when the file was read.
    return subject.document.notices.flatMap(({ code, message, paragraph }): readonly Found[] =>
      code === 'stray-note'
        ? [
            {
              place: { ...WHOLE, paragraph },
              message: `${withCapital(message)}.`,
              fix: 'Add what is missing, or delete the note.',
            },
          ]
        : [],
    );
  },
});

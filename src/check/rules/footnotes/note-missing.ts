import { type Found, WHOLE } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { FOOTNOTES } from '../../sources.ts';
import { indicatedIn, indicatorPlace } from './placed.ts';

export const noteMissing = defineRule({
  code: 'note-missing',
  severity: 'error',
  title: 'An indicator without a footnote, or a footnote without an indicator',
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
        message: `there is no footnote ${each.note.marker}`,
        fix: 'add the footnote, or take the indicator away',
      }));
    if (empty.length > 0) return empty;
    // What the reader of the file could put nowhere.
    return subject.document.notices.flatMap(({ code, message, paragraph }): readonly Found[] =>
      code === 'stray-note'
        ? [{ place: { ...WHOLE, paragraph }, message, fix: 'add what is missing, or take the note away' }]
        : [],
    );
  },
});

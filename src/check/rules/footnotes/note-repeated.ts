import { defineRule } from '../../rule.ts';
import { FOOTNOTES } from '../../sources.ts';
import { indicatedIn, indicatorPlace } from './placed.ts';

export const noteRepeated = defineRule({
  code: 'note-repeated',
  severity: 'warning',
  title: 'A footnote marker is repeated',
  source: `${FOOTNOTES}: “numbered footnote indicators are no longer repeated in resolutions”`,
  example: {
    wrong: [
      'Recalling the Charter,[^1]',
      'Decides to follow the Charter,[^1] and to keep the lighthouse lit.',
      '[^1]: A/77/12.',
    ],
    right: [
      'Recalling the Charter,[^1]',
      'Decides to follow the Charter, and to keep the lighthouse lit.',
      '[^1]: A/77/12.',
    ],
  },
  find(subject) {
    const { session } = subject.document;
    if (session !== null && session < SESSION_WITHOUT_REPETITION) return [];
    return indicatedIn(subject)
      .filter(({ isAgain }) => isAgain)
      .map((each) => ({
        place: indicatorPlace(each),
        message: `The marker of footnote ${each.note.marker} is repeated.`,
        fix: 'Give the reference only at the first mention, or add a new footnote with the same words.',
      }));
  },
});

/** Up to session 74, markers were repeated in the operative part. */
const SESSION_WITHOUT_REPETITION = 75;

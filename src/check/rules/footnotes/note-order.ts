import { defineRule } from '../../rule.ts';
import { FOOTNOTES } from '../../sources.ts';
import { indicatedIn, indicatorPlace } from './placed.ts';

export const noteOrder = defineRule({
  code: 'note-order',
  severity: 'error',
  title: 'Footnotes are not numbered in the order of their markers',
  source: `${FOOTNOTES}: numbered consecutively, in arabic numerals`,
  fix: true,
  example: {
    wrong: [
      'Recalling the Charter,[^2]',
      'Recalling also the Convention,[^1]',
      'Decides to keep the lighthouse lit.',
      '[^2]: A/77/12.\n[^1]: A/77/13.',
    ],
    right: [
      'Recalling the Charter,[^1]',
      'Recalling also the Convention,[^2]',
      'Decides to keep the lighthouse lit.',
      '[^1]: A/77/12.\n[^2]: A/77/13.',
    ],
  },
  find(subject) {
    const numbered = indicatedIn(subject).filter(({ note, isAgain }) => /^\d+$/u.test(note.marker) && !isAgain);
    // The Human Rights Council attaches its first footnote to the masthead.
    const first = subject.organ === 'assembly' ? 1 : Number(numbered[0]?.note.marker ?? 1);
    const astray = numbered.findIndex(({ note }, at) => Number(note.marker) !== at + first);
    const found = numbered[astray];
    if (found === undefined) return [];
    const { marker, offset } = found.note;
    const before = numbered[astray - 1]?.note.marker;
    const why = before === undefined ? 'it is the first' : `it follows footnote ${before}`;
    return [
      {
        place: indicatorPlace(found),
        message: `Footnote ${marker} should be ${astray + first}: ${why}.`,
        fix: 'Renumber the footnotes in the order of their markers.',
        edit: first === 1 ? { of: 'marker', start: offset, end: offset, text: String(astray + 1) } : undefined,
      },
    ];
  },
});

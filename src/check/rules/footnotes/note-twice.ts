import { ibidIn } from '../../../form/notes.ts';
import { fold } from '../../../text/fold.ts';
import type { Found } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { FOOTNOTES } from '../../sources.ts';
import { indicatedIn } from './placed.ts';

export const noteTwice = defineRule({
  code: 'note-twice',
  severity: 'hint',
  title: 'Two footnotes say the same',
  source: `${FOOTNOTES}: “a reference is given once only, the first time that an item is mentioned”`,
  example: {
    wrong: [
      'Recalling the Charter,[^1]',
      'Decides to follow the Charter,[^2] and to keep the lighthouse lit.',
      '[^1]: A/77/12.\n[^2]: A/77/12.',
    ],
    right: [
      'Recalling the Charter,[^1]',
      'Decides to follow the Charter, and to keep the lighthouse lit.',
      '[^1]: A/77/12.',
    ],
  },
  find(subject) {
    const { footnotes } = subject.language;
    const first = new Map<string, string>();
    return indicatedIn(subject).flatMap(({ note, paragraph, isAgain }): readonly Found[] => {
      const { text, marker } = note;
      if (text === '' || ibidIn(text, footnotes) !== null || isAgain) return [];
      const earlier = first.get(fold(text));
      if (earlier === undefined) {
        first.set(fold(text), marker);
        return [];
      }
      return [
        {
          place: { paragraph, note: marker, start: 0, end: text.length },
          message: `Footnote ${marker} says the same as footnote ${earlier}.`,
          fix: 'Delete it, unless the reference has to be repeated.',
        },
      ];
    });
  },
});

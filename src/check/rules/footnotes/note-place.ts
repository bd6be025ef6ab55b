import type { Found } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { FOOTNOTES } from '../../sources.ts';
import { indicatedIn } from './placed.ts';

export const notePlace = defineRule({
  code: 'note-place',
  severity: 'hint',
  title: 'A footnote marker before the punctuation',
  source: `${FOOTNOTES}: “after the punctuation” in English`,
  example: {
    wrong: [
      'Recalling the Convention[^1], and concerned about the costs,',
      'Decides to keep the lighthouse lit.',
      '[^1]: A/77/12.',
    ],
    right: [
      'Recalling the Convention,[^1] and concerned about the costs,',
      'Decides to keep the lighthouse lit.',
      '[^1]: A/77/12.',
    ],
  },
  find(subject) {
    if (subject.spoken === null) return [];
    const { paragraphs } = subject.document;
    return indicatedIn(subject).flatMap(({ note, paragraph }): readonly Found[] => {
      const { text = '' } = paragraphs[paragraph ?? -1] ?? {};
      const { offset, marker } = note;
      if (offset === 0 || !/[\p{L}\d”)]/u.test(text[offset - 1] ?? '')) return [];
      // `Council,¹ …`; a point within a number or an abbreviation does not count.
      if (!/^[,;:.](?:\s|$)/u.test(text.slice(offset))) return [];
      return [
        {
          place: { paragraph, note: null, start: offset, end: offset + 1 },
          message: `The marker of footnote ${marker} comes before “${text[offset] ?? ''}”.`,
          fix: 'Move it after the punctuation mark.',
        },
      ];
    });
  },
});

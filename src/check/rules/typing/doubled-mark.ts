import type { Language } from '../../../language/language.ts';
import { type Found, insteadOf, placeIn } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { REVIEWED } from '../../sources.ts';

export const doubledMark = defineRule({
  code: 'doubled-mark',
  severity: 'warning',
  title: 'A mark of punctuation twice, or a blank before it',
  source: REVIEWED,
  fix: true,
  example: {
    wrong: ['Requests a report on the lamp,, the lens and the costs.'],
    right: ['Requests a report on the lamp, the lens and the costs.'],
  },
  yieldsTo: ['end-mark', 'formula-comma', 'formula-alone'],
  find: ({ stretches, language, spoken }) =>
    stretches.flatMap((stretch) => {
      const { text } = stretch;
      return [...text.matchAll(spoken?.typing?.marks ?? REPEATED_MARKS)].flatMap((match): readonly Found[] => {
        const [words] = match;
        const place = placeIn(stretch, match.index, match.index + words.length);
        const marks = words.replace(/\s/gu, '');
        if (/^\.{3,}$/u.test(marks) || isAbbreviation(text, match.index, marks, language)) return [];
        const isBlank = marks.length === 1;
        // `, ;`: the heavier mark is meant, and a drafter has to say so.
        const same = [...marks].every((mark) => mark === marks[0]);
        return [
          {
            place,
            message: isBlank ? `a blank stands before “${marks}”` : `“${words.trim()}”: one mark too many`,
            fix: isBlank ? 'take the blank away' : 'leave one of the marks',
            edit: same ? insteadOf(place, marks.charAt(0)) : undefined,
          },
        ];
      });
    }),
});

/** French prints a blank before semicolons and colons. */
const REPEATED_MARKS = /[,;:]\s?,|,\s?[;:.]|\.{2,}|;;|::/gu;

/** A plain long word ends no abbreviation. */
function isAbbreviation(text: string, at: number, marks: string, { typing }: Language): boolean {
  if (!/^\.[,;:]$/u.test(marks)) return false;
  const word = /(?<!\S)\S*$/u.exec(text.slice(0, at))?.[0] ?? '';
  // `U.S.`
  return (typing?.abbreviation.test(word) ?? false) || /\.\p{L}$/u.test(word);
}

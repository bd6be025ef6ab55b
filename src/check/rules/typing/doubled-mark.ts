import type { Language } from '../../../language/language.ts';
import { type Found, insteadOf, placeIn } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { REVIEWED } from '../../sources.ts';

export const doubledMark = defineRule({
  code: 'doubled-mark',
  severity: 'warning',
  title: 'A punctuation mark repeated, or preceded by a space',
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
        // `, ;`: the stronger mark is probably meant, but the drafter decides.
        const same = [...marks].every((mark) => mark === marks[0]);
        return [
          {
            place,
            message: isBlank ? `There is a space before “${marks}”.` : `“${words.trim()}” has one mark too many.`,
            fix: isBlank ? 'Delete the space.' : 'Delete one of the marks.',
            edit: same ? insteadOf(place, marks.charAt(0)) : undefined,
          },
        ];
      });
    }),
});

/** French puts a space before semicolons and colons. */
const REPEATED_MARKS = /[,;:]\s?,|,\s?[;:.]|\.{2,}|;;|::/gu;

/** Whether the full stop belongs to an abbreviation. */
function isAbbreviation(text: string, at: number, marks: string, { typing }: Language): boolean {
  if (!/^\.[,;:]$/u.test(marks)) return false;
  const word = /(?<!\S)\S*$/u.exec(text.slice(0, at))?.[0] ?? '';
  // `U.S.`
  return (typing?.abbreviation.test(word) ?? false) || /\.\p{L}$/u.test(word);
}

import { defineRule } from '../../rule.ts';
import { FIGURES } from '../../sources.ts';
import { datesPrintedWrong } from './printed-dates.ts';

/** Dates that follow the number of a resolution are reported as citation-form. */
export const dateForm = defineRule({
  code: 'date-form',
  severity: 'warning',
  title: 'A date not in the form day, month, year',
  source: `${FIGURES}: 7 December 2022`,
  fix: true,
  example: {
    wrong: ['Requests a report by December 7, 2024.'],
    right: ['Requests a report by 7 December 2024.'],
  },
  find: (subject) => datesPrintedWrong(subject).flatMap(({ isCited, found }) => (isCited ? [] : [found])),
});

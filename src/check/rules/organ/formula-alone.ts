import { insteadOf } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { MEASURED } from '../../sources.ts';
import { formulasAstray } from './formulas.ts';

export const formulaAlone = defineRule({
  code: 'formula-alone',
  severity: 'hint',
  title: 'A comma after the name of the organ, but no preamble',
  source: `${MEASURED}: 43 of 60 have none`,
  scope: 'resolutions',
  fix: true,
  example: {
    wrong: ['The General Assembly,', '1. Decides to keep the lighthouse lit;', '2. Requests a report.'],
    right: ['The General Assembly', '1. Decides to keep the lighthouse lit;', '2. Requests a report.'],
  },
  find: ({ document }) =>
    formulasAstray(document, 'comma alone').map(({ text, place }) => ({
      place,
      message: `“${text}” has a comma, but no preamble follows.`,
      fix: 'Delete the comma.',
      edit: insteadOf({ ...place, start: text.replace(/(?<![\s,،，])[\s,،，]+$/u, '').length }, ''),
    })),
});

import { withoutEnd } from '../../../form/punctuation.ts';
import { insteadOf } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { DRAFTING } from '../../sources.ts';
import { formulasAstray } from './formulas.ts';

export const formulaComma = defineRule({
  code: 'formula-comma',
  severity: 'warning',
  title: 'No comma behind the name of the organ',
  source: `${DRAFTING}; all of 246`,
  scope: 'resolutions',
  fix: true,
  example: {
    wrong: ['The General Assembly', 'Recalling the first lighthouse,', 'Decides to keep it lit.'],
    right: ['The General Assembly,', 'Recalling the first lighthouse,', 'Decides to keep it lit.'],
  },
  find: ({ document }) =>
    formulasAstray(document, 'comma missing').map(({ text, place }) => ({
      place,
      message: `there is no comma behind “${text}”, and a preamble follows`,
      fix: 'set a comma behind it',
      edit: insteadOf({ ...place, start: withoutEnd(text).length }, ','),
    })),
});

import { withoutEnd } from '../../../form/punctuation.ts';
import { insteadOf } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { DRAFTING } from '../../sources.ts';
import { formulasAstray } from './formulas.ts';

export const formulaComma = defineRule({
  code: 'formula-comma',
  severity: 'warning',
  title: 'No comma after the name of the organ',
  source: `${DRAFTING}; all 246 adopted resolutions reviewed have it`,
  scope: 'resolutions',
  fix: true,
  example: {
    wrong: ['The General Assembly', 'Recalling the first lighthouse,', 'Decides to keep it lit.'],
    right: ['The General Assembly,', 'Recalling the first lighthouse,', 'Decides to keep it lit.'],
  },
  find: ({ document }) =>
    formulasAstray(document, 'comma missing').map(({ text, place }) => ({
      place,
      message: `“${text}” has no comma, but a preamble follows.`,
      fix: 'Add a comma after it.',
      edit: insteadOf({ ...place, start: withoutEnd(text).length }, ','),
    })),
});

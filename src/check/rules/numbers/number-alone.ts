import { startOf } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { MEASURED } from '../../sources.ts';
import { operativeOf } from './operative.ts';

export const numberAlone = defineRule({
  code: 'number-alone',
  severity: 'hint',
  title: 'The only operative paragraph has a number',
  source: `${MEASURED}: 28 have only one operative paragraph, and none numbers it`,
  scope: 'resolutions',
  example: {
    wrong: ['1. Decides to keep the lighthouse lit.'],
    right: ['Decides to keep the lighthouse lit.'],
  },
  find({ document }) {
    const [only, ...others] = operativeOf(document);
    if (only === undefined || others.length > 0 || only.label === '') return [];
    return [
      {
        place: startOf(only),
        message: `The only operative paragraph has the number ${only.label}.`,
        fix: 'Delete the number.',
      },
    ];
  },
});

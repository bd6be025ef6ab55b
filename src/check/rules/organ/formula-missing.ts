import { WHOLE } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { DRAFTING } from '../../sources.ts';
import { isBody } from '../../subject.ts';

/** The name of the organ above its text: `The General Assembly,`. */
export const formulaMissing = defineRule({
  code: 'formula-missing',
  severity: 'error',
  title: 'The organ is not named above the text',
  source: DRAFTING,
  scope: 'resolutions',
  example: {
    wrong: ['Recalling the first lighthouse,', 'Decides to keep it lit.'],
    right: ['The General Assembly,', 'Recalling the first lighthouse,', 'Decides to keep it lit.'],
  },
  find({ document: { paragraphs } }) {
    if (!paragraphs.some(isBody) || paragraphs.some(({ part }) => part === 'formula')) return [];
    return [
      {
        place: WHOLE,
        message: 'no organ is named above the text',
        fix: 'begin with “The General Assembly,”, or the organ whose text it is',
      },
    ];
  },
});

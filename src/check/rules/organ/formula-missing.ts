import { WHOLE } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { DRAFTING } from '../../sources.ts';
import { isBody } from '../../subject.ts';

/** The line that names the organ: `The General Assembly,`. */
export const formulaMissing = defineRule({
  code: 'formula-missing',
  severity: 'error',
  title: 'The organ is not named at the beginning of the text',
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
        message: 'No organ is named at the beginning of the text.',
        fix: 'Begin with “The General Assembly,” or the name of the organ concerned.',
      },
    ];
  },
});

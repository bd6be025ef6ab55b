import type { Comparison } from '../../model/comparison.ts';
import type { Output } from '../../model/output.ts';
import { renderAmendments, renderAmendmentsDocx, renderAmendmentsMarkdown } from './amendments.ts';

/** The formats of a list of amendments. */
export const AMENDMENTS_OUTPUTS: readonly Output<Comparison, undefined>[] = [
  { name: 'text', endings: ['txt'], write: renderAmendments },
  { name: 'md', endings: ['md'], write: renderAmendmentsMarkdown },
  { name: 'docx', endings: ['docx'], write: renderAmendmentsDocx },
];

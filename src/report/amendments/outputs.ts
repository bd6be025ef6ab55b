import { writeDocx } from '../../formats/docx/write.ts';
import { writeMarkdown } from '../../formats/text/markdown.ts';
import { writeText } from '../../formats/text/write.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Document } from '../../model/document.ts';
import type { Made, Output } from '../../model/output.ts';
import { renderAmendments, renderAmendmentsDocx, renderAmendmentsMarkdown } from './amendments.ts';
import { type AmendmentDocumentOptions, amendmentDocument } from './document.ts';

/** A list, or with these options an amendment document. */
export interface AmendmentsAsked {
  readonly document: AmendmentDocumentOptions | null;
}

/** The formats of amendments. */
export const AMENDMENTS_OUTPUTS: readonly Output<Comparison, AmendmentsAsked>[] = [
  { name: 'text', endings: ['txt'], write: either(renderAmendments, writeText) },
  { name: 'md', endings: ['md'], write: either(renderAmendmentsMarkdown, writeMarkdown) },
  { name: 'docx', endings: ['docx'], write: either(renderAmendmentsDocx, writeDocx) },
];

function either(list: (comparison: Comparison) => Made, document: (document: Document) => Made) {
  return (comparison: Comparison, asked: AmendmentsAsked): Made =>
    asked.document === null ? list(comparison) : document(amendmentDocument(comparison, asked.document));
}

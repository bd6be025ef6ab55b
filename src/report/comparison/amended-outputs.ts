import { DOCUMENT_OUTPUTS } from '../../formats/writers.ts';
import type { Amended } from '../../model/amended.ts';
import type { Document } from '../../model/document.ts';
import type { Output } from '../../model/output.ts';
import type { DocxOptions } from './docx.ts';

/** A text with the amendments that were applied to it. */
export interface AmendedText {
  readonly base: Document;
  readonly amended: Amended;
}

export interface AmendedAsked {
  /** In a Word file: the amended text alone. */
  readonly isClean: boolean;
  readonly tracked: DocxOptions;
}

/** The formats of an amended text: a Word file shows what was amended as tracked changes, the others hold the amended text. */
export const AMENDED_OUTPUTS: readonly Output<AmendedText, AmendedAsked>[] = DOCUMENT_OUTPUTS.map((output) => ({
  ...output,
  write: async ({ base, amended }, { isClean, tracked }) =>
    output.name === 'docx' && !isClean
      ? (await import('./amended.ts')).renderAmended(base, amended, tracked)
      : output.write(amended.document, undefined),
}));

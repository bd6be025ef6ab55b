import type { Mended } from '../../check/mend.ts';
import { compare } from '../../compare/compare.ts';
import { DOCUMENT_OUTPUTS } from '../../formats/writers.ts';
import type { Document } from '../../model/document.ts';
import type { Output } from '../../model/output.ts';
import type { DocxOptions } from './docx.ts';

export interface MendedAsked extends Pick<DocxOptions, 'tell' | 'into'> {
  /** The text as it was checked. */
  readonly base: Document;
}

/** The formats of a text with the safe corrections: a Word file shows each as a tracked change, the others hold the corrected text. */
export const MENDED_OUTPUTS: readonly Output<Mended, MendedAsked>[] = DOCUMENT_OUTPUTS.map((output) => ({
  ...output,
  write: async ({ document }, { base, ...ways }) =>
    output.name === 'docx'
      ? (await import('./docx.ts')).renderDocx(compare({ old: base, new: document }), {
          author: 'resdiff check',
          ...ways,
        })
      : output.write(document, undefined),
}));

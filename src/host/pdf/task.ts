import type { Limits } from '../../formats/limits.ts';
import type { InputErrorCode, Notice } from '../../model/problem.ts';

/** A task for the thread that reads PDFs. */
export interface PdfTask {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly limits: Limits;
}

/** Its answers: each page as it begins, and finally the text or the reason for refusing it. */
export type PdfAnswer =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'read'; readonly text: string; readonly notices: readonly Notice[] }
  | { readonly kind: 'refused'; readonly code: InputErrorCode; readonly message: string }
  /** A fault in resdiff. */
  | { readonly kind: 'failed'; readonly message: string };

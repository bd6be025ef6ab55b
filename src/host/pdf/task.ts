import type { Limits } from '../../formats/limits.ts';
import type { InputErrorCode, Notice } from '../../model/problem.ts';

/** What the thread that reads PDFs is given. */
export interface PdfTask {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly limits: Limits;
}

/** What it answers: each page as it begins it, and in the end what it read or why it did not. */
export type PdfAnswer =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'read'; readonly text: string; readonly notices: readonly Notice[] }
  | { readonly kind: 'refused'; readonly code: InputErrorCode; readonly message: string }
  /** By a mistake of ours. */
  | { readonly kind: 'failed'; readonly message: string };

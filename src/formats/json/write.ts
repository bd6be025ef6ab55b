import type { Document } from '../../model/document.ts';

/** A document as JSON, as `read` gives it; `read` takes it back. */
export function writeJson(document: Document): string {
  return `${JSON.stringify({ format: 'resdiff.document', version: 1, ...document }, null, 2)}\n`;
}

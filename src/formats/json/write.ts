import type { Document } from '../../model/document.ts';

/** A document as JSON, which `read` reads back. */
export function writeJson(document: Document): string {
  return `${JSON.stringify({ format: 'resdiff.document', version: 1, ...document }, null, 2)}\n`;
}

import { type Document, write as writeDocument } from '../index.ts';
import type { DocumentFormat } from './options.ts';

/** A document in the form asked for: a text, or the bytes of a Word file. */
export function documentAs(document: Document, form: DocumentFormat): string | Uint8Array {
  switch (form) {
    case 'md':
      return writeDocument.markdown(document);
    case 'text':
      return writeDocument.text(document);
    case 'json':
      return writeDocument.json(document);
    case 'docx':
      return writeDocument.docx(document);
    case 'akn':
      return writeDocument.akn(document);
  }
}

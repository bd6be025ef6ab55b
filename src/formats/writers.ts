import type { Document } from '../model/document.ts';
import type { Output } from '../model/output.ts';
import { writeAkn } from './akn/write.ts';
import { writeDocx } from './docx/write.ts';
import { writeJson } from './json/write.ts';
import { writeMarkdown } from './text/markdown.ts';
import { writeText } from './text/write.ts';

/** The formats in which a document can be written; `readAny` reads all of them. */
export const DOCUMENT_OUTPUTS: readonly Output<Document, undefined>[] = [
  { name: 'md', endings: ['md'], write: writeMarkdown },
  { name: 'text', endings: ['txt'], write: writeText },
  { name: 'json', endings: ['json'], write: writeJson },
  { name: 'docx', endings: ['docx'], write: writeDocx },
  { name: 'akn', endings: ['xml', 'akn'], write: writeAkn },
];

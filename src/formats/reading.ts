import type { Document } from '../model/document.ts';
import type { Notice } from '../model/problem.ts';
import type { Decoded } from './bytes.ts';
import type { Revisions } from './docx/words.ts';
import { DEFAULT_LIMITS, keepWithin, type Limits, type Measured } from './limits.ts';
import type { PdfText } from './pdf/read.ts';

/** What reading gives. The notices are also in the document, so that they travel with it. */
export interface Reading {
  readonly document: Document;
  readonly notices: readonly Notice[];
}

export interface About {
  readonly name: string;
  readonly revisions?: Revisions;
  /** The most that is read; the defaults of `LIMITS` where nothing is said. */
  readonly limits?: Limits;
  /**
   * Who gets the words out of a PDF; as a rule `readAny` itself. A program that reads strangers' PDFs may have it done where it can be
   * ended, as the command line does in a thread.
   */
  readonly readPdf?: (bytes: Uint8Array, name: string, limits: Limits) => Promise<PdfText>;
}

export function measuredAt({ name, limits = DEFAULT_LIMITS }: About): Measured {
  return { name, limits };
}

/** A document with what was guessed on the way to it, if it is within the limits. */
export function readingOf(read: Document, notices: readonly Notice[], measured: Measured): Reading {
  keepDocumentWithin(read, measured);
  const document = { ...read, notices: [...notices, ...read.notices] };
  return { document, notices: document.notices };
}

/** Whatever the form: the words of a document, its paragraphs and its notes are within their limits. */
function keepDocumentWithin({ paragraphs, titleNotes }: Document, measured: Measured): void {
  keepWithin('paragraphs', paragraphs.length, measured);
  let characters = 0;
  let notes = titleNotes.length;
  for (const { id, text, notes: own } of paragraphs) {
    const longest = own.reduce((most, note) => Math.max(most, note.text.length), text.length);
    keepWithin('paragraph-characters', longest, measured, { found: `${longest} characters in ${id.slice(0, 60)}` });
    characters += text.length + own.reduce((sum, note) => sum + note.text.length, 0);
    notes += own.length;
  }
  keepWithin('text-characters', characters, measured);
  keepWithin('notes', notes, measured);
}

export function guessNotices({ guess }: Decoded): readonly Notice[] {
  return guess === null ? [] : [{ code: 'mended', message: guess, paragraph: null }];
}

import type { Document } from '../model/document.ts';
import type { Notice } from '../model/problem.ts';
import type { Decoded } from './bytes.ts';
import type { Revisions } from './docx/properties.ts';
import type { AskOffice } from './foreign/office.ts';
import { DEFAULT_LIMITS, keepWithin, type Limits, type Measured } from './limits.ts';
import type { PdfText } from './pdf/read.ts';

/** The result of reading. The notices are also part of the document. */
export interface Reading {
  readonly document: Document;
  readonly notices: readonly Notice[];
}

/** Which state of a text with marked changes is read, and what counts as such. */
export interface AskedState {
  readonly revisions?: Revisions;
  /** Whose changes are accepted, in a Word file; those of all others are rejected. By default, those of everybody. */
  readonly by?: readonly string[] | undefined;
  /** Whether words struck through, and words in colour that are underlined or in bold, are tracked changes in a Word file. */
  readonly manualMarks?: boolean | undefined;
}

export interface About extends AskedState {
  readonly name: string;
  /** Which draft is read in the report of a committee: its number, `2`, or its numeral, `II`; by default the only one. */
  readonly draft?: string | undefined;
  /** The limits; by default those of `LIMITS`. */
  readonly limits?: Limits;
  /**
   * Extracts the words of a PDF; by default `readAny` does so itself. A program that reads untrusted PDFs may do it where it can be
   * stopped, as the command line does in a thread.
   */
  readonly readPdf?: (bytes: Uint8Array, name: string, limits: Limits) => Promise<PdfText>;
  /** Converts files that only an office program can read (.doc, .rtf, .wpd) to Word; by default they are refused. */
  readonly askOffice?: AskOffice;
}

export function measuredAt({ name, limits = DEFAULT_LIMITS }: About): Measured {
  return { name, limits };
}

/** Adds the notices from decoding to a document, and checks its limits. */
export function readingOf(read: Document, notices: readonly Notice[], measured: Measured): Reading {
  keepDocumentWithin(read, measured);
  const document = { ...read, notices: [...notices, ...read.notices] };
  return { document, notices: document.notices };
}

/** Checks the limits on words, paragraphs and notes, in any format. */
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

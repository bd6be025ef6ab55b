import type { Document } from '../model/document.ts';
import { InputError, type Notice } from '../model/problem.ts';
import { readAkn } from './akn.ts';
import { type Decoded, decode, isPdf, isZip } from './bytes.ts';
import { markdownOfDocx } from './docx.ts';
import type { Revisions } from './docx-words.ts';
import { isJsonDocument, readJson } from './json.ts';
import { DEFAULT_LIMITS, keepWithin, type Limits, type Measured } from './limits.ts';
import type { PdfText } from './pdf.ts';
import { readText } from './text.ts';

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

/**
 * Reads a resolution from AKN4UN XML, Word (.docx), Markdown, plain text or this program's own JSON, told apart by content.
 * Odd content never throws: it gives notices.
 *
 * @param source the document: text, or its bytes
 * @param about `name`: what to call the source in messages, as a rule the name of the file; `revisions`: which state of a
 *   text with tracked changes (Word, HTML) is read, as a rule the one with all of them accepted
 * @throws InputError when it is no resolution at all, and on PDF and HTML, which `readAny` reads
 * @example
 * ```ts
 * const { document, notices } = read('1. *Urges* all States to act;', { name: 'draft.md' });
 * document.paragraphs[0]?.opening; // → 'Urges'
 * notices.map(({ code }) => code); // → ['missing-masthead']
 * ```
 */
export function read(source: string | Uint8Array, about: About): Reading {
  const measured = measuredAt(about);
  const decoded = textIn(source, about);
  if (isHtml(decoded.text)) {
    throw new InputError('not-a-resolution', `${about.name}: a web page (HTML), which only readAny reads`);
  }
  return readingOf(readDecoded(decoded.text, measured), guessNotices(decoded), measured);
}

/**
 * The same for every form, PDF and HTML too: their libraries are loaded when such a document comes.
 *
 * @throws InputError when it is no resolution at all
 * @example
 * ```ts
 * const page = '<html><body><p>1. Urges all States to act;</p></body></html>';
 * const { document } = await readAny(page, { name: 'page.html' });
 * document.paragraphs[0]?.text; // → 'Urges all States to act;'
 * ```
 */
export async function readAny(source: string | Uint8Array, about: About): Promise<Reading> {
  const measured = measuredAt(about);
  const { name, limits } = measured;
  if (typeof source !== 'string' && isPdf(source)) {
    keepWithin('file-bytes', source.length, measured);
    const readPdf = about.readPdf ?? (await import('./pdf.ts')).markdownOfPdf;
    const { text, notices } = await readPdf(source, name, limits);
    return readingOf(readText(text, name, limits), notices, measured);
  }
  const decoded = textIn(source, about);
  if (!isHtml(decoded.text)) return readingOf(readDecoded(decoded.text, measured), guessNotices(decoded), measured);
  const { markdownOfHtml } = await import('./html.ts');
  const text = markdownOfHtml(decoded.text, name, about.revisions, limits);
  return readingOf(readText(text, name, limits), guessNotices(decoded), measured);
}

function measuredAt({ name, limits = DEFAULT_LIMITS }: About): Measured {
  return { name, limits };
}

function readDecoded(text: string, { name, limits }: Measured): Document {
  if (isJsonDocument(text)) return readJson(text, name, limits);
  return isXml(text) ? readAkn(text, name, limits) : readText(text, name, limits);
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

function readingOf(read: Document, notices: readonly Notice[], measured: Measured): Reading {
  keepDocumentWithin(read, measured);
  const document = { ...read, notices: [...notices, ...read.notices] };
  return { document, notices: document.notices };
}

function guessNotices({ guess }: Decoded): readonly Notice[] {
  return guess === null ? [] : [{ code: 'mended', message: guess, paragraph: null }];
}

function textIn(source: string | Uint8Array, about: About): Decoded {
  if (typeof source === 'string') return { text: source, guess: null };
  const { name, revisions = 'accepted', limits = DEFAULT_LIMITS } = about;
  keepWithin('file-bytes', source.length, { name, limits });
  return isZip(source) ? { text: markdownOfDocx(source, name, revisions, limits), guess: null } : decode(source, name);
}

/** XML opens with an element, a declaration or a comment; Markdown may hold `<sup>` further in. */
function isXml(text: string): boolean {
  return /^\uFEFF?\s*<(?:[?!]|[\w:-]+[\s>/])/u.test(text.slice(0, 1000));
}

/** Pages say what they are at their head; pieces of pages begin with an element that no other form has. */
function isHtml(text: string): boolean {
  const head = text.slice(0, HEAD_CHARACTERS);
  return isXml(text) && (/<!doctype html|<html[\s>]|<body[\s>]/iu.test(head) || FRAGMENT.test(head));
}

const HEAD_CHARACTERS = 4096;
/** Comments may stand in front: clipboards put `<!--StartFragment-->` there. No element here opens a text in Akoma Ntoso. */
const FRAGMENT =
  /^\uFEFF?(?:\s|<!--[^>]{0,500}-->)*<(?:p|div|h[1-6]|span|table|ol|ul|article|center|em|strong|font|meta|main|header|b|i|u|a|br|pre|blockquote|dl|title|link|style|script|form)[\s>/]/iu;

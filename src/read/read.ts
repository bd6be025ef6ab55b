import type { Document } from '../model/document.ts';
import { InputError, type Notice } from '../model/problem.ts';
import { readAkn } from './akn.ts';
import { type Decoded, decode, isPdf } from './bytes.ts';
import { markdownOfDocx } from './docx.ts';
import type { Revisions } from './docx-words.ts';
import { isJsonDocument, readJson } from './json.ts';
import { readText } from './text.ts';
import { isZip } from './zip.ts';

/** What reading gives. The notices are also in the document, so that they travel with it. */
export interface Reading {
  readonly document: Document;
  readonly notices: readonly Notice[];
}

export interface About {
  readonly name: string;
  readonly revisions?: Revisions;
}

/**
 * Reads a resolution from AKN4UN XML, Word (.docx), Markdown, plain text or this program's own JSON, told apart by content.
 * Odd content never throws: it gives notices.
 *
 * @param source the document: text, or its bytes
 * @param about `name`: what to call the source in messages, as a rule the name of the file; `revisions`: which state of a
 *   text with tracked changes (Word, HTML) is read, as a rule the one with all of them accepted
 * @throws InputError when it is no resolution at all, and on PDF and HTML, which `readAny` reads
 */
export function read(source: string | Uint8Array, about: About): Reading {
  const decoded = textIn(source, about);
  if (isHtml(decoded.text)) {
    throw new InputError('not-a-resolution', `${about.name}: a web page (HTML), which only readAny reads`);
  }
  return readingOf(readDecoded(decoded.text, about), guessNotices(decoded));
}

/**
 * The same for every form, PDF and HTML too: their libraries are loaded when such a document comes.
 *
 * @throws InputError when it is no resolution at all
 */
export async function readAny(source: string | Uint8Array, about: About): Promise<Reading> {
  if (typeof source !== 'string' && isPdf(source)) {
    const { markdownOfPdf } = await import('./pdf.ts');
    const { text, notices } = await markdownOfPdf(source, about.name);
    return readingOf(readText(text, about.name), notices);
  }
  const decoded = textIn(source, about);
  if (!isHtml(decoded.text)) return readingOf(readDecoded(decoded.text, about), guessNotices(decoded));
  const { markdownOfHtml } = await import('./html.ts');
  return readingOf(
    readText(markdownOfHtml(decoded.text, about.name, about.revisions), about.name),
    guessNotices(decoded),
  );
}

function readDecoded(text: string, { name }: About): Document {
  if (isJsonDocument(text)) return readJson(text, name);
  return isXml(text) ? readAkn(text, name) : readText(text, name);
}

function readingOf(read: Document, notices: readonly Notice[]): Reading {
  const document = { ...read, notices: [...notices, ...read.notices] };
  return { document, notices: document.notices };
}

function guessNotices({ guess }: Decoded): readonly Notice[] {
  return guess === null ? [] : [{ code: 'mended', message: guess, paragraph: null }];
}

function textIn(source: string | Uint8Array, { name, revisions = 'accepted' }: About): Decoded {
  if (typeof source === 'string') return { text: source, guess: null };
  return isZip(source) ? { text: markdownOfDocx(source, name, revisions), guess: null } : decode(source, name);
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

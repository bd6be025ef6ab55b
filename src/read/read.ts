import type { Document } from '../model/document.ts';
import type { Notice } from '../model/problem.ts';
import { readAkn } from './akn.ts';
import { type Decoded, decode } from './bytes.ts';
import { markdownOfDocx } from './docx.ts';
import type { Revisions } from './docx-words.ts';
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
 * Reads a resolution from AKN4UN XML, Word (.docx), Markdown or plain text, told apart by content.
 * Odd content never throws: it gives notices.
 *
 * @param source the document: text, or its bytes
 * @param about `name`: what to call the source in messages, as a rule the name of the file; `revisions`: which state of a
 *   Word file with tracked changes is read, as a rule the one with all of them accepted
 * @throws InputError when it is no resolution at all
 */
export function read(source: string | Uint8Array, about: About): Reading {
  const { text, guess } = typeof source === 'string' ? { text: source, guess: null } : textIn(source, about);
  const read = isXml(text) ? readAkn(text, about.name) : readText(text, about.name);
  const guesses: readonly Notice[] = guess === null ? [] : [{ code: 'mended', message: guess, paragraph: null }];
  const document = { ...read, notices: [...guesses, ...read.notices] };
  return { document, notices: document.notices };
}

function textIn(bytes: Uint8Array, { name, revisions = 'accepted' }: About): Decoded {
  return isZip(bytes) ? { text: markdownOfDocx(bytes, name, revisions), guess: null } : decode(bytes, name);
}

/** XML opens with an element, a declaration or a comment; Markdown may hold `<sup>` further in. */
function isXml(text: string): boolean {
  return /^\uFEFF?\s*<(?:[?!]|[\w:]+[\s>/])/u.test(text.slice(0, 1000));
}

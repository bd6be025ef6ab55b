import type { Notice } from '../../model/problem.ts';
import { InputError } from '../../model/problem.ts';
import { decodedAs } from '../bytes.ts';
import { headerFields } from '../foreign/fields.ts';

/** A page taken out of a file that holds it together with its pictures. */
export interface PageFound {
  readonly page: string;
  readonly notices: readonly Notice[];
}

/**
 * The page in a web archive: its first part in HTML.
 *
 * @throws InputError if there is none
 */
export function pageInArchive(text: string, name: string): PageFound {
  const pages = partsIn(text).filter(({ kind }) => /^text\/html/iu.test(kind));
  const [page] = pages;
  if (page === undefined) {
    throw new InputError('not-a-resolution', `${name}: a web archive without a page; save the page as HTML`);
  }
  return { page: decodedPart(page), notices: pages.length === 1 ? [] : [furtherPages(pages.length - 1)] };
}

export function furtherPages(count: number): Notice {
  const what = count === 1 ? 'another page' : `${count} other pages`;
  return { code: 'left-out', message: `left out of the archive: ${what}`, paragraph: null };
}

interface Part {
  /** Its content type, with the character set. */
  readonly kind: string;
  readonly encoding: string;
  readonly content: string;
}

/** The parts of a message; parts within parts are parts too. */
function partsIn(message: string, depth = 0): readonly Part[] {
  const text = message.replace(/^\uFEFF?(?:\r?\n)*/u, '');
  const end = /\r?\n\r?\n/u.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const content = end === null ? '' : text.slice(end.index + end[0].length);
  const fields = new Map(headerFields(head));
  const kind = fields.get('content-type') ?? 'text/plain';
  const border = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/iu.exec(kind);
  const mark = border?.[1] ?? border?.[2];
  if (!/^multipart\//iu.test(kind) || mark === undefined || depth > DEPTH_MAX) {
    return [{ kind, encoding: (fields.get('content-transfer-encoding') ?? '').toLowerCase(), content }];
  }
  const pieces = `\n${content}`.split(`\n--${mark}`).slice(1);
  // What follows the last border, `--mark--`, is no part.
  return pieces.filter((piece) => !piece.startsWith('--')).flatMap((piece) => partsIn(piece, depth + 1));
}

const DEPTH_MAX = 4;

function decodedPart({ kind, encoding, content }: Part): string {
  const [, label = 'utf-8'] = /charset\s*=\s*"?([\w.:-]{2,40})/iu.exec(kind) ?? [];
  if (encoding === 'quoted-printable') return decodedAs(label, quotedBytes(content));
  if (encoding === 'base64') return decodedAs(label, base64Bytes(content));
  return content;
}

/** `=E2=80=9C` are bytes, and a `=` at the end of a line joins it to the next; anything else is as it is. */
function quotedBytes(content: string): Uint8Array {
  const plain = new TextEncoder();
  const pieces = content
    .replace(/=[ \t]{0,10}\r?\n/gu, '')
    .split(/((?:=[\dA-Fa-f]{2})+)/u)
    .map((piece, at) =>
      at % 2 === 0
        ? plain.encode(piece)
        : Uint8Array.from(piece.slice(1).split('='), (code) => Number.parseInt(code, 16)),
    );
  return concatenated(pieces);
}

function base64Bytes(content: string): Uint8Array {
  const letters = content.replace(/[^A-Za-z0-9+/]/gu, '');
  return Uint8Array.from(atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0))), (letter) =>
    letter.charCodeAt(0),
  );
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

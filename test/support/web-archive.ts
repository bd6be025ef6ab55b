import { strToU8, zipSync } from 'fflate';

/** A page as a web archive (.mht), as Word saves it: in quoted printable, with a picture. */
export function mhtOf(page: string): string {
  const bytes = [...new TextEncoder().encode(page)];
  const letters = bytes.map((byte) =>
    (byte >= 32 && byte < 127 && byte !== 61) || byte === 10
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const lines = letters
    .join('')
    .split('\n')
    .flatMap((line) => line.match(/(?:=[0-9A-F]{2}|[^=]){1,72}/gu)?.join('=\r\n') ?? ['']);
  return [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\tboundary="----=_Next"',
    '',
    'This document is a Single File Web Page.',
    '',
    '------=_Next',
    'Content-Location: file:///C:/draft.htm',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Type: text/html; charset="utf-8"',
    '',
    ...lines,
    '',
    '------=_Next',
    'Content-Transfer-Encoding: base64',
    'Content-Type: image/png',
    '',
    'iVBORw0KGgo=',
    '------=_Next--',
    '',
  ].join('\r\n');
}

/** A page in an archive with its pictures, as Google Docs saves it. */
export function zippedPage(page: string, name = 'Draft.html'): Uint8Array {
  return zipSync({ 'images/image1.png': strToU8('picture'), [name]: strToU8(page) });
}

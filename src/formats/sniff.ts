// Recognizes the content of a file by its first bytes or characters, or by the names in an archive.
import { headerFields } from './foreign/fields.ts';
import { declaredKind, entryNames } from './zip.ts';

/** A PDF may have a few bytes before its signature. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** A text of OpenDocument (.odt, .ott); some programs pack it without saying what it is. */
export function isOdt(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  const kind = declaredKind(bytes);
  if (kind !== '') return /^application\/vnd\.oasis\.opendocument\.text/u.test(kind);
  const names = entryNames(bytes);
  return names.includes('content.xml') && names.includes('META-INF/manifest.xml');
}

/** The same in one XML file. */
export function isFlatOdt(text: string): boolean {
  return isXml(text) && /<office:document[\s>]/u.test(text.slice(0, HEAD_CHARACTERS));
}

/** Whether an archive is a web page with its pictures, as Google Docs saves a text. */
export function isZippedPage(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  const names = entryNames(bytes);
  return pagesAmong(names).length > 0 && !names.some((name) => PACKAGE.test(name));
}

/** Files in which a page may be embedded. */
const PACKAGE = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/|word\/)|\.(?:docx?|odt|pdf|rtf|iwa)$/iu;

/** The pages in an archive, those above others first; macOS adds files that are none. */
export function pagesAmong(names: readonly string[]): readonly string[] {
  const pages = names.filter((name) => /^(?!__MACOSX\/)(?:[^/]{1,200}\/)?[^/.][^/]{0,200}\.html?$/iu.test(name));
  return pages.toSorted((a, b) => a.split('/').length - b.split('/').length);
}

/** A Word file: an archive, or one XML file with all its parts. */
export function isWord(bytes: Uint8Array): boolean {
  return (
    isZip(bytes) ||
    isFlatPackage(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_CHARACTERS)).replaceAll('\0', ''))
  );
}

/** The same as a text. */
export function isFlatPackage(text: string): boolean {
  const head = text.slice(0, HEAD_CHARACTERS);
  return /[<:]package\s/u.test(head) && head.includes('http://schemas.microsoft.com/office/2006/xmlPackage');
}

/** The container of Word files before 2007, and today of those with a password. */
export function isOldWord(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

/** Whether a text is a web archive (.mht, .mhtml): a page with its pictures, packed as a message is. */
export function isWebArchive(text: string): boolean {
  if (!/^\uFEFF?[A-Za-z][A-Za-z0-9-]{0,60}:/u.test(text.slice(0, 100))) return false;
  const fields = new Map(headerFields(text.slice(0, ARCHIVE_HEAD_CHARACTERS)));
  if (!fields.has('mime-version')) return false;
  return /^(?:multipart\/related|text\/html)/iu.test(fields.get('content-type') ?? '');
}

const ARCHIVE_HEAD_CHARACTERS = 4_096;

/** resdiff's own JSON. */
export function isJsonDocument(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"format":\s*"resdiff\.(?:document|outline)"/u.test(text.slice(0, 200));
}

/** XML begins with an element, a declaration or a comment; Markdown may contain `<sup>` later. */
export function isXml(text: string): boolean {
  return /^\uFEFF?\s*<(?:[?!]|[\w:-]+[\s>/])/u.test(text.slice(0, 1000));
}

/** Whole pages declare themselves at the head; fragments begin with an element that no other format uses. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, HEAD_CHARACTERS);
  if (!isXml(text)) return false;
  if (/<!doctype html|<html[\s>]|<body[\s>]/iu.test(head)) return true;
  // Comments may come first: clipboards put `<!--StartFragment-->` there.
  const [, element = ''] = /^\uFEFF?(?:\s|<!--[^>]{0,500}-->)*<([a-z][a-z0-9]*)[\s>/]/iu.exec(head) ?? [];
  return PIECES_OF_PAGES.has(element.toLowerCase());
}

const HEAD_CHARACTERS = 4096;

/** None of these elements begins a text in Akoma Ntoso. */
const PIECES_OF_PAGES: ReadonlySet<string> = new Set(
  (
    'p div h1 h2 h3 h4 h5 h6 span table ol ul article center em strong font meta main header b i u a br pre blockquote dl ' +
    'title link style script form'
  ).split(' '),
);

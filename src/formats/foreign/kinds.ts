import { InputError } from '../../model/problem.ts';
import { isZip } from '../sniff.ts';
import { declaredKind, entryNames } from '../zip.ts';
import { topNames } from './compound.ts';
import { headerFields } from './fields.ts';

/** What a file is that cannot be read, and what to do. */
interface ForeignKind {
  readonly found: string;
  readonly advice: string;
}

/**
 * Refuses a file that is known and holds no text that we read: a picture, a workbook, a message. Files that none of these fits may
 * still be unreadable.
 *
 * @throws InputError that says what it is and what to do
 */
export function refuseForeign(bytes: Uint8Array, name: string): void {
  const kind = SIGNED.find(({ signs }) => isSigned(bytes, signs)) ?? compoundKind(bytes) ?? archiveKind(bytes);
  if (kind !== null) throw new InputError('not-a-resolution', `${name}: ${kind.found}; ${kind.advice}`);
}

/** Refuses texts of other kinds: messages, drawings. */
export function refuseForeignText(text: string, name: string): void {
  const head = text.slice(0, BEGINNING_MAX_CHARACTERS);
  if (isMessage(head)) throw new InputError('not-a-resolution', `${name}: an e-mail message (.eml); ${OUT_OF_MESSAGE}`);
  if (/^\uFEFF?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<svg[\s>]/u.test(head))
    throw new InputError('not-a-resolution', `${name}: a drawing (.svg), not a text; ${SAVE_AS_TEXT}`);
}

const BEGINNING_MAX_CHARACTERS = 8_192;

/** Web archives have some of the same lines, but no recipient, and their sender is the browser that saved them. */
function isMessage(head: string): boolean {
  const fields = new Map(headerFields(head));
  if (!fields.has('mime-version') && !fields.has('received')) return false;
  if (fields.has('to') || fields.has('received') || fields.has('message-id')) return true;
  const from = fields.get('from');
  return from !== undefined && !/^["<]*saved by/iu.test(from);
}

const SAVE_AS_TEXT = 'give a text, as Word, PDF, HTML, .md or .txt';
const OUT_OF_MESSAGE = 'save the text, or the file attached to it, on its own';
const COPY_OUT = 'copy the text into a Word file';
const UNPACK = 'unpack it and name the text in it';
const WITHOUT_PASSWORD = 'save it without one';

/** Pictures and archives, by their first bytes; null is any byte. */
const SIGNED: readonly (ForeignKind & { readonly signs: readonly (number | null)[] })[] = [
  { signs: [0xff, 0xd8, 0xff], found: 'a JPEG picture, not a text', advice: SAVE_AS_TEXT },
  { signs: [0x89, 0x50, 0x4e, 0x47], found: 'a PNG picture, not a text', advice: SAVE_AS_TEXT },
  { signs: [0x47, 0x49, 0x46, 0x38], found: 'a GIF picture, not a text', advice: SAVE_AS_TEXT },
  { signs: [0x49, 0x49, 0x2a, 0], found: 'a TIFF picture, not a text', advice: SAVE_AS_TEXT },
  { signs: [0x4d, 0x4d, 0, 0x2a], found: 'a TIFF picture, not a text', advice: SAVE_AS_TEXT },
  { signs: around(4, 'ftyphe'), found: 'a HEIC picture, not a text', advice: SAVE_AS_TEXT },
  { signs: around(4, 'ftypmif1'), found: 'a HEIC picture, not a text', advice: SAVE_AS_TEXT },
  { signs: around(8, 'WEBPVP8'), found: 'a WebP picture, not a text', advice: SAVE_AS_TEXT },
  { signs: around(0, 'AT&TFORM'), found: 'a DjVu file, whose pages are pictures', advice: SAVE_AS_TEXT },
  { signs: around(0, '%!PS'), found: 'a PostScript file', advice: 'save it as PDF' },
  { signs: [0x1f, 0x8b], found: 'a compressed file', advice: 'unpack it first' },
  { signs: around(0, '7z\u00BC\u00AF'), found: 'a compressed archive (.7z)', advice: UNPACK },
  { signs: around(0, 'Rar!'), found: 'a compressed archive (.rar)', advice: UNPACK },
];

function around(before: number, letters: string): readonly (number | null)[] {
  return [...Array.from({ length: before }, () => null), ...[...letters].map((letter) => letter.charCodeAt(0))];
}

function isSigned(bytes: Uint8Array, signs: readonly (number | null)[]): boolean {
  return signs.every((sign, at) => sign === null || bytes[at] === sign);
}

/** Office files from before 2007 and those with a password; old Word files are not among them, as some program may convert them. */
function compoundKind(bytes: Uint8Array): ForeignKind | null {
  const names = topNames(bytes);
  if (names === null) return null;
  const found = COMPOUND.find(({ holds }) => holds.some((name) => names.has(name)));
  if (found !== undefined) return found;
  if ([...names].some((name) => name.startsWith('__substg1.0_')))
    return { found: 'an Outlook message (.msg)', advice: OUT_OF_MESSAGE };
  return { found: 'a file of an old Office program', advice: 'open it there and save it as .docx' };
}

const COMPOUND: readonly (ForeignKind & { readonly holds: readonly string[] })[] = [
  { holds: ['EncryptedPackage'], found: 'the Word file is protected by a password', advice: WITHOUT_PASSWORD },
  { holds: ['Workbook', 'Book'], found: 'an old Excel workbook (.xls), not a text', advice: COPY_OUT },
  { holds: ['PowerPoint Document'], found: 'an old PowerPoint file (.ppt), not a text', advice: COPY_OUT },
  { holds: ['Quill'], found: 'a Publisher file (.pub)', advice: COPY_OUT },
  { holds: ['VisioDocument'], found: 'a Visio drawing (.vsd), not a text', advice: COPY_OUT },
];

/** Archives that are neither Word files nor OpenDocument texts, nor of kinds that the reader of Word files knows. */
function archiveKind(bytes: Uint8Array): ForeignKind | null {
  if (!isZip(bytes)) return null;
  const declared = declaredKind(bytes);
  const known = DECLARED.find(({ kind }) => kind.test(declared));
  if (known !== undefined) return known;
  const names = entryNames(bytes);
  if (names.includes('FixedDocSeq.fdseq') || names.includes('FixedDocumentSequence.fdseq'))
    return { found: 'an XPS file', advice: 'save it as PDF' };
  if (names.some((name) => /BuildVersionHistory\.plist$/iu.test(name))) return appleKind(names);
  const texts = names.filter((name) => TEXT_FILE.test(name));
  const isParcel = texts.length > 0 && !names.includes('[Content_Types].xml') && !names.includes('content.xml');
  return isParcel ? { found: `an archive with ${several(texts.length, 'file')} in it`, advice: UNPACK } : null;
}

/** Web pages are read out of their archives. */
const TEXT_FILE = /^(?!__MACOSX\/)(?:[^/]*\/){0,8}[^/.][^/]*\.(?:docx?|odt|rtf|pdf|md|txt)$/iu;

function several(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

const DECLARED: readonly (ForeignKind & { readonly kind: RegExp })[] = [
  { kind: /^application\/epub\+zip/u, found: 'an electronic book (.epub)', advice: COPY_OUT },
  { kind: /opendocument\.spreadsheet/u, found: 'an OpenDocument spreadsheet (.ods), not a text', advice: COPY_OUT },
  { kind: /opendocument\.presentation/u, found: 'OpenDocument slides (.odp), not a text', advice: COPY_OUT },
  { kind: /opendocument\.graphics/u, found: 'an OpenDocument drawing (.odg), not a text', advice: COPY_OUT },
  {
    kind: /opendocument\.(?:formula|chart|image|database)/u,
    found: 'an OpenDocument formula, chart or picture',
    advice: COPY_OUT,
  },
];

function appleKind(names: readonly string[]): ForeignKind {
  const isKeynote = names.some((name) => /^Index\/Slide|^index\.apxl/u.test(name));
  if (isKeynote) return { found: 'a Keynote file (.key), not a text', advice: COPY_OUT };
  return { found: 'a file of Pages (.pages) or Numbers', advice: 'export it as Word there: File, Export To' };
}

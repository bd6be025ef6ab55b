import { InputError, type Notice } from '../../model/problem.ts';
import type { Limits, Measured } from '../limits.ts';
import { unzipped } from '../zip.ts';
import { topNames } from './compound.ts';

/** A text of a program that we have no reader for, but an office program may. */
export interface OfficeFile {
  readonly bytes: Uint8Array;
  readonly ending: 'doc' | 'rtf' | 'wpd';
  readonly name: string;
}

export interface FromOffice {
  /** A Word file (.docx). */
  readonly bytes: Uint8Array;
  /** What converted it: `LibreOffice 24.8`. */
  readonly by: string;
}

/** Has an office program convert a file; null if nobody asked for that. */
export type AskOffice = (file: OfficeFile, limits: Limits) => Promise<FromOffice | null>;

interface OfficeKind {
  readonly ending: OfficeFile['ending'];
  /** Its name in sentences. */
  readonly found: string;
}

/** The kind of a file that an office program may convert; null if it is of another kind. */
export function officeKindOf(bytes: Uint8Array): OfficeKind | null {
  if (startsWith(bytes, '{\\rtf')) return { ending: 'rtf', found: 'a rich text file (.rtf)' };
  if (startsWith(bytes, '\u00FFWPC')) return { ending: 'wpd', found: 'a WordPerfect file (.wpd)' };
  const names = topNames(bytes);
  if (names?.has('WordDocument') === true) return { ending: 'doc', found: 'an old Word file (.doc)' };
  return names?.has('PerfectOffice_MAIN') === true ? { ending: 'wpd', found: 'a WordPerfect file (.wpd)' } : null;
}

function startsWith(bytes: Uint8Array, letters: string): boolean {
  return [...letters].every((letter, at) => bytes[at] === letter.charCodeAt(0));
}

export function officeRefusal(name: string, { found }: OfficeKind): InputError {
  const ways = '--with-office has LibreOffice convert it, or open it in Word and save it as .docx';
  return new InputError('not-a-resolution', `${name}: ${found}; ${ways}`);
}

/**
 * A file as an office program converts it to Word, and the notice that says so.
 *
 * @throws InputError if nobody asked for that, or it fails
 */
export async function fromOffice(
  bytes: Uint8Array,
  kind: OfficeKind,
  {
    name,
    limits,
    askOffice,
  }: { readonly name: string; readonly limits: Limits; readonly askOffice?: AskOffice | undefined },
): Promise<{ readonly bytes: Uint8Array; readonly notices: readonly Notice[] }> {
  const converted = await askOffice?.({ bytes, ending: kind.ending, name }, limits);
  if (converted === undefined || converted === null) throw officeRefusal(name, kind);
  const message = `${kind.found}, converted to .docx by ${converted.by}; check its numbers and footnotes`;
  return { bytes: converted.bytes, notices: [{ code: 'mended', message, paragraph: null }] };
}

/** The program that wrote a Word file, as the file says: `LibreOffice 7.4.7.2`. */
export function programIn(docx: Uint8Array, measured: Measured): string {
  const properties = unzipped(docx, [PROPERTIES], measured).texts.get(PROPERTIES) ?? '';
  const [, program, version] = /<Application>([A-Za-z]{1,40})\/([\d.]{1,20})/u.exec(properties) ?? [];
  return program === undefined || version === undefined ? 'LibreOffice' : `${program} ${version}`;
}

const PROPERTIES = 'docProps/app.xml';

import { InputError } from '../model/problem.ts';

/** Text out of bytes, and how sure we are of it. */
export interface Decoded {
  readonly text: string;
  /** What had to be guessed, as a sentence; null where nothing had. */
  readonly guess: string | null;
}

/**
 * Decodes UTF-8, UTF-16 with a byte order mark, and, where the bytes are not valid UTF-8, Windows-1252.
 *
 * @throws InputError where the bytes are a picture, an archive or another form that holds no readable text
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const kind = KINDS.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte));
  if (kind !== undefined) throw new InputError('not-a-resolution', `${name}: ${kind.found}; ${kind.advice}`);
  const mark = MARKS.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte));
  if (mark !== undefined) return { text: new TextDecoder(mark.encoding).decode(bytes), guess: null };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guess: null };
  } catch {
    const guess = 'the text is not in UTF-8: read it as Windows-1252, accents and quotes may be wrong';
    return { text: decodeWindows1252(bytes), guess };
  }
}

/** The decoder of Node 20 takes Windows-1252 for Latin-1 and leaves 0x80 to 0x9F as control characters: they are put right here. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009F]/gu, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

const WINDOWS_1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'];

const MARKS = [
  { magic: [0xff, 0xfe], encoding: 'utf-16le' },
  { magic: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

const SAVE_AS_TEXT = 'give the XML, or the text saved as .txt or .md';
const KINDS = [
  { magic: [0xff, 0xd8, 0xff], found: 'a JPEG picture, not a text', advice: SAVE_AS_TEXT },
  { magic: [0x89, 0x50, 0x4e, 0x47], found: 'a PNG picture, not a text', advice: SAVE_AS_TEXT },
  { magic: [0x47, 0x49, 0x46, 0x38], found: 'a GIF picture, not a text', advice: SAVE_AS_TEXT },
  { magic: [0x25, 0x50, 0x44, 0x46], found: 'a PDF, which this version does not read', advice: SAVE_AS_TEXT },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], found: 'an old Word file, not read yet', advice: SAVE_AS_TEXT },
  { magic: [0x1f, 0x8b], found: 'a compressed file', advice: 'unpack it first' },
] as const;

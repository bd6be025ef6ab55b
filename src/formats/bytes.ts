import { InputError } from '../model/problem.ts';
import { refuseForeign } from './foreign/kinds.ts';
import { officeKindOf, officeRefusal } from './foreign/office.ts';
import { isPdf } from './sniff.ts';

/** Text decoded from bytes. */
export interface Decoded {
  readonly text: string;
  /** What had to be guessed, as a sentence; null if nothing. */
  readonly guess: string | null;
}

/**
 * Decodes UTF-8, UTF-16 and, if the bytes are not valid UTF-8, the encoding that a page or an XML file declares at its
 * head, else Windows-1252.
 *
 * @throws InputError if the bytes are a picture, an archive or another format without readable text
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const office = officeKindOf(bytes);
  if (office !== null) throw officeRefusal(name, office);
  refuseForeign(bytes, name);
  if (isPdf(bytes))
    throw new InputError('not-a-resolution', `${name}: a PDF, which cannot be read here; use its text, or a Word file`);
  const mark = MARKS.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte));
  const wide = mark?.encoding ?? wideWithoutMark(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), guess: null };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guess: null };
  } catch {
    const declared = declaredIn(bytes);
    if (declared !== null) return { text: declared.decode(bytes), guess: null };
    if (/(?:charset|encoding)\s*=\s*["']?(?:windows-1252|iso-8859-1|latin1)\b/iu.test(latin(bytes, 2048))) {
      return { text: decodeWindows1252(bytes), guess: null };
    }
    const guess = 'the text is not in UTF-8; it was read as Windows-1252, so accents and quotes may be wrong';
    return { text: decodeWindows1252(bytes), guess };
  }
}

function latin(bytes: Uint8Array, count: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, count));
}

/** UTF-16 without a byte order mark: every second byte of a Latin text is zero. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 200);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length / 2;
  if (odd > 0.8 * most && even < 0.05 * most) return 'utf-16le';
  return even > 0.8 * most && odd < 0.05 * most ? 'utf-16be' : null;
}

/** `<meta charset="windows-1251">`, `<?xml … encoding="ISO-8859-1"?>`; Windows-1252 and the like are left to the guess. */
function declaredIn(bytes: Uint8Array): TextDecoder | null {
  const [, label = ''] = /(?:charset|encoding)\s*=\s*["']?([\w.:-]{3,40})/iu.exec(latin(bytes, 2048)) ?? [];
  if (label === '' || /^(?:utf|windows-1252|iso-8859-1$|latin1|us-ascii)/iu.test(label)) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** Decodes an encoding by the name that a file gives it; UTF-8 if there is none of that name. */
export function decodedAs(label: string, bytes: Uint8Array): string {
  if (/^(?:windows-1252|cp1252|iso-8859-1|latin1|us-ascii)$/iu.test(label)) return decodeWindows1252(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Node 20 decodes Windows-1252 as Latin-1 and leaves 0x80 to 0x9F as control characters: this corrects them. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009F]/gu, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

const WINDOWS_1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'];

const MARKS = [
  { magic: [0xff, 0xfe], encoding: 'utf-16le' },
  { magic: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

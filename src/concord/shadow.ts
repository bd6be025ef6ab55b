/** A text with digits, brackets and blanks in one form for all languages, and the way back to the print. */
export interface Shadow {
  readonly text: string;
  /** For each UTF-16 unit of the shadow, and for its end, the offset into the print. */
  readonly offsets: readonly number[];
}

/**
 * The shadow in which symbols and figures are looked for: Arabic-Indic and full-width digits are ASCII, Cyrillic
 * capitals that look like Latin ones are Latin (`А/RES/55/2` is typed in both ways), and invisible characters are gone.
 */
export function shadowOf(print: string): Shadow {
  const offsets: number[] = [];
  let text = '';
  for (let at = 0; at < print.length; at += 1) {
    const character = print.charAt(at);
    const form = character < '\u0080' ? character : formOf(character);
    if (form === '') continue;
    text += form;
    offsets.push(at);
  }
  offsets.push(print.length);
  return { text, offsets };
}

/** One UTF-16 unit, or none. */
function formOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String.fromCharCode(code - 0x660 + 0x30);
  if (code >= 0x6f0 && code <= 0x6f9) return String.fromCharCode(code - 0x6f0 + 0x30);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 0x30);
  return FORMS.get(character) ?? (INVISIBLE.test(character) ? '' : character);
}

// biome-ignore lint/suspicious/noMisleadingCharacterClass: each is meant by itself
const INVISIBLE = /[\u00AD\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/u;

const FORMS: ReadonlyMap<string, string> = new Map([
  ...[...'\u00A0\u2002\u2003\u2007\u2008\u2009\u202F\u3000'].map((blank) => [blank, ' '] as const),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2212\uFE63\uFF0D\uFF5E'].map((dash) => [dash, '-'] as const),
  ['\uFF08', '('],
  ['\uFF09', ')'],
  ['\uFF0F', '/'],
  ['\uFF0E', '.'],
  ['\u066B', '.'],
  ['\u066C', ','],
  ['\uFF05', '%'],
  ...[...'АВЕКМНОРСТХ'].map((letter, at) => [letter, 'ABEKMHOPCTX'.charAt(at)] as const),
]);

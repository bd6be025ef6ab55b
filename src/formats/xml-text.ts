/** Half of a surrogate pair. */
const LONE_HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Escapes a text for XML; characters that XML does not allow become the replacement character. */
export function xmlText(text: string): string {
  return text
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(LONE_HALF, '\uFFFD')
    .replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

/** The bytes of an XML part as text, in the encoding that its byte order mark names; without one, UTF-8. The mark is kept. */
export function markedText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

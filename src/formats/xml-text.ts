/** Half of a surrogate pair. */
const LONE_HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Escapes a text for XML; characters that XML does not allow become the replacement character. */
export function xmlText(text: string): string {
  return text
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(LONE_HALF, '\uFFFD')
    .replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

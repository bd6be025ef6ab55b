/** Half of a character that needs two. */
const LONE_HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Escapes a text for XML; characters that XML cannot hold become the sign for what cannot be shown. */
export function xmlText(text: string): string {
  return text
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(LONE_HALF, '\uFFFD')
    .replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

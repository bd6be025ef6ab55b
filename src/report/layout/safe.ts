/**
 * Makes a document's words safe to show: control characters are replaced by their symbols, so that none reaches a
 * terminal, and characters that change text direction are named instead of obeyed.
 */
export function shown(text: string): string {
  return HARMLESS.test(text) ? text : text.replace(HARMFUL, visibleName);
}

/** Printable ASCII, Latin letters and general punctuation: nearly every text contains nothing else. */
const HARMLESS = /^[ -~\u00A0-\u024F\u2010-\u2027\u2030-\u205E]*$/u;

/** C0 and C1 controls, line separators, direction overrides and isolates, tag characters, lone surrogates. */
const HARMFUL = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}\p{Cs}]/gu;

function visibleName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return code >= 0xd800 && code <= 0xdfff ? '\uFFFD' : `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}

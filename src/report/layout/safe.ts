/**
 * A document's words as they may be shown: control characters become the symbols that stand for them, so that none
 * reaches a terminal, and what would turn the direction of the text around it is named instead of obeyed.
 */
export function shown(text: string): string {
  return HARMLESS.test(text) ? text : text.replace(HARMFUL, visibleName);
}

/** Printable ASCII, Latin letters and general punctuation: what nearly every text is made of. */
const HARMLESS = /^[ -~\u00A0-\u024F\u2010-\u2027\u2030-\u205E]*$/u;

/** C0 and C1 controls, line separators, direction overrides and isolates, tag characters, lone surrogates. */
const HARMFUL = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}\p{Cs}]/gu;

function visibleName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return code >= 0xd800 && code <= 0xdfff ? '\uFFFD' : `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}

/** The blocks of Unicode whose letters run from right to left. */
export const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

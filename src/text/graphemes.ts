import { later } from './later.ts';

/**
 * Whether a text may be cut here without splitting what a reader sees as one character: an accent and its letter,
 * a family of emoji, `\r\n` (for flags see below). Errs on the side of not cutting. `Intl.Segmenter` would do this, but takes
 * milliseconds to load and is slow; the tests compare the two.
 */
export function mayCut(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (standsAlone(after) && standsAlone(before)) return !(before === RETURN && after === NEWLINE);
  if (isLead(before) && isTrail(after)) return false;
  const [last, next] = [characterBefore(text, at), characterAt(text, at)];
  if (isBreaking(last) || isBreaking(next)) return true;
  if (attached().test(next) || prepended().test(last)) return false;
  if (last === JOINER || virama().test(last)) return !/^[\p{Extended_Pictographic}\p{L}]/u.test(next);
  return !(hangul().test(last) && hangul().test(next));
}

const RETURN = 0x0d;
const NEWLINE = 0x0a;
const JOINER = '\u200D';
// Created on demand, since compiling sets of Unicode properties takes time.
/** Marks, emoji skin colours, joiner and non-joiner, trailing Thai and Lao vowels, half-width voicing. */
const attached = later(() => /^(?:[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u0E33\u0EB3]|\u200C|\u200D)/u);
/** Number signs that enclose the digits after them, and similar signs in Indian scripts. */
const prepended = later(
  () =>
    /^[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u0D4E\u{110BD}\u{110CD}\u{111C2}\u{111C3}\u{113D1}\u{1193F}\u{11941}\u{11A3A}\u{11A84}-\u{11A89}\u{11D46}\u{11F02}]/u,
);
const virama = later(() => /^[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0C4D\u0D4D]/u);
const hangul = later(() => /^\p{Script=Hangul}/u);
const flagLetter = later(() => /^\p{Regional_Indicator}/u);

/** A fast test for the most common characters: those below U+0300, Russian letters, dashes and quotes never combine. */
function standsAlone(code: number): boolean {
  return code < 0x0300 || (code >= 0x0400 && code < 0x0483) || (code >= 0x2010 && code < 0x2028);
}

/** Control characters, line ends and most format characters are always separate characters. */
function isBreaking(character: string): boolean {
  return /^[\p{Cc}\p{Zl}\p{Zp}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u.test(character);
}

/** The end of a flag, which consists of two letters; the same offset if there is none. */
export function flagEnd(text: string, at: number): number {
  const second = at + 2;
  if (!isLead(text.charCodeAt(at))) return at;
  return flagLetter().test(characterAt(text, at)) && flagLetter().test(characterAt(text, second)) ? second + 2 : at;
}

export function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

export function characterBefore(text: string, at: number): string {
  const isPair = isTrail(text.charCodeAt(at - 1)) && isLead(text.charCodeAt(at - 2));
  return text.slice(Math.max(0, at - (isPair ? 2 : 1)), at);
}

function isLead(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isTrail(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

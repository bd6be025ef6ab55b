import { LANDMARKS } from '../../language/landmarks.ts';
import { RAISED } from './source.ts';

/** A raisedMark letter or figure within words, or several: `¹`, `ᵃ`, `1, 2`. */
export const RAISED_RUN = new RegExp(`${RAISED.start}([^${RAISED.start}${RAISED.end}]*)${RAISED.end}`, 'gu');

/** Words between marks for what is raisedMark. */
export function raisedMark(words: string): string {
  return words.trim() === '' ? words : RAISED.start + words + RAISED.end;
}

/** The marks of footnotes in raisedMark words, `1, 2` or `[a]`; empty if they are no such marks. */
export function marksIn(words: string): readonly string[] {
  const marks = words.split(',').map((mark) => mark.trim().replace(/^[[(]|[\])]$/gu, ''));
  return marks.every((mark) => MARK.test(mark)) ? marks : [];
}

const MARK = /^(?:[\p{L}\p{N}]{1,3}|\*{1,4}|[†‡§]{1,3})$/u;

/** Whether raisedMark figures are an exponent, whatever footnotes there are: `10⁶`, `km²`, `x²`. */
export function isExponent(before: string): boolean {
  return EXPONENT_BEFORE.test(before.slice(-EXPONENT_LOOK_CHARACTERS));
}

const EXPONENT_BEFORE = /(?:^|[^\p{L}\p{N}/.,])(?:10|[kcdm]?m|\p{L})$/u;
const EXPONENT_LOOK_CHARACTERS = 6;

/** Raised words as words: `10⁶`, `km²`, `xⁿ`; endings as in `42nd`, and several letters, have no signs of their own. */
export function raisedWords(words: string): string {
  if (LANDMARKS.ordinalEnding.test(words.trim()) || !/^(?:\p{L}|[\d+=()−-]+)$/u.test(words)) return words;
  const signs = [...words].map((sign) => RAISED_SIGNS.get(sign));
  return signs.every((sign) => sign !== undefined) ? signs.join('') : words;
}

const RAISED_SIGNS: ReadonlyMap<string, string> = new Map(
  [...'0123456789+-−=()nabcdefghijklmoprstuvwxyz'].map((sign, at) => [
    sign,
    [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'][at] ?? sign,
  ]),
);

/** Lowered words as words: `CO₂`; letters have no signs of their own in every case, and stay. */
export function loweredWords(words: string): string {
  return /^[\d+=()−-]+$/u.test(words) ? [...words].map((sign) => LOWERED.get(sign) ?? sign).join('') : words;
}

const LOWERED: ReadonlyMap<string, string> = new Map(
  [...'0123456789+-−=()'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][at] ?? sign]),
);

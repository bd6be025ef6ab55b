import { printedOrdinal } from '../language/en/ordinals.ts';

/** An ordinal in the style of the previous one: words or figures, capital or not; null if the number has no words. */
export function likePrinted(printed: string, number: number): string | null {
  if (/^\d/u.test(printed)) return `${number}${ending(number)}`;
  const words = printedOrdinal(number);
  if (/^\d/u.test(words)) return null;
  const hyphen = /[\u2010\u2011]/u.exec(printed)?.[0];
  const joined = hyphen === undefined ? words : words.replaceAll('-', hyphen);
  if (printed.length > 1 && printed === printed.toUpperCase()) return joined.toUpperCase();
  return /^\p{Lu}/u.test(printed) ? joined.charAt(0).toUpperCase() + joined.slice(1) : joined;
}

const ENDINGS: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };

function ending(number: number): string {
  const [tens, units] = [Math.floor(number / 10) % 10, number % 10];
  if (tens === 1) return 'th';
  return ENDINGS[units] ?? 'th';
}

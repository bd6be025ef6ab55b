import { fold } from '../text/fold.ts';
import { ARABIC_MONTHS } from './ar/months.ts';
import { MONTH_NAMES } from './en/months.ts';
import { SPANISH_MONTHS } from './es/months.ts';
import { FRENCH_MONTHS } from './fr/months.ts';
import { RUSSIAN_MONTHS } from './ru/months.ts';

/**
 * Whether a word is a month in any United Nations language; in Chinese, months are numbers. Words are compared without regard to
 * language. In Arabic, a month has two names, `الأول/ديسمبر`.
 */
export function isMonth(key: string): boolean {
  return MONTHS_OF_ALL.has(key) || (key.includes('/') && MONTHS_OF_ALL.has(key.slice(key.indexOf('/') + 1)));
}

/** Of a month with two names, the second; names of several words are no single word. */
const MONTHS_OF_ALL: ReadonlySet<string> = new Set([
  ...MONTH_NAMES,
  ...[ARABIC_MONTHS, SPANISH_MONTHS, FRENCH_MONTHS, RUSSIAN_MONTHS]
    .flatMap((months) => months.flatMap((month) => month.split('|')))
    .map((form) => fold(form.slice(form.indexOf('/') + 1))),
]);

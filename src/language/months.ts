import { MONTH_NAMES } from './en/months.ts';

/**
 * Whether a word is a month in any United Nations language; in Chinese, months are numbers. Words are compared without regard to
 * language. In Arabic, a month has two names, `الأول/ديسمبر`.
 */
export function isMonth(key: string): boolean {
  return MONTHS_OF_ALL.has(key) || (key.includes('/') && MONTHS_OF_ALL.has(key.slice(key.indexOf('/') + 1)));
}

const MONTHS_OF_ALL: ReadonlySet<string> = new Set([
  ...MONTH_NAMES,
  ...`janvier février mars avril mai juin juillet août septembre octobre novembre décembre
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  января февраля марта апреля мая июня июля августа сентября октября ноября декабря
  يناير فبراير مارس أبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر`.split(/\s+/u),
]);

import { largest } from '../text/extremes.ts';
import { validDate } from './en/dates.ts';
import { MONTH_NAMES } from './en/months.ts';

/**
 * Whether a word is a month in any United Nations language; in Chinese, months are numbers. Words are compared without regard to
 * language. In Arabic, a month has two names, `الأول/ديسمبر`.
 */
export function isMonth(key: string): boolean {
  return MONTHS_OF_ALL.has(key) || (key.includes('/') && MONTHS_OF_ALL.has(key.slice(key.indexOf('/') + 1)));
}

/** The months from January, as dates have them, by ISO 639-1 code; in Arabic with both names. */
const MONTHS_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  ar: 'كانون الثاني/يناير,شباط/فبراير,آذار/مارس,نيسان/أبريل,أيار/مايو,حزيران/يونيه,تموز/يوليه,آب/أغسطس,أيلول/سبتمبر,تشرين الأول/أكتوبر,تشرين الثاني/نوفمبر,كانون الأول/ديسمبر'.split(
    ',',
  ),
};

const MONTHS_OF_ALL: ReadonlySet<string> = new Set([
  ...MONTH_NAMES,
  ...Object.values(MONTHS_ELSEWHERE).flatMap((names) => names.map(lastName)),
]);

function lastName(month: string): string {
  return month.slice(month.indexOf('/') + 1);
}

/** `4 de diciembre de 2000`, `1er décembre 2005`, `4 декабря 2000 года`, `2000年12月4日` as `2000-12-04`; null for anything else. */
export function dateElsewhere(printed: string): string | null {
  const [, chineseYear, chineseMonth = '', chineseDay = ''] = CHINESE_DAY.exec(printed) ?? [];
  if (chineseYear !== undefined) return isoDate(chineseYear, Number(chineseMonth), chineseDay);
  const [, day, name = '', year] = DAY_ELSEWHERE.exec(printed.slice(0, DATE_MAX_CHARACTERS)) ?? [];
  if (day === undefined || year === undefined) return null;
  const key = lastName(name).toLowerCase();
  const months = Object.values(MONTHS_ELSEWHERE).map((names) => names.findIndex((each) => lastName(each) === key) + 1);
  return isoDate(year, largest(months), day);
}

function isoDate(year: string, month: number, day: string): string | null {
  return validDate(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const DATE_MAX_CHARACTERS = 60;
const DAY_ELSEWHERE = /^(?:[Ll]e )?(\d{1,2})(?:er|º)?\s(?:de\s)?([^\d,.;]{3,30}?)\s(?:del?\s)?(\d{4})(?:\sгода)?$/u;
const CHINESE_DAY = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u;

/** `2000-12-04` as a text in this language prints it; null in a language whose months are not known here, and in English. */
export function dayElsewhere(iso: string, language: string): string | null {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (language === 'zh') return `${year}年${Number(month)}月${Number(day)}日`;
  const name = MONTHS_ELSEWHERE[language]?.[Number(month) - 1];
  if (name === undefined) return null;
  if (language === 'es') return `${Number(day)} de ${name} de ${year}`;
  const first = language === 'fr' && Number(day) === 1 ? '1er' : String(Number(day));
  return `${first} ${name} ${year}${language === 'ru' ? ' года' : ''}`;
}

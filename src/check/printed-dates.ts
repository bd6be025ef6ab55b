import { MONTH_NAMES, validDate } from '../language/en/dates.ts';

/** A date that is printed in another form than `7 December 2022`. */
export interface OddDate {
  readonly start: number;
  readonly end: number;
  /** The day it means; null where that is not sure. */
  readonly iso: string | null;
  /** Right behind the symbol of a resolution. */
  readonly isCited: boolean;
}

/**
 * Dates in other forms than the house's, each where it stands.
 *
 *     December 7, 2022 · 7th December 2022 · the 7th of December 2022 · 7 December, 2022 · 07 December 2022 · 7 Dec. 2022 ·
 *     7 december 2022 · 7 Decmber 2022 · 2022-12-07 · 7/12/2022 · 7.12.2022
 */
export function datesPrintedWrong(text: string): readonly OddDate[] {
  if (!/\d/u.test(text)) return [];
  const found: OddDate[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((each) => each.start < end && start < each.end)) continue;
      const meant = read(match.groups ?? {});
      if (meant === 'none') continue;
      found.push({
        start,
        end,
        iso: meant,
        isCited: CITED.test(text.slice(Math.max(0, start - REACH_CHARACTERS), start)),
      });
    }
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

const REACH_CHARACTERS = 30;
/** `resolution 77/79 of `, `77/79, `. */
const CITED =
  /(?<![\w/.-])(?:E?S-)?\d{1,3}\/\d{1,3}(?:\s[A-Z])?(?:\s\([\w-]+\))?,?\s(?:(?:of|dated|on)\s(?:the\s)?)?$/u;

const MONTH = `(?<month>${MONTH_NAMES.join('|')})`;
const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d)';
const DAY = '(?<day>\\d{1,2})';

const FORMS: readonly { readonly pattern: RegExp; readonly read: (groups: Groups) => string | null | 'none' }[] = [
  { pattern: new RegExp(`\\b${MONTH}\\s${DAY}(?:st|nd|rd|th)?,?\\s${YEAR}`, 'gu'), read: dayOf },
  {
    pattern: new RegExp(`(?<![\\w/.,-])${DAY}(?:st|nd|rd|th)\\s(?:of\\s)?${MONTH}(?:,?\\s${YEAR})?`, 'gu'),
    read: dayOf,
  },
  { pattern: new RegExp(`(?<![\\w/.,-])${DAY}\\sof\\s${MONTH},?\\s${YEAR}`, 'gu'), read: dayOf },
  { pattern: new RegExp(`(?<![\\w/.,-])${DAY}\\s${MONTH},\\s${YEAR}`, 'gu'), read: dayOf },
  { pattern: new RegExp(`(?<![\\w/.,-])(?<day>0\\d)\\s${MONTH}(?:\\s${YEAR})?`, 'gu'), read: dayOf },
  { pattern: new RegExp(`(?<![\\w/.,-])${DAY}\\s?-\\s?${MONTH}\\s?-\\s?${YEAR}`, 'gu'), read: dayOf },
  {
    pattern:
      /(?<![\w/.,-])(?<day>\d{1,2})\s(?<month>Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?|May\.)\s(?<year>(?:19|20)\d\d)(?!\d)/gu,
    read: dayOf,
  },
  {
    pattern: new RegExp(
      `(?<![\\w/.,-])${DAY}\\s(?<month>${MONTH_NAMES.map((name) => name.toLowerCase()).join('|')}|${MONTH_NAMES.map((name) => name.toUpperCase()).join('|')})\\s${YEAR}`,
      'gu',
    ),
    read: dayOf,
  },
  {
    pattern: /(?<![\w/.,-])(?<day>\d{1,2})\s(?<month>\p{Lu}\p{Ll}{2,})\s(?<year>(?:19|20)\d\d)(?!\d)/gu,
    read: misspelt,
  },
  { pattern: /(?<![\w/.,-])(?<year>(?:19|20)\d\d)-(?<number>0\d|1[0-2])-(?<day>[0-3]\d)(?![\w-])/gu, read: dayOf },
  {
    pattern: /(?<![\w/.,-])(?<day>\d{1,2})(?:\/|\.)(?<number>\d{1,2})(?:\/|\.)(?<year>(?:19|20)\d\d)(?![\d/])/gu,
    read: () => null,
  },
];

function dayOf({ day = '', month, number, year }: Groups): string | null {
  const at = month === undefined ? Number(number) : monthAt(month);
  if (year === undefined || at < 1) return null;
  return validDate(`${year}-${String(at).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function monthAt(name: string): number {
  return MONTH_NAMES.findIndex((each) => each.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
}

/** `7 Decmber 2022`; `23 Governments 2022` is no date. */
function misspelt({ day = '', month = '', year = '' }: Groups): string | null | 'none' {
  if (MONTH_NAMES.includes(month) || Number(day) > 31) return 'none';
  const meant = MONTH_NAMES.filter((name) => isNear(name, month));
  const [only] = meant;
  if (only === undefined) return 'none';
  return meant.length === 1 ? dayOf({ day, month: only, year }) : null;
}

/** One letter left out, put in or changed, or two neighbours in each other's place. */
function isNear(name: string, printed: string): boolean {
  if (Math.abs(name.length - printed.length) > 1) return false;
  let from = 0;
  while (from < name.length && name[from] === printed[from]) from += 1;
  let back = 0;
  while (back < Math.min(name.length, printed.length) - from && name.at(-1 - back) === printed.at(-1 - back)) back += 1;
  const [left, other] = [name.slice(from, name.length - back), printed.slice(from, printed.length - back)];
  const isSwapped = left.length === 2 && left === [...other].reverse().join('');
  return Math.max(left.length, other.length) <= 1 || isSwapped;
}

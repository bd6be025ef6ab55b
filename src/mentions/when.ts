import { validDate } from '../language/en/dates.ts';
import type { Words } from '../language/language.ts';
import { laterOf } from '../text/later.ts';
import { areAt, type Found, keyAt, type Scanned } from './mention.ts';

/**
 * A day, a range of days or a month with its year, as `2023-09-11`, `2023-09-11/2023-09-14`, `2023-09`; a day without
 * a year as `--09-11`.
 *
 *     4 December 2023 · 11 to 14 September 2023 · 30 August to 2 September 2022 · December 2023 · 29 August
 */
export function dateAt(scanned: Scanned<'dates'>, at: number): Found | null {
  const american = monthFirstAt(scanned, at);
  if (american !== null) return american;
  const days = daysAt(scanned, at);
  const month = scanned.words.dates.monthNumbers.get(keyAt(scanned, days.to));
  if (month === undefined) return null;
  const end = days.to + 1;
  const year = yearAt(scanned, end);
  const second = secondAt(
    scanned,
    year?.to ?? end,
    days.list.length > 0,
    year === null || keyAt(scanned, at - 1) === scanned.words.dates.between,
  );
  if (second !== null && (year === null || second.year !== null)) {
    // A range across a year's end has its year only at the end.
    const began = year?.year ?? (second.year === null ? null : second.year - (second.month < month ? 1 : 0));
    const first = iso(days.list[0] ?? null, month, began);
    if (days.list.length > 0 || second.year !== null)
      return found(at, second.to, first, iso(second.days.list.at(-1) ?? null, second.month, second.year));
  }
  if (days.list.length === 0 && year === null) return null;
  const [first, last] = [days.list[0] ?? null, days.list.at(-1) ?? null].map((day) =>
    iso(day, month, year?.year ?? null),
  );
  return found(at, year?.to ?? end, first ?? '', last ?? '');
}

/** `February 12, 2023`. */
function monthFirstAt(scanned: Scanned<'dates'>, at: number): Found | null {
  const month = scanned.words.dates.monthNumbers.get(keyAt(scanned, at));
  const day = daysIn(keyAt(scanned, at + 1));
  if (month === undefined || day === null || keyAt(scanned, at + 2) !== ',') return null;
  const year = yearAt(scanned, at + 3);
  return year === null
    ? null
    : found(at, year.to, iso(day[0] ?? null, month, year.year), iso(day.at(-1) ?? null, month, year.year));
}

interface Second {
  readonly days: Days;
  readonly month: number;
  readonly year: number | null;
  readonly to: number;
}

/**
 * The end of a range: `to 2 September 2022`, `, to Thursday, 28 April 2022`, `and 25 to 29 July 2022`.
 *
 * @param mayList whether `and` continues the range: two dates with a year each are two, except in `between … and …`
 */
function secondAt(scanned: Scanned<'dates'>, from: number, wantsDay: boolean, mayList: boolean): Second | null {
  const { until, betweenDays, weekdays } = scanned.words.dates;
  const isSet = keyAt(scanned, from) === ',' && until.has(keyAt(scanned, from + 1));
  const joint = isSet ? from + 1 : from;
  if (!(until.has(keyAt(scanned, joint)) || (wantsDay && mayList && betweenDays.has(keyAt(scanned, joint)))))
    return null;
  const start =
    weekdays.includes(keyAt(scanned, joint + 1)) && keyAt(scanned, joint + 2) === ',' ? joint + 3 : joint + 1;
  const days = daysAt(scanned, start);
  const month = scanned.words.dates.monthNumbers.get(keyAt(scanned, days.to));
  if (month === undefined || days.list.length > 0 !== wantsDay) return null;
  // `3 February, and Friday, 4 February` are two days, each with its weekday.
  if (start === joint + 3 && !until.has(keyAt(scanned, joint))) return null;
  const year = yearAt(scanned, days.to + 1);
  return { days, month, year: year?.year ?? null, to: year?.to ?? days.to + 1 };
}

interface Days {
  readonly list: readonly number[];
  readonly to: number;
}

function found(from: number, to: number, first: string, last: string): Found {
  return { kind: 'date', value: first === last ? first : `${first}/${last}`, of: '', from, to };
}

/** Days before a month: `11`, `11 to 14`, `1, 3 and 5`. */
function daysAt(scanned: Scanned<'dates'>, at: number): Days {
  const list: number[] = [];
  let to = at;
  while (list.length < DAYS_MAX) {
    const numbers = daysIn(keyAt(scanned, to));
    if (numbers === null) break;
    for (const number of numbers) list.push(number);
    to += 1;
    if (!scanned.words.dates.betweenDays.has(keyAt(scanned, to)) || daysIn(keyAt(scanned, to + 1)) === null) break;
    to += 1;
  }
  return { list, to };
}

/** `11-14` is one piece. */
function daysIn(key: string): readonly number[] | null {
  const [, first, last] = /^(\d{1,2})(?:-(\d{1,2}))?$/u.exec(key) ?? [];
  if (first === undefined) return null;
  return last === undefined ? [Number(first)] : [Number(first), Number(last)];
}

function yearAt(scanned: Scanned<'dates'>, at: number): { year: number; to: number } | null {
  return /^(?:19|20)\d\d$/u.test(keyAt(scanned, at)) ? { year: Number(keyAt(scanned, at)), to: at + 1 } : null;
}

function iso(day: number | null, month: number, year: number | null): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year ?? '-'}-${two(month)}${day === null ? '' : `-${two(day)}`}`;
}

/** Whether each complete date exists. */
export function areDaysReal(value: string): boolean {
  return value
    .split('/')
    .filter((part) => /^\d{4}-\d{2}-\d{2}$/u.test(part) && Number(part.slice(0, 4)) >= 1945)
    .every((part) => validDate(part) !== null);
}

const DAYS_MAX = 5;

/**
 * A single year or a span of years, `2030` and `2021-2026`. Only years from the founding of the United Nations to a
 * century ahead: `by 2030`, not the 1,945th of something.
 */
export function periodAt(scanned: Scanned<'dates'>, at: number): Found | null {
  const key = keyAt(scanned, at);
  const [, first, last] = /^((?:19|20)\d\d)(?:[-/]((?:19|20)?\d\d))?$/u.exec(key) ?? [];
  if (first === undefined || (last !== undefined && !isLater(first, last))) return null;
  if (
    last === undefined &&
    scanned.words.dates.until.has(keyAt(scanned, at + 1)) &&
    /^(?:19|20)\d\d$/u.test(keyAt(scanned, at + 2))
  ) {
    return { kind: 'period', value: `${first}-${keyAt(scanned, at + 2)}`, of: '', from: at, to: at + 3 };
  }
  const value = last === undefined ? first : `${first}-${last.length === 2 ? first.slice(0, 2) : ''}${last}`;
  return { kind: 'period', value, of: '', from: at, to: at + 1 };
}

function isLater(first: string, last: string): boolean {
  const whole = last.length === 2 ? `${first.slice(0, 2)}${last}` : last;
  return Number(whole) > Number(first);
}

/**
 * A deadline with the date, year or session it names, from its first word: `by 2030`, `no later than 31 December 2024`,
 * `by the end of 2025`, `before the end of its seventy-fifth session`.
 *
 * @param isTime whether a mention of a time begins at a piece, and where it ends
 */
export function deadlineAt(
  scanned: Scanned<'dates'>,
  at: number,
  timeEnd: (at: number) => number | null,
): { readonly to: number } | null {
  const { dates } = scanned.words;
  if (!limitFirsts(dates).has(keyAt(scanned, at))) return null;
  const lead = dates.limits.find((words) => areAt(scanned, at, words));
  if (lead === undefined) return null;
  let next = at + lead.length;
  for (let steps = 0; steps < BRIDGE_MAX_PIECES; steps += 1, next += 1) {
    const to = timeEnd(next);
    // `by the 2020 meeting` says who.
    if (to !== null)
      return keyAt(scanned, next - 1) === dates.article && steps === 1 && /^\d{4}$/u.test(keyAt(scanned, next))
        ? null
        : { to };
    if (!dates.limitBridges.has(keyAt(scanned, next))) return null;
  }
  return null;
}

/** First words of deadlines, within a sentence and at its beginning. */
const limitFirsts = laterOf(
  ({ limits }: Words<'dates'>['dates']): ReadonlySet<string> =>
    new Set(limits.flatMap(([first = '']) => [first, first.slice(0, 1).toUpperCase() + first.slice(1)])),
);
const BRIDGE_MAX_PIECES = 8;

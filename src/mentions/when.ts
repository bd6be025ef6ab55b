import { validDate } from '../language/en/dates.ts';
import type { Piece } from '../text/scan.ts';
import { areAt, type Found, keyAt } from './mention.ts';

/**
 * A day, a range of days or a month with its year, as `2023-09-11`, `2023-09-11/2023-09-14`, `2023-09`; a day without
 * a year as `--09-11`.
 *
 *     4 December 2023 · 11 to 14 September 2023 · 30 August to 2 September 2022 · December 2023 · 29 August
 */
export function dateAt(pieces: readonly Piece[], at: number): Found | null {
  const american = monthFirstAt(pieces, at);
  if (american !== null) return american;
  const days = daysAt(pieces, at);
  const month = MONTHS.get(keyAt(pieces, days.to));
  if (month === undefined) return null;
  const end = days.to + 1;
  const year = yearAt(pieces, end);
  const second = secondAt(
    pieces,
    year?.to ?? end,
    days.list.length > 0,
    year === null || keyAt(pieces, at - 1) === 'between',
  );
  if (second !== null && (year === null || second.year !== null)) {
    // A range over the turn of a year has its year at the end only.
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
function monthFirstAt(pieces: readonly Piece[], at: number): Found | null {
  const month = MONTHS.get(keyAt(pieces, at));
  const day = daysIn(keyAt(pieces, at + 1));
  if (month === undefined || day === null || keyAt(pieces, at + 2) !== ',') return null;
  const year = yearAt(pieces, at + 3);
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
 * @param mayList whether `and` goes on: two dates with a year each are two, but for `between … and …`
 */
function secondAt(pieces: readonly Piece[], from: number, wantsDay: boolean, mayList: boolean): Second | null {
  const isSet = keyAt(pieces, from) === ',' && TO.has(keyAt(pieces, from + 1));
  const joint = isSet ? from + 1 : from;
  if (!(TO.has(keyAt(pieces, joint)) || (wantsDay && mayList && RANGE.has(keyAt(pieces, joint))))) return null;
  const start = WEEKDAYS.has(keyAt(pieces, joint + 1)) && keyAt(pieces, joint + 2) === ',' ? joint + 3 : joint + 1;
  const days = daysAt(pieces, start);
  const month = MONTHS.get(keyAt(pieces, days.to));
  if (month === undefined || days.list.length > 0 !== wantsDay) return null;
  // `3 February, and Friday, 4 February` are two days, each with its weekday.
  if (start === joint + 3 && !TO.has(keyAt(pieces, joint))) return null;
  const year = yearAt(pieces, days.to + 1);
  return { days, month, year: year?.year ?? null, to: year?.to ?? days.to + 1 };
}

const WEEKDAYS: ReadonlySet<string> = new Set('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '));

interface Days {
  readonly list: readonly number[];
  readonly to: number;
}

function found(from: number, to: number, first: string, last: string): Found {
  return { kind: 'date', value: first === last ? first : `${first}/${last}`, of: '', from, to };
}

/** `11`, `11 to 14`, `1, 3 and 5`. */
function daysAt(pieces: readonly Piece[], at: number): Days {
  const list: number[] = [];
  let to = at;
  while (list.length < DAYS_MAX) {
    const numbers = daysIn(keyAt(pieces, to));
    if (numbers === null) break;
    for (const number of numbers) list.push(number);
    to += 1;
    if (!RANGE.has(keyAt(pieces, to)) || daysIn(keyAt(pieces, to + 1)) === null) break;
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

function yearAt(pieces: readonly Piece[], at: number): { year: number; to: number } | null {
  return /^(?:19|20)\d\d$/u.test(keyAt(pieces, at)) ? { year: Number(keyAt(pieces, at)), to: at + 1 } : null;
}

function iso(day: number | null, month: number, year: number | null): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year ?? '-'}-${two(month)}${day === null ? '' : `-${two(day)}`}`;
}

/** Whether each whole day in a date exists. */
export function areDaysReal(value: string): boolean {
  return value
    .split('/')
    .filter((part) => /^\d{4}-\d{2}-\d{2}$/u.test(part) && Number(part.slice(0, 4)) >= 1945)
    .every((part) => validDate(part) !== null);
}

const DAYS_MAX = 5;
const TO: ReadonlySet<string> = new Set(['to', '-', '–', '—', 'until']);
const RANGE: ReadonlySet<string> = new Set([...TO, 'and', ',']);
const MONTHS: ReadonlyMap<string, number> = new Map(
  'January February March April May June July August September October November December'
    .split(' ')
    .map((name, at) => [name, at + 1]),
);

/**
 * A lone year or a span of years, `2030` and `2021-2026`. Only years of the organization and a century on: `by 2030`,
 * not the 1,945th of something.
 */
export function periodAt(pieces: readonly Piece[], at: number): Found | null {
  const key = keyAt(pieces, at);
  const [, first, last] = /^((?:19|20)\d\d)(?:[-/]((?:19|20)?\d\d))?$/u.exec(key) ?? [];
  if (first === undefined || (last !== undefined && !isLater(first, last))) return null;
  if (last === undefined && TO.has(keyAt(pieces, at + 1)) && /^(?:19|20)\d\d$/u.test(keyAt(pieces, at + 2))) {
    return { kind: 'period', value: `${first}-${keyAt(pieces, at + 2)}`, of: '', from: at, to: at + 3 };
  }
  const value = last === undefined ? first : `${first}-${last.length === 2 ? first.slice(0, 2) : ''}${last}`;
  return { kind: 'period', value, of: '', from: at, to: at + 1 };
}

function isLater(first: string, last: string): boolean {
  const whole = last.length === 2 ? `${first.slice(0, 2)}${last}` : last;
  return Number(whole) > Number(first);
}

/**
 * A time limit with the date, year or session it names, from its first word on: `by 2030`, `no later than
 * 31 December 2024`, `by the end of 2025`, `before the end of its seventy-fifth session`.
 *
 * @param isTime whether a mention of a time begins at a piece, and where it ends
 */
export function deadlineAt(
  pieces: readonly Piece[],
  at: number,
  timeEnd: (at: number) => number | null,
): { readonly to: number } | null {
  if (!LEAD_FIRSTS.has(keyAt(pieces, at))) return null;
  const lead = LEADS.find((words) => areAt(pieces, at, words));
  if (lead === undefined) return null;
  let next = at + lead.length;
  for (let steps = 0; steps < BRIDGE_MAX_PIECES; steps += 1, next += 1) {
    const to = timeEnd(next);
    // `by the 2020 meeting` says who.
    if (to !== null)
      return keyAt(pieces, next - 1) === 'the' && steps === 1 && /^\d{4}$/u.test(keyAt(pieces, next)) ? null : { to };
    if (!BRIDGES.has(keyAt(pieces, next))) return null;
  }
  return null;
}

const LEADS: readonly (readonly string[])[] = [
  ['no', 'later', 'than'],
  ['not', 'later', 'than'],
  ['by'],
  ['before'],
  ['prior', 'to'],
  ['until'],
];
const LEAD_FIRSTS: ReadonlySet<string> = new Set(
  LEADS.flatMap(([first = '']) => [first, first.slice(0, 1).toUpperCase() + first.slice(1)]),
);
const BRIDGE_MAX_PIECES = 8;
const BRIDGES: ReadonlySet<string> = new Set(
  'the end beginning start close conclusion opening middle main part first second half resumed of its in at year years target date'.split(
    ' ',
  ),
);

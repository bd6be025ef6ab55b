import { later, laterOf } from '../../text/later.ts';
import { decimal, expressionOf, type Pattern, printedBy } from './patterns.ts';
import type { CalendarTable, Tables } from './tables.ts';
import { validDate } from './valid-date.ts';

/** A day, a month or a range in a text; `value` as `2023-09-11/2023-09-14`, `2023-12`, `--08-29`. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** What the engines ask of a calendar. */
export interface Calendar {
  dateOf(printed: string): string | null;
  printedDate(iso: string): string;
  printedRange(value: string): string;
}

/** What the slots of a pattern hold. */
type DateGroups = Readonly<
  Partial<Record<'day' | 'month' | 'year' | 'day1' | 'month1' | 'year1' | 'day2' | 'month2' | 'year2', string>>
>;

/** Reads and prints dates by a table. */
export class TabledCalendar implements Calendar {
  readonly #table: CalendarTable;
  readonly #slots: Readonly<Record<string, string>>;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #whole: () => RegExp;
  readonly #anywhere: () => readonly RegExp[];
  readonly #years: () => RegExp;

  constructor(table: CalendarTable) {
    this.#table = table;
    const forms = table.months.map((month) => month.split('|'));
    this.#numbers = new Map(forms.flatMap((names, at) => names.map((name) => [monthKey(name), at + 1] as const)));
    const names = [...this.#numbers.keys()].sort((a, b) => b.length - a.length);
    this.#slots = {
      day: `\\p{Nd}{1,2}${table.dayEnd === '' ? '' : `(?:${table.dayEnd})?`}`,
      month: names.length === 0 ? `\\p{Nd}{1,2}|[${HAN_FIGURES}]{1,3}` : names.map(monthSource).join('|'),
      year: names.length === 0 ? `\\p{Nd}{4}|[${HAN_FIGURES}]{4}` : '\\p{Nd}{4}',
      ...(names.length === 0 ? { day: `\\p{Nd}{1,2}|[${HAN_FIGURES}]{1,3}` } : {}),
    };
    const { range, day, month, dayOfMonth, aroundYear } = table;
    const [before, after] = [aroundYear.before, aroundYear.after].map((each) => each.replaceAll(' ', '\\s'));
    this.#whole = later(() => new RegExp(`^(?:${table.before})?(?:${this.#source(day)})$`, 'iu'));
    this.#years = later(
      () =>
        new RegExp(
          `${before === '' ? '' : `(?<=(?<!\\p{L})${before})`}(?<![\\p{Script=Latin}\\p{Nd}/.,-])` +
            '(?<first>(?:19|20)\\d\\d)(?:[-/–](?<last>(?:19|20)\\d\\d|\\d\\d))?' +
            `(?![\\p{Nd}/–-]|[.,]\\d|\\s\\d{3}(?!\\d))${after === '' ? '' : `(?=${after})`}`,
          'giu',
        ),
    );
    this.#anywhere = later(() =>
      [...range, ...day, ...month, ...dayOfMonth].map(
        (pattern) => new RegExp(`(?<![\\p{L}\\p{Nd}/])(?:${expressionOf(pattern, this.#slots)})(?![\\p{Nd}/])`, 'giu'),
      ),
    );
  }

  dateOf(text: string): string | null {
    const { groups } = this.#whole().exec(decimal(text.trim().slice(0, DATE_MAX_CHARACTERS))) ?? {};
    if (groups === undefined) return null;
    const [year, month, day] = ['year', 'month', 'day'].map((name) => groups[name] ?? numberedGroup(groups, name));
    return validDate(this.#iso(year, month, day));
  }

  printedDate(iso: string): string {
    const [year = '', month = '', day = ''] = iso.split('-');
    return printedBy(this.#table.day[0] ?? '', { year, month: this.#month(month), day: this.#day(day) });
  }

  printedRange(value: string): string {
    const { month: months, dayOfMonth, day: days, printedRange } = this.#table;
    const [first, last] = value.split('/').map(dateParts);
    if (first === undefined) return value;
    if (last === undefined) {
      const [pattern] = first.day === '' ? months : [first.year === '' ? dayOfMonth[0] : days[0]];
      return printedBy(pattern ?? '', { ...first, month: this.#month(first.month), day: this.#day(first.day) });
    }
    const shared = [first.month === last.month && first.year === last.year, first.year === last.year, true].indexOf(
      true,
    );
    const pattern = printedRange[shared] ?? '';
    return printedBy(pattern, {
      day1: this.#day(first.day),
      month1: this.#month(first.month),
      year1: first.year,
      day2: this.#day(last.day),
      month2: this.#month(last.month),
      year2: last.year,
    });
  }

  /** The dates of a text in order; where two overlap, the longer one. */
  datesIn(text: string): readonly FoundDate[] {
    const plain = decimal(text);
    const all = this.#anywhere().flatMap((pattern) =>
      [...plain.matchAll(pattern)].flatMap(({ 0: words, index, groups = {} }) => {
        const value = this.#valueOf(groups);
        return value === null ? [] : [{ start: index, end: index + words.length, value }];
      }),
    );
    const found: FoundDate[] = [];
    for (const each of all.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
      if (found.every(({ start, end }) => each.end <= start || end <= each.start)) found.push(each);
    return found.sort((a, b) => a.start - b.start);
  }

  /** Years and spans of years that are no part of a date, `2024` and `2024-2025`. */
  yearsIn(text: string): readonly FoundDate[] {
    return [...decimal(text).matchAll(this.#years())].flatMap(({ 0: { length }, index, groups = {} }) => {
      const { first = '', last } = groups;
      const until = last === undefined ? first : `${first.slice(0, 4 - last.length)}${last}`;
      if (last !== undefined && until <= first) return [];
      return [{ start: index, end: index + length, value: last === undefined ? first : `${first}-${until}` }];
    });
  }

  /** The words of a day, as part of a regular expression without groups. */
  dayWithoutGroups(): string {
    return this.#source(this.#table.day).replace(/\(\?<[a-z]+\d?>/gu, '(?:');
  }

  /** The choice of some patterns; a name may be that of one group only, so those of later ones are numbered. */
  #source(patterns: readonly Pattern[]): string {
    return patterns
      .map((pattern, at) =>
        expressionOf(pattern, this.#slots).replace(/\(\?<([a-z]+)>/gu, (_, name) => `(?<${name}${at === 0 ? '' : at}>`),
      )
      .join('|');
  }

  #valueOf(groups: DateGroups): string | null {
    const { day, month, year, day1, month1, year1, day2, month2, year2 } = groups;
    if (day2 === undefined) return month === undefined ? null : checked(this.#iso(year, month, day));
    const [first, last] = [
      checked(this.#iso(year1 ?? year2, month1 ?? month2, day1)),
      checked(this.#iso(year2 ?? year1, month2 ?? month1, day2)),
    ];
    if (first === null || last === null) return null;
    return first === last ? first : `${first}/${last}`;
  }

  #iso(year: string | undefined, month: string | undefined, day: string | undefined): string {
    const number = this.#numbers.get(monthKey(month ?? '')) ?? figure(month ?? '');
    const start = year === undefined ? '-' : String(figure(year)).padStart(4, '0');
    const of = `${start}-${String(number).padStart(2, '0')}`;
    return day === undefined ? of : `${of}-${String(figure(day)).padStart(2, '0')}`;
  }

  #month(number: string): string {
    return this.#table.months[Number(number) - 1]?.split('|')[0] ?? String(Number(number));
  }

  #day(number: string): string {
    return Number(number) === 1 && this.#table.firstDay !== '' ? this.#table.firstDay : String(Number(number));
  }
}

/** The calendar of a language. */
export const calendarOf: (tables: Tables) => TabledCalendar = laterOf(({ calendar }) => new TabledCalendar(calendar));

function numberedGroup(groups: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  return [1, 2, 3, 4].map((at) => groups[`${name}${at}`]).find((value) => value !== undefined);
}

/** A day that there is, a month, or a day without a year, which is in a leap year. */
function checked(value: string): string | null {
  const whole = value.startsWith('--') ? `2000-${value.slice(2)}` : value;
  const day = /^\d{4}-\d{2}$/u.test(whole) ? `${whole}-01` : whole;
  return validDate(day) === null ? null : value;
}

function dateParts(value: string): { readonly year: string; readonly month: string; readonly day: string } {
  const [, year = '', month = '', day = ''] = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/u.exec(value) ?? [];
  return { year: year === '-' ? '' : year, month, day };
}

/** Figures, with what follows them, or Chinese ones: `二〇〇〇`, `十二`. */
function figure(text: string): number {
  if (/^\d/u.test(text)) return Number.parseInt(text, 10);
  return hanNumber(text) ?? 0;
}

/** A number below 200 or a year in Chinese figures; null for anything else. */
export function hanNumber(text: string): number | null {
  if (!new RegExp(`^[${HAN_FIGURES}]{1,5}$`, 'u').test(text)) return null;
  if (!/[十百]/u.test(text)) return Number([...text].map(hanDigit).join(''));
  const [, hundreds = '', tens = '', ones = ''] = /^(?:(.?)百零?)?(?:(.?)十)?(.?)$/u.exec(text) ?? [];
  return 100 * hanCount(text, '百', hundreds) + 10 * hanCount(text, '十', tens) + (ones === '' ? 0 : hanDigit(ones));
}

/** How many of a unit there are: one where no figure is before it. */
function hanCount(text: string, unit: string, before: string): number {
  if (!text.includes(unit)) return 0;
  return before === '' ? 1 : hanDigit(before);
}

function hanDigit(character: string): number {
  const at = '〇一二三四五六七八九'.indexOf(character);
  return at === -1 ? 0 : at;
}

const HAN_FIGURES = '〇零一二三四五六七八九十百';
const DATE_MAX_CHARACTERS = 60;

function monthKey(month: string): string {
  return month
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/ ?\/ ?/gu, '/');
}

function monthSource(month: string): string {
  return month.replaceAll('.', '\\.').replaceAll('/', '\\s?\\/\\s?').replaceAll(' ', '\\s');
}

import { later } from '../../text/later.ts';
import type { TabledCalendar } from './calendar.ts';
import type { RecurringTable, Tables } from './tables.ts';

/** UTF-16 offsets into a text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Chains of resolutions in a language without its grammar: whose they are, what joins them, and what moves on with them. */
export class Chains {
  readonly #table: RecurringTable;
  readonly #calendar: TabledCalendar;
  readonly #joints: ReadonlySet<string>;
  /** Words that join others without a meaning of their own. */
  readonly links: ReadonlySet<string>;
  readonly #made: () => {
    readonly council: RegExp;
    readonly between: ReadonlySet<string>;
    readonly ofBody: ReadonlySet<string>;
    readonly noun: RegExp;
    readonly putsOff: RegExp;
    readonly lastsLonger: RegExp;
  };

  constructor({ recurring, citing, calendar: { months } }: Tables, calendar: TabledCalendar) {
    this.#table = recurring;
    this.#calendar = calendar;
    this.#joints = listed(recurring.joints);
    this.links = new Set([...this.#joints, ...listed(recurring.between)]);
    this.#made = later(() => {
      const { council, between, ofBody, putsOff, lastsLonger } = recurring;
      const words = months.flatMap((month) => month.toLowerCase().split(/[|\s/]+/u));
      return {
        council: new RegExp(`${wordStart(council)}(?:${anySpace(council)})`, 'gu'),
        between: new Set([...listed(between), ...words]),
        ofBody: listed(ofBody),
        noun: new RegExp(`${citing.resolution}|${citing.decision}`, 'iu'),
        putsOff: new RegExp(`${wordStart(putsOff)}(?:${anySpace(putsOff)})`, 'iu'),
        lastsLonger: new RegExp(`${wordStart(lastsLonger)}(?:${anySpace(lastsLonger)})`, 'iu'),
      };
    });
  }

  /** Whether a stretch has nothing but what a list of citations gains or loses with its last member. */
  isJoint(text: string): boolean {
    return !/[^\s,،、，\p{L}\p{M}'’]/u.test(text) && wordsIn(text).every((word) => this.#joints.has(word));
  }

  /** Whether a resolution is cited as one of the Human Rights Council, which is named right before or right after it. */
  isCouncils(text: string, { start, end }: Span): boolean {
    const { council, between, ofBody, noun } = this.#made();
    const isBetween = (gap: string) => !STOPS.test(gap) && wordsIn(gap).every((word) => between.has(word));
    // It may be between the number and the date.
    if (text.slice(start, end).search(council) !== -1) return true;
    const before = text.slice(Math.max(0, start - BEFORE_MAX_CHARACTERS), start);
    const last = [...before.matchAll(council)].at(-1);
    if (last !== undefined && isBetween(before.slice(last.index + last[0].length))) return true;
    const after = text.slice(end, end + AFTER_MAX_CHARACTERS);
    const [next] = after.matchAll(council);
    const gap = after.slice(0, next?.index ?? 0);
    if (next === undefined || !isBetween(gap) || noun.test(gap)) return false;
    const words = wordsIn(gap);
    return ofBody.size === 0 ? words.every((word) => !this.#joints.has(word)) : ofBody.has(words.at(-1) ?? '');
  }

  /** Words around a time that say it is a later one for something that was to be done before. */
  get putsOff(): RegExp {
    return this.#made().putsOff;
  }

  /** Words around a time that say something lasts longer, begins later or is still to come. */
  get lastsLonger(): RegExp {
    return this.#made().lastsLonger;
  }

  /**
   * A resolution cited in the manner of another one: its symbol, with its date if that has one. Null if the date is not known, or the
   * manner is none that the tables print.
   */
  citedLike(
    printed: string,
    { cited, symbol, adopted }: { readonly cited: string; readonly symbol: string; readonly adopted: string | null },
  ): string | null {
    const at = printed.indexOf(cited);
    const [date, ...more] = this.#calendar.datesIn(printed);
    if (at === -1 || more.length > 0) return null;
    const withSymbol = (text: string) => text.replace(cited, symbol);
    if (date === undefined) return printed.trim() === cited ? symbol : null;
    if (adopted === null || date.value.length !== adopted.length) return null;
    const [before, day, after] = [
      printed.slice(0, date.start),
      printed.slice(date.start, date.end),
      printed.slice(date.end),
    ];
    const blank = /\s/u.exec(day)?.[0] ?? ' ';
    return `${withSymbol(before)}${this.#calendar.printedDate(adopted).replaceAll(' ', blank)}${withSymbol(after)}`;
  }

  /** What is printed between two of a list; null if the table has none. */
  get listJoint(): string | null {
    return this.#table.listJoint;
  }
}

const STOPS = /[;؛；。]/u;
/** As far before as a list of citations may go from the body that it is of. */
const BEFORE_MAX_CHARACTERS = 600;
const AFTER_MAX_CHARACTERS = 300;

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').filter((word) => word !== ''));
}

function anySpace(source: string): string {
  return source.replaceAll(' ', '\\s');
}

/** Scripts without spaces between words, or with small words joined to the next one, have words begin anywhere. */
function wordStart(source: string): string {
  return /^[\p{Script=Han}\p{Script=Arabic}]/u.test(source) ? '' : '(?<!\\p{L})';
}

/** The words in lower case; in a script without spaces, its characters. */
function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{M}]+/gu) ?? [];
}

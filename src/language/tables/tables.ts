import type { Pattern } from './patterns.ts';

/**
 * What the resolutions of a language say, as data. Everything of an official language but English, whose pack was there before and
 * knows more, is made of such tables (`pack.ts`); a language is its tables and a row in `packs.ts`. What no table has is not known:
 * the engines find nothing there.
 */
export interface Tables {
  /** As an ISO 639-1 code. */
  readonly code: string;
  /** Frequent in it, and no words of the other languages in the same script; none where the script tells. */
  readonly frequentWords: string;
  readonly calendar: CalendarTable;
  readonly ordinals: OrdinalTable;
  readonly openings: OpeningTable;
  readonly citing: CitingTable;
  readonly events: readonly EventRow[];
  readonly landmarks: LandmarkTable;
  readonly masthead: MastheadTable;
}

export interface CalendarTable {
  /** The months from January; forms of one are separated by bars, and the first is printed in dates. None where they are numbers. */
  readonly months: readonly string[];
  /** What the first day of a month is in print, where it is no plain number: `1er`. */
  readonly firstDay: string;
  /** What may be before a day that is alone on its line, as part of a regular expression. */
  readonly before: string;
  /** The endings of a day in figures, as part of a regular expression. */
  readonly dayEnd: string;
  /** A day, with `%day %month %year`; the first is printed. */
  readonly day: readonly Pattern[];
  /** Several days or two ends of a range, with `%day1 %month1 %year1 %day2 %month2 %year2`; what is missing before is as after. */
  readonly range: readonly Pattern[];
  /** How a range is printed, by what both ends share: month and year, the year, nothing. */
  readonly printedRange: readonly [month: Pattern, year: Pattern, nothing: Pattern];
  /** A month with its year, `%month %year`. */
  readonly month: readonly Pattern[];
  /** A day without a year, `%day %month`. */
  readonly dayOfMonth: readonly Pattern[];
}

export interface OrdinalTable {
  /**
   * The forms of an ordinal in words, from 1 to 120: all of one length, so that the same place is the same form of every number. None
   * for other numbers.
   */
  readonly forms: (number: number) => readonly string[];
  /** The form in the line of a masthead, by its place. */
  readonly inMasthead: number;
  /** An ordinal in figures, with `%number`; the first is printed. */
  readonly figures: readonly Pattern[];
}

/** Phrases separated by bars, in lower case; a stem that goes on ends with `…`. */
export interface OpeningTable {
  /** What opens a paragraph of either part. */
  readonly preamble: string;
  readonly operative: string;
  /** Words that may come before or after it, each with the spaces it needs: Also, Further, again. */
  readonly before: string;
  readonly links: string;
  /** What may follow: `avec satisfaction`. */
  readonly manners: string;
}

export interface CitingTable {
  /** The nouns, as parts of a regular expression. */
  readonly resolution: string;
  readonly decision: string;
  /** Between a symbol and its date, `%date`. */
  readonly dateAfter: readonly Pattern[];
  /** Between a date and the symbol after it. */
  readonly dateBefore: readonly Pattern[];
}

/** Sessions and other events that are numbered, with `%ordinal`. */
export interface EventRow {
  readonly pattern: Pattern;
  /** Its name, without its number. */
  readonly name: string;
  readonly kind: 'session' | 'meeting' | 'other';
}

export interface LandmarkTable {
  /** The meeting below a text, as part of a regular expression. */
  readonly meeting: string;
  /** The headings of annexes; the first is printed. */
  readonly annexes: readonly string[];
  /** The words that end the last item but one of a list. */
  readonly joining: readonly string[];
  /** The words before a page number, as parts of a regular expression. */
  readonly pageWords: readonly string[];
  /** The ends of ordinals in figures. */
  readonly ordinalEndings: readonly string[];
}

/** An organ of the United Nations. */
export interface OrganRow {
  /** The beginning of its symbols, of which the longest come first. */
  readonly start: string;
  /** In a masthead. */
  readonly line: string;
  /** At the head of a text. */
  readonly formula: string;
  /** In `adopted by …`. */
  readonly by: string;
}

export interface MastheadTable {
  readonly unitedNations: string;
  readonly organs: readonly OrganRow[];
  /** The Main Committees of the General Assembly in the order of their numbers; and as they are within `on the report of …`, if otherwise. */
  readonly committees: readonly string[];
  readonly ofCommittees: readonly string[];
  /** `Distr.: General`, `Distr.: Limited`. */
  readonly distribution: readonly [general: string, limited: string];
  /** The languages of originals by their codes. */
  readonly languages: Readonly<Record<string, string>>;
  readonly original: Pattern;
  /** With `%ordinal`; and of the Economic and Social Council, with `%year`. */
  readonly session: Pattern;
  readonly sessionOfYear: Pattern;
  /** With `%item`; the first is printed. */
  readonly agendaItem: readonly Pattern[];
  /** With `%organ` and `%date`. */
  readonly resolutionAdopted: readonly Pattern[];
  readonly decisionAdopted: readonly Pattern[];
  /** With `%meeting` and `%date`; the second is without the meeting. */
  readonly councilAdopted: readonly [Pattern, Pattern];
  /** The number of a resolution of the Security Council, `%number %year`. */
  readonly councilNumber: Pattern;
  /** With `%committee` and `%report`; the second is without the committee. */
  readonly report: readonly [Pattern, Pattern];
  /** With `%report`; and the words that tell it. */
  readonly withoutCommittee: Pattern;
  readonly withoutCommitteeTold: string;
  /** The words that begin the note of a vote, as parts of a regular expression, and those of an adoption without one. */
  readonly votes: string;
  readonly withoutVote: string;
  /** With `%infavour %against %abstaining`. */
  readonly vote: Pattern;
  readonly printedVote: Pattern;
  readonly printedWithoutVote: Pattern;
  /** A draft, `%sponsors`; the second is without sponsors. */
  readonly draftResolution: readonly [Pattern, Pattern];
}

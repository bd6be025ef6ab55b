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
  readonly recurring: RecurringTable;
  readonly stances: StanceTable;
  readonly landmarks: LandmarkTable;
  readonly masthead: MastheadTable;
  /** Null where it is not known how footnotes are printed. */
  readonly footnotes: FootnoteTable | null;
}

/** Parts of regular expressions. */
export interface FootnoteTable {
  /** The nouns of symbols, and `See`. */
  readonly nouns: string;
  readonly see: string;
  readonly and: string;
  /** Between the two ends of a range of numbers. */
  readonly range: string;
  /** Parts of a source: annex, paragraph. */
  readonly places: string;
  /** The records of an organ. */
  readonly records: string;
  /** The one source that recurs under the same name. */
  readonly series: string;
  /** The first words of a note. */
  readonly beginnings: string;
  /** Words before and after ordinary numbers. */
  readonly beforeFigures: string;
  readonly behindFigures: string;
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
  /** What is around a year that is alone, or around a span of years; parts of regular expressions. */
  readonly aroundYear: { readonly before: string; readonly after: string };
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
  /** Whether paragraphs begin with a capital. */
  readonly areCapital: boolean;
  /** What opens a paragraph of either part. */
  readonly preamble: string;
  readonly operative: string;
  /** Words that may come before or after it, each with the spaces it needs: Also, Further, again. */
  readonly before: string;
  readonly links: string;
  /** Also and Further: words that depend on the paragraphs before. */
  readonly adverbs: string;
  /** What may follow: `avec satisfaction`. */
  readonly manners: string;
}

export interface CitingTable {
  /** The nouns, as parts of a regular expression. */
  readonly resolution: string;
  readonly decision: string;
  /** Between a symbol and its date, `%date`; a body that comes between is `%body`. */
  readonly dateAfter: readonly Pattern[];
  /** Between a date and the symbol after it. */
  readonly dateBefore: readonly Pattern[];
}

/** Sessions and other events that are numbered, with `%ordinal`. */
export interface EventRow {
  readonly pattern: Pattern;
  /** Its name, without its number. */
  readonly name: string;
  /** `meeting`: of an organ within its session; `conference`: held every year or every few years. */
  readonly kind: 'session' | 'meeting' | 'conference' | 'other';
}

/**
 * How texts go on from session to session. Lists have spaces between their words; all else is part of a regular expression, in which
 * a space is any white space.
 */
export interface RecurringTable {
  /** Words that a chain of citations gains or loses with its last member. */
  readonly joints: string;
  /** What is printed between two of a list; null if none but the joint before the last: then a chain does not grow in a draft. */
  readonly listJoint: string | null;
  /** From the last but one of a list to the last. */
  readonly lastJoint: string;
  /** The Human Rights Council, which has several sessions a year. */
  readonly council: string;
  /** Bodies that number their resolutions like the Assembly. */
  readonly otherBodies: string;
  /** Words between a body and the numbers of its resolutions after it, apart from months. */
  readonly between: string;
  /** The word before a body that follows the numbers of its resolutions; none where its form tells. */
  readonly ofBody: string;
  /** Before and after the numbers of paragraphs of the same text, and the words between two of them. */
  readonly paragraphsNamed: { readonly before: string; readonly after: string; readonly joints: string };
  /** Of a later time for something that was to be done before. */
  readonly putsOff: string;
  /** Of what lasts longer or begins later, and of what is still to come. */
  readonly lastsLonger: string;
  /** The beginning of a paragraph that recalls resolutions. */
  readonly recalls: string;
  /** Words of an operative paragraph before the session of the next text: an item put on its agenda, a report requested. */
  readonly onAgenda: string;
  readonly requested: string;
  /** What is before a session for which something is requested or decided, up to it. */
  readonly asked: string;
}

/** The stances of an organ in opening words, in lower case and without the adverbs of `OpeningTable`. */
export interface StanceTable {
  /**
   * A line for each family and strength of the English scale (`en/scale-table.ts`), `emphasis 3: réaffirmant=réaffirme|…`; the forms of
   * one verb are joined by `=`. Where a word is several English ones, its strength is a range: `tasking 2..5: engage`.
   */
  readonly verbs: string;
  /** Intensifiers with their strength, `2: profondément|vivement`. */
  readonly degrees: string;
  /** Phrases that change nothing, in lower case, separated by bars. */
  readonly passedOver: string;
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
  /** The sentence below a resolution of the Security Council, with `%meeting`. */
  readonly adoptedAt: readonly Pattern[];
  /** Names of States and groups with the word that joins the last two sponsors. */
  readonly namesWithAnd: readonly string[];
  /** A draft, `%sponsors`; the second is without sponsors. */
  readonly draftResolution: readonly [Pattern, Pattern];
}

import type { Edit } from './comparison.ts';
import type { Document, DocumentKind, Part, Vote } from './document.ts';

/** A text in the record: what is known of it beside its words. */
export interface RecordedText {
  /** Its number in the record, from 1. */
  readonly id: number;
  /** The symbol, e.g. `A/RES/80/52`; empty if the text has none. */
  readonly symbol: string;
  readonly title: string;
  /** Who adopted it, or before whom it lies: `GA`, `SC`, `HRC`, `ECOSOC`, else the organ as printed; empty if unknown. */
  readonly body: string;
  readonly kind: DocumentKind | null;
  /** True if it was adopted: only then are its words agreed language. */
  readonly adopted: boolean;
  /** The session of the organ; for an organ without sessions, the year; null if unknown. */
  readonly session: number | null;
  /** Date of adoption, else of issue, as `YYYY-MM-DD`; null if unknown. */
  readonly date: string | null;
  readonly vote: Vote | null;
  /** True if it was adopted without a vote, false if by a vote; null if that is unknown. */
  readonly withoutVote: boolean | null;
  /** ISO 639-1 code of its language, `und` if unknown. */
  readonly language: string;
  /** The short name of its series; empty until series were recognized. */
  readonly series: string;
  /** True if the text was written from other texts and published facts, and is not an official copy. */
  readonly reconstructed: boolean;
  /** The file it was read from; where there are several forms, the best. */
  readonly file: string;
}

/** A clause where it is in a text. */
export interface Occurrence {
  /** The number of the text in the record. */
  readonly text: number;
  /** Index of the paragraph in the text. */
  readonly paragraph: number;
  /** Its name for delegates: `OP5`. */
  readonly label: string;
  readonly part: Part;
  /** The opening words as printed; empty if there are none. */
  readonly opening: string;
  /** The number of its wording: equal for clauses with the same words but for Also and Further; capitals and marks may differ. */
  readonly wording: number;
  /** The number of the clause through the texts of its series; null until the series was followed. */
  readonly thread: number | null;
}

/** A clause and the text it is in. */
export interface Place {
  readonly text: RecordedText;
  readonly occurrence: Occurrence;
}

/** How texts with a clause were adopted, in numbers of texts. */
export interface Adoptions {
  readonly byVote: number;
  readonly withoutVote: number;
  /** The record does not say. */
  readonly unknown: number;
}

/** In which adopted texts a clause is. A text counts once, whatever its languages. */
export interface Usage {
  /** Numbers of resolutions, and of series. */
  readonly texts: number;
  readonly series: number;
  readonly adoptions: Adoptions;
  /** By date; null if no adopted text with a date or session has it. */
  readonly earliest: Place | null;
  readonly latest: Place | null;
  /** Number of those adopted of which neither the date nor the session is known: they may be earlier or later. */
  readonly undated: number;
  /** Number of those adopted whose title is only their number, so that the number of series is not sure. */
  readonly untitled: number;
  /** Numbers of texts that were not adopted, such as drafts. */
  readonly drafts: number;
}

/** A result of a search: the clauses found that are one clause through the years, or have the same wording elsewhere. */
export interface ClauseFound {
  /** The latest place where it was found. */
  readonly example: Place;
  /** The words of the clause there, as printed. */
  readonly text: string;
  /** Where what was looked for is in `text`: UTF-16 offsets, in order. */
  readonly matches: readonly { readonly start: number; readonly end: number }[];
  readonly usage: Usage;
  /** The first text of its series with the clause, in whatever words; null if that is no earlier than `usage.earliest`. */
  readonly since: Place | null;
  /** Every place where it was found, the latest first. */
  readonly places: readonly Place[];
  /** Number of different wordings among them. */
  readonly wordings: number;
  /** The words of wordings as printed at their latest place: of the example, or of all if that was asked for. */
  readonly printed: readonly { readonly wording: number; readonly text: string }[];
}

/**
 * What helps where nothing was found. `absent`: no clause of the record has these words; some have the words of `like`. `apart`: clauses
 * of so many texts have all the words of a phrase, or those that are to be near, but not so. `wider`: in so many texts something is found if this is left
 * out.
 */
export type SearchAdvice =
  | { readonly kind: 'absent'; readonly words: string; readonly like: readonly string[] }
  | { readonly kind: 'apart'; readonly words: string; readonly texts: number; readonly complete: boolean }
  | { readonly kind: 'wider'; readonly without: string; readonly texts: number; readonly complete: boolean };

export interface SearchResult {
  readonly format: 'resdiff.search';
  readonly version: 1;
  /** The query as it was understood. */
  readonly query: string;
  /** The part of it that says where to look, `session 70-79`; counts are of what is there. Empty for the whole record. */
  readonly scope: string;
  readonly found: readonly ClauseFound[];
  /** Numbers of clauses and of texts found in all; of clauses at least so many if `complete` is false. */
  readonly clauses: number;
  readonly texts: number;
  /** False if there were too many clauses to group them all. */
  readonly complete: boolean;
  /** What the record holds: numbers of texts. */
  readonly recorded: number;
  /** What the reader of the result must know: parts of the query that were taken as plain words, texts not yet followed. */
  readonly notices: readonly string[];
  /** Empty if something was found. */
  readonly advice: readonly SearchAdvice[];
}

/**
 * How a clause of a draft relates to the record. `exact`: the same words but for Also and Further. `near`: with small
 * changes. `holds`: an agreed clause is within it. `within`: it is within a longer agreed clause. `new`: none of these.
 */
export type SourceKind = 'exact' | 'near' | 'holds' | 'within' | 'new';

/** Agreed wording for a clause of a draft. */
export interface Source {
  readonly kind: Exclude<SourceKind, 'new'>;
  /** The place that is shown: the latest with this wording, if possible after the same Also or Further. */
  readonly place: Place;
  /** Its words as printed. */
  readonly text: string;
  /** Share of words kept, from 0 to 1: of both versions for `near`, of the shorter for `holds` and `within`. */
  readonly likeness: number;
  /** From the agreed wording to that of the draft. */
  readonly edits: readonly Edit[];
  /** Where this very wording is. */
  readonly usage: Usage;
  /** The place with this wording whose adoption weighs most: without a vote, then by the largest majority. */
  readonly authority: Place;
  /** The first text of its series that has the clause in whatever words; null if that is no earlier than `usage.earliest`. */
  readonly since: Place | null;
}

/** The longest run of words of a new clause that is in the record. */
export interface AgreedStretch {
  /** UTF-16 offsets into the text of the clause. */
  readonly start: number;
  readonly end: number;
  /** Number of words. */
  readonly words: number;
  readonly place: Place;
}

/** A clause of a draft, and where it comes from. */
export interface SourcedClause {
  /** Index of the paragraph in the draft. */
  readonly paragraph: number;
  readonly kind: SourceKind;
  /** The nearest agreed wording; for a new clause null. */
  readonly source: Source | null;
  /** Other agreed wordings that are nearly as near, at most three. */
  readonly others: readonly Source[];
  readonly stretch: AgreedStretch | null;
  /** The clause of the last text of its own series that it follows, also where it was rewritten; null if none is known. */
  readonly line: ClauseLine | null;
  /** Texts not adopted that have this wording, the latest first, at most three. */
  readonly proposed: readonly Place[];
}

/** A clause through the texts of the draft's own series. */
export interface ClauseLine {
  /** In the last text before the draft. */
  readonly last: Place;
  /** In the first text that has it, in whatever words. */
  readonly first: Place;
}

/** Adopted texts of one organ. */
export interface Coverage {
  /** As in `RecordedText`; empty if unknown. */
  readonly body: string;
  /** Numbers of texts; one in six languages counts once. */
  readonly texts: number;
  /** The years of the first and of the last of which the year is known; null if none is. */
  readonly from: number | null;
  readonly to: number | null;
  /** Texts of which the year is not known. */
  readonly undated: number;
}

export interface Sources {
  readonly format: 'resdiff.sources';
  readonly version: 1;
  /** The draft. */
  readonly document: Document;
  /** Every paragraph of the draft that was looked for, in order. */
  readonly clauses: readonly SourcedClause[];
  /** What the record holds: numbers of texts, drafts among them. */
  readonly recorded: number;
  /** The adopted texts that were looked in, by organ, the organ with the most first. */
  readonly coverage: readonly Coverage[];
  /** The one text that was looked in; null for all. */
  readonly against: string | null;
  /** Only texts adopted before this day (`YYYY-MM-DD`) were looked in; null for all. */
  readonly before: string | null;
  readonly notices: readonly string[];
}

/**
 * What texts of a session took up: `citation`, a document they cite; `name`, something they name; `formula`, words they share.
 */
export type TrendKind = 'citation' | 'name' | 'formula';

export interface Trend {
  readonly kind: TrendKind;
  /** The symbol, the name, or the words. */
  readonly value: string;
  /** Of a document cited, its title, or what the clauses that cite it name; else empty. */
  readonly title: string;
  /** Numbers of texts and series of the session that have it, and of texts of the session in all. */
  readonly texts: number;
  readonly series: number;
  readonly of: number;
  /** Numbers of texts with it in the session before, and of texts of that session in all. */
  readonly before: number;
  readonly ofBefore: number;
  /** The latest text of the session with it, and its clause as printed. */
  readonly example: Place;
  readonly text: string;
  /** Where it is in `text`: UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** With which words most of the clauses with it open, if it comes early in them: `Recalling`; else empty. */
  readonly opening: string;
  /** The places of the session that have it, one for each text. */
  readonly places: readonly Place[];
  /** Texts of one's own that do not have it, the latest of each series; empty if none were named. */
  readonly missing: readonly RecordedText[];
}

export interface Trends {
  readonly format: 'resdiff.trends';
  readonly version: 1;
  readonly body: string;
  readonly session: number;
  readonly language: string;
  /** Numbers of texts of the session and of the one before. */
  readonly texts: number;
  readonly textsBefore: number;
  readonly trends: readonly Trend[];
  readonly notices: readonly string[];
}

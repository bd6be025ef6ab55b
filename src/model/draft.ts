import type { Comparison } from './comparison.ts';
import type { Note, Part } from './document.ts';

/**
 * The text of the next session as far as the series and the given facts tell it, with the reason of every step. `--format json` prints all
 * of it but `comparison`.
 */
export interface Draft {
  readonly format: 'resdiff.draft';
  readonly version: 1;
  /** Symbol of the text it starts from: the last of the series. */
  readonly base: string;
  /** Symbols of the texts it was drafted from, in their order, the base last. */
  readonly series: readonly string[];
  /** The session it is for; null where the base has none. */
  readonly session: number | null;
  readonly level: DraftLevel;
  readonly paragraphs: readonly DraftParagraph[];
  /** In the order of the drafted text. */
  readonly proposals: readonly Proposal[];
  readonly slots: readonly Slot[];
  readonly warnings: readonly DraftWarning[];
  /** From the base to the draft, for those who show it as a redline. */
  readonly comparison: Comparison;
}

/** What is applied: `routine` only what the calendar explains; `likely` what the series has done before; `all` what it may do. */
export type DraftLevel = 'routine' | 'likely' | 'all';

export interface DraftParagraph {
  readonly id: string;
  readonly part: Part;
  readonly label: string;
  readonly text: string;
  readonly notes: readonly Note[];
  /** Index of the paragraph of the base it came from; null for one that came back from an earlier text. */
  readonly from: number | null;
}

/** One step from the base to the draft, made or only proposed. */
export interface Proposal {
  /** Index of the drafted paragraph; of one that was taken out, of the one that now stands in its place. */
  readonly paragraph: number;
  readonly kind: ProposalKind;
  /** Words of the base; empty where something comes. */
  readonly old: string;
  /** The words proposed instead; empty where something goes. */
  readonly new: string;
  /** Offsets of the new words in the drafted paragraph, of the old words where the proposal was not applied; null where the paragraph went. */
  readonly place: { readonly start: number; readonly end: number } | null;
  /** One sentence. */
  readonly reason: string;
  /** Symbols of the texts that did the same; empty where the calendar or a given fact is the reason. */
  readonly support: readonly string[];
  /** The share of like cases in which the series (or, where it is too short, the series at hand) did so: 0 to 1. */
  readonly confidence: number;
  readonly level: DraftLevel;
  readonly applied: boolean;
}

export type ProposalKind =
  /** The last resolution joins those recalled. */
  | 'chain'
  /** The session of a request, an agenda or a report. */
  | 'session'
  /** A meeting, conference or other event with a number. */
  | 'ordinal'
  /** A year, a span of years, a fiscal year. */
  | 'period'
  /** A date that follows from the calendar. */
  | 'date'
  /** A symbol that follows from the session or from a given fact. */
  | 'symbol'
  /** What a facts file gave. */
  | 'fact'
  /** From future to past. */
  | 'tense'
  /** An anniversary that is due or over. */
  | 'anniversary'
  /** A clause that the series drops. */
  | 'drop'
  /** A clause that the series brings back. */
  | 'return'
  /** Also and Further, punctuation, numbers, references to paragraphs. */
  | 'form'
  /** A footnote that came, went, or is re-derived. */
  | 'note';

/** A place that needs a fact nobody has yet: last year's value stands there in square brackets. */
export interface Slot {
  /** Index of the drafted paragraph. */
  readonly paragraph: number;
  readonly kind: SlotKind;
  /** As it stands in the draft, with its brackets: `[10 to 13 September 2024]`. */
  readonly text: string;
  /** Offset in the drafted paragraph; of a slot in a footnote that of its marker. */
  readonly start: number;
  /** Marker of the footnote in which it stands, or null. */
  readonly note: string | null;
  /** What is wanted, in words: `dates of the fourteenth Meeting of States Parties`. */
  readonly wanted: string;
  /** What is known beside it: last year's value and where it was said; may be empty. */
  readonly known: string;
  /** The key under which a facts file gives it. */
  readonly key: string;
}

export type SlotKind = 'date' | 'place' | 'presidency' | 'count' | 'amount' | 'symbol' | 'name' | 'citation';

/** Something to look at that is neither a step nor a slot. */
export interface DraftWarning {
  readonly code: string;
  /** Index of the drafted paragraph, or null. */
  readonly paragraph: number | null;
  readonly message: string;
}

/** What is known of the coming text beside the series, by the keys that its slots name. */
export type Facts = Readonly<Record<string, FactValue>>;

export type FactValue = string | number | readonly string[];

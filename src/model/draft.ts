import type { Comparison } from './comparison.ts';
import type { Note, Part } from './document.ts';

/**
 * The text of the next session, as far as it follows from the series and the given facts, with the reason for every step.
 * `--format json` prints all of it except `comparison`.
 */
export interface Draft {
  readonly format: 'resdiff.draft';
  readonly version: 1;
  /** Symbol of the text it starts from: the last of the series. */
  readonly base: string;
  /** Symbols of the texts from which it was drafted, in their order, the base last. */
  readonly series: readonly string[];
  /** The session for which it is drafted; null if the base has none. */
  readonly session: number | null;
  readonly level: DraftLevel;
  readonly paragraphs: readonly DraftParagraph[];
  /** In the order of the drafted text. */
  readonly proposals: readonly Proposal[];
  readonly slots: readonly Slot[];
  readonly warnings: readonly DraftWarning[];
  /** The comparison of the base with the draft, for a redline. */
  readonly comparison: Comparison;
}

/** The steps that are made: `routine`, only routine updates; `likely`, what the series has done before; `all`, what it may do. */
export type DraftLevel = 'routine' | 'likely' | 'all';

export interface DraftParagraph {
  readonly id: string;
  readonly part: Part;
  readonly label: string;
  readonly text: string;
  readonly notes: readonly Note[];
  /** Index of the paragraph of the base from which it comes; null for one restored from an earlier text. */
  readonly from: number | null;
}

/** One step from the base to the draft, made or only proposed. */
export interface Proposal {
  /** Index of the drafted paragraph; for one that was removed, of the one now in its place. */
  readonly paragraph: number;
  readonly kind: ProposalKind;
  /** Words of the base; empty for an addition. */
  readonly old: string;
  /** The words proposed instead; empty for a removal. */
  readonly new: string;
  /** Offsets in the drafted paragraph of the new words, or of the old ones if the step was not made; null if the paragraph is gone. */
  readonly place: { readonly start: number; readonly end: number } | null;
  /** The reason, in one sentence. */
  readonly reason: string;
  /** Symbols of the texts that did the same; empty if the calendar or a given fact is the reason. */
  readonly support: readonly string[];
  /** The share of similar cases in which the series did so (or all series of the corpus, if it is too short): 0 to 1. */
  readonly confidence: number;
  readonly level: DraftLevel;
  readonly applied: boolean;
}

export type ProposalKind =
  /** The last resolution is added to those recalled. */
  | 'chain'
  /** The session for a request, an agenda or a report. */
  | 'session'
  /** A meeting, conference or other event with a number. */
  | 'ordinal'
  /** A year, a span of years, a fiscal year. */
  | 'period'
  /** A date that follows from the calendar. */
  | 'date'
  /** A symbol that follows from the session or from a given fact. */
  | 'symbol'
  /** A fact from a facts file. */
  | 'fact'
  /** From future to past. */
  | 'tense'
  /** An anniversary that is coming or past. */
  | 'anniversary'
  /** A clause that the series drops. */
  | 'drop'
  /** A clause that the series brings back. */
  | 'return'
  /** Also and Further, punctuation, numbers, references to paragraphs. */
  | 'form'
  /** A footnote that is added, removed or derived again. */
  | 'note';

/** An open point, which needs a fact that is not known yet: last year's value is there in square brackets. */
export interface Slot {
  /** Index of the drafted paragraph. */
  readonly paragraph: number;
  readonly kind: SlotKind;
  /** Its text in the draft, with the brackets: `[10 to 13 September 2024]`. */
  readonly text: string;
  /** Offset in the drafted paragraph; for an open point in a footnote, that of the marker. */
  readonly start: number;
  /** Marker of the footnote that contains it, or null. */
  readonly note: string | null;
  /** What is needed, in words: `dates of the fourteenth Meeting of States Parties`. */
  readonly wanted: string;
  /** What is known about it: last year's value and its source; may be empty. */
  readonly known: string;
  /** Its key in a facts file. */
  readonly key: string;
}

export type SlotKind = 'date' | 'place' | 'presidency' | 'count' | 'amount' | 'symbol' | 'name' | 'citation';

/** Something to look at that is neither a step nor an open point. */
export interface DraftWarning {
  readonly code: string;
  /** Index of the drafted paragraph, or null. */
  readonly paragraph: number | null;
  readonly message: string;
}

/** Facts about the coming text, by the keys of its open points. */
export type Facts = Readonly<Record<string, FactValue>>;

export type FactValue = string | number | readonly string[];

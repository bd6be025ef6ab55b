import type { Document } from './document.ts';

/** Several language versions of one text, paragraph by paragraph. `resdiff concord -f json` prints this value. */
export interface Concordance {
  readonly format: 'resdiff.concordance';
  readonly version: 1;
  /** The texts as read. The first is the one that the others are compared with. */
  readonly documents: readonly Document[];
  /** Their file names; empty for a text without a file. */
  readonly names: readonly string[];
  /** The kinds of disagreement that were looked for. */
  readonly kinds: readonly ConcordKind[];
  /** Every paragraph of every text is in exactly one row; the rows follow the first text. */
  readonly rows: readonly ConcordRow[];
  /** First those of the mastheads, then in the order of the rows. */
  readonly disagreements: readonly Disagreement[];
  /** What should be known before reading on, a sentence each, with a full stop. */
  readonly notices: readonly string[];
}

/** What versions of a text can disagree in. */
export type ConcordKind =
  /** A line above or below the text: the session, the agenda item, the vote. */
  | 'masthead'
  /** A paragraph that another version has not. */
  | 'paragraph'
  /** A paragraph that is in another part: preambular in one version, operative in the other. */
  | 'part'
  /** The number or the letter of a paragraph. */
  | 'number'
  /** A resolution, decision or document that both cite, with another symbol. */
  | 'citation'
  /** A date, with another day, month or year. */
  | 'date'
  /** Another year. */
  | 'year'
  /** Another session or meeting. */
  | 'ordinal'
  /** Another number, amount or percentage. */
  | 'figure'
  /** Paragraphs that correspond in their place, while hardly any citation, date or figure of one is in the other. */
  | 'unlike'
  /** A citation without a counterpart. */
  | 'lone-citation'
  /** A year without a counterpart. */
  | 'lone-year'
  /** A number without a counterpart. */
  | 'lone-figure'
  /** How many footnotes a paragraph has. */
  | 'note'
  /** How many quotations a paragraph has. */
  | 'quotation';

/** Paragraphs that correspond. */
export interface ConcordRow {
  /** For each text the indices of its paragraphs; empty if it has none there, two where one version divides what the other does not. */
  readonly paragraphs: readonly (readonly number[])[];
}

/** Something in which versions disagree. */
export interface Disagreement {
  readonly kind: ConcordKind;
  /** Its row; null if it is in the masthead. */
  readonly row: number | null;
  /** Its place as readers name it, after the first text that has the paragraph: `PP2`, `OP8 (b)`; in the masthead the line: `session`. */
  readonly place: string;
  /** One for each text, in their order. */
  readonly sides: readonly ConcordSide[];
}

/** What one version says there. */
export interface ConcordSide {
  /** The words as printed, or a count (`2 notes`); null if nothing there corresponds. */
  readonly words: string | null;
  /** True if it disagrees with the first text that says something there. */
  readonly differs: boolean;
  /** Index of the paragraph; null in the masthead, and where there is none. */
  readonly paragraph: number | null;
  /** The position of the footnote among those of the paragraph, counted from 0; null if the words are those of the paragraph. */
  readonly note: number | null;
  /** UTF-16 offsets into the text of the paragraph or footnote; both 0 if the words are not in it. */
  readonly start: number;
  readonly end: number;
}

/** Kinds of things that a text mentions and a fact can concern; `Fact.old` says what each holds. */
export type MentionKind =
  | 'count'
  | 'amount'
  | 'date'
  | 'period'
  | 'ordinal'
  | 'place'
  | 'citation'
  | 'state'
  | 'body'
  | 'instrument'
  | 'deadline'
  | 'report'
  | 'agenda';

/** `words`: any change that has no kind of its own. */
export type FactKind = MentionKind | 'note' | 'opening' | 'degree' | 'part' | 'words';

/** One thing that changed, or was added or removed. */
export interface Fact {
  readonly kind: FactKind;
  /**
   * The subject of the fact: what is counted (`States parties`), the currency or `per cent`, the numbered event (`session`),
   * the act of a State (`ratification`), the recipient and date of a report, the session of an agenda (or `rhythm`), the family
   * of an opening verb. May be empty.
   */
  readonly of: string;
  /**
   * `count` and `amount`: the number; `date`: `2023-09-11/2023-09-14`; `period`: `2021-2026`; `ordinal`: its number;
   * `citation`: the symbol as printed; `state`: the short name in the United Nations' form; `place`, `body`, `instrument`:
   * the name; `deadline`, `words`, `note`: the words; `report`: who is to report; `agenda`: the item and its sub-item, or `annual`,
   * `biennial`; `opening`: the base verb; `degree`: the intensifier; `part`: the part of the text. Null where it is absent.
   */
  readonly old: string | number | null;
  readonly new: string | number | null;
  /** The place of its words in each version. */
  readonly places: { readonly old: Place | null; readonly new: Place | null };
  /** True if it is a routine update. */
  readonly routine: boolean;
  /** For an opening verb, an intensifier or a part, the direction on the scale; else null. */
  readonly direction: Direction | null;
}

/** `other`: to another family of words, so that no scale applies. */
export type Direction = 'stronger' | 'weaker' | 'equal' | 'other';

/** A stretch of a paragraph's text, as UTF-16 offsets; for a footnote, the place of its marker. */
export interface Place {
  /** Index of the paragraph in its document. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A replacement made throughout the text. */
export interface Substitution {
  readonly old: string;
  readonly new: string;
  /** The number of paragraphs in which it was made. */
  readonly paragraphs: number;
  /** Indices of the changes in which it was made. */
  readonly changes: readonly number[];
}

/** A contradiction in a text, or a routine update that was not made. */
export interface Finding {
  readonly code: FindingCode;
  readonly version: 'old' | 'new';
  readonly place: Place;
  /** What is wrong, and why, in one sentence. */
  readonly message: string;
}

export type FindingCode =
  /** The previous resolution is missing from the chain of recalled ones. */
  | 'chain-gap'
  /** The session for a request or an agenda was not advanced although a session has passed. */
  | 'ordinal-still'
  /** A reference to a renumbered paragraph was not updated. */
  | 'reference-still'
  /** Parts do not add up to their total. */
  | 'sum'
  /** A percentage that does not match the figures given with it, or shares above a hundred. */
  | 'percentage'
  /** A date that does not exist. */
  | 'impossible-date'
  /** A range that ends before it begins. */
  | 'range-order'
  /** The date does not fall on the weekday given. */
  | 'weekday'
  /** A resolution cited with the wrong date. */
  | 'citation-date';

/** A sentence of the summary. */
export interface Statement {
  readonly kind: StatementKind;
  /** How much it matters, from 0 to 100. */
  readonly weight: number;
  /** Whether it belongs to the short summary. */
  readonly open: boolean;
  readonly text: string;
  /** Indices of the changes on which it is based. */
  readonly changes: readonly number[];
  /** The words of the texts that it quotes, in order. */
  readonly quotations: readonly Quotation[];
  /** Whether it says that the paragraph is stronger or weaker than before; absent where it says neither. */
  readonly stance?: 'stronger' | 'weaker';
}

/**
 * `verdict`: how much changed. `vote`: how it was adopted. `states`: States that joined or left. `new`, `gone`: a whole paragraph.
 * `opening`: other opening words. `words`: other words. `figures`: other numbers. `throughout`: the same edit in several paragraphs.
 * `passed`: words or a paragraph that passed to another place. `shape`: split or merged. `note`: a footnote. `light`: paragraphs only
 * touched up. `routine`: routine updates. `unchanged`: the number of unchanged paragraphs.
 */
export type StatementKind =
  | 'verdict'
  | 'vote'
  | 'states'
  | 'new'
  | 'gone'
  | 'opening'
  | 'words'
  | 'figures'
  | 'throughout'
  | 'passed'
  | 'shape'
  | 'note'
  | 'light'
  | 'routine'
  | 'unchanged';

/** A stretch of a text within a sentence. */
export interface Quotation {
  readonly version: 'old' | 'new';
  /** Its place in the paragraph, or in its footnote. */
  readonly place: Place;
  /** The marker of the footnote; null if the words are those of the paragraph. */
  readonly note: string | null;
  /** The words as quoted, with ` …` at the end if the sentence of the text goes on. */
  readonly words: string;
}

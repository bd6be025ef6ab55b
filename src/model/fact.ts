/** Kinds of things that a text names and a fact can be about; what each holds is said at `Fact.old`. */
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

/** `words`: what changed beside everything that has a kind of its own. */
export type FactKind = MentionKind | 'note' | 'opening' | 'degree' | 'part' | 'words';

/** One thing that changed, came or went. */
export interface Fact {
  readonly kind: FactKind;
  /**
   * What it is a fact of: what is counted (`States parties`), the currency or `per cent`, the event that is numbered
   * (`session`), the part a State plays (`ratification`), to whom and when a report goes, the session of an agenda (or
   * `rhythm`), the family of an opening verb. May be empty.
   */
  readonly of: string;
  /**
   * `count` and `amount`: the number; `date`: `2023-09-11/2023-09-14`; `period`: `2021-2026`; `ordinal`: its number;
   * `citation`: the symbol as printed; `state`: the short name in the United Nations' form; `place`, `body`, `instrument`:
   * the name; `deadline`, `words`, `note`: the words; `report`: who is asked; `agenda`: the item and its sub-item, or `annual`, `biennial`;
   * `opening`: the base verb; `degree`: the intensifier; `part`: the part of the text. Null where it does not stand.
   */
  readonly old: string | number | null;
  readonly new: string | number | null;
  /** Where its words stand in each version. */
  readonly places: { readonly old: Place | null; readonly new: Place | null };
  /** True where the calendar explains it. */
  readonly routine: boolean;
  /** Of an opening verb, an intensifier or a part: which way it went on the scale; else null. */
  readonly direction: Direction | null;
}

/** `other`: to another family of words, which no scale compares. */
export type Direction = 'stronger' | 'weaker' | 'equal' | 'other';

/** A stretch of a paragraph's text, as UTF-16 offsets; of a note the place of its marker. */
export interface Place {
  /** Index of the paragraph in its document. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** The same replacement, made throughout. */
export interface Substitution {
  readonly old: string;
  readonly new: string;
  /** In how many paragraphs. */
  readonly paragraphs: number;
  /** Indices of the changes in which it was made. */
  readonly changes: readonly number[];
}

/** A contradiction in a text, or a change that the calendar called for and that was not made. */
export interface Finding {
  readonly code: FindingCode;
  readonly version: 'old' | 'new';
  readonly place: Place;
  /** One sentence: what is odd, and why. */
  readonly message: string;
}

export type FindingCode =
  /** The resolution before is not in the chain of recalled ones. */
  | 'chain-gap'
  /** The session of a request or an agenda stood still though a session has passed. */
  | 'ordinal-still'
  /** A reference to a paragraph kept its number though the paragraph has another one now. */
  | 'reference-still'
  /** Parts do not add up to their total. */
  | 'sum'
  /** A percentage that does not follow from the figures beside it, or shares above a hundred. */
  | 'percentage'
  /** A day that no calendar has. */
  | 'impossible-date'
  /** A range that ends before it begins. */
  | 'range-order'
  /** The date does not fall on the day of the week. */
  | 'weekday'
  /** A resolution cited with another date than it has. */
  | 'citation-date';

/** A sentence of the summary. */
export interface Statement {
  readonly text: string;
  /** Indices of the changes it rests on. */
  readonly changes: readonly number[];
}

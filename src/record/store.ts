import type { Document } from '../model/document.ts';
import type { Occurrence, RecordedText } from '../model/record.ts';
import type { Member } from '../series/recognise.ts';
import type { Entry } from './entry.ts';
import type { Expression, Filter } from './query/query.ts';

/** A record that can be asked. Numbers that it does not hold are left out of every answer. */
export interface Store {
  readonly size: RecordSize;
  texts(ids: readonly number[]): readonly RecordedText[];
  /** All texts that pass, in the order of their dates, those without a date last. */
  textsWith(filter: Filter): readonly RecordedText[];
  /**
   * The clauses that match, in no fixed order.
   *
   * @param most no more are given; `complete` is false if there are more
   */
  find(expression: Expression | null, filter: Filter, most: number): Matches;
  /** The wording with this key; null if no clause has it. */
  wordingOf(key: number): number | null;
  /**
   * The wordings that have each of some fingerprints; a fingerprint that more than `most` wordings have is left out.
   */
  sharing(fingerprints: readonly number[], most: number): ReadonlyMap<number, readonly number[]>;
  /** Every clause with one of these wordings. */
  withWording(wordings: readonly number[]): readonly Occurrence[];
  /** Every clause in one of these threads. */
  inThreads(threads: readonly number[]): readonly Occurrence[];
  /** Every clause of these texts, in order. */
  inTexts(texts: readonly number[]): readonly Occurrence[];
  document(text: number): Document | null;
  /** What wordings name and cite, as in their columns (`Columns`); those that name and cite nothing are left out. */
  named(wordings: readonly number[]): ReadonlyMap<number, NamedThings>;
}

/** Clauses that match, and whether these are all. */
export interface Matches {
  readonly occurrences: readonly Occurrence[];
  readonly complete: boolean;
}

/** Names as words with blanks between them, and symbols as single words. */
export interface NamedThings {
  readonly names: readonly string[];
  readonly cites: readonly string[];
}

/** What a column has, one by one. */
export function thingsIn(column: string): readonly string[] {
  return column === '' ? [] : column.split(' | ');
}

/** Numbers of what a record holds. */
export interface RecordSize {
  readonly texts: number;
  readonly clauses: number;
  readonly wordings: number;
  /** Texts whose series has not been followed since they came. */
  readonly pending: number;
}

/** A record that can be written. */
export interface WritableStore extends Store {
  /** Puts a text in, in place of the one with the same identity; returns its number. Its series is pending. */
  put(entry: Entry): number;
  remove(text: number): void;
  /** By what series are recognized, for every text. */
  members(): readonly RecordedMember[];
  /** Says to which series a text belongs, and for each of its paragraphs that is a clause, to which thread. */
  follow(series: string, followed: readonly Followed[]): void;
  /** A number that no thread has, nor any greater one. */
  nextThread(): number;
}

export interface RecordedMember {
  readonly id: number;
  readonly language: string;
  readonly member: Member;
  /** Its series until now; empty if it is pending. */
  readonly series: string;
}

export interface Followed {
  readonly text: number;
  /** By index of the paragraph. */
  readonly threads: ReadonlyMap<number, number>;
}

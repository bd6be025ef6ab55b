/** What became of amendments in the text that was adopted. `apply --fate ADOPTED --format json` prints this value. */
export interface Fates {
  readonly format: 'resdiff.fates';
  readonly version: 1;
  /** The name of the text to which the orders were applied: its symbol, if it has one. */
  readonly base: string;
  readonly adopted: string;
  readonly amendments: readonly FatesOfAmendment[];
}

/** A list of amendments, or an amendment document. */
export interface FatesOfAmendment {
  /** The symbol of the document, or the name of the file. */
  readonly source: string;
  /** The symbol of the text that it says it amends, if that is not the base; otherwise null. */
  readonly otherBase: string | null;
  readonly orders: readonly AmendmentFate[];
}

/** An order of an amendment, and what became of it. */
export interface AmendmentFate {
  /** The name of the order in its document: `Order 2`. */
  readonly name: string;
  /** Its words, with those that it brings. */
  readonly text: string;
  /** The names of the paragraphs that it concerns: in the base or, if they are not certain there, in the adopted text. */
  readonly concerns: readonly string[];
  /** Their indices in the base; none if they are not certain. */
  readonly base: readonly number[];
  /** Indices of the paragraphs of the adopted text in which its fate can be seen. */
  readonly adopted: readonly number[];
  readonly fate: Fate;
  /** Why, in one sentence or a few. */
  readonly why: string;
}

/**
 * `carried`: the adopted text reads as the order wants. `carried-otherwise`: in other words. `not-carried`: it reads as before. `moot`:
 * the words that it amends are no longer there. `not-known`: it cannot be said from these texts.
 */
export type Fate = 'carried' | 'carried-otherwise' | 'not-carried' | 'moot' | 'not-known';

import type { OpenWords } from './negotiation.ts';

/** How far a text under negotiation is, by paragraph and by delegation. `resdiff status -f json` prints this value. */
export interface NegotiationStatus {
  readonly format: 'resdiff.status';
  readonly version: 1;
  /** The symbol or the title of the text, or the name of its file. */
  readonly name: string;
  readonly paragraphs: readonly ParagraphStatus[];
  /** The delegations named, in the order of their first mention. */
  readonly delegations: readonly DelegationStatus[];
  readonly tally: StatusTally;
}

/**
 * `agreed`, `agreed-ad-ref`: the text says so, and no words are open. `open`: words are open, or somebody reserves. `unmarked`: the text
 * says nothing of it.
 */
export type ParagraphState = 'agreed' | 'agreed-ad-ref' | 'open' | 'unmarked';

/** How many paragraphs are in each state. */
export type StatusTally = Readonly<Record<ParagraphState, number>>;

export interface ParagraphStatus {
  readonly index: number;
  /** Its name: `OP1 bis`. */
  readonly place: string;
  readonly state: ParagraphState;
  /** What the text says of it, also where words are open. */
  readonly said: 'agreed' | 'agreed-ad-ref' | null;
  /** Its first words, with brackets and names as people print them. */
  readonly words: string;
  readonly open: readonly OpenWords[];
  /** Remarks on it and on words of it, as printed. */
  readonly remarks: readonly string[];
  /** Who reserves; empty if the text does not say. */
  readonly reserving: readonly string[];
}

export interface DelegationStatus {
  readonly name: string;
  /** The names of the paragraphs in which it wants words, wants words deleted, and reserves. */
  readonly wants: readonly string[];
  readonly deletes: readonly string[];
  readonly reserves: readonly string[];
}

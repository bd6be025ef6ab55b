import type { Document } from './document.ts';

/** Every clause through the documents of a series. This value is what `--format json` prints. */
export interface History {
  readonly format: 'resdiff.history';
  readonly version: 1;
  /** In the order of their sessions. */
  readonly documents: readonly Document[];
  /** In the order of their first paragraphs. Every paragraph of every document stands in exactly one. */
  readonly threads: readonly Thread[];
}

/** One clause through the years. */
export interface Thread {
  /** `T12`, counted from 1. */
  readonly id: string;
  /** For each document the indices of its paragraphs of this thread: none where it is absent, several where it was split. */
  readonly appearances: readonly (readonly number[])[];
  /**
   * For each document in which it stands, how much of its wording is other than where it last stood: words that came or went,
   * as a share of all words of both, from 0 to 1. Null where it is absent or first appears.
   */
  readonly change: readonly (number | null)[];
  /** The share of alignments over two years that agree with those from year to year; 1 where none can be made. */
  readonly confidence: number;
  readonly events: readonly ThreadEvent[];
}

export interface ThreadEvent {
  /** Index of the document in which it happened. */
  readonly document: number;
  readonly kind: ThreadEventKind;
  /** The thread it went into, or came from. */
  readonly other?: string;
}

/**
 * `first`: it appears. `reworded`: other words. `moved`, `crossed`: as in a comparison. `split`: one paragraph became several.
 * `merged`: another thread came into it (`other`). `ended`: it went into another thread (`other`). `dropped`: it is no longer there.
 * `returned`: it is there again.
 */
export type ThreadEventKind =
  | 'first'
  | 'reworded'
  | 'moved'
  | 'crossed'
  | 'split'
  | 'merged'
  | 'ended'
  | 'dropped'
  | 'returned';

/** Which resolution introduced each phrase of a document. */
export interface Blame {
  readonly format: 'resdiff.blame';
  readonly version: 1;
  /** The documents of the series, the blamed one last. */
  readonly documents: readonly Pick<Document, 'symbol' | 'title' | 'session' | 'adopted'>[];
  readonly document: Document;
  readonly paragraphs: readonly BlamedParagraph[];
}

export interface BlamedParagraph {
  readonly index: number;
  /** Joining the texts of the runs gives the text of the paragraph. */
  readonly runs: readonly BlamedRun[];
}

export interface BlamedRun {
  readonly text: string;
  /** Index into `documents`: the phrase stands there, and in none before it from which it came. */
  readonly document: number;
  /** The symbol of that document. */
  readonly since: string;
}

/** Something the documents of a series count in the same clause: `States parties`; the votes too. */
export interface Figure {
  readonly name: string;
  /** For each document the number, null where it is not told. */
  readonly values: readonly (number | null)[];
}

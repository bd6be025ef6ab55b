import type { Document } from './document.ts';

/** Every clause through the documents of a series. `--format json` prints this value. */
export interface History {
  readonly format: 'resdiff.history';
  readonly version: 1;
  /** In the order of their sessions. */
  readonly documents: readonly Document[];
  /** What each document but the first changed. */
  readonly years: readonly YearTold[];
  /** In the order of their first paragraphs. Every paragraph of every document belongs to exactly one. */
  readonly threads: readonly Thread[];
}

/** What a document changed, in a line. */
export interface YearTold {
  /** Index of the document. */
  readonly document: number;
  /** The year of adoption, the verdict and the main change: `2023: Two paragraphs are new. OP7 (new) calls upon …` */
  readonly text: string;
}

/** One clause through the years. */
export interface Thread {
  /** `T12`, counted from 1. */
  readonly id: string;
  /** For each document, the indices of its paragraphs in this thread: none if it is absent, several if it was split. */
  readonly appearances: readonly (readonly number[])[];
  /**
   * For each document that has it, how much its wording differs from that of the last document that had it: the words added or
   * removed as a share of all words of both, from 0 to 1. Null where it is absent or first appears.
   */
  readonly change: readonly (number | null)[];
  /** The share of alignments over two years that agree with those from year to year; 1 if there are none. */
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
 * `first`: it appears. `reworded`: the words differ. `moved`, `crossed`: as in a comparison. `split`: one paragraph became several.
 * `merged`: another thread was merged into it (`other`). `ended`: it was merged into another thread (`other`). `dropped`: it is no
 * longer there. `returned`: it is there again.
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
  /** Index into `documents`: the first document that has the phrase, as far back as it can be traced. */
  readonly document: number;
  /** The symbol of that document. */
  readonly since: string;
}

/** Something that the documents of a series count in the same clause, such as `States parties`; also votes. */
export interface Figure {
  readonly name: string;
  /** For each document, the number; null where it is not given. */
  readonly values: readonly (number | null)[];
}

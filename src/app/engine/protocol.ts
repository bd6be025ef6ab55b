/** What the page asks of the engine, which runs in a worker: a row for each task, with what it is given and what it gives. */
export interface Tasks {
  /** Reads a file into one text, or into several if it is the report of a committee. */
  readonly read: { readonly ask: GivenFile; readonly gives: readonly Card[] };
  /** The texts in order of adoption; drafts come last, in the order given. */
  readonly order: { readonly ask: { readonly texts: readonly string[] }; readonly gives: readonly string[] };
  /** Reasons to doubt that two texts belong together, or are in this order; none if there are none. */
  readonly doubts: { readonly ask: Extract<PairAsked, { kind: 'versions' }>; readonly gives: readonly Told[] };
  /** Compares two texts, or the two states of one file with tracked changes; the engine keeps the last result. */
  readonly compare: { readonly ask: PairAsked; readonly gives: Report };
  /** The last result of a kind as a file, in one of the formats that came with it. */
  readonly write: { readonly ask: WriteAsked; readonly gives: MadeFile };
  /** Files as one archive, and the files in one, by their names without folders. */
  readonly zip: { readonly ask: readonly NamedBytes[]; readonly gives: MadeFile };
  readonly unzip: { readonly ask: NamedBytes; readonly gives: readonly NamedBytes[] };
  /** The licences of the packages of which parts are in the page. */
  readonly licenses: { readonly ask: null; readonly gives: string };
}

export type TaskName = keyof Tasks;

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file as the user gave it. */
export interface GivenFile extends NamedBytes {
  /** By which its texts are named: the first is `key`, or with several `key#1` and so on. */
  readonly key: string;
}

/** What is known of a text before it is compared. All words are those of the file, or of the program. */
export interface Card {
  readonly key: string;
  /** The name of its file; that of a draft in a report ends in its number: `A_78_409.pdf#2`. */
  readonly name: string;
  readonly symbol: string;
  readonly title: string;
  /** `draft resolution`; empty if the text does not say. */
  readonly kind: string;
  /** `adopted 4 December 2023, 148-1-36`; empty if nothing is known. */
  readonly facts: string;
  readonly paragraphs: number;
  /** Tracked changes and comments in the file. */
  readonly tracked: number;
  readonly comments: number;
  readonly isNegotiated: boolean;
  readonly isAmendment: boolean;
  /** As ISO 639-1; empty if it is not known. */
  readonly language: string;
  /** What is odd or was left out, a sentence each. */
  readonly notices: readonly string[];
  /** Whether words may be missing. */
  readonly isPartlyRead: boolean;
}

export type PairAsked =
  | { readonly kind: 'versions'; readonly old: string; readonly new: string }
  | { readonly kind: 'revisions'; readonly text: string };

/** A result: the page of the command line, and the formats in which it can be taken away. */
export interface Report {
  readonly kind: ReportKind;
  readonly title: string;
  readonly page: string;
  readonly formats: readonly string[];
  /** Sentences that belong beside it, such as that the texts do not belong together. */
  readonly notices: readonly Told[];
}

export type ReportKind = 'comparison';

export interface Told {
  readonly code: string;
  readonly message: string;
}

export interface WriteAsked {
  readonly kind: ReportKind;
  readonly format: string;
}

export interface MadeFile extends NamedBytes {
  readonly type: string;
  /** What the writer has to say of it. */
  readonly told: readonly string[];
}

/** A message to the engine. */
export interface Asked<Name extends TaskName = TaskName> {
  readonly id: number;
  readonly task: Name;
  readonly ask: Tasks[Name]['ask'];
}

/** A message from it: that it is there; then for each task any number of pages that it is at, and one result or refusal. */
export type Answer =
  | { readonly id: 0; readonly kind: 'ready' }
  | { readonly id: number; readonly kind: 'page'; readonly page: number }
  | { readonly id: number; readonly kind: 'done'; readonly result: Tasks[TaskName]['gives'] }
  /** The program's own sentence for the user; `isOurs` if the program is at fault. */
  | { readonly id: number; readonly kind: 'refused'; readonly message: string; readonly isOurs: boolean };

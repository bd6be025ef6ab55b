/** What the page asks of the engine, which runs in a worker: a row for each task, with what it is given and what it gives. */
export interface Tasks {
  /** Reads a file into one text, or into several if it is the report of a committee. */
  readonly read: { readonly ask: GivenFile; readonly gives: readonly Card[] };
  /** The texts by their dates; those without any come last, in the order given. */
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
  /** The texts of a series to try the page with, in order of adoption. */
  readonly samples: { readonly ask: null; readonly gives: readonly NamedBytes[] };
  /** Every clause of several texts through the years. */
  readonly history: { readonly ask: SeriesAsked; readonly gives: Report };
  /** Which text of a series introduced each phrase of the last; with a draft, which of its words are agreed language. */
  readonly blame: { readonly ask: BlameAsked; readonly gives: Report };
  /** The text of the next session, as far as it follows from a series and the given facts. */
  readonly draft: { readonly ask: DraftAsked; readonly gives: Report };
  /** Which texts are of one series, and which of them are ticked unless the user chooses others. */
  readonly kin: { readonly ask: SeriesAsked; readonly gives: readonly Kin[] };
  /** The texts of the same series before a text, in their order: those with which it is checked unless the user chooses others. */
  readonly earlier: { readonly ask: EarlierAsked; readonly gives: readonly string[] };
  /** What is odd in a text. */
  readonly check: { readonly ask: CheckAsked; readonly gives: Report };
  /** Clauses of several texts that have some words, and since when. */
  readonly search: { readonly ask: SearchAsked; readonly gives: Report };
  /** Where the words of a draft were agreed, among several texts. */
  readonly sources: { readonly ask: SourcesAsked; readonly gives: Report };
  /** What each delegation makes of a text. */
  readonly compile: { readonly ask: CompileAsked; readonly gives: Report };
  /** The text with what some of them want. */
  readonly accept: { readonly ask: AcceptAsked; readonly gives: Report };
  /** A text with amendments applied. */
  readonly apply: { readonly ask: ApplyAsked; readonly gives: Report };
  /** What is agreed and open in a text under negotiation. */
  readonly status: { readonly ask: StatusAsked; readonly gives: Report };
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
  /** `YYYY-MM-DD`, of adoption or else of issue; empty if it is not known. */
  readonly date: string;
  readonly isTracked: boolean;
  /** Comments in the file. */
  readonly comments: number;
  readonly isNegotiated: boolean;
  /** Also of a plain list of amendments. */
  readonly isAmendment: boolean;
  /** How many amendments it asks for; 0 in a text. */
  readonly orders: number;
  /** The symbol of the text that it says it amends; empty in a text. */
  readonly amends: string;
  /** Whose proposal it is, if nobody says otherwise. */
  readonly delegation: string;
  /** Those who tracked changes in it. */
  readonly authors: readonly string[];
  /** The delegations that it names, if it is under negotiation. */
  readonly sides: readonly string[];
  /** As ISO 639-1; empty if it is not known. */
  readonly language: string;
  readonly notices: readonly CardRemark[];
  /** Whether words may be missing. */
  readonly isPartlyRead: boolean;
}

/** What is odd in a file, or was left out of it. */
export interface CardRemark {
  readonly message: string;
  /** How often. */
  readonly count: number;
  /** Whether it is only what is printed around the text, as page numbers are. */
  readonly isLeftOut: boolean;
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
  /** Of a draft, the facts that it asks for. */
  readonly facts?: readonly FactField[];
  /** Of a compilation, the delegations. */
  readonly sides?: readonly string[];
}

export type ReportKind =
  | 'comparison'
  | 'history'
  | 'blame'
  | 'draft'
  | 'check'
  | 'search'
  | 'sources'
  | 'agreed'
  | 'compilation'
  | 'accepted'
  | 'amended'
  | 'status';

export interface SeriesAsked {
  /** In any order. */
  readonly texts: readonly string[];
}

/** To which series a text belongs. */
export interface Kin {
  readonly key: string;
  /** Texts with the same number are of one series. */
  readonly series: number;
  readonly isAdopted: boolean;
  /** Why it is left out of the series that is followed unless the user chooses; null if it is not. */
  readonly apart: 'copy' | 'series' | 'draft' | 'undated' | null;
  /** Of a copy: the key of the first text with its symbol. */
  readonly copyOf: string | null;
}

export interface BlameAsked extends SeriesAsked {
  /** A draft that is none of the texts; null to trace the last of them. */
  readonly draft: string | null;
}

export interface DraftAsked extends SeriesAsked {
  /** By their keys, as typed; an empty one is not known yet. */
  readonly facts: Readonly<Record<string, string>>;
}

/** A fact that a draft asks for. */
export interface FactField {
  readonly key: string;
  /** What is needed, in words: `number of States parties`. */
  readonly wanted: string;
  /** What earlier texts had: `112 in 77/79`; may be empty. */
  readonly known: string;
  /** Whether it takes several names, with commas between them. */
  readonly isList: boolean;
  readonly uses: readonly FactUse[];
}

/** Where a fact is used: the last text's words in brackets, with those around them. */
export interface FactUse {
  /** `OP3`, `PP1 note 2` */
  readonly place: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export interface SearchAsked extends SeriesAsked {
  readonly query: string;
}

export interface SourcesAsked extends SeriesAsked {
  /** The draft, which is none of the texts. */
  readonly draft: string;
}

export interface EarlierAsked {
  readonly text: string;
  readonly among: readonly string[];
}

export interface CheckAsked {
  readonly text: string;
  /** Earlier texts, in any order. */
  readonly against: readonly string[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface CompileAsked {
  readonly base: string;
  /** With the names of their delegations; none: those who tracked changes in the base. */
  readonly proposals: readonly { readonly text: string; readonly name: string }[];
  /** Take each author of tracked changes in a proposal for a delegation. */
  readonly authors: boolean;
}

export interface AcceptAsked extends CompileAsked {
  /** The delegations whose wishes are accepted. */
  readonly sides: readonly string[];
  /** Number paragraphs through again. */
  readonly renumber: boolean;
}

export interface ApplyAsked {
  readonly base: string;
  readonly amendments: readonly string[];
  /** Apply what fits, instead of refusing all if one cannot be applied. */
  readonly partial: boolean;
}

export interface StatusAsked {
  readonly text: string;
  /** The delegation whose words alone are wanted; empty for all. */
  readonly side: string;
}

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

import type { Vote } from './document.ts';
import type { Fact, Quotation } from './fact.ts';
import type { Sides } from './sides.ts';

/** The values of a fact as the texts print them; null where they are printed as a language prints them. */
export type PrintedValues = Sides<string | null>;

/** Words of ours, and words of a text. */
export type Said = string | Quotation;

/** How many paragraphs changed, apart from routine updates and light touches. */
export interface Extent {
  readonly changed: number;
  /** Of those, how many only in figures. */
  readonly figuresOnly: number;
  readonly added: number;
  readonly removed: number;
  /** How many differ only in a footnote. */
  readonly notesOnly: number;
  readonly light: number;
  readonly routine: number;
  /** Paragraphs that left the order of their neighbours. */
  readonly moved: number;
  /** Whether most of the operative part is new. */
  readonly isLargely: boolean;
  /** Runs of gone operative paragraphs: the names of the first and the last of each. */
  readonly runs: readonly (readonly [string, string])[];
  /** Whether both are stages of one draft. */
  readonly isNegotiated: boolean;
}

/** The vote by which a text was adopted, or `none` for adoption without one; null if it is not known. */
export type HowAdopted = Vote | 'none' | null;

/** How both versions were adopted; `year` of the old one. */
export interface Adoptions {
  readonly is: Vote | 'none';
  readonly was: HowAdopted;
  readonly year: string | null;
  readonly isYearBefore: boolean;
}

/** What there is to say of a kept, split or merged paragraph. */
export interface ToldParagraph {
  readonly name: string;
  /** What happened to it as a whole; null if it is at most renumbered or moved. */
  readonly shape: string | null;
  readonly isRewritten: boolean;
  /** What it is about, in brackets; may be empty. */
  readonly topic: string;
  readonly clauses: readonly (readonly Said[])[];
  /** Whether more changed than the clauses say. */
  readonly hasMore: boolean;
}

/** A new or a gone paragraph. */
export interface ToldWhole {
  readonly name: string;
  /** The labels of the items that came or went with it. */
  readonly items: readonly string[];
  /** In its own words, in a sentence that its name begins; null where it is quoted. */
  readonly own: string | null;
  readonly quote: Quotation;
  /** A further sentence; may be empty. */
  readonly more: string;
}

/** New or gone paragraphs of an annex, or headings. */
export interface ToldSection {
  readonly isNew: boolean;
  /** Its heading; may be empty. */
  readonly section: string;
  /** Whether it is the whole section. */
  readonly isWhole: boolean;
  readonly count: number;
  readonly what: 'headings' | 'rows' | 'paragraphs';
  /** The name of the first. */
  readonly first: string;
  readonly quote: Quotation;
}

/**
 * What the summary says, in one language. Names of paragraphs are given as they are to be printed: `OP3 and OP4`,
 * `old OP4`. What is returned is a clause or, where it says so, a sentence.
 */
export interface Sentences {
  /** ISO 639-1 */
  readonly code: string;
  /** How facts are put in words; then a paragraph of a text in the same language is also given in its own words, from its verb on. Null where all is quoted. */
  readonly grammar: {
    readonly fact: (fact: Fact, printed: PrintedValues) => string;
    /** A fact that rolled on, with what is due then. */
    readonly step: (fact: Fact, printed: PrintedValues, due: 'report' | 'agenda' | null) => string;
  } | null;
  readonly quoted: (words: string) => string;
  /** Words that are to be quoted, with other marks for what they quote themselves. */
  readonly within: (words: string) => string;
  readonly listed: (parts: readonly string[]) => string;
  readonly range: (first: string, last: string) => string;
  /** The name of a paragraph of the old version. */
  readonly old: (names: string) => string;
  /** Sentences on the whole. */
  readonly verdict: (extent: Extent) => string;
  readonly adopted: (adoptions: Adoptions) => string;
  readonly routine: (told: {
    readonly names: readonly string[];
    readonly isCounted: boolean;
    readonly steps: readonly (readonly Said[])[];
    readonly hasMore: boolean;
  }) => readonly Said[];
  readonly unchanged: (count: number, all: number) => string;
  /** `Also new: PP7; gone: OP5.`: what the short summary leaves out. */
  readonly also: (groups: readonly { readonly name: AlsoName; readonly names: string }[]) => string;
  /** A sentence on one paragraph, and its clauses. */
  readonly paragraph: (told: ToldParagraph) => readonly Said[];
  readonly joined: (clauses: readonly (readonly Said[])[]) => readonly Said[];
  readonly adds: (now: Quotation) => readonly Said[];
  readonly drops: (was: Quotation) => readonly Said[];
  /** Of words that are not new, or not gone, elsewhere in the text. */
  readonly nowSays: (now: Quotation) => readonly Said[];
  readonly noLongerSays: (was: Quotation) => readonly Said[];
  readonly instead: (now: Quotation, was: Quotation) => readonly Said[];
  /** A figure, and by how many per cent it changed, where that says something. */
  readonly figure: (now: Quotation, was: string, percent: number | null) => readonly Said[];
  /** One State in the place of another; null where the words of the text are quoted. */
  readonly stateInstead: ((now: string, was: string, role: string) => readonly Said[]) | null;
  readonly opening: (told: {
    readonly now: Quotation;
    readonly was: Quotation;
    readonly direction: 'stronger' | 'weaker' | null;
    readonly object: string;
  }) => readonly Said[];
  readonly opensWith: (now: Quotation) => readonly Said[];
  readonly noLongerOpensWith: (was: Quotation) => readonly Said[];
  readonly newFootnote: (now: Quotation) => readonly Said[];
  readonly losesFootnote: (was: Quotation) => readonly Said[];
  readonly inFootnote: (clause: readonly Said[], isFirst: boolean) => readonly Said[];
  /** What became of a paragraph as a whole: the beginning of a sentence. */
  readonly split: (was: string, name: string) => string;
  readonly merged: (was: string, name: string) => string;
  readonly crossed: (was: string, part: string, name: string) => string;
  /** Further sentences. */
  readonly states: (
    acts: readonly { readonly act: string; readonly names: readonly string[] }[],
    counts: readonly (readonly Said[])[],
    name: string,
  ) => readonly Said[];
  readonly throughout: (names: string, clause: readonly Said[]) => readonly Said[];
  readonly passes: (words: Quotation, from: string, to: string) => readonly Said[];
  readonly otherFigures: (names: string) => string;
  readonly light: (names: string) => string;
  readonly section: (told: ToldSection) => readonly Said[];
  readonly new: (told: ToldWhole) => readonly Said[];
  readonly gone: (told: ToldWhole) => readonly Said[];
  readonly repeats: (name: string, old: string) => string;
  readonly wordsNowIn: (was: string, name: string) => string;
  /** Sentences that follow another. */
  readonly takenUpIn: (names: string) => string;
  readonly partWasIn: (old: string) => string;
  readonly partIsIn: (name: string) => string;
}

export type AlsoName = 'new' | 'gone' | 'figures' | 'note' | 'light' | 'passed' | 'shape' | 'reworded';

/**
 * A language without grammar of its own: patterns with slots in braces, none of which needs agreement in number or gender. What is
 * between the slots is printed as it is.
 */
export interface Patterns {
  readonly code: string;
  readonly marks: { readonly open: string; readonly close: string };
  /** The marks of a quotation within another. */
  readonly innerMarks: { readonly open: string; readonly close: string };
  readonly separators: {
    readonly list: string;
    readonly last: string;
    readonly clauses: string;
    readonly stop: string;
    /** Between two sentences. */
    readonly sentences: string;
  };
  readonly range: string;
  readonly old: string;
  readonly verdicts: {
    readonly nothing: string;
    readonly order: string;
    readonly asTabled: string;
    readonly updates: string;
    readonly light: string;
    readonly updatesAndLight: string;
    readonly figures: string;
    readonly figuresAndUpdates: string;
    readonly notes: string;
    readonly notesAndUpdates: string;
    readonly changed: string;
    readonly changedBeyond: string;
    readonly onlyInNotes: string;
    readonly added: string;
    readonly removed: string;
    readonly runs: string;
    readonly largely: string;
  };
  readonly adopted: {
    readonly alone: string;
    readonly yearBefore: string;
    readonly inYear: string;
    readonly before: string;
    readonly none: string;
    readonly vote: string;
  };
  readonly routine: {
    readonly named: string;
    readonly counted: string;
    readonly steps: string;
    readonly more: string;
    readonly gone: string;
  };
  readonly unchanged: string;
  readonly also: string;
  readonly alsoNames: Readonly<Record<AlsoName, string>>;
  readonly paragraph: string;
  readonly shaped: string;
  readonly rewritten: string;
  readonly more: string;
  readonly adds: string;
  readonly drops: string;
  readonly instead: string;
  readonly figure: string;
  readonly percent: string;
  readonly decimal: string;
  readonly opening: string;
  readonly directions: { readonly stronger: string; readonly weaker: string };
  readonly opensWith: string;
  readonly noLongerOpensWith: string;
  readonly newFootnote: string;
  readonly losesFootnote: string;
  readonly inFootnote: string;
  readonly split: string;
  readonly merged: string;
  readonly crossed: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly states: string;
  readonly act: string;
  readonly acts: Readonly<Record<string, string>>;
  readonly passes: string;
  readonly otherFigures: string;
  readonly light: string;
  readonly sectionAdded: string;
  readonly sectionRemoved: string;
  readonly addedFrom: string;
  readonly removedFrom: string;
  readonly inSection: string;
  readonly new: string;
  readonly gone: string;
  readonly withItems: string;
  readonly repeats: string;
  readonly wordsNowIn: string;
  readonly takenUpIn: string;
  readonly partWasIn: string;
  readonly partIsIn: string;
}

import type { Comparison } from './comparison.ts';
import type { Document, DocumentKind, Related, Sponsor, Vote } from './document.ts';
import type { Statement } from './fact.ts';
import type { AmendmentFate } from './fate.ts';
import type { Thread } from './history.ts';

/** The way of a text from its first draft to its adoption. `chain --format json` prints this value. */
export interface Chain {
  readonly format: 'resdiff.chain';
  readonly version: 1;
  /** The texts on the way, the first draft first. */
  readonly documents: readonly Document[];
  /** One for each document. */
  readonly steps: readonly ChainStep[];
  /** What the last text says otherwise than the first: the whole way in sentences. Empty if there is one text. */
  readonly summary: readonly Statement[];
  /** What was weakened, strengthened, lost and gained at each step. */
  readonly told: readonly ChainSentence[];
  /** Every paragraph through the texts, as in a history. */
  readonly threads: readonly Thread[];
  readonly amendments: readonly ChainAmendment[];
  /** Addenda, corrigenda and statements of costs. */
  readonly papers: readonly ChainPaper[];
  /** Drafts that these texts name, and that were not found. */
  readonly missing: readonly MissingText[];
  /** Texts that could have a place on the way, and have none because it is not certain; by their symbols or files. */
  readonly uncertain: readonly string[];
  /** Among how many texts the way was looked for. */
  readonly searched: number;
}

/** A text on the way, and what it changed in the one before. */
export interface ChainStep {
  /** Index of the document. */
  readonly document: number;
  /** Its symbol; for a draft in the report of a committee, the place there; otherwise the name of its file. */
  readonly name: string;
  /** How it follows the text before; null for the first. */
  readonly link: ChainLink | null;
  /** Sponsors whom the text before did not name; null if this text names none, as adopted texts do. */
  readonly came: readonly Sponsor[] | null;
  /** Sponsors whom this text no longer names; null if it names none. */
  readonly left: readonly Sponsor[] | null;
  readonly vote: Vote | null;
  /** True if it was adopted without a vote; null if the text does not say. */
  readonly adoptedWithoutVote: boolean | null;
  /** What changed since the text before; null for the first. */
  readonly changed: StepComparison | null;
}

/** A comparison without the documents, which the chain holds. */
export type StepComparison = Pick<
  Comparison,
  'names' | 'notices' | 'changes' | 'substitutions' | 'findings' | 'summary' | 'tally'
>;

/**
 * How a text follows another. `reissued`: the same symbol with a mark. `recommended`: it is the draft that a committee recommends.
 * `reported`: it was adopted on the report that recommends the draft. `alike`: nothing names the link, but committee, session, agenda
 * item and title are the same, and the texts are alike.
 */
export interface ChainLink {
  readonly kind: 'reissued' | 'revises' | 'replaces' | 'tabled-as' | 'recommended' | 'reported' | 'alike';
  /** What names the link; `alike` has nothing. */
  readonly by: 'masthead' | 'report' | 'title-and-text';
  /** The symbol that is named, if the text before is an earlier form of that; else null. */
  readonly through: string | null;
  /** For `alike`: the share of the words of the shorter text that are in the other too, from 0 to 1; else null. */
  readonly likeness: number | null;
}

export interface ChainSentence {
  /** `otherwise`: another main change of its step, such as other words in a paragraph. */
  readonly kind: 'weakened' | 'strengthened' | 'lost' | 'gained' | 'otherwise';
  /** Index of the document in which it happened. */
  readonly document: number;
  /** Index of the sentence in the summary of that step. */
  readonly statement: number;
}

/** An amendment to a text on the way. */
export interface ChainAmendment {
  readonly symbol: string;
  readonly issued: string | null;
  readonly sponsors: readonly Sponsor[];
  /** What it says that it amends: `A/80/L.25`, or `A/80/555` and `draft resolution 4`. */
  readonly amends: { readonly symbol: string; readonly draft: string | null };
  /** Index of the document that it amends or, if that was not found, of the one to which its orders were applied instead. */
  readonly document: number;
  /** Whether that is the very text that it amends. */
  readonly isExact: boolean;
  readonly by: 'masthead' | 'title';
  readonly orders: readonly AmendmentFate[];
  /** Why its orders could not be read; null if they were. */
  readonly unread: string | null;
}

/** A document that belongs to a text on the way and is none itself. */
export interface ChainPaper {
  readonly symbol: string;
  readonly kind: DocumentKind | null;
  readonly title: string;
  readonly issued: string | null;
  readonly relation: Related['relation'];
  /** Index of the document to which it belongs. */
  readonly document: number;
  /** Sponsors that it adds. */
  readonly sponsors: readonly Sponsor[];
}

export interface MissingText {
  readonly symbol: string;
  /** The symbol of the document that names it. */
  readonly namedBy: string;
  readonly relation: Related['relation'];
}

/** The ways among some texts, where no text was named. `chain --format json` prints this value then. */
export interface ChainList {
  readonly format: 'resdiff.chains';
  readonly version: 1;
  readonly chains: readonly ChainLine[];
}

export interface ChainLine {
  /** The texts on the way, the first draft first. */
  readonly texts: readonly {
    readonly name: string;
    /** What links it to the text before; null for the first. */
    readonly by: ChainLink['by'] | null;
  }[];
  readonly title: string;
  /** The symbols of the amendments to them. */
  readonly amendments: readonly string[];
}

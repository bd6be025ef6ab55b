import type { Comment, Document, TrackedChange } from './document.ts';
import type { Fact, Finding, Statement, Substitution } from './fact.ts';
import type { NegotiationSince } from './negotiation.ts';
import type { Sides } from './sides.ts';

/**
 * What changed between two versions. `--format json` prints this value.
 * It holds everything that a renderer needs: renderers compute nothing.
 */
export interface Comparison {
  readonly format: 'resdiff.comparison';
  readonly version: 1;
  /** The language that was asked for, as ISO 639-1 code; absent if none was: then the summary is in that of the new text. */
  readonly lang?: string;
  readonly documents: Sides<Document>;
  /**
   * The names of the versions: their symbols, or their file names if a symbol is missing or both have the same one;
   * empty if neither is known.
   */
  readonly names: Sides<string>;
  /** Warnings that these may not be the two texts that were intended, or that words in them may be misread. */
  readonly notices: readonly PairNotice[];
  /** In the order of the new document; removed paragraphs are at their old place. */
  readonly changes: readonly Change[];
  /** Replacements made throughout the text. */
  readonly substitutions: readonly Substitution[];
  /** Contradictions in either text, and routine updates that were not made. */
  readonly findings: readonly Finding[];
  /** The main changes as sentences, the most important first. */
  readonly summary: readonly Statement[];
  readonly tally: Tally;
  /** The comments in both files, each once; absent where there are none. */
  readonly comments?: readonly ComparedComment[];
  /** Who made the changes, if two states of one file with tracked changes are compared; absent otherwise. */
  readonly tracked?: readonly AttributedChange[];
  /** What was agreed and what is open, if a version is under negotiation; absent otherwise. */
  readonly negotiation?: NegotiationSince;
}

/** A comment in the margin of a file. */
export interface ComparedComment extends Pick<Comment, 'author' | 'date' | 'text' | 'quote'> {
  readonly side: 'old' | 'new' | 'both';
  /** Index of the change with its paragraph; null if it is on the lines above the text, or on a footnote. */
  readonly change: number | null;
  /** The name of its paragraph: `OP3`; empty if it has none. */
  readonly place: string;
}

/** A tracked change that is part of what changed. */
export interface AttributedChange extends Pick<TrackedChange, 'kind' | 'author' | 'date' | 'text' | 'byHand'> {
  /** Index of the change with its words; null if it is in the lines above the text. */
  readonly change: number | null;
  /** The name of its paragraph: `OP3`; empty if it has none. */
  readonly place: string;
}

/**
 * `wrong-order`: the text given as old is the later one. `other-series`: the titles differ, and almost nothing was kept.
 * `other-language`: the texts are in different languages. `other-kind`: one is an amendment, a note or a report, the other a resolution or a
 * decision. `recognized`: words were read from pictures. `tracked-changes`, `by-author`, `rival-changes`, `marked-by-hand`: on the changes
 * that a file has marked. `comment`: a comment that is on no paragraph.
 */
export interface PairNotice {
  readonly code:
    | 'wrong-order'
    | 'other-series'
    | 'other-language'
    | 'other-kind'
    | 'recognized'
    | 'lost-words'
    | 'tracked-changes'
    | 'by-author'
    | 'rival-changes'
    | 'marked-by-hand'
    | 'comment';
  /** One sentence for the user. */
  readonly message: string;
}

/** What happened to one or more paragraphs. Every paragraph of both documents belongs to exactly one change. */
export interface Change {
  readonly kind: ChangeKind;
  /** Indices of the old paragraphs: none when added, several when merged. */
  readonly old: readonly number[];
  /** Indices of the new paragraphs: none when removed, several when split. */
  readonly new: readonly number[];
  /** What happened to a kept, split or merged paragraph; empty if nothing did. */
  readonly facets: readonly Facet[];
  /** True if routine updates, numbering and form (end punctuation, Also and Further) explain the whole change. */
  readonly routine: boolean;
  /** True if something changed that neither a routine update nor a substitution explains. */
  readonly substance: boolean;
  /** Indices of the substitutions that were made here. */
  readonly substitutions: readonly number[];
  readonly evidence: Evidence;
  /**
   * For an added paragraph, the indices of old ones that it may come from; for a removed one, those of new ones that it may
   * have gone into: too uncertain to assert, but worth a look. Empty for all others.
   */
  readonly possibly: readonly number[];
  /** Joining the `same` and `removed` texts gives the exact old text; joining `same` and `added`, the exact new one. */
  readonly edits: readonly Edit[];
  /** What happened to the notes; a note that was only renumbered is not listed. */
  readonly notes: readonly NoteChange[];
  readonly facts: readonly Fact[];
}

/** A change before its meaning is worked out. */
export type DescribedChange = Omit<Change, 'routine' | 'substance' | 'substitutions' | 'facts'>;

export type ChangeKind = 'kept' | 'added' | 'removed' | 'split' | 'merged';

/**
 * `reworded`: the words differ. `form`: only end punctuation or `Also`/`Further` differ. `renumbered`: the printed number differs.
 * `moved`: it left the order of its neighbours. `crossed`: it went from one part to another. `notes`: its footnotes differ.
 */
export type Facet = 'reworded' | 'form' | 'renumbered' | 'moved' | 'crossed' | 'notes';

/** Why paragraphs were paired; `pairs` and `--explain` print it. */
export interface Evidence {
  readonly rule: Rule;
  /**
   * How alike the two are, from 0 to 1. For rule `carried`: the share of the paragraph that was found in the other.
   * For rule `alone`: the likeness of the nearest paragraph in the other document.
   */
  readonly likeness: number;
  /** The same figure for the best other candidate on either side, from 0 to 1; 0 if none shares a rare word. */
  readonly runnerUp: number;
}

/**
 * `same`: the same words, which occur only once. `row`: rows of one table with the same first cell. `aligned`: the best pairing that keeps the order. `moved`: paired out of order.
 * `slot`: little alike, but the only ones left between the same neighbours. `carried`: one paragraph is in the words that another
 * lost or gained. `joined`: two together are more like the other than one alone. `repeated`: repeated in the other part.
 * `alone`: no partner.
 */
export type Rule = 'same' | 'row' | 'aligned' | 'slot' | 'moved' | 'carried' | 'joined' | 'repeated' | 'alone';

/** A run of words. */
export interface Edit {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
  /** For a `same` run only: how the old version printed it, if differently (hyphens, quotes, spaces). */
  readonly old?: string;
}

/** A footnote that was added, removed or changed. */
export interface NoteChange {
  readonly kind: 'kept' | 'added' | 'removed';
  /** Its marker in each version; null where it is absent. */
  readonly marker: Sides<string | null>;
  readonly edits: readonly Edit[];
}

/**
 * The number of paragraphs by what happened to them. One that was reworded and moved counts under both;
 * `untouched`, `added` and `removed` exclude all others.
 */
export type Tally = Readonly<Record<'untouched' | Facet | Exclude<ChangeKind, 'kept'>, number>>;

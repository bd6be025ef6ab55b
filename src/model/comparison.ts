import type { Document } from './document.ts';
import type { Fact, Finding, Statement, Substitution } from './fact.ts';
import type { Sides } from './sides.ts';

/**
 * What changed between two versions. This value is what `--format json` prints,
 * and everything a renderer needs: no renderer works anything out.
 */
export interface Comparison {
  readonly format: 'resdiff.comparison';
  readonly version: 1;
  readonly documents: Sides<Document>;
  /**
   * What the versions go by: their symbols, or the names of their files where a symbol is missing or both have the same;
   * empty where neither is known.
   */
  readonly names: Sides<string>;
  /** What to know before reading on: that these two may not be the texts that were meant. */
  readonly notices: readonly PairNotice[];
  /** In the order of the new document; a removed paragraph stands where it used to. */
  readonly changes: readonly Change[];
  /** Replacements made throughout the text. */
  readonly substitutions: readonly Substitution[];
  /** Contradictions in either text, and what the calendar called for and was not done. */
  readonly findings: readonly Finding[];
  /** What happened, in sentences, the most consequential first. */
  readonly summary: readonly Statement[];
  readonly tally: Tally;
}

/**
 * `wrong-order`: the text given as old is the later one. `other-series`: another title, and next to nothing kept.
 * `other-language`: texts in different languages.
 */
export interface PairNotice {
  readonly code: 'wrong-order' | 'other-series' | 'other-language';
  /** One sentence in a delegate's words. */
  readonly message: string;
}

/** What became of some paragraphs. Every paragraph of both documents stands in exactly one change. */
export interface Change {
  readonly kind: ChangeKind;
  /** Indices of the old paragraphs: none when added, several when merged. */
  readonly old: readonly number[];
  /** Indices of the new paragraphs: none when removed, several when split. */
  readonly new: readonly number[];
  /** What happened to a kept, split or merged paragraph; none: nothing happened. */
  readonly facets: readonly Facet[];
  /** True where the calendar, the numbering and the form (end punctuation, Also and Further) explain the whole change. */
  readonly routine: boolean;
  /** True where something happened that neither the calendar nor a substitution explains. */
  readonly substance: boolean;
  /** Indices of the substitutions that were made here. */
  readonly substitutions: readonly number[];
  readonly evidence: Evidence;
  /**
   * Of an added paragraph the indices of old ones, of a removed one those of new ones, that it may have come from or gone
   * into: too little to assert it, enough to look. Empty for all else.
   */
  readonly possibly: readonly number[];
  /** Joining `same` and `removed` texts gives the old text, `same` and `added` the new one, both to the letter. */
  readonly edits: readonly Edit[];
  /** What happened to the notes; a note that only got another number is not listed. */
  readonly notes: readonly NoteChange[];
  readonly facts: readonly Fact[];
}

/** A change before it was asked what it means. */
export type DescribedChange = Omit<Change, 'routine' | 'substance' | 'substitutions' | 'facts'>;

export type ChangeKind = 'kept' | 'added' | 'removed' | 'split' | 'merged';

/**
 * `reworded`: other words. `form`: only end punctuation or `Also`/`Further`. `renumbered`: another printed number.
 * `moved`: out of the order of its neighbours. `crossed`: from one part to another. `notes`: other footnotes.
 */
export type Facet = 'reworded' | 'form' | 'renumbered' | 'moved' | 'crossed' | 'notes';

/** Why paragraphs were taken for the same; `pairs` and `--explain` print it. */
export interface Evidence {
  readonly rule: Rule;
  /**
   * How alike the two are, from 0 to 1. By rule `carried`: the share of the paragraph that was found in the other.
   * By rule `alone`: the likeness of the nearest paragraph of the other document.
   */
  readonly likeness: number;
  /** The same figure for the best other candidate on either side, from 0 to 1; 0 where none shares a rare word. */
  readonly runnerUp: number;
}

/**
 * `same`: equal words in a unique place. `aligned`: the best order-keeping pairing. `moved`: paired out of order.
 * `slot`: little alike, but the only ones left between the same neighbours.
 * `carried`: one paragraph lies in what another lost or gained. `joined`: two together are more like the other than one. `repeated`: said again in the
 * other part. `alone`: no partner.
 */
export type Rule = 'same' | 'aligned' | 'slot' | 'moved' | 'carried' | 'joined' | 'repeated' | 'alone';

/** One run of words. */
export interface Edit {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
  /** On a `same` run only: how the old version printed it, where it printed it otherwise (hyphens, quotes, spaces). */
  readonly old?: string;
}

/** A footnote that came, went or changed. */
export interface NoteChange {
  readonly kind: 'kept' | 'added' | 'removed';
  /** Its marker in each version, or null where it does not stand. */
  readonly marker: Sides<string | null>;
  readonly edits: readonly Edit[];
}

/**
 * Paragraphs by what happened to them. One that was reworded and moved counts under both;
 * `untouched`, `added` and `removed` exclude everything else.
 */
export type Tally = Readonly<Record<'untouched' | Facet | Exclude<ChangeKind, 'kept'>, number>>;

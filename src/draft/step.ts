import type { ProposalKind, SlotKind } from '../model/draft.ts';
import type { Past } from './past.ts';
import type { Case } from './rates.ts';
import type { Rhythm } from './rhythm.ts';

/** One thing that changes from session to session, and how a draft finds where. */
export interface StepKind {
  readonly name: string;
  /** `rolls`: it advances by itself and may be made. `told`: two wordings to choose from. */
  readonly manner: 'rolls' | 'told';
  /**
   * @param made the steps that will be made; only for `told`
   */
  readonly find: (past: Past, rhythm: Rhythm, made: readonly Step[]) => readonly Step[];
}

/** A stretch of the base, and the words that would take its place. */
export interface Step {
  readonly kind: ProposalKind;
  readonly place: Stretch;
  readonly words: string;
  /** What kind of case it is, with how often such cases were right. */
  readonly rule: Case;
  /** One sentence. */
  readonly reason: string;
  /** Symbols of the texts that did the same. */
  readonly support: readonly string[];
  /** What is wanted, if the words are last year's in brackets. */
  readonly slot: Wanted | null;
  /** True if it is based on an assumption, and so not routine. */
  readonly isDoubtful?: boolean;
  /** False if it is only proposed, whatever the level. */
  readonly mayApply: boolean;
}

/** A stretch of a paragraph of the base, or of one of its footnotes, as UTF-16 offsets. */
export interface Stretch {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** Marker of the footnote; null for the paragraph itself. */
  readonly note: string | null;
  readonly start: number;
  readonly end: number;
}

export interface Wanted {
  readonly kind: SlotKind;
  readonly wanted: string;
  readonly known: string;
  readonly key: string;
}

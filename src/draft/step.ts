import type { ProposalKind, SlotKind } from '../model/draft.ts';
import type { Past } from './past.ts';
import type { Case } from './rates.ts';
import type { Rhythm } from './rhythm.ts';

/** One thing that texts do from session to session, and how a draft finds the places for it. */
export interface StepKind {
  readonly name: string;
  /** `rolls`: it counts on by itself, and may be made. `told`: two wordings, for somebody to choose. */
  readonly manner: 'rolls' | 'told';
  /**
   * @param made the steps that will be made, for those that are only told
   */
  readonly find: (past: Past, rhythm: Rhythm, made: readonly Step[]) => readonly Step[];
}

/** A step that may be made: a stretch of the base, and the words that would take its place. */
export interface Step {
  readonly kind: ProposalKind;
  readonly place: Stretch;
  readonly words: string;
  /** What kind of case it is; how often cases of that kind were right has been measured. */
  readonly rule: Case;
  /** One sentence. */
  readonly reason: string;
  /** Symbols of the texts that did the same. */
  readonly support: readonly string[];
  /** What is wanted, where the words are only last year's in brackets. */
  readonly slot: Wanted | null;
  /** True where what it rests on was only assumed: it is not routine then. */
  readonly isDoubtful?: boolean;
  /** False where it is only told, whatever the level. */
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

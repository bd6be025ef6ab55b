/** What is odd in one text. This value is what `--format json` prints. */
export interface Check {
  readonly format: 'resdiff.check';
  readonly version: 1;
  /** Symbol of the text; empty where it has none. */
  readonly document: string;
  /** Symbol of the text it was held against; null where there was none. */
  readonly against: string | null;
  /** In the order of their places. */
  readonly findings: readonly CheckFinding[];
}

export interface CheckFinding {
  readonly code: string;
  readonly severity: Severity;
  /** Index of the paragraph; null where it concerns the whole text. */
  readonly paragraph: number | null;
  /** The name of that paragraph: `PP1`; empty where there is none. */
  readonly id: string;
  /** UTF-16 offsets into the text of the paragraph (or of the note). */
  readonly start: number;
  readonly end: number;
  /** Marker of the footnote it stands in; null in the text itself. */
  readonly note: string | null;
  /** The words it is about. */
  readonly words: string;
  /** One sentence: what is odd. */
  readonly message: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** How to mend it, in a sentence. */
  readonly fix: string;
  /** What `--fix` does; null where somebody has to decide. */
  readonly edit: SafeEdit | null;
}

/** `error`: it cannot be as it stands. `warning`: against a firm rule. `hint`: worth a look; adopted texts do it too. */
export type Severity = 'error' | 'warning' | 'hint';

/** Words to put in the place of `start` to `end`; of a footnote the indicator, when `of` says so: all are then counted anew. */
export interface SafeEdit {
  readonly of: 'text' | 'marker';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

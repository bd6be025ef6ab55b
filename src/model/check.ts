/** The findings in one text. `--format json` prints this value. */
export interface Check {
  readonly format: 'resdiff.check';
  readonly version: 1;
  /** Symbol of the text; empty if it has none. */
  readonly document: string;
  /** Symbol of the text it was compared with; null if there was none. */
  readonly against: string | null;
  /** In the order of their places. */
  readonly findings: readonly CheckFinding[];
}

export interface CheckFinding {
  readonly code: string;
  readonly severity: Severity;
  /** Index of the paragraph; null if the finding concerns the whole text. */
  readonly paragraph: number | null;
  /** Name of that paragraph: `PP1`; empty if there is none. */
  readonly id: string;
  /** UTF-16 offsets into the text of the paragraph (or of the note). */
  readonly start: number;
  readonly end: number;
  /** Marker of the footnote that contains it; null in the text itself. */
  readonly note: string | null;
  /** The words concerned. */
  readonly words: string;
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** How to fix it, as an instruction. */
  readonly fix: string;
  /** The edit that `--fix` makes; null if the user has to decide. */
  readonly edit: SafeEdit | null;
}

/** `error`: it cannot be right. `warning`: it breaks a firm rule. `hint`: it is worth a look; adopted texts do it too. */
export type Severity = 'error' | 'warning' | 'hint';

/** Text that replaces `start` to `end`. If `of` is `marker`, it replaces a footnote marker, and all markers are renumbered. */
export interface SafeEdit {
  readonly of: 'text' | 'marker';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

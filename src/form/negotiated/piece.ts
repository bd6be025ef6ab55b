/** A paragraph as printed. */
export interface Printed {
  readonly text: string;
  /** Its label as printed, `OP1 bis`; empty if it has none. */
  readonly printedLabel: string;
  /** Whether a bracket is opened before its number: `[2. Each Party`. */
  readonly isBracketed: boolean;
  /** Whether its words hold no signs: a row of a table, a heading of a format, a footnote. */
  readonly isApart: boolean;
}

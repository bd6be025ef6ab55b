/** A finished report: a text, or the bytes of a file. */
export type Made = string | Uint8Array;

/**
 * One format in which a value can be written. Commands, help, completion, the manual and the tests take all that they know about
 * the formats of a report from the table of its outputs.
 */
export interface Output<Value, Asked> {
  /** Its name for `-f`. */
  readonly name: string;
  /** The file-name endings that select it, without the full stop; files named by the program get the first. */
  readonly endings: readonly string[];
  /** The ending for its files if no ending selects it: only `-f` can then. */
  readonly ending?: string;
  /** The options, as typed, that affect this format but not all formats. */
  readonly shows?: readonly string[];
  /** The lines that `n` of a pager goes to, such as those with the sign of a change: an extended regular expression. */
  readonly stops?: string;
  /** Whether all words of documents in it were made safe to show: then what lays out words from right to left is ours. */
  readonly isShown?: boolean;
  readonly write: (value: Value, asked: Asked) => Made | Promise<Made>;
}

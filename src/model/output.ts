/** A report as it is handed over: a text, or the bytes of a file. */
export type Made = string | Uint8Array;

/**
 * One format in which a value is written. The table of a report's outputs is all that commands, help, completion, the manual and
 * the tests know of its formats.
 */
export interface Output<Value, Asked> {
  /** What `-f` calls it. */
  readonly name: string;
  /** The endings of file names that tell it, without the point; a file that we name gets the first. */
  readonly endings: readonly string[];
  /** What a file gets where no ending tells this format: only `-f` can ask for it then. */
  readonly ending?: string;
  /** Those options, as they are typed, that change something in this format and not in every one. */
  readonly shows?: readonly string[];
  readonly write: (value: Value, asked: Asked) => Made | Promise<Made>;
}

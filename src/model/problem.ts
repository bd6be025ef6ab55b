/** Something odd in the input that did not stop the reading. */
export interface Notice {
  readonly code: NoticeCode;
  /** One sentence in a delegate's words: what was found, and what was made of it. */
  readonly message: string;
  /** Index of the paragraph it concerns, or null when it concerns the whole document. */
  readonly paragraph: number | null;
}

export type NoticeCode =
  /** The text carries no symbol, title, session or date where one was expected. */
  | 'missing-masthead'
  /** An operative paragraph without a number. */
  | 'unnumbered-paragraph'
  /** Numbers that skip, repeat or step back. */
  | 'odd-numbering'
  /** A note without a marker in the text, or a marker without a note. */
  | 'stray-note'
  /** An element the reader does not know; its words were kept as a paragraph. */
  | 'unknown-element'
  /** Text that was mended: a glued masthead, hard-wrapped lines, a number inside the text. */
  | 'mended'
  /** Something that is not a resolution but near enough to compare: a decision, a statement. */
  | 'not-a-resolution-proper';

export type InputErrorCode =
  | 'not-a-resolution'
  | 'unreadable-file'
  | 'unknown-symbol'
  | 'unsafe-input'
  | 'too-large'
  | 'bad-option';

/**
 * The input cannot be used, and the person who supplied it can do something about it.
 * The message is one line: what was found, where, and what to do.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly code: InputErrorCode;

  constructor(code: InputErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

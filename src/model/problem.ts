/** Something odd in the input that did not stop the reading. */
export interface Notice {
  readonly code: NoticeCode;
  /** What was found and what was done about it, in one sentence without a capital or a full stop. */
  readonly message: string;
  /** Index of the paragraph concerned; null for the whole document. */
  readonly paragraph: number | null;
}

export type NoticeCode =
  /** The symbol, title, session or date is missing. */
  | 'missing-masthead'
  /** Lines above the text that are no part of a masthead, and were left out. */
  | 'unread-masthead'
  /** An operative paragraph without a number. */
  | 'unnumbered-paragraph'
  /** Numbers that skip, repeat or go backwards. */
  | 'odd-numbering'
  /** A footnote without a marker in the text, or a marker without a footnote. */
  | 'stray-note'
  /** An unknown element, whose words were kept as a paragraph, or an unknown sign, whose place was kept. */
  | 'unknown-element'
  /** What is printed around the text, such as running heads and page numbers, and is no part of it. */
  | 'left-out'
  /** Words of the file that are in no paragraph, and were not read. */
  | 'lost-words'
  /** Words that the file hides, or the placeholder of an empty slot; they were left out. */
  | 'hidden-words'
  /** Words that somebody struck through by hand; they were left out. */
  | 'struck-words'
  /** Words in colour, underlined or in bold, as people mark changes by hand; they were kept. */
  | 'marked-by-hand'
  /** Words in square brackets, as drafts have them around what is not agreed; they were kept. */
  | 'bracketed-words'
  /** The file has tracked changes or comments. */
  | 'tracked-changes'
  /** Two people changed the same place, in tracked changes. */
  | 'rival-changes'
  /** Text that was repaired: a masthead without line breaks, hard-wrapped lines, a number inside the text. */
  | 'mended'
  /** The text is in a language of which nothing is known: its numbers and words are read, and nothing of what they say. */
  | 'unknown-language'
  /** Words that were read from a picture by text recognition, which makes mistakes. */
  | 'recognized'
  /** Not a resolution but close enough to compare: a decision, a statement, a text of an organ whose printed form is not known. */
  | 'not-a-resolution-proper';

export type InputErrorCode =
  | 'not-a-resolution'
  | 'unreadable-file'
  | 'unknown-symbol'
  | 'unsafe-input'
  | 'too-large'
  | 'bad-option';

/**
 * The input cannot be used, but the user can do something about it.
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

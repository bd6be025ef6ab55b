/** Something in a text that is the same in every language: a symbol or a number. */
export interface Item {
  readonly kind: ItemKind;
  /** What it says, in one form for all languages; several where the print may be read in several ways. */
  readonly values: readonly string[];
  /**
   * True if another language may well not print it in figures, or not at all: a number in words, the mark of a decade.
   * It answers an item of the other text, and is never missed.
   */
  readonly isLoose: boolean;
  /** The date it belongs to, `2023-09-11/2023-09-14`; null if it is in none, or the months of the language are not known. */
  readonly date: string | null;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** The words to show: those of the whole date for one of its figures. */
  readonly shown: { readonly start: number; readonly end: number };
}

export type ItemKind = 'citation' | 'date' | 'year' | 'month' | 'ordinal' | 'figure';

/** What finds the items of a text; `code` is the language, `''` if it is not known. */
export type ItemFinder = (text: string, opening: string, code: string) => readonly Item[];

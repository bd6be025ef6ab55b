import type { Document } from './document.ts';

/** A text to which amendments were applied. */
export interface Amended {
  readonly document: Document;
  /** Each order, in the order of the lists and documents, and what became of it. */
  readonly orders: readonly AmendmentOrder[];
  /** The text as the lists and documents change it one after the other, in the positions of the text before all of them. */
  readonly stages: readonly AmendmentStage[];
  /** What the program did besides, or could not do: a reference to a paragraph that is deleted. */
  readonly remarks: readonly string[];
  /** The sentences of the lists that were applied. */
  readonly applied: readonly Amendment[];
  readonly refused: readonly RefusedAmendment[];
  /** The lists and documents, in the order given. */
  readonly sources: readonly AmendedSource[];
  /** The text that a list says it was made for, if that is not this document; else null. */
  readonly otherBase: string | null;
}

/** A list, or an amendment document, that was applied to a text. */
export interface AmendedSource {
  /** Its symbol, or the name of its file. */
  readonly name: string;
  /** The text that it says it was made for, if that is another one; else null. */
  readonly otherBase: string | null;
}

/** A sentence of a list, applied or refused. */
export interface Amendment {
  /** The line of the list it begins on, counted from 1; its number in an amendment document. */
  readonly line: number;
  readonly text: string;
}

export interface RefusedAmendment extends Amendment {
  /** One line: which words were expected and where, the present words, and what to do. */
  readonly why: string;
}

/** One order of an amendment document: `In operative paragraph 3, delete “all”.` */
export interface AmendmentOrder {
  /** What messages call it: `list.txt, line 3`, `A/80/L.30, no. 3`; `A/80/L.31` if that is its only order. */
  readonly name: string;
  /** The symbol of the document, or the name of the file. */
  readonly source: string;
  /** The position of its document among those given, counted from 0. */
  readonly document: number;
  /** As printed, `3`; empty if it has none. */
  readonly number: string;
  /** The line of a list it begins on, counted from 1; null in a document. */
  readonly line: number | null;
  /** As printed, without the paragraphs that it brings. */
  readonly text: string;
  /** The paragraphs printed below it. */
  readonly brings: readonly string[];
  /** `conflict`: another document asks for something else at the same place, and neither is applied. */
  readonly state: 'applied' | 'refused' | 'conflict';
  /** Why it is not applied; empty if it is. */
  readonly why: string;
  /** What came with it: a footnote that goes with its words. */
  readonly remarks: readonly string[];
  /** The orders of other documents with which it collides, by their positions in `orders`. */
  readonly rivals: readonly number[];
  /** What it changes in the text, taken with the other orders of its own document alone; empty if it is refused. */
  readonly effects: readonly AmendmentEffect[];
  /** The paragraphs of the text that it changes, or beside which it puts something, by their index. */
  readonly paragraphs: readonly number[];
}

/** What an order changes; paragraphs are those of the text before. */
export type AmendmentEffect =
  | {
      readonly kind: 'reworded';
      /** Null for the title. */
      readonly paragraph: number | null;
      readonly old: string;
      readonly new: string;
      /** The words exchanged; one with both texts in full if the paragraph is replaced as a whole. */
      readonly exchanges: readonly { readonly old: string; readonly new: string }[];
    }
  | { readonly kind: 'deleted'; readonly paragraph: number; readonly old: string }
  | {
      readonly kind: 'inserted';
      /** The paragraph that it follows; null at the beginning. */
      readonly after: number | null;
      readonly new: string;
    }
  | { readonly kind: 'moved'; readonly paragraph: number; readonly after: number | null }
  /** It becomes another kind of paragraph, or is numbered in another way. */
  | { readonly kind: 'made'; readonly paragraph: number }
  | { readonly kind: 'footnote'; readonly paragraph: number | null };

/** The text after one list or document more has been applied, beside those before it. */
export interface AmendmentStage {
  /** The symbol of the document, or the name of the file. */
  readonly source: string;
  /** True for an amendment document, whose symbol it is. */
  readonly isDocument: boolean;
  readonly document: Document;
}

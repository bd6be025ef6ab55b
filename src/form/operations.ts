import type { Part } from '../model/document.ts';
import type { Exchange } from './amended-words.ts';

/** A footnote, identified by its paragraph (null for the title) and its position among the notes there, counted from 0. */
export interface NoteName {
  readonly paragraph: number | null;
  readonly at: number;
}

/** New words: some replaced, at offsets of the original text, or the whole text. */
export interface Rewording {
  readonly exchanges: readonly Exchange[];
  readonly whole: { readonly text: string } | null;
}

/** A footnote to be added, or the marker of another printed once more. */
export interface NewNote {
  readonly text: string;
  readonly offset: number;
  /** The marker, in the original text, of the footnote that it repeats. */
  readonly repeats?: string;
}

/** A paragraph to be added. */
export interface NewParagraph {
  readonly part: Part;
  readonly depth: number;
  readonly isRow: boolean;
  /** A number in the intended style; `''` for unnumbered, null to follow its neighbours. */
  readonly number: string | null;
  readonly text: string;
  readonly notes: readonly NewNote[];
}

/**
 * One operation on a text. Paragraphs are identified by their index in the original text, and so are the paragraphs after which
 * others are inserted (null: at the beginning): no operation sees the result of another. Several at one place keep their order.
 */
export type Operation =
  | { readonly kind: 'title'; readonly text: string }
  | ({ readonly kind: 'reword'; readonly paragraph: number } & Rewording)
  | { readonly kind: 'delete'; readonly paragraph: number }
  | { readonly kind: 'move'; readonly paragraph: number; readonly after: number | null }
  | { readonly kind: 'insert'; readonly after: number | null; readonly paragraph: NewParagraph }
  /** The paragraph becomes one of another kind, or is numbered in another style. */
  | ({ readonly kind: 'make'; readonly paragraph: number } & Pick<NewParagraph, 'part' | 'depth' | 'number'>)
  | ({ readonly kind: 'reword-note'; readonly note: NoteName } & Rewording)
  /** Offsets are those in the new text. */
  | { readonly kind: 'place-note'; readonly note: NoteName; readonly offset: number }
  | { readonly kind: 'delete-note'; readonly note: NoteName }
  | ({ readonly kind: 'insert-note'; readonly paragraph: number | null } & NewNote);

import type { Part } from '../model/document.ts';
import type { Exchange } from './amended-words.ts';

/** A footnote by the paragraph it hangs on, null for the title, and its place among the notes there, counted from 0. */
export interface NoteName {
  readonly paragraph: number | null;
  readonly at: number;
}

/** Words as they become: some exchanged, each in the words as they were, or all of them anew. */
export interface Rewording {
  readonly exchanges: readonly Exchange[];
  readonly whole: { readonly text: string } | null;
}

/** A paragraph that comes into a text. */
export interface NewParagraph {
  readonly part: Part;
  readonly depth: number;
  readonly isRow: boolean;
  /** A number in the manner it is to have; `''` unnumbered, null: as its neighbours have it. */
  readonly number: string | null;
  readonly text: string;
  readonly notes: readonly { readonly text: string; readonly offset: number }[];
}

/**
 * One thing that is done to a text. Paragraphs are named by their index in the text as it was, and so are the places behind
 * which others come (null: at the beginning): no operation meets what another one did. Of several that come to one place the
 * first stands first.
 */
export type Operation =
  | { readonly kind: 'title'; readonly text: string }
  | ({ readonly kind: 'reword'; readonly paragraph: number } & Rewording)
  | { readonly kind: 'delete'; readonly paragraph: number }
  | { readonly kind: 'move'; readonly paragraph: number; readonly after: number | null }
  | { readonly kind: 'insert'; readonly after: number | null; readonly paragraph: NewParagraph }
  /** It becomes one of another kind, or is numbered in another manner. */
  | ({ readonly kind: 'make'; readonly paragraph: number } & Pick<NewParagraph, 'part' | 'depth' | 'number'>)
  | ({ readonly kind: 'reword-note'; readonly note: NoteName } & Rewording)
  /** Offsets are those in the words as they become. */
  | { readonly kind: 'place-note'; readonly note: NoteName; readonly offset: number }
  | { readonly kind: 'delete-note'; readonly note: NoteName }
  | { readonly kind: 'insert-note'; readonly paragraph: number | null; readonly text: string; readonly offset: number };

import type { Language } from '../language/language.ts';

/** The language of lists of amendments. */
export type Amending = NonNullable<Language['amending']>;

/** The meaning of one sentence of a list of amendments, with places still as words. */
export type Order =
  /** Words are exchanged in one place: a paragraph, a footnote, the title. */
  | { readonly kind: 'reword'; readonly place: string; readonly steps: readonly Step[] }
  /** The same replacements wherever the words occur. */
  | { readonly kind: 'throughout'; readonly steps: readonly Step[] }
  | { readonly kind: 'replace'; readonly place: string; readonly text: string }
  | { readonly kind: 'delete'; readonly places: readonly string[] }
  | { readonly kind: 'insert'; readonly where: Where; readonly form: string; readonly text: string }
  | { readonly kind: 'move'; readonly place: string; readonly where: Where }
  /** A paragraph becomes one of another kind: `Make the third preambular paragraph an operative paragraph`. */
  | { readonly kind: 'make'; readonly place: string; readonly form: string }
  | { readonly kind: 'renumber'; readonly place: string; readonly number: string }
  | { readonly kind: 'footnote'; readonly place: string; readonly at: string; readonly text: string }
  /** The marker of a footnote is printed once more. */
  | { readonly kind: 'footnote-again'; readonly place: string; readonly at: string; readonly marker: string }
  | { readonly kind: 'footnote-once'; readonly place: string; readonly marker: string }
  /** A footnote moves to other words of its paragraph. */
  | { readonly kind: 'footnote-place'; readonly marker: string; readonly at: string };

/** Where a paragraph goes. */
export type Where =
  | { readonly kind: 'edge'; readonly end: 'start' | 'end'; readonly part: 'text' | 'preamble' | 'operative' }
  | { readonly kind: 'thereafter' }
  /** `strict`: between a paragraph and its sub-paragraphs. */
  | { readonly kind: 'beside'; readonly side: 'after' | 'before'; readonly place: string; readonly strict: boolean };

/** Words that must be found once, and what happens to them. */
export interface Step {
  readonly words: string;
  readonly kind: 'replace' | 'before' | 'after';
  /** The words that replace, precede or follow them; empty if they are deleted. */
  readonly by: string;
}

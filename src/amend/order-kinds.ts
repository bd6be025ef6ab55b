import type { Language } from '../language/language.ts';

/** How lists of amendments speak. */
export type Amending = NonNullable<Language['amending']>;

/** What one sentence of a list of amendments says; places still as words. */
export type Order =
  /** Words of one place are exchanged: a paragraph, a footnote, the title. */
  | { readonly kind: 'reword'; readonly place: string; readonly steps: readonly Step[] }
  /** The same replacements wherever the words stand. */
  | { readonly kind: 'throughout'; readonly steps: readonly Step[] }
  | { readonly kind: 'replace'; readonly place: string; readonly text: string }
  | { readonly kind: 'delete'; readonly places: readonly string[] }
  | { readonly kind: 'insert'; readonly where: Where; readonly form: string; readonly text: string }
  | { readonly kind: 'move'; readonly place: string; readonly where: Where }
  /** A paragraph becomes one of another kind: `Make the third preambular paragraph an operative paragraph`. */
  | { readonly kind: 'make'; readonly place: string; readonly form: string }
  | { readonly kind: 'renumber'; readonly place: string; readonly number: string }
  | { readonly kind: 'footnote'; readonly place: string; readonly at: string; readonly text: string }
  /** A footnote stands behind other words of its paragraph. */
  | { readonly kind: 'footnote-place'; readonly marker: string; readonly at: string };

/** Where a paragraph comes to stand. */
export type Where =
  | { readonly kind: 'edge'; readonly end: 'start' | 'end'; readonly part: 'text' | 'preamble' | 'operative' }
  | { readonly kind: 'thereafter' }
  /** `strict`: between a paragraph and what stands below it. */
  | { readonly kind: 'beside'; readonly side: 'after' | 'before'; readonly place: string; readonly strict: boolean };

/** Words that are to be found once, and what becomes of them. */
export interface Step {
  readonly words: string;
  readonly kind: 'replace' | 'before' | 'after';
  /** What takes their place, or stands before or behind them; empty where they go. */
  readonly by: string;
}

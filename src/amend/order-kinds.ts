import type { Language } from '../language/language.ts';

/** The language of lists of amendments. */
export type Amending = NonNullable<Language['amending']>;

/** The words of which orders consist. */
export type OrderWords = Amending['grammar'];

/** Words that an amendment brings, or quotes, without the calls of footnotes printed in them. */
export interface Words {
  readonly text: string;
  /** The footnotes called in them. */
  readonly notes: readonly WordsNote[];
}

export interface WordsNote {
  /** An offset into the words. */
  readonly offset: number;
  /** As printed: `**`. */
  readonly call: string;
  /** Null if the document does not print its text. */
  readonly text: string | null;
}

/** A paragraph that an amendment brings. */
export interface Brought extends Words {
  /** 0 for a paragraph, 1 for a sub-paragraph of it. */
  readonly depth: number;
  /** The number printed before it: `3 bis`; empty if there is none. */
  readonly label: string;
}

/** The meaning of one sentence of a list of amendments, with places still as words. */
export type Order =
  /** Words are exchanged in one place: a paragraph, a footnote, the title. */
  | { readonly kind: 'reword'; readonly place: string; readonly steps: readonly Step[] }
  /** The same replacements wherever the words occur. */
  | { readonly kind: 'throughout'; readonly steps: readonly Step[]; readonly parts: readonly Scope[] }
  | { readonly kind: 'replace'; readonly place: string; readonly brings: readonly Brought[] }
  /** `reading`: the words that it must have. */
  | { readonly kind: 'delete'; readonly places: readonly string[]; readonly reading: readonly Words[] }
  | {
      readonly kind: 'insert';
      readonly where: Where;
      readonly form: string;
      readonly brings: readonly Brought[];
    }
  | { readonly kind: 'move'; readonly place: string; readonly where: Where }
  /** A paragraph becomes one of another kind: `Make the third preambular paragraph an operative paragraph`. */
  | { readonly kind: 'make'; readonly place: string; readonly form: string }
  | { readonly kind: 'renumber'; readonly place: string; readonly number: string }
  | { readonly kind: 'footnote'; readonly place: string; readonly at: string; readonly text: string }
  /** The marker of a footnote is printed once more. */
  | { readonly kind: 'footnote-again'; readonly place: string; readonly at: string; readonly marker: string }
  | { readonly kind: 'footnote-once'; readonly place: string; readonly marker: string }
  /** A footnote moves to other words of its paragraph. */
  | { readonly kind: 'footnote-place'; readonly marker: string; readonly at: string }
  /** Several in one sentence: all are applied, or none. */
  | { readonly kind: 'several'; readonly orders: readonly Order[] }
  /** How a paragraph must read in the end. */
  | { readonly kind: 'check'; readonly place: string; readonly reading: Words }
  /** Nothing to do: numbers follow by themselves. */
  | { readonly kind: 'renumber-all' }
  /** Understood, but it does not say what the text is to be. */
  | { readonly kind: 'unfit'; readonly why: string };

/** A part of the text in which words are replaced wherever they occur. */
export type Scope = 'title' | 'preamble' | 'operative';

/** Where a paragraph goes. */
export type Where =
  | { readonly kind: 'edge'; readonly end: 'start' | 'end'; readonly part: 'text' | 'preamble' | 'operative' }
  | { readonly kind: 'thereafter' }
  /** `strict`: between a paragraph and its sub-paragraphs. */
  | { readonly kind: 'beside'; readonly side: 'after' | 'before'; readonly place: string; readonly strict: boolean }
  /** A new paragraph is given the number of one that is there, which follows it: `a new operative paragraph 5`. */
  | { readonly kind: 'numbered'; readonly part: 'preamble' | 'operative'; readonly number: number }
  /** Below a paragraph, with a letter, or as the last. */
  | { readonly kind: 'below'; readonly place: string; readonly letter: string | null };

/** A change of words in one paragraph. */
export interface Step {
  readonly spot: Spot;
  /** The words that replace it, or are inserted there; empty if it is deleted. */
  readonly by: Words;
  /** The sentence in which it is; null for the whole paragraph, -1 for the last sentence. */
  readonly sentence: number | null;
  /** All occurrences, or the one with this number (-1 for the last); null: there must be only one. */
  readonly occurrence: 'all' | number | null;
}

/** What is changed in a paragraph, or where something is inserted. */
export type Spot =
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'after' | 'before'; readonly words: Words }
  /** `before the word “lamps” delete the word “and”` */
  | { readonly kind: 'near'; readonly words: Words; readonly side: 'after' | 'before'; readonly beside: Words }
  | { readonly kind: 'between'; readonly words: Words; readonly until: Words }
  | { readonly kind: 'edge'; readonly end: 'start' | 'end' }
  /** Everything after some words, up to the end of the paragraph or the sentence. */
  | { readonly kind: 'rest'; readonly words: Words; readonly included: boolean }
  /** Everything before some words. */
  | { readonly kind: 'head'; readonly words: Words }
  | { readonly kind: 'stretch'; readonly from: Words; readonly to: Words }
  /** A sentence, and those after it up to one with this number. */
  | { readonly kind: 'sentence'; readonly until: number | null }
  /** The end of a sentence, which the new words show: it begins with their first words. */
  | { readonly kind: 'tail' }
  | { readonly kind: 'sign'; readonly sign: string; readonly side: 'after' | 'before'; readonly words: Words };

export const NO_WORDS: Words = { text: '', notes: [] };

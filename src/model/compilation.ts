import type { Document, Note } from './document.ts';

/**
 * Several proposals against one text. `resdiff compile -f json` prints this value. It holds the proposals whole, so that further ones can
 * join them later, and everything that a renderer needs.
 */
export interface Compilation {
  readonly format: 'resdiff.compilation';
  readonly version: 1;
  readonly base: Document;
  /** The symbol of the base, or the name of its file; empty if neither is known. */
  readonly baseName: string;
  /** In the order given. */
  readonly proposals: readonly CompiledProposal[];
  /** The title first if anybody changes it; then every paragraph of the base, and every place between two where something new comes. */
  readonly places: readonly CompiledPlace[];
  /** The base with the words of all proposals; its paragraphs say who wants and who deletes which words. */
  readonly text: Document;
  readonly tally: CompilationTally;
  /** What should be known before the rest is read: proposals that may be none, and what was left out. */
  readonly notices: readonly CompilationNotice[];
}

/** The number of places by what the proposals make of them, and how many of these differ in form alone. */
export type CompilationTally = Readonly<Record<PlaceKind, number>> & { readonly form: number };

/** What one delegation wants. */
export interface CompiledProposal {
  /** The name of the delegation, unique among the proposals. */
  readonly name: string;
  readonly document: Document;
  /** What it wants of the title; none if it leaves it as it is. */
  readonly title: readonly Rewrite[];
  /** What it wants of each paragraph of the base, in order. */
  readonly wishes: readonly Wish[];
  /** Its paragraphs that are new to the base or to the place where it has them, in its order. */
  readonly fresh: readonly Fresh[];
}

/** What a proposal makes of one paragraph of the base. */
export interface Wish {
  /** Index of its own paragraph there; null if it deletes the paragraph. */
  readonly paragraph: number | null;
  /** By ascending places; none if it keeps every word. A paragraph that is rewritten from end to end has one, over the whole text. */
  readonly rewrites: readonly Rewrite[];
  /** Where the words of a paragraph that it deletes are in the proposal; null if they are gone. */
  readonly taken: Taken | null;
}

/** Words that take the place of others. */
export interface Rewrite {
  /** UTF-16 offsets into the text of the base; equal where something only comes in. */
  readonly start: number;
  readonly end: number;
  /** Empty where something is only deleted. */
  readonly text: string;
  /** The footnotes of the new words; offsets are those in `text`. */
  readonly notes: readonly Note[];
}

/** A paragraph of a proposal that the base does not have at its place. */
export interface Fresh {
  /** Index of the paragraph in the proposal. */
  readonly paragraph: number;
  /** How many paragraphs of the base are before it. */
  readonly gap: number;
  /** Where its words are in the base; null if they are new. */
  readonly taken: Taken | null;
}

/** `moved`: the whole paragraph; `split` and `merged`: part of one, or one of several. */
export interface Taken {
  readonly kind: 'moved' | 'split' | 'merged';
  /** Index of the paragraph in the other text. */
  readonly paragraph: number;
}

/**
 * `untouched`: nobody changes it. `one`: one proposal alone. `alike`: several, all with the same words. `compatible`: several, at different
 * places of the paragraph. `several-new`: new paragraphs that differ, at one place between two. `rivals`: several want other words at the
 * same place. `deleted-reworded`: one deletes what another rewords.
 */
export type PlaceKind = 'untouched' | 'one' | 'alike' | 'compatible' | 'several-new' | 'rivals' | 'deleted-reworded';

/** A paragraph of the base, or a place between two, with what the proposals make of it. */
export interface CompiledPlace {
  readonly kind: PlaceKind;
  readonly where: 'title' | 'paragraph' | 'gap';
  /** Index of the paragraph of the base; for a gap, of the one before it; null at the beginning and for the title. */
  readonly base: number | null;
  /** As delegates say it: `OP3`, `after OP3`, `Title`. */
  readonly name: string;
  /** True if nothing differs but end marks, `Also` and `Further`. */
  readonly form: boolean;
  /** Who changes something here, in the order of the proposals. */
  readonly by: readonly string[];
  /** Indices into the paragraphs of the compiled text; none for the title. */
  readonly paragraphs: readonly number[];
  /** What is wanted, by places of the words; none where nobody changes anything. */
  readonly points: readonly CompiledPoint[];
}

/** One place of words, or one new paragraph. */
export interface CompiledPoint {
  readonly kind: Exclude<PlaceKind, 'untouched' | 'compatible' | 'several-new'>;
  /** The words of the base; empty where something only comes in. */
  readonly base: string;
  /** Each wording, with who wants it; an empty one deletes the words. */
  readonly options: readonly { readonly text: string; readonly by: readonly string[] }[];
}

/**
 * `other-series`, `other-language`, `other-kind`: this may be no proposal on this text. `same-text`: it changes nothing. `same-proposal`: two
 * are the same to the letter. `print`: words that it prints otherwise, where the print of the base stays. `brackets`: the base or a proposal is itself
 * a text under negotiation, whose brackets and names are left out.
 */
export interface CompilationNotice {
  readonly code:
    | 'other-series'
    | 'other-language'
    | 'other-kind'
    | 'same-text'
    | 'same-proposal'
    | 'print'
    | 'brackets';
  /** The proposal concerned; null if none in particular is. */
  readonly proposal: string | null;
  /** One sentence for the user. */
  readonly message: string;
}

interface Sentence {
  readonly path: string;
  readonly text: string;
}

/** Texts of three words and more in quotes, with their places: what somebody may read. */
export function sentencesIn(source?: string): readonly Sentence[];
/** Those with a word that only a translation would use. */
export function oddSentences(sentences?: readonly Sentence[]): readonly Sentence[];
/** How often such a word is in a comment. */
export function oddCommentWords(source?: string): readonly { readonly path: string; readonly word: string }[];

/**
 * Words that depend on neighbouring paragraphs: Also and Further, which openings take in turn (`Recalling also` in the preamble,
 * `Also requests` in the operative part), and the `and` before the last item of a list.
 */
export const ADVERBS = {
  /** The two adverbs, in their order. */
  words: { also: 'also', further: 'further' },
  /** An adverb alone. */
  alone: /^(?:also|further)$/iu,
  /** The adverb of an opening. `Expressing further concern` means more concern, and has none. */
  inOpening: /(?:^|\s)also(?=\s|$)|^further(?=\s)|\sfurther$|(?<=^having)\sfurther(?=\s)/iu,
  /** The adverb that the italics may omit after a preambular opening. */
  behindItalics: /^\salso\b/u,
  /** Before an opening, with the first letter of the verb. */
  inFront: /^(?:Also|Further) (\p{Ll})/u,
  /** After the verb of an opening. */
  behind: / (?:also|further)\b/u,
  /** The `; and` before the last item of a list. */
  leadingOn: /[;,] (?:and|or)$/u,
  /** After an opening: `Stressing, in this regard,` follows `Stressing also` without an adverb of its own. */
  aside: /^,?\sin\s(?:this|that)\s(?:regard|context|respect)\b/u,
  /** One adverb and nothing else, or none: after an opening, with the space around it. */
  alonePossibly: /^\s?(?:also|further)?\s?$/iu,
  /** Either adverb in any place, with its space. */
  anywhere: /\b(?:also|further) | (?:also|further)\b/giu,
  /** The endings of one verb: `Recalls` and `Recalling`. */
  verbEnding: /(?:ing|es|s|e)$/u,
};

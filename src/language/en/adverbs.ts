/**
 * What follows from the neighbours of a paragraph: Also and Further, which openings take in turn (`Recalling also` in the preamble,
 * `Also requests` behind it), and the `and` before the last of a list.
 */
export const ADVERBS = {
  /** The two, in the order in which they come. */
  words: { also: 'also', further: 'further' },
  /** One of them and nothing else. */
  alone: /^(?:also|further)$/iu,
  /** The adverb of an opening. `Expressing further concern` feels more of it, and has none. */
  inOpening: /(?:^|\s)also(?=\s|$)|^further(?=\s)|\sfurther$|(?<=^having)\sfurther(?=\s)/iu,
  /** What italics may leave out behind an opening of the preamble. */
  behindItalics: /^\salso\b/u,
  /** In front of an opening, with the first letter of the verb. */
  inFront: /^(?:Also|Further) (\p{Ll})/u,
  /** Behind the verb of an opening. */
  behind: / (?:also|further)\b/u,
  /** The `; and` before the last of a list. */
  leadingOn: /[;,] (?:and|or)$/u,
  /** Behind an opening: `Stressing, in this regard,` is said bare behind `Stressing also`. */
  aside: /^,?\sin\s(?:this|that)\s(?:regard|context|respect)\b/u,
  /** Either wherever it stands, with the blank that goes with it. */
  anywhere: /\b(?:also|further) | (?:also|further)\b/giu,
  /** What tells the forms of one verb apart: `Recalls` and `Recalling`. */
  verbEnding: /(?:ing|es|s|e)$/u,
};

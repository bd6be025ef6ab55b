/** Resolutions, decisions and documents by their symbols, with the words around them: `its resolutions 63/71 of 2 December 2008 and 64/36`. */
export const CITATIONS = {
  /** The noun of a resolution. */
  resolution: /^resolutions?$/iu,
  /** The noun of a decision. */
  decision: /^decisions?$/iu,
  /** Either noun. */
  noun: /^(?:resolution|decision)s?$/iu,
  /** Between the symbols under one noun. */
  joints: new Set(['and', ',', 'to', 'or']) as ReadonlySet<string>,
  /** Between two letters of one symbol: `60/41 A and B`. */
  and: 'and',
  /** Words in brackets after a symbol that name a part of the document: `A/78/6 (Sect. 3)`. */
  sections: new Set(['Sect', 'Part', 'Vol', 'Suppl', 'Income']) as ReadonlySet<string>,
  /** Words that a chain of citations gains or loses with its last member. */
  chainJoints: new Set(['and', ',', 'resolution', 'resolutions']) as ReadonlySet<string>,

  /** A symbol of the Assembly, with the letter of its part, and its date. */
  dated: /(?<![\w/.-])(\d{2,3}\/\d{1,3}(?:\s[A-Z])?)\sof\s(\d{1,2}\s\p{Lu}\p{Ll}+\s\d{4})/gu,
};

/** References to operative paragraphs of the same text. */
export const PARAGRAPHS_NAMED = {
  /** A reference to one of them; the group is its number. */
  reference: /(?<!\bpreambular\s)\bparagraph\s(\d+)\s(?:above|below)/gu,
  /** The numbers of such a reference. */
  numbers: /^\d+(?:(?:, | and | to | or |–|-|, and )\d+)*$/u,
  /** The words before them. */
  beforeNumbers: /\bparagraphs?\s(?:\d+(?:,\s|\s(?:and|to|or)\s|-|–))*$/u,
  /** The words after them, if they refer to the text itself. */
  behindNumbers: /^(?:(?:,|\s(?:and|to|or)|-|–)\s?\d+)*\s(?:above|below|of the present resolution)\b/u,
};

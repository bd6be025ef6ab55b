/** The divisions of a text, annexes and the articles in them, and their names. */
export const DIVISIONS = {
  /** The heading of an annex, with its name, in a file that marks its beginning. */
  annexHeading: /^(Annex(?: [IVXLC]+| [A-Z])?)\.?$/u,
  /** The name for an annex without one. */
  annex: 'Annex',
  /** The name of an annex in amendments. */
  annexName: /^Annex(?: [IVX]+| \d+)?$/u,
  /** The annex at the beginning of a section's name. */
  annexOfSection: /^.*?Annex(?: [IVX]+| \d+)?(?= |$)/u,
  /** The number of an article, with its title on the next line; other divisions have both in one heading. */
  aboveTitle: /^(?:Article|Regulation|Rule) [\w.]{1,8}$/u,
  /** A numbered heading in an annex: numbering may start again below it. */
  article: /^(?:Article|Chapter|Regulation|Rule|Section) [\w.]{1,8}$/u,
};

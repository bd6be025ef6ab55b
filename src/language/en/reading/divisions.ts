/** Annexes and the articles in them: what a text is divided into, and what its divisions are called by. */
export const DIVISIONS = {
  /** The heading of an annex in a file that says where it begins, with its name. */
  annexHeading: /^(Annex(?: [IVXLC]+| [A-Z])?)\.?$/u,
  /** The name of an annex that its file does not name. */
  annex: 'Annex',
  /** An annex, as it is named where a text is amended. */
  annexName: /^Annex(?: [IVX]+| \d+)?$/u,
  /** The annex that the name of a section begins with. */
  annexOfSection: /^.*?Annex(?: [IVX]+| \d+)?(?= |$)/u,
  /** A heading in an annex that carries a number: counting may start anew below it. */
  article: /^(?:Article|Chapter|Regulation|Rule|Section) [\w.]{1,8}$/u,
};

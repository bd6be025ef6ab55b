/** Whether a paragraph style is a heading style of the United Nations (`H1`, `_ H_2/3_G`) or of Word. */
export function isHeadingStyle(style: string): boolean {
  return HEADING_STYLE.test(style);
}

const HEADING_STYLE =
  /^(?:Reg)?_?\s*H_?\s*(?:Ch|1|23|2\/3|4|56|5\/6)_?G?$|^(?:Heading|Title|berschrift|Titre)\s*\d?$/iu;

/**
 * The number of our first comment. Numbers that footnotes have too are right by the standard, but LibreOffice 7.4 then shows footnotes
 * without their words (all 40, in a draft with a comment on each clause). No text has as many footnotes.
 */
export const FIRST_COMMENT = 10_000;

/** Abbreviations that end with a full stop. */
export const ABBREVIATIONS = {
  /** Those that keep it before the mark at the end of a paragraph, `etc.;`; here without it. */
  keepingPoint: /\betc$|\bInc$/u,
  /** Those whose full stop does not end a paragraph: `No.`, `vol.`, `Corr.`. */
  withinSentence: /(?:^|[\s(])(?:Nos?|vols?|paras?|pp?|arts?|chaps?|sects?|Add|Corr|Rev|cf|e\.g|i\.e|Mr|Ms|Dr|St)\.$/u,
};

/** Words that end in a point of their own. */
export const ABBREVIATIONS = {
  /** Those that keep it before the mark of a paragraph, `etc.;`; here without it. */
  keepingPoint: /\betc$|\bInc$/u,
  /** Those whose point ends no paragraph: `No.`, `vol.`, `Corr.`. */
  withinSentence: /(?:^|[\s(])(?:Nos?|vols?|paras?|pp?|arts?|chaps?|sects?|Add|Corr|Rev|cf|e\.g|i\.e|Mr|Ms|Dr|St)\.$/u,
};

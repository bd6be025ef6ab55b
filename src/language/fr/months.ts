/** The months from January; forms of one are separated by bars, and the first is the one in dates. */
export const FRENCH_MONTHS: readonly string[] =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'.split('|');

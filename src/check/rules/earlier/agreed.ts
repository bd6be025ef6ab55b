/** Agreed language is what has stood more than once. */
export const TEXTS_MIN = 2;

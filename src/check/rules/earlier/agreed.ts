/** The least number of texts that makes their words agreed language. */
export const TEXTS_MIN = 2;

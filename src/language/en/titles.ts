/** Titles of resolutions. */
export const TITLES = {
  /** A title that is only the number: `Resolution 1948 (2010)`. */
  onlyNumber: /^Resolution \d+ \(\d{4}\)$/u,
  /** What such a title begins with, and what one of several begins with. */
  leads: { one: /^Resolution /u, several: 'Resolutions ' },
};

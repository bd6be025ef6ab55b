/** Titles of resolutions. */
export const TITLES = {
  /** A title that is only the number: `Resolution 1948 (2010)`. */
  onlyNumber: /^Resolution \d+ \(\d{4}\)$/u,
  /** The beginning of such a title, and of one for several. */
  leads: { one: /^Resolution /u, several: 'Resolutions ' },
};

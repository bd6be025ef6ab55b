/** What is told to a reader. */
export const ODD = 'it stands behind the mark';

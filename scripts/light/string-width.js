/**
 * In the place of `string-width`, which makes a segmenter and tables when it is loaded: half of what yargs costs. Only the help
 * is laid out with it, whose letters are all one column wide; a test compares the help with and without it.
 */
export default function stringWidth(text) {
  return [...text].length;
}

import type { Note } from '../../model/document.ts';

/** A footnote marker, as part of a regular expression: a number or letters, or the stars and daggers of sponsors' notes. */
export const NOTE_MARK = '(?:[\\p{L}\\p{N}]{1,3}|\\*{1,4}|[†‡]{1,3})';

/** A text with its footnote markers in place; `words` and `call` write the words and the markers. */
export function withCalls(
  text: string,
  notes: readonly Note[],
  { words, call }: { readonly words: (text: string) => string; readonly call: (marker: string) => string },
): string {
  let at = 0;
  const parts = notes.map(({ marker, offset }) => {
    const part = words(text.slice(at, offset)) + call(marker);
    at = offset;
    return part;
  });
  return parts.join('') + words(text.slice(at));
}

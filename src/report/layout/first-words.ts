/** The first words of a text, cut between words. */
export function firstWords(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  const cut = wholeCharacters(text.slice(0, maxCharacters + 1));
  const blank = cut.lastIndexOf(' ');
  return `${cut.slice(0, blank > maxCharacters / 2 ? blank : maxCharacters).replace(/[\s,;:]+$/u, '')}\u00A0…`;
}

/** Drops half a surrogate pair at the cut. */
export function wholeCharacters(cut: string): string {
  return cut.replace(/[\uD800-\uDBFF]$/u, '');
}

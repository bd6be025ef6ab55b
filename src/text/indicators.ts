/**
 * A footnote marker, `12`, `a` or `*`, without characters that no printed marker has, so that it can be written into any format
 * without being mistaken for markup.
 */
export function plainIndicator(indicator: string): string {
  return indicator.replace(/[^\p{L}\p{M}\p{N}*†‡§¶.'′-]/gu, '_');
}

/** Whether a marker is a figure: figures are numbered through a text, signs and letters are not. */
export function isFigure(indicator: string): boolean {
  return /^\d+$/u.test(indicator);
}

/**
 * The indicator of a footnote, `12`, `a` or `*`, without what none has in print: whoever writes it into a form need not ask whether
 * something else begins or ends there.
 */
export function plainIndicator(indicator: string): string {
  return indicator.replace(/[^\p{L}\p{M}\p{N}*†‡§¶.'′-]/gu, '_');
}

/** Whether an indicator is a figure: those are counted through a text, signs and letters are not. */
export function isFigure(indicator: string): boolean {
  return /^\d+$/u.test(indicator);
}

/**
 * The indicator of a footnote, `12`, `a` or `*`, without what none has in print: whoever writes it into a form need not ask whether
 * something else begins or ends there.
 */
export function plainIndicator(indicator: string): string {
  return indicator.replace(/[^\p{L}\p{M}\p{N}*†‡§¶.'′-]/gu, '_');
}

import type { Draft } from '../../model/draft.ts';

/** A draft as data: all of it but the comparison, which can be had from the two texts. */
export function renderDraftJson({ comparison: _, ...draft }: Draft): string {
  return `${JSON.stringify(draft, null, 2)}\n`;
}

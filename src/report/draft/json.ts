import type { Draft } from '../../model/draft.ts';

/** A draft as data, without the comparison, which can be computed from the two texts. */
export function renderDraftJson({ comparison: _, ...draft }: Draft): string {
  return `${JSON.stringify(draft, null, 2)}\n`;
}

import { writeMarkdown } from '../../formats/text/markdown.ts';
import type { Draft } from '../../model/draft.ts';

/**
 * The drafted text alone, with slots in square brackets: it is passed on, read back, compared and amended like any other
 * text. The reasons for the steps are in the other formats; what is open, in the list of points.
 */
export function renderDraftMarkdown({ comparison }: Draft): string {
  return writeMarkdown(comparison.documents.new);
}

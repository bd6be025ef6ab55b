import { writeMarkdown } from '../../formats/text/markdown.ts';
import type { Draft } from '../../model/draft.ts';

/**
 * The drafted text and nothing else, slots in square brackets: it is what goes on to the next hands and is read back,
 * compared and amended like any other text. Why each step was made is in the other forms; what is open, in the list of points.
 */
export function renderDraftMarkdown({ comparison }: Draft): string {
  return writeMarkdown(comparison.documents.new);
}

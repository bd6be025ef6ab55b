import type { Edit } from '../../../model/comparison.ts';
import type { Compilation, CompiledPlace } from '../../../model/compilation.ts';
import type { Paragraph } from '../../../model/document.ts';
import { spansOf } from '../../../negotiate/compile/spans.ts';

/** The compiled paragraphs at a place. */
export function paragraphsAt({ text }: Compilation, { paragraphs }: CompiledPlace): readonly Paragraph[] {
  return paragraphs.flatMap((index) => text.paragraphs[index] ?? []);
}

/** What one side makes of a paragraph of the compiled text: words of others are left out. */
export function runsFor(paragraph: Paragraph, side: string): readonly Edit[] {
  return spansOf(paragraph).flatMap(({ text, by, deletedBy }): readonly Edit[] => {
    if (by.length > 0) return by.includes(side) && !deletedBy.includes(side) ? [{ kind: 'added', text }] : [];
    return [{ kind: deletedBy.includes(side) ? 'removed' : 'same', text }];
  });
}

/** The words of the base in a paragraph of the compiled text. */
export function baseWords(paragraph: Paragraph): string {
  return spansOf(paragraph)
    .filter(({ by }) => by.length === 0)
    .map(({ text }) => text)
    .join('');
}

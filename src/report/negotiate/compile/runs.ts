import type { Edit } from '../../../model/comparison.ts';
import type { Compilation, CompiledPlace } from '../../../model/compilation.ts';
import type { Paragraph } from '../../../model/document.ts';
import { spansOf } from '../../../negotiate/compile/spans.ts';

/** The compiled paragraphs at a place. */
export function paragraphsAt({ text }: Compilation, { paragraphs }: CompiledPlace): readonly Paragraph[] {
  return paragraphs.flatMap((index) => text.paragraphs[index] ?? []);
}

/**
 * What one side makes of a paragraph of the compiled text: words of others are left out. The footnotes of what it adds or deletes are in
 * parentheses, since a cell has no other place for them.
 */
export function runsFor(paragraph: Paragraph, side: string): readonly Edit[] {
  return spansOf(paragraph).flatMap(({ start, end, text, by, deletedBy }): readonly Edit[] => {
    const withNotes = text + footnotesIn(paragraph, start, end);
    if (by.length > 0)
      return by.includes(side) && !deletedBy.includes(side) ? [{ kind: 'added', text: withNotes }] : [];
    return [deletedBy.includes(side) ? { kind: 'removed', text: withNotes } : { kind: 'same', text }];
  });
}

function footnotesIn({ notes }: Paragraph, start: number, end: number): string {
  const own = notes.filter(({ offset, text }) => text !== '' && offset > start && offset <= end);
  return own.map(({ text }) => ` (footnote: ${text})`).join('');
}

/** The words of the base in a paragraph of the compiled text. */
export function baseWords(paragraph: Paragraph): string {
  return spansOf(paragraph)
    .filter(({ by }) => by.length === 0)
    .map(({ text }) => text)
    .join('');
}

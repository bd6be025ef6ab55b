import type { Edit } from '../model/comparison.ts';
import type { Paragraph } from '../model/document.ts';

/** The text of one version, as printed there, rebuilt from the edits. */
export function textOfSide(edits: readonly Edit[], side: 'old' | 'new'): string {
  const gone = side === 'old' ? 'added' : 'removed';
  return edits.map(({ kind, text, old }) => (kind === gone ? '' : ((side === 'old' ? old : null) ?? text))).join('');
}

/** The boundaries between paragraphs, as offsets into their joined text. */
export function bordersOf(paragraphs: readonly Paragraph[]): readonly number[] {
  let end = 0;
  return paragraphs.slice(0, -1).map(({ text }) => {
    end += text.length;
    return end;
  });
}

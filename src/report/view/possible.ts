import type { Change, Comparison, Edit } from '../../model/comparison.ts';
import type { Paragraph } from '../../model/document.ts';
import { compareWords } from '../../words/edits.ts';

/** A paragraph that an added one may come from, or that a removed one may have gone into. */
export interface PossibleLink {
  /** Of the other version. */
  readonly paragraph: Paragraph;
  /** What became of it. */
  readonly change: Change;
  /** From the old words to the new ones. */
  readonly edits: readonly Edit[];
}

/** The possible links of a change, each with the words in which the two paragraphs differ: worked out for who looks, as the link is not asserted. */
export function possibleLinks(change: Change, { documents, changes }: Comparison): readonly PossibleLink[] {
  const [own, other] = change.kind === 'added' ? (['new', 'old'] as const) : (['old', 'new'] as const);
  const words = documents[own].paragraphs[change[own][0] ?? -1]?.text ?? '';
  return change.possibly.flatMap((index) => {
    const paragraph = documents[other].paragraphs[index];
    const its = changes.find((each) => each[other].includes(index));
    if (paragraph === undefined || its === undefined) return [];
    const texts = own === 'new' ? { old: paragraph.text, new: words } : { old: words, new: paragraph.text };
    return [{ paragraph, change: its, edits: compareWords(texts) }];
  });
}

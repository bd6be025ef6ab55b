import type { Edit } from '../../../model/comparison.ts';
import type { SourcedClause } from '../../../model/record.ts';

/**
 * The words of a clause with what was changed of the agreed wording: of one with small changes, and of one agreed word for word where
 * capitals, commas or Also differ. Null where there is nothing to show. The mark at the end depends on what follows, and is no change.
 */
export function changedWords({ kind, source }: SourcedClause): readonly Edit[] | null {
  if (source === null || (kind !== 'near' && kind !== 'exact')) return null;
  const last = source.edits.findLastIndex(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const edits = source.edits.flatMap((edit, at): readonly Edit[] => {
    if (at <= last) return [edit];
    return edit.kind === 'removed' ? [] : [{ ...edit, kind: 'same' }];
  });
  return edits.some((edit) => edit.kind !== 'same') ? edits : null;
}

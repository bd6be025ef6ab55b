import type { Edit } from '../../../model/comparison.ts';
import type { SourcedClause } from '../../../model/record.ts';

/**
 * The words of a clause with what was changed of the agreed wording: of one with small changes, and of one agreed word for word where
 * capitals, commas or Also differ. Null where there is nothing to show but the mark at the end.
 */
export function changedWords({ kind, source }: SourcedClause): readonly Edit[] | null {
  if (source === null) return null;
  if (kind === 'near') return source.edits;
  return kind === 'exact' && differsWithin(source.edits) ? source.edits : null;
}

function differsWithin(edits: readonly Edit[]): boolean {
  const last = edits.findLastIndex(({ kind, text }) => kind === 'same' && /[\p{L}\p{N}]/u.test(text));
  return edits.some(({ kind, text }, at) => kind !== 'same' && (at < last || /[\p{L}\p{N}]/u.test(text)));
}

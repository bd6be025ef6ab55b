import { compare } from '../../../compare/compare.ts';
import type { Comparison } from '../../../model/comparison.ts';
import type { Document } from '../../../model/document.ts';
import { oncePerSubject } from '../../rule.ts';

/** The text beside the one before it; null where it is held against nothing. */
interface BesideEarlier {
  readonly before: Document;
  readonly comparison: Comparison;
}

export const besideEarlier = oncePerSubject(({ document, earlier, known }): BesideEarlier | null => {
  const before = earlier.at(-1);
  if (before === undefined) return null;
  const adopted = new Map<string, string>();
  for (const [symbol, each] of known) if (each.adopted !== null) adopted.set(symbol, each.adopted);
  return { before, comparison: compare({ old: before, new: document }, { adopted }) };
});

/** Agreed language is what has stood more than once. */
export const TEXTS_MIN = 2;

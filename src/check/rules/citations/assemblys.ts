import type { Language } from '../../../language/language.ts';
import { isOfOthers } from '../../../meaning/findings.ts';

/**
 * Whether a citation behind these words is the Assembly's own: nearer than any other body stands the Assembly, or `its` at the
 * beginning of the paragraph. Councils and commissions number their resolutions alike.
 */
export function isAssemblys(before: string, { citing }: Language): boolean {
  if (citing === null) return false;
  const near = before.slice(-REACH_CHARACTERS);
  if (isOfOthers(near)) return false;
  const other = [...near.matchAll(citing.otherBody)].at(-1)?.index ?? -1;
  const own = [...near.matchAll(citing.assemblys)].at(-1)?.index ?? -1;
  return other === -1 || own > other;
}

/** The longest list that was met has 2,900 characters. */
const REACH_CHARACTERS = 4_000;

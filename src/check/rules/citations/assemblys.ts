import type { Language } from '../../../language/language.ts';
import { isOfOthers } from '../../../meaning/findings.ts';

/**
 * Whether a citation in these words, at this place, is the Assembly's own: nearer than any other body stands the Assembly, or
 * `its` at the beginning of the paragraph. Councils and commissions number their resolutions alike.
 */
export function isAssemblys(
  text: string,
  at: number,
  { otherBody, assemblys }: NonNullable<Language['citing']>,
): boolean {
  const before = text.slice(Math.max(0, at - REACH_CHARACTERS), at);
  if (isOfOthers(before)) return false;
  const other = [...before.matchAll(otherBody)].at(-1)?.index ?? -1;
  const own = [...before.matchAll(assemblys)].at(-1)?.index ?? -1;
  return other === -1 || own > other;
}

/** The longest list that was met has 2,900 characters. */
const REACH_CHARACTERS = 4_000;

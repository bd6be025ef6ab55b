import type { Language } from '../language/language.ts';
import { isOfOthers } from '../meaning/findings.ts';

/**
 * Whether a citation behind these words is the Assembly's own: nearer than any other body stands the Assembly, or `its` at the
 * beginning of the paragraph. Councils and commissions number their resolutions alike.
 */
export function isAssemblys(before: string, { citations }: Language): boolean {
  if (citations !== null && isOfOthers(before, citations)) return false;
  const others = before.search(OTHERS);
  if (others === -1) return true;
  const own = [...before.matchAll(OWN)].at(-1)?.index ?? -1;
  const last = [...before.matchAll(new RegExp(OTHERS, 'gu'))].at(-1)?.index ?? -1;
  return own > last;
}

const OTHERS =
  /\b(?:Council|Commission|Committee|Conference|Agency|Board|Environment Assembly|Health Assembly|Congress)\b/u;
const OWN =
  /\b(?:General\s)?(?<!Environment\s|Health\s)Assembly(?:\s(?:in\sits\s)?resolutions?)|^[^,;]{0,60}\bits\s(?:\w+\s){0,2}resolutions?/gu;

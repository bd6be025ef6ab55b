import type { Language } from '../language/language.ts';
import { largest } from '../text/extremes.ts';

/**
 * The place where a paragraph that recalls resolutions names the organ's own: `its resolutions` in `Recalling its
 * resolutions 75/62 of … and 76/47 of …`; null if it names none, or not in its first clause.
 */
export function ownResolutions(
  text: string,
  { ownChain }: Language,
): { readonly start: number; readonly end: number } | null {
  if (ownChain === null || !ownChain.opens.test(text)) return null;
  const head = text.slice(0, OPENING_MAX_CHARACTERS);
  const named = ownChain.own.exec(head);
  if (named === null || /[.;]/u.test(head.slice(0, named.index))) return null;
  return { start: named.index, end: named.index + named[0].length };
}

/**
 * `Recalling the 2005 World Summit Outcome, through which world leaders …, and its resolution 60/265` recalls other
 * things.
 */
const OPENING_MAX_CHARACTERS = 240;

/** Whether a text mentions the organ's own resolutions anywhere. */
export function namesOwn(text: string, { ownChain }: Language): boolean {
  return ownChain?.own.test(text) ?? false;
}

/** Whether the noun before a citation shows that it is another organ's, or a decision. */
export function isOfOthers(before: string, { ownChain }: Language): boolean {
  const last = ownChain === null ? undefined : [...before.matchAll(ownChain.noun)].at(-1);
  if (ownChain === null || last === undefined) return false;
  // Cut the text first: a list of a thousand citations asks this for each of them.
  const near = before.slice(Math.max(0, last.index - NOUN_MAX_CHARACTERS), last.index);
  const own = near.slice(largest([',', ';', '.'].map((sign) => near.lastIndexOf(sign))) + 1);
  const body = own.search(ownChain.otherBody);
  return ownChain.decision.test(last[0]) || (body !== -1 && !ownChain.notTheirs.test(own.slice(body)));
}

/** `the Economic and Social Council in its resolution` */
const NOUN_MAX_CHARACTERS = 40;

/** The longest list of citations found under one noun has 2,900 characters (76/228 PP4). */
export const CHAIN_MAX_CHARACTERS = 4_000;

/**
 * Whether a citation after these words is the Assembly's own: the nearest body is the Assembly, or `its` is at the
 * beginning of the paragraph. Councils and commissions number their resolutions in the same way.
 */
export function isAssemblys(before: string, language: Language): boolean {
  const { ownChain } = language;
  if (ownChain === null || isOfOthers(before, language)) return ownChain === null;
  const other = [...before.matchAll(ownChain.otherBody)].at(-1)?.index ?? -1;
  return other === -1 || ([...before.matchAll(ownChain.assemblys)].at(-1)?.index ?? -1) > other;
}

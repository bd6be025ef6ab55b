import type { Document } from '../model/document.ts';
import { type Member, memberOf, recogniseSeries } from './recognise.ts';

/** The texts that form one series with the document, by title, citations and the series they were filed under. */
export function kinOf<Text extends Member>(document: Document, texts: readonly Text[]): readonly Text[] {
  const own = draftMember(document);
  const { symbol } = own;
  const known = texts.find((text) => text.symbol === symbol);
  const members = known === undefined ? [...texts, own] : texts;
  const series = recogniseSeries(members).find((each) => each.members.some((member) => member.symbol === symbol));
  const symbols = new Set(series?.members.map((member) => member.symbol));
  return texts.filter((text) => symbols.has(text.symbol));
}

/** A text that may not be adopted. @param name the end of the symbol of one that has none; the first letter names the organ, and it is treated as one of the Assembly */
export function draftMember(document: Document, name = 'draft'): Member {
  const described = memberOf(document);
  // `81/… Lighthouses`: a draft that has no number yet.
  const title = described.title.replace(/^\d{1,3}\/\S{0,6}\s+/u, '');
  return { ...described, symbol: document.symbol || `A/${name}`, title };
}

/** The last texts before the document, in the order given; all of them for a draft without a session. */
export function lastBefore<Text extends Pick<Member, 'symbol' | 'session'>>(
  texts: readonly Text[],
  { symbol, session }: Document,
): readonly Text[] {
  const earlier = texts.filter(
    (text) => text.symbol !== symbol && (session === null || (text.session ?? Number.MAX_SAFE_INTEGER) < session),
  );
  return earlier.slice(-EARLIER_MAX);
}

/** Language that appeared in so many texts is agreed. */
export const EARLIER_MAX = 6;

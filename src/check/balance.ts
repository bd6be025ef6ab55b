import type { Document } from '../model/document.ts';
import { type Found, placeIn, type Stretch } from './found.ts';
import type { Subject } from './subject.ts';

/** Quotation marks and brackets without a partner, and square brackets at all. */
export function balanceFound({ stretches, document }: Subject): readonly Found[] {
  return stretches.flatMap((stretch) => [
    ...quotesFound(stretch, document),
    ...bracketsFound(stretch),
    ...settled(stretch),
  ]);
}

function quotesFound(stretch: Stretch, document: Document): readonly Found[] {
  const { text } = stretch;
  const found: Found[] = [];
  const complain = (at: number, message: string) =>
    found.push({
      code: 'quotes',
      place: placeIn(stretch, at, at + 1),
      message,
      fix: 'set its partner, or take it away',
    });
  let open: number | null = null;
  for (const match of text.matchAll(/[“”«»]/gu)) {
    const isOpening = match[0] === '“' || match[0] === '«';
    if (isOpening) {
      if (open !== null) complain(open, `“${match[0]}” opens again before the quotation is closed`);
      open = match.index;
    } else if (open === null) {
      if (!goesOnFrom(stretch, document)) complain(match.index, `“${match[0]}” closes a quotation that nothing opened`);
    } else open = null;
  }
  if (open !== null && !goesOn(stretch, document)) complain(open, 'a quotation is opened and not closed');
  const straight = [...text.matchAll(/"/gu)];
  const last = straight.at(-1);
  // `5" pipes` is not what resolutions speak of.
  if (straight.length % 2 === 1 && last !== undefined && !/[“”]/u.test(text))
    complain(last.index, 'a quotation mark has no partner');
  return found;
}

/** A quotation of several paragraphs has an opening mark before each and a closing mark behind the last. */
function goesOn({ paragraph, note }: Stretch, { paragraphs }: Document): boolean {
  if (note !== null || paragraph === null) return false;
  return quotedAfter(paragraphs.slice(paragraph + 1, paragraph + 1 + QUOTED_MAX_PARAGRAPHS).map(({ text }) => text));
}

function quotedAfter(texts: readonly string[]): boolean {
  for (const text of texts) {
    const [first] = /[“”«»]/u.exec(text) ?? [];
    if (first === '”' || first === '»') return true;
    if (first !== undefined) return /^[“«]/u.test(text);
  }
  return false;
}

/** The longest quotation that was met is an amended rule of a dozen paragraphs. */
const QUOTED_MAX_PARAGRAPHS = 20;

/** Whether a quotation was left open before. */
function goesOnFrom({ paragraph, note }: Stretch, { paragraphs }: Document): boolean {
  if (note !== null || paragraph === null) return false;
  for (const { text } of paragraphs.slice(Math.max(0, paragraph - QUOTED_MAX_PARAGRAPHS), paragraph).reverse()) {
    const marks = text.match(/[“”«»]/gu) ?? [];
    const last = marks.at(-1);
    if (last !== undefined) return last === '“' || last === '«';
  }
  return false;
}

function bracketsFound(stretch: Stretch): readonly Found[] {
  const { text } = stretch;
  const open: { readonly sign: string; readonly at: number }[] = [];
  const lone: number[] = [];
  for (const match of text.matchAll(/[()[\]]/gu)) {
    const sign = match[0];
    if (sign === '(' || sign === '[') open.push({ sign, at: match.index });
    else {
      const partner = sign === ')' ? '(' : '[';
      if (open.at(-1)?.sign === partner) open.pop();
      // `a)` and `1)` count points within a sentence.
      else if (
        !(sign === ')' && /(?:^|[,;:]\s|\b(?:and|or)\s)(?:[a-z]|[ivx]{1,4}|\d{1,2})$/u.test(text.slice(0, match.index)))
      )
        lone.push(match.index);
    }
  }
  return [...lone, ...open.map(({ at }) => at)].map((at) => ({
    code: 'brackets' as const,
    place: placeIn(stretch, at, at + 1),
    message: `the bracket “${text[at] ?? ''}” has no partner`,
    fix: 'set its partner, or take it away',
  }));
}

/** `[11 to 14 September]`: a place that somebody has still to fill, or words nobody has agreed to. */
function settled(stretch: Stretch): readonly Found[] {
  return [...stretch.text.matchAll(/\[[^[\]]*\]/gu)].map((match) => ({
    code: 'square-brackets' as const,
    place: placeIn(stretch, match.index, match.index + match[0].length),
    message: 'square brackets are left: these words are not settled',
    fix: 'settle them, and take the brackets away',
  }));
}

import type { Document } from '../../../model/document.ts';
import { type Found, placeIn, type Stretch } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { REVIEWED } from '../../sources.ts';

export const quotes = defineRule({
  code: 'quotes',
  severity: 'error',
  title: 'An unpaired quotation mark',
  source: REVIEWED,
  scope: 'resolutions',
  example: {
    wrong: ['1. Welcomes the campaign entitled “Light for all;', '2. Requests a report.'],
    right: ['1. Welcomes the campaign entitled “Light for all”;', '2. Requests a report.'],
  },
  find: ({ stretches, document }) => stretches.flatMap((stretch) => loneQuotes(stretch, document)),
});

function loneQuotes(stretch: Stretch, document: Document): readonly Found[] {
  const { text } = stretch;
  const found: Found[] = [];
  const complain = (at: number, message: string) =>
    found.push({ place: placeIn(stretch, at, at + 1), message, fix: 'Add the other mark, or delete this one.' });
  let open: number | null = null;
  for (const match of text.matchAll(/[“”«»]/gu)) {
    const isOpening = match[0] === '“' || match[0] === '«';
    if (isOpening) {
      if (open !== null) complain(open, 'Another quotation opens before this one is closed.');
      open = match.index;
    } else if (open === null) {
      if (!goesOnFrom(stretch, document))
        complain(match.index, `“${match[0]}” closes a quotation that was not opened.`);
    } else open = null;
  }
  if (open !== null && !goesOn(stretch, document)) complain(open, 'The quotation is not closed.');
  const straight = [...text.matchAll(/"/gu)];
  const last = straight.at(-1);
  // Resolutions do not use `"` for inches.
  if (straight.length % 2 === 1 && last !== undefined && !/[“”]/u.test(text))
    complain(last.index, 'The quotation mark is unpaired.');
  return found;
}

/** Whether a quotation goes on in later paragraphs: each has an opening mark, and only the last a closing mark. */
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

/** The longest known quotation is an amended rule of a dozen paragraphs. */
const QUOTED_MAX_PARAGRAPHS = 20;

/** Whether an earlier paragraph left a quotation open. */
function goesOnFrom({ paragraph, note }: Stretch, { paragraphs }: Document): boolean {
  if (note !== null || paragraph === null) return false;
  for (const { text } of paragraphs.slice(Math.max(0, paragraph - QUOTED_MAX_PARAGRAPHS), paragraph).reverse()) {
    const marks = text.match(/[“”«»]/gu) ?? [];
    const last = marks.at(-1);
    if (last !== undefined) return last === '“' || last === '«';
  }
  return false;
}

import type { Language } from '../language/language.ts';
import type { Document, Paragraph } from '../model/document.ts';
import { isContinuation, isTableRow } from './names.ts';

export type End = ',' | ';' | ':' | '.';

/** How a paragraph should end: the correct mark, and the other marks that adopted texts use there. */
export interface ExpectedEnd {
  readonly end: End;
  readonly allowed: readonly string[];
}

/**
 * For each paragraph, the mark it should end with; null where no rule applies: headings, annexes, tables, the formula, and before
 * a paragraph that continues the sentence.
 *
 *     preamble         ,   also after the last
 *     before a list    :
 *     operative        ;   also after items of a list
 *     the last         .
 */
export function expectedEnds(document: Pick<Document, 'paragraphs'>): readonly (ExpectedEnd | null)[] {
  const { paragraphs } = document;
  const ends: (ExpectedEnd | null)[] = paragraphs.map(() => null);
  // From the end, since a paragraph is the last if nothing follows in the operative part.
  let next: Paragraph | null = null;
  for (const paragraph of [...paragraphs].reverse()) {
    const { part, text, index } = paragraph;
    if (part === 'formula' || part === 'annex') next = null;
    ends[index] = endFor(paragraph, paragraphs[index + 1], next);
    if (part === 'operative' && text !== '') next = paragraph;
  }
  return ends;
}

/** The text with another mark at its end, after any closing quotes and brackets. */
export function withEnd(text: string, end: End, { abbreviations }: Language): string {
  const stem = withoutEnd(text);
  // `etc.` and `Inc.` keep their full stop, and so does a sentence that ends inside quotes.
  return `${abbreviations?.keepingPoint.test(stem) && end !== '.' ? `${stem}.` : stem}${end}`;
}

/** The text without the marks and spaces at its end. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;:.]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The mark at the end of a text; empty if it ends with a word. */
export function printedEnd(text: string): string {
  return /[,;:.?!…–—-]$/u.exec(text.trimEnd())?.[0] ?? '';
}

function endFor(paragraph: Paragraph, after: Paragraph | undefined, next: Paragraph | null): ExpectedEnd | null {
  const { part, depth, text } = paragraph;
  if (part === 'heading' || part === 'annex' || part === 'formula' || text === '') return null;
  // Table rows and continued sentences may end in any way.
  if (isTableRow(paragraph) || isContinuation(paragraph)) return null;
  if (after !== undefined && isTableRow(after)) return null;
  if (after?.part === part && after.depth > depth) return { end: ':', allowed: [':'] };
  if (after !== undefined && isContinuation(after)) return null;
  if (part === 'preamble') return { end: ',', allowed: [','] };
  if (next === null) return { end: '.', allowed: ['.', '!', '?'] };
  // A section with its own numbering ends like a resolution (as in budgets).
  if (after?.part === 'heading' && next.section !== paragraph.section) return { end: '.', allowed: ['.', ';'] };
  // Questions put to a court end with a question mark.
  return { end: ';', allowed: depth > 0 ? [';', '?'] : [';'] };
}

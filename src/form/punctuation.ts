import type { Language } from '../language/language.ts';
import type { Document, Paragraph } from '../model/document.ts';
import { isContinuation, isTableRow } from './names.ts';

export type End = ',' | ';' | ':' | '.';

/** How a paragraph is to end: the mark a drafter puts, and what else stands there in adopted texts. */
export interface ExpectedEnd {
  readonly end: End;
  readonly allowed: readonly string[];
}

/**
 * For each paragraph the mark it ends in; null where no rule says anything: headings, annexes, tables, the formula, and
 * before a paragraph that goes on with the sentence.
 *
 *     preamble         ,   the last too
 *     before a list    :
 *     operative        ;   points of a list too
 *     the last         .
 */
export function expectedEnds(document: Pick<Document, 'paragraphs'>): readonly (ExpectedEnd | null)[] {
  const { paragraphs } = document;
  const ends: (ExpectedEnd | null)[] = paragraphs.map(() => null);
  // From the end: what comes next in the operative part says whether a paragraph is the last.
  let next: Paragraph | null = null;
  for (const paragraph of [...paragraphs].reverse()) {
    const { part, text, index } = paragraph;
    if (part === 'formula' || part === 'annex') next = null;
    ends[index] = endFor(paragraph, paragraphs[index + 1], next);
    if (part === 'operative' && text !== '') next = paragraph;
  }
  return ends;
}

/** The text with the mark it is to end in; closing quotes and brackets stay in front of it. */
export function withEnd(text: string, end: End, { abbreviations }: Language): string {
  const stem = withoutEnd(text);
  // `etc.` and `Inc.` keep their point, and so does a sentence that ends inside its quotes.
  return `${abbreviations?.keepingPoint.test(stem) && end !== '.' ? `${stem}.` : stem}${end}`;
}

/** The text without the marks and blanks at its end. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;:.]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The mark a text ends in; empty where it ends in a word. */
export function printedEnd(text: string): string {
  return /[,;:.?!…–—-]$/u.exec(text.trimEnd())?.[0] ?? '';
}

function endFor(paragraph: Paragraph, after: Paragraph | undefined, next: Paragraph | null): ExpectedEnd | null {
  const { part, depth, text } = paragraph;
  if (part === 'heading' || part === 'annex' || part === 'formula' || text === '') return null;
  // Rows of a table, and what goes on with a sentence: nobody can say how they end.
  if (isTableRow(paragraph) || isContinuation(paragraph)) return null;
  if (after !== undefined && isTableRow(after)) return null;
  if (after?.part === part && after.depth > depth) return { end: ':', allowed: [':'] };
  if (after !== undefined && isContinuation(after)) return null;
  if (part === 'preamble') return { end: ',', allowed: [','] };
  if (next === null) return { end: '.', allowed: ['.', '!', '?'] };
  // A section whose paragraphs are counted for themselves closes like a resolution (the questions of a budget).
  if (after?.part === 'heading' && next.section !== paragraph.section) return { end: '.', allowed: ['.', ';'] };
  // Questions put to a court end in their mark.
  return { end: ';', allowed: depth > 0 ? [';', '?'] : [';'] };
}

import { printedDate } from '../../language/en/dates.ts';
import type { AttributedChange, ComparedComment } from '../../model/comparison.ts';
import type { Comment } from '../../model/document.ts';

/** `comment by Ana, 1 May 2026, on “all States”: “Which States?”` */
export function commentWords(
  comment: Pick<Comment, 'author' | 'date' | 'text' | 'quote'> & Partial<Pick<ComparedComment, 'side'>>,
): string {
  const { author, date, text, quote, side } = comment;
  const on = quote === '' ? '' : `, on “${cut(quote, QUOTE_MAX_CHARACTERS)}”`;
  const where = side === 'old' ? ', in the old version only' : '';
  return `comment${byWords(author, date)}${on}${where}: “${text}”`;
}

const QUOTE_MAX_CHARACTERS = 40;

/** `inserted by Bo, 1 May 2026: “as appropriate”` */
export function changeWords({ kind, author, date, text, byHand }: AttributedChange): string {
  const who = byHand ? ' by hand' : byWords(author || 'an unknown author', date);
  return `${DONE[kind]}${who}: “${cut(text, CHANGE_MAX_CHARACTERS)}”`;
}

const CHANGE_MAX_CHARACTERS = 100;

const DONE: Readonly<Record<AttributedChange['kind'], string>> = {
  inserted: 'inserted',
  deleted: 'deleted',
  'moved-here': 'moved here',
  'moved-away': 'moved away',
};

function byWords(author: string, date: string | null): string {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(date ?? '')?.[0];
  return `${author === '' ? '' : ` by ${author}`}${day === undefined ? '' : `, ${printedDate(day)}`}`;
}

function cut(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most)}…` : words;
}

import type { Messages } from '../../messages/messages.ts';
import type { AttributedChange, ComparedComment } from '../../model/comparison.ts';
import type { Comment } from '../../model/document.ts';

/** `comment by Ana, 1 May 2026, on “all States”: “Which States?”` */
export function commentWords(
  comment: Pick<Comment, 'author' | 'date' | 'text' | 'quote'> & Partial<Pick<ComparedComment, 'side'>>,
  messages: Messages,
): string {
  const { author, date, text, quote, side } = comment;
  const { quoted, beside } = messages;
  const on = quote === '' ? '' : beside.on(quoted(cut(quote, QUOTE_MAX_CHARACTERS)));
  const where = side === 'old' ? beside.inOldOnly : '';
  return `${beside.comment}${byWords(author, date, messages)}${on}${where}${beside.said(quoted(text))}`;
}

const QUOTE_MAX_CHARACTERS = 40;

/** `inserted by Bo, 1 May 2026: “as appropriate”` */
export function changeWords({ kind, author, date, text, byHand }: AttributedChange, messages: Messages): string {
  const { quoted, beside } = messages;
  const who = byHand ? beside.byHand : byWords(author || beside.nobody, date, messages);
  return `${beside[kind]}${who}${beside.said(quoted(cut(text, CHANGE_MAX_CHARACTERS)))}`;
}

const CHANGE_MAX_CHARACTERS = 100;

function byWords(author: string, date: string | null, messages: Messages): string {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(date ?? '')?.[0];
  return (author === '' ? '' : messages.beside.by(author)) + (day === undefined ? '' : `, ${messages.date(day)}`);
}

function cut(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most)}…` : words;
}

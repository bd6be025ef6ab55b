import type { Amending, Order } from './order-kinds.ts';
import { orderIn } from './orders.ts';

/** One sentence of a list. */
export interface Item {
  /** The line it begins on, counted from 1. */
  readonly line: number;
  readonly text: string;
  /** Null if it is not understood. */
  readonly order: Order | null;
}

export interface AmendmentList {
  /** The text that the head says the list was made for: `A/RES/77/79`; null without such a head. */
  readonly base: string | null;
  readonly items: readonly Item[];
}

/**
 * Splits a list of amendments into sentences. A sentence may run over several lines and follow a bullet or a number; a line
 * that begins like an amendment opens a new sentence once the previous one makes sense.
 */
export function itemsOf(list: string, words: Amending): AmendmentList {
  const lines = list.replace(/^\uFEFF/u, '').split(/\r\n?|\n|\u2028|\u2029/u);
  const isMarkdown = /^\s*#/u.test(lines.find((line) => line.trim() !== '') ?? '');
  const items: Item[] = [];
  let base: string | null = null;
  let open: { readonly line: number; readonly text: string } | null = null;
  let isAfterBlank = true;
  const close = () => {
    if (open !== null) items.push({ ...open, order: orderIn(open.text, words) });
    open = null;
  };
  for (const [at, raw] of lines.entries()) {
    const line = isMarkdown ? withoutMarks(raw) : raw;
    const bare = line.replace(LEADING_BULLETS, '').trim();
    if (bare === '') {
      isAfterBlank = true;
      continue;
    }
    const begins = isAfterBlank || bare !== line.trim();
    isAfterBlank = false;
    if (open === null || isWhole(open.text, { next: bare, begins }, words)) {
      close();
      const [, changed, turned] = words.head.exec(bare) ?? [];
      const named = changed ?? turned;
      if (named !== undefined && items.length === 0) base = named;
      else if (!words.silent.test(bare)) open = { line: at + 1, text: bare };
    } else open = { line: open.line, text: `${open.text} ${bare}` };
  }
  close();
  return { base, items };
}

const LEADING_BULLETS = /^\s*(?:(?:[-*+•–—·▪◦]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+)+/u;

/** Whether a sentence ends before the next line. */
function isWhole(text: string, { next, begins }: { next: string; begins: boolean }, words: Amending): boolean {
  if (text.length > SENTENCE_MAX_CHARACTERS) return true;
  if (!begins && !words.opens.test(next)) return false;
  // Steps in one paragraph may be listed below its name.
  if (words.opensPlace.test(text) && words.opensStep.test(next) && orderIn(next, words) === null) return false;
  if (words.head.test(text) || orderIn(text, words) !== null) return true;
  // A sentence that makes no sense ends where its quotations are closed.
  return isClosed(text) && (words.opens.test(next) || begins);
}

/** Ten times the longest paragraph of 246 resolutions (2,831): a longer sentence lacks the end of a quotation. */
const SENTENCE_MAX_CHARACTERS = 30_000;

function isClosed(text: string): boolean {
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0;
  return count(/“/gu) <= count(/”/gu) && count(/"/gu) % 2 === 0;
}

/** A line without what Markdown adds: heading signs, bold and italics, backslashes before literal signs, entities. */
function withoutMarks(line: string): string {
  return line
    .replace(/^#+\s+/u, '')
    .replace(/(?<!\\)\*\*(.+?)(?<!\\)\*\*/gu, '$1')
    .replace(/(?<![\\*])\*(?![\s*])([^*]+?)(?<![\\\s])\*/gu, '$1')
    .replace(/\\([\\`*_{}[\]<>#|~.+-])/gu, '$1')
    .replace(/&lt;/gu, '<')
    .replace(/&amp;/gu, '&');
}

import type { Order } from './order-kinds.ts';
import { orderIn } from './orders.ts';

/** One sentence of a list. */
export interface Item {
  /** The line it begins on, counted from 1. */
  readonly line: number;
  readonly text: string;
  /** What it says; null where it is not understood. */
  readonly order: Order | null;
}

export interface AmendmentList {
  /** The text it says it was made for, as its head names it: `A/RES/77/79`; null where there is no such head. */
  readonly base: string | null;
  readonly items: readonly Item[];
}

/**
 * Takes a list of amendments apart. A sentence may run over several lines and stand behind a bullet or a number; where one
 * ends is told by what it says: a line that begins like an order opens a new sentence once the one before makes sense.
 */
export function itemsOf(list: string): AmendmentList {
  const lines = list.replace(/^\uFEFF/u, '').split(/\r\n?|\n|\u2028|\u2029/u);
  const isMarkdown = /^\s*#/u.test(lines.find((line) => line.trim() !== '') ?? '');
  const items: Item[] = [];
  let base: string | null = null;
  let open: { readonly line: number; readonly text: string } | null = null;
  let isAfterBlank = true;
  const close = () => {
    if (open !== null) items.push({ ...open, order: orderIn(open.text) });
    open = null;
  };
  for (const [at, raw] of lines.entries()) {
    const line = isMarkdown ? withoutMarks(raw) : raw;
    const bare = line.replace(BULLET, '').trim();
    if (bare === '') {
      isAfterBlank = true;
      continue;
    }
    const begins = isAfterBlank || bare !== line.trim();
    isAfterBlank = false;
    if (open === null || isWhole(open.text, bare, begins)) {
      close();
      const [, named] = HEAD.exec(bare) ?? [];
      if (named !== undefined && items.length === 0) base = named;
      else if (!SILENT.test(bare)) open = { line: at + 1, text: bare };
    } else open = { line: open.line, text: `${open.text} ${bare}` };
  }
  close();
  return { base, items };
}

/** `Amendments to A/RES/77/79, which give A/RES/78/32`, and what people put in its place. */
const HEAD =
  /^(?:(?:proposed|draft) )?amendments? to (?:the )?(?:draft resolution )?(\S*\d\S*?|.+?)(?:, which give .*|[.:]?)$/iu;

/** Lines that order nothing of the text: what they say is done anyway. */
const SILENT = /^(?:no amendments?\.?|renumber the (?:\S+ )*?(?:paragraphs?|footnotes?)\b.*|re-?letter .*)$/iu;

const BULLET = /^\s*(?:(?:[-*+•–—·▪◦]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+)+/u;

/** Whether a sentence ends before the line that follows it. */
function isWhole(text: string, next: string, begins: boolean): boolean {
  if (text.length > SENTENCE_MAX_CHARACTERS) return true;
  if (!begins && !OPENS.test(next)) return false;
  // Steps in one paragraph may stand in a list of their own below its name.
  if (/^(?:in|at|to)\b/iu.test(text) && STEP.test(next) && orderIn(next) === null) return false;
  if (HEAD.test(text) || orderIn(text) !== null) return true;
  // One that makes no sense ends all the same where its quotations are closed.
  return isClosed(text) && (OPENS.test(next) || begins);
}

/** Ten times the longest paragraph of 246 resolutions (2,831): what goes on longer has lost the end of a quotation. */
const SENTENCE_MAX_CHARACTERS = 30_000;

/** How an order begins. */
const OPENS =
  /^(?:in|replace|delete|strike|remove|omit|after|before|immediately|at the (?:beginning|end|start)|move|insert|add|place|make|renumber|throughout|new|[OP]P ?\d+)\b/iu;

/** A step that names no paragraph: it belongs to the one that was named. */
const STEP =
  /^(?:and )?(?:replace|substitute|delete|strike(?: out)?|remove|omit|insert|add|after|before) (?:the (?:words?|phrase|figures?|number|date) )?[“"«]/iu;

function isClosed(text: string): boolean {
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0;
  return count(/“/gu) <= count(/”/gu) && count(/"/gu) % 2 === 0;
}

/** What Markdown adds to a line: signs of headings, weight, and the strokes before signs that are meant as such. */
export function withoutMarks(line: string): string {
  return line
    .replace(/^#+\s+/u, '')
    .replace(/(?<!\\)\*\*(.+?)(?<!\\)\*\*/gu, '$1')
    .replace(/(?<![\\*])\*(?![\s*])([^*]+?)(?<![\\\s])\*/gu, '$1')
    .replace(/\\([\\`*_{}[\]<>#|~.+-])/gu, '$1')
    .replace(/&lt;/gu, '<')
    .replace(/&amp;/gu, '&');
}

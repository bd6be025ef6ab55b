import type { Amending, Order } from './order-kinds.ts';
import { orderIn } from './orders.ts';

/** One order of a list or of an amendment document, before its places are looked up. */
export interface Item {
  /** The line it begins on, counted from 1; null in a document. */
  readonly line: number | null;
  /** As printed, `3`; empty if it has none. */
  readonly number: string;
  readonly text: string;
  /** The paragraphs printed below it, without quotation marks. */
  readonly below: readonly string[];
  /** Null if it is not understood. */
  readonly order: Order | null;
}

export interface AmendmentList {
  /** The text that the head says the list was made for: `A/RES/77/79`; null without such a head. */
  readonly base: string | null;
  /** True for a list that says all that changes, as resdiff writes them: nothing else follows from its orders. */
  readonly isComplete: boolean;
  readonly items: readonly Item[];
}

interface Open {
  readonly line: number;
  readonly number: string;
  readonly text: string;
  readonly below: readonly string[];
  /** Whether steps are listed below a place. */
  readonly isListing: boolean;
}

interface Line {
  readonly at: number;
  readonly number: string;
  readonly text: string;
  /** After a blank line, or with a number or a bullet. */
  readonly begins: boolean;
  /** The bullet before it; empty if there is none. */
  readonly bullet: string;
}

/**
 * Splits a list of amendments into sentences. A sentence may run over several lines and follow a bullet or a number; a line
 * that begins like an amendment opens a new sentence once the previous one makes sense.
 */
export function itemsOf(list: string, words: Amending): AmendmentList {
  const { lines, notes } = withoutNotes(listLines(list), words);
  const items: Item[] = [];
  let base: string | null = null;
  let isComplete = false;
  let open: Open | null = null;
  const close = () => {
    if (open === null) return;
    const { line, number, text, below } = open;
    items.push({ line, number, text, below, order: orderIn(open, words, { notes, isComplete }) });
    open = null;
  };
  for (const line of lines) {
    const joined: Open | null = open === null ? null : withLine(open, line, words);
    if (joined !== null) {
      open = joined;
      continue;
    }
    close();
    const [, changed, turned] = words.head.exec(line.text) ?? [];
    const named = changed ?? turned;
    if (named !== undefined && items.length === 0) {
      base = named;
      isComplete = turned !== undefined || words.headOfOwn.test(line.text);
    } else if (words.silent.test(line.text)) {
      const item = { line: line.at, number: line.number, text: line.text, below: [] };
      if (!isComplete && !words.noAmendments.test(line.text)) items.push({ ...item, order: { kind: 'renumber-all' } });
    } else open = { line: line.at, number: line.number, text: line.text, below: [], isListing: false };
  }
  close();
  return { base, isComplete, items };
}

function listLines(list: string): readonly Line[] {
  const lines = list.replace(/^\uFEFF/u, '').split(/\r\n?|\n|\u2028|\u2029/u);
  const isMarkdown = /^\s*#/u.test(lines.find((line) => line.trim() !== '') ?? '');
  let isAfterBlank = true;
  return lines.flatMap((raw, index): readonly Line[] => {
    const line = isMarkdown ? withoutMarks(raw) : raw;
    const [lead = ''] = LEADING_BULLETS.exec(line) ?? [];
    const text = line.slice(lead.length).trim();
    const begins = isAfterBlank || lead.trim() !== '';
    isAfterBlank = text === '';
    if (text === '') return [];
    const [, number = ''] = /(\d{1,3}|[a-z])[.)]$/u.exec(lead.trimEnd()) ?? [];
    return [{ at: index + 1, number, text, begins, bullet: /[-*+•–—·▪◦]/u.exec(lead)?.[0] ?? '' }];
  });
}

const LEADING_BULLETS = /^\s*(?:(?:[-*+•–—·▪◦]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+)+/u;

/** The footnotes printed below a list, whose calls are in the words it brings: `** Resolution 217 A (III).` */
function withoutNotes(
  lines: readonly Line[],
  { grammar, opens }: Amending,
): { readonly lines: readonly Line[]; readonly notes: ReadonlyMap<string, string> } {
  const notes = new Map<string, string>();
  const isCalled = lines.some(({ text }) => /[^\s*]\*[”"«»,;. ]/u.test(text));
  const rest = lines.filter(({ text, bullet }) => {
    if (isCalled && bullet === '*' && !opens.test(text)) {
      notes.set(bullet, text);
      return false;
    }
    const [printed = '', mark = ''] = grammar.noteLine.exec(text) ?? [];
    if (mark === '') return true;
    notes.set(mark.replace(/:$/u, ''), text.slice(printed.length).trim());
    return false;
  });
  return { lines: rest, notes };
}

/** A sentence with the next line, if that belongs to it. */
function withLine(open: Open, line: Line, words: Amending): Open | null {
  const { text, begins } = line;
  if (open.below.length > 0) {
    if (words.opens.test(text)) return null;
    return { ...open, below: begins ? [...open.below, numbered(line)] : joinedToLast(open.below, text) };
  }
  if (opensList(open, line, words)) return { ...open, text: `${open.text} - ${text}`, isListing: true };
  const longer = { ...open, text: `${open.text} ${text}` };
  if (!isWhole(open.text, line, words)) return longer;
  if (!words.grammar.bringsBelow.test(open.text) || orderIn(open, words) !== null) return null;
  if (/^[“"«„]/u.test(text) && orderIn(longer, words) !== null) return longer;
  return words.opens.test(text) ? null : { ...open, below: [numbered(line)] };
}

/** A paragraph is brought with its number. */
function numbered({ number, text }: Line): string {
  return /^[a-z]$/u.test(number) ? `(${number}) ${text}` : text;
}

function joinedToLast(below: readonly string[], text: string): readonly string[] {
  return [...below.slice(0, -1), `${below.at(-1)} ${text}`];
}

/** Steps in one paragraph may be listed below its name. */
function opensList({ text, isListing }: Open, line: Line, words: Amending): boolean {
  const isPlace = isListing || (words.opensPlace.test(text) && /:$/u.test(text) && !/[“"«]/u.test(text));
  if (!isPlace || words.opensPlace.test(line.text)) return false;
  return (
    line.bullet !== '' || (words.opensStep.test(line.text) && orderIn({ text: line.text, below: [] }, words) === null)
  );
}

/** Whether a sentence ends before the next line. */
function isWhole(text: string, { text: next, begins }: Line, words: Amending): boolean {
  if (text.length > SENTENCE_MAX_CHARACTERS) return true;
  if (!begins && !words.opens.test(next)) return words.grammar.bringsBelow.test(text) && !isOpenWord(next);
  // Steps in one paragraph may be listed below its name.
  if (words.opensPlace.test(text) && words.opensStep.test(next) && orderIn({ text: next, below: [] }, words) === null)
    return false;
  if (words.head.test(text) || orderIn({ text, below: [] }, words) !== null) return true;
  // A sentence that makes no sense ends where its quotations are closed.
  return isClosed(text) && (words.opens.test(next) || begins);
}

/** Whether a line goes on with a sentence, rather than beginning a paragraph. */
function isOpenWord(text: string): boolean {
  return !/^\p{Lu}|^\d/u.test(text);
}

/** Ten times the longest paragraph of 246 resolutions (2,831): a longer sentence lacks the end of a quotation. */
const SENTENCE_MAX_CHARACTERS = 30_000;

function isClosed(text: string): boolean {
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0;
  return count(/“/gu) <= count(/”/gu) && count(/"/gu) % 2 === 0;
}

/** A line without what Markdown adds: heading signs, bold and italics, backslashes before literal signs, entities. */
export function withoutMarks(line: string): string {
  return line
    .replace(/^#+\s+/u, '')
    .replace(/(?<!\\)\*\*(.+?)(?<!\\)\*\*/gu, '$1')
    .replace(/(?<![\\*])\*(?![\s*])([^*]+?)(?<![\\\s])\*/gu, '$1')
    .replace(/\\([\\`*_{}[\]<>#|~.+-])/gu, '$1')
    .replace(/&lt;/gu, '<')
    .replace(/&amp;/gu, '&');
}

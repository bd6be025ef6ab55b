import type { Words, WordsNote } from '../order-kinds.ts';

/** A sentence whose quotations are numbered, so that its grammar can be read without them: `replace “0” with “1”`. */
export interface Masked {
  readonly text: string;
  readonly quotations: readonly Words[];
}

/** A sentence as printed, with the footnotes called in it. */
export interface Sentence {
  readonly text: string;
  readonly notes: readonly WordsNote[];
}

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“' };

/** Null if a quotation is not closed. */
export function masked({ text, notes }: Sentence): Masked | null {
  let result = '';
  let at = 0;
  const quotations: Words[] = [];
  while (at < text.length) {
    const sign = text.charAt(at);
    const close = sign === '"' ? closingOf(text, at) : closingPair(text, at);
    if (close === null) {
      if (/[“”«»"]/u.test(sign)) return null;
      result += sign;
      at += 1;
      continue;
    }
    const start = at + 1;
    quotations.push(wordsBetween({ text, notes }, start, close));
    result += `“${quotations.length - 1}”`;
    at = close + 1;
  }
  return { text: result, quotations };
}

/** The words of a stretch of a sentence, with their footnotes. Blanks at their ends may be part of what is replaced. */
function wordsBetween({ text, notes }: Sentence, start: number, end: number): Words {
  const words = text.slice(start, end);
  return {
    text: words,
    notes: notes
      .filter(({ offset }) => offset >= start && offset <= end + 1)
      .map((note) => ({ ...note, offset: Math.max(0, Math.min(words.length, note.offset - start)) })),
  };
}

function closingPair(text: string, at: number): number | null {
  const open = text.charAt(at);
  const close = PAIRS[open];
  if (close === undefined) return null;
  let depth = 0;
  for (let each = at; each < text.length; each += 1) {
    const sign = text.charAt(each);
    if (sign === open) depth += 1;
    else if (sign === close) depth -= 1;
    if (depth === 0) return each;
  }
  return null;
}

function closingOf(text: string, at: number): number | null {
  const close = text.indexOf('"', at + 1);
  return close === -1 ? null : close;
}

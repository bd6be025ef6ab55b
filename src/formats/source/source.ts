import type { TrackedChange } from '../../model/document.ts';
import type { Notice } from '../../model/problem.ts';
import { rowText } from '../../text/cells.ts';

/** What a text is read from: Markdown or plain text, or paragraphs that a format marks as such. */
export type Source = string | SourceText;

/** A text in a format that says itself what is a paragraph, a number, a heading, a footnote or a row of a table. */
export interface SourceText {
  readonly paragraphs: readonly SourceParagraph[];
  /** The footnotes by their signs: in the words, `[^sign]` calls the footnote. */
  readonly notes: ReadonlyMap<string, SourceNote>;
  /** Comments that are on none of the paragraphs. */
  readonly comments: readonly SourceComment[];
  /** Tracked changes that are in none of the paragraphs and notes. */
  readonly tracked?: readonly SourceChange[];
  /** What is to be said of the whole. */
  readonly remarks: readonly Remark[];
  /** What can be done about marks by hand, if there are any. */
  readonly handRemark?: Remark;
  /** Words that the file has and that are in none of the paragraphs and notes. */
  readonly lost: readonly string[];
}

export interface SourceParagraph {
  /** Its words as they are printed, without marks of any kind. A line end is a line break set by hand. */
  readonly text: string;
  /** The number that the format counts by itself, as printed: `1.`, `a)`, `•`; empty if there is none. */
  readonly number: string;
  readonly isHeading: boolean;
  /** The words in italics with which each of its lines begins; empty if it begins in roman. */
  readonly italics: readonly string[];
  /** Its place in a table; null outside tables. */
  readonly row: SourceRow | null;
  /** What is to be said of it. */
  readonly remarks: readonly Remark[];
  readonly comments: readonly SourceComment[];
  /** Its tracked changes, in their order. */
  readonly tracked?: readonly SourceChange[];
}

/** A paragraph without words, to begin with. */
export const EMPTY_PARAGRAPH: SourceParagraph = {
  text: '',
  number: '',
  isHeading: false,
  italics: [],
  row: null,
  remarks: [],
  comments: [],
};

export interface SourceRow {
  readonly cells: readonly string[];
  readonly isHead: boolean;
  /** Whether it is the first row of its table. */
  readonly isFirst: boolean;
}

export interface SourceNote {
  /** As printed: `1`, `a`, `*`. */
  readonly marker: string;
  readonly text: string;
  readonly tracked?: readonly SourceChange[];
}

/** Something odd in a paragraph, or in the whole if it is in none. */
export type Remark = Pick<Notice, 'code' | 'message'>;

/** A comment on words of a paragraph. */
export interface SourceComment {
  readonly author: string;
  readonly date: string | null;
  readonly text: string;
  /** The words that it is on, and those before them in the paragraph. */
  readonly quote: string;
  readonly before: string;
}

/** A tracked change of words. */
export interface SourceChange extends Omit<TrackedChange, 'paragraph' | 'offset'> {
  /** The words before it in the paragraph. */
  readonly before: string;
}

export function isStructured(source: Source): source is SourceText {
  return typeof source !== 'string';
}

/** The call of a footnote within words. */
export function callOf(sign: string): string {
  return `[^${sign}]`;
}

/** The calls of footnotes within words. */
export const CALLS = /\[\^([^\]]{1,4})\]/gu;

/**
 * Signs for use within this program, which no text has: Unicode keeps them for that purpose. The first two are around letters that are
 * raised; the third is between `[` and `^` where a text has these as words.
 */
export const RAISED = { start: '\uFDD0', end: '\uFDD1' } as const;
export const NO_CALL = '\uFDD2';

/** The words of a file, in which nothing can be mistaken for a sign of this program. */
export function safeWords(text: string): string {
  return text.replace(/[\uFDD0-\uFDEF\u{F0000}-\u{10FFFD}]/gu, '\uFFFD').replaceAll('[^', `[${NO_CALL}^`);
}

/** The same words as they were. */
export function plainWords(text: string): string {
  return text.replaceAll(NO_CALL, '');
}

/** A sign for a footnote: its marker, if that is short and no other footnote has it. */
export function signFor(marker: string, taken: { has(sign: string): boolean; readonly size: number }): string {
  return SIGN.test(marker) && !taken.has(marker) ? marker : String.fromCodePoint(0xf0000 + (taken.size % 0xfffd));
}

const SIGN = /^(?:[\p{L}\p{N}]{1,3}|\*{1,4}|[†‡]{1,3})$/u;

/** The text as plain lines, for those who look for words in it: a line for each paragraph, with a blank line between them. */
export function plainTextOf(source: Source): string {
  return isStructured(source) ? `${source.paragraphs.map(lineOf).join(GAP)}\n` : source;
}

const GAP = '\n\n';

/** The same with its footnotes below it, as people see it. */
export function shownTextOf(source: Source): string {
  if (!isStructured(source)) return source;
  const notes = [...source.notes].map(([, { marker, text }]) => `[^${marker}]: ${text}`);
  const text = [...source.paragraphs.map(lineOf), ...notes].join(GAP);
  return `${plainWords(text.replace(CALLS, (_, sign: string) => callOf(source.notes.get(sign)?.marker ?? sign)))}\n`;
}

/** Part of a text with the footnotes that it calls, by offsets into its plain lines. */
export function sourcePart(source: SourceText, from: number, to: number): SourceText {
  let start = 0;
  const paragraphs = source.paragraphs.flatMap((paragraph): readonly SourceParagraph[] => {
    const line = lineOf(paragraph);
    const [begin, end] = [Math.max(0, from - start), Math.min(line.length, to - start)];
    start += line.length + GAP.length;
    if (begin >= end || line.slice(begin, end).trim() === '') return [];
    if (begin === 0 && end === line.length) return [paragraph];
    return paragraph.row === null
      ? [{ ...paragraph, number: '', italics: [], text: line.slice(begin, end).trim() }]
      : [];
  });
  const called = new Set(paragraphs.flatMap((each) => [...lineOf(each).matchAll(CALLS)].map(([, sign = '']) => sign)));
  return { ...source, paragraphs, notes: new Map([...source.notes].filter(([sign]) => called.has(sign))) };
}

/** A paragraph with its number, and a row between bars. */
export function lineOf({ text, number, row }: SourceParagraph): string {
  if (row !== null) return `| ${rowText(row.cells)} |`;
  return number === '' ? text : `${number} ${text}`;
}

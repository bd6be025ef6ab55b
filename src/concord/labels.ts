import { readNumber } from '../form/numbering.ts';
import type { Document, Paragraph } from '../model/document.ts';

/** Where a paragraph is in the numbering, in one form for all languages. */
export interface Numbered {
  /** The number of the operative paragraph it belongs to; null if none is printed. */
  readonly number: string | null;
  /** Its position among its sisters, counted from 1; 0 at depth 0. */
  readonly position: number;
  /** The position its own letter or Roman number says; null if it is of an alphabet in which we cannot count. */
  readonly letters: readonly number[] | null;
}

/** For each paragraph of a document. */
export function numberedIn({ paragraphs }: Pick<Document, 'paragraphs'>): readonly Numbered[] {
  const counts: number[] = [];
  return paragraphs.map((paragraph) => {
    const { depth, label } = paragraph;
    counts.length = Math.min(counts.length, depth + 1);
    for (let level = counts.length; level <= depth; level += 1) counts.push(0);
    counts[depth] = (counts[depth] ?? 0) + 1;
    const [number = null] = label === '' ? [] : label.split(' ');
    return { number, position: depth === 0 ? 0 : (counts[depth] ?? 0), letters: lettersOf(paragraph) };
  });
}

/** `(b)`, `b)` and `б)` are second, if Latin; `(i)` may be the ninth letter or the first Roman number. */
function lettersOf({ depth, label }: Paragraph): readonly number[] | null {
  if (depth === 0) return null;
  const own = label.split(' ').at(-1) ?? '';
  const readings = readNumber(own).map(({ ordinal }) => ordinal);
  return readings.length === 0 ? null : readings;
}

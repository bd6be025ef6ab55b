import type { Paragraph } from '../../model/document.ts';
import type { Quotation } from '../../model/fact.ts';
import type { Said, Sentences } from '../../model/sentences.ts';
import { cellWordsIn } from '../../text/cells.ts';
import { placeIn } from '../place.ts';
import type { Passage, Run } from './passage.ts';

export interface Source {
  readonly version: 'old' | 'new';
  readonly paragraphs: readonly Paragraph[];
  readonly passage: Passage;
  /** The marker of the footnote to which the passage belongs; null for the paragraph itself. */
  readonly note: string | null;
  /** The language in which it is quoted. */
  readonly sentences: Sentences;
}

/** A quotation of a run, cut to at most so many words at the end of a phrase. */
export function quotationOf(
  { version, paragraphs, passage, note, sentences }: Source,
  run: Run,
  most = QUOTE_MAX_PIECES,
): Quotation {
  const own = passage.withoutMarks(passage.withinOne(run));
  const cut = passage.cut(own, most);
  const span = passage.spanOf(cut);
  const place =
    note === null
      ? placeIn(span, paragraphs)
      : { paragraph: paragraphs[0]?.index ?? 0, start: span.start, end: span.end };
  const isRow = note === null && paragraphs.some(({ row }) => row !== null);
  const words = sentences.within(isRow ? cellsInLine(passage.wordsOf(cut)) : passage.wordsOf(cut));
  return {
    version,
    place: place ?? { paragraph: paragraphs[0]?.index ?? 0, start: 0, end: 0 },
    note,
    words: cut.to < own.to ? `${words} …` : words,
  };
}

export const QUOTE_MAX_PIECES = 32;

/** The cells of a row as a sentence has them: `Total, 5` for `Total | | 5`. */
function cellsInLine(words: string): string {
  return cellWordsIn(words).filter(Boolean).join(', ');
}

export function textOf(said: readonly Said[], { quoted }: Sentences): string {
  const text = said.map((each) => (typeof each === 'string' ? each : quoted(each.words))).join('');
  return text.endsWith('….') ? text.slice(0, -1) : text;
}

export function quotationsOf(said: readonly Said[]): readonly Quotation[] {
  return said.filter((each): each is Quotation => typeof each !== 'string');
}

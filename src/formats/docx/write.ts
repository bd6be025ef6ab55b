import { printedParagraphs } from '../../form/negotiated/printed.ts';
import type { Document } from '../../model/document.ts';
import { conclusionLines, mastheadLines } from '../masthead.ts';
import { CONCLUSION_STYLE, docxOf, MASTHEAD_STYLES } from './package.ts';
import { withTables } from './tables.ts';
import { Tracked } from './tracked.ts';

/**
 * A document as a Word file in United Nations styles: masthead, opening words in italics, typed numbers as in official files, and
 * real footnotes. Without tracked changes.
 */
export function writeDocx(document: Document): Uint8Array {
  const writer = new Tracked({ author: '', firstNote: firstNoteOf(document) });
  const same = (text: string) => ({ old: text, new: text });
  const { title, titleNotes } = document;
  const head = mastheadLines(document).map(({ kind, text }) => {
    if (kind !== 'title') return writer.line([same(text)], MASTHEAD_STYLES[kind]);
    const own = { text: title, notes: titleNotes };
    return writer.title(same(text.slice(0, text.length - title.length)), { old: own, new: own });
  });
  const body = printedParagraphs(document).map((paragraph) => writer.whole(paragraph, 'same'));
  const foot = conclusionLines(document).map((text) => writer.line([same(text)], CONCLUSION_STYLE));
  return docxOf({
    body: withTables([...head, ...body, ...foot].join('')),
    footnotes: writer.footnotes(),
    comments: '',
    symbol: document.symbol,
    firstNote: firstNoteOf(document),
    language: document.languages[0] ?? '',
  });
}

/** The number of the first footnote: some official texts begin with 2, since the first belongs to a part that they omit. */
export function firstNoteOf({ titleNotes, paragraphs }: Document): number {
  const [first] = [...titleNotes, ...paragraphs.flatMap(({ notes }) => notes)].filter(({ repeated }) => !repeated);
  return first !== undefined && /^[1-9]\d{0,3}$/u.test(first.marker) ? Number(first.marker) : 1;
}

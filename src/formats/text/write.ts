import { isTableRow } from '../../form/names.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { isFigure } from '../../text/indicators.ts';
import { noteCall } from '../../text/markdown.ts';
import { conclusionLines, mastheadLines } from '../masthead.ts';
import { isLetter, printedNumber } from '../number.ts';
import { withCalls } from './calls.ts';
import { notesAtEnd } from './markdown.ts';

/**
 * A document as plain text: one paragraph per line, blank lines between them, superscript digits for footnote markers, and the
 * notes at the end below a rule. Italics are lost, and with them the exact extent of the opening words.
 */
export function writeText(document: Document): string {
  const notes = notesAtEnd(document).map(({ marker, text }) => `${raised(marker)} ${text}`);
  const title = (text: string) =>
    text.slice(0, text.length - document.title.length) + withCalls(document.title, document.titleNotes, RAISED_CALLS);
  const lines = [
    ...mastheadLines(document).map(({ kind, text }) => (kind === 'title' ? title(text) : text)),
    ...document.paragraphs.map(paragraphText),
    ...conclusionLines(document),
    ...(notes.length === 0 ? [] : [RULE, ...notes]),
  ];
  return `${lines.join('\n\n')}\n`;
}

const RAISED_CALLS = { words: (text: string) => text, call: raised };

/** As the United Nations prints it above its notes. */
const RULE = '_'.repeat(18);

function paragraphText(paragraph: Paragraph): string {
  if (isLetter(paragraph)) return `${paragraph.label}\n\n${withCalls(paragraph.text, paragraph.notes, RAISED_CALLS)}`;
  const words = printedNumber(paragraph) + withCalls(paragraph.text, paragraph.notes, RAISED_CALLS);
  return isTableRow(paragraph) ? `| ${words} |` : words.trimEnd();
}

function raised(marker: string): string {
  return isFigure(marker) ? [...marker].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('') : noteCall(marker);
}

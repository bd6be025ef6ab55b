import { isTableRow } from '../../form/names.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { isFigure } from '../../text/indicators.ts';
import { noteCall } from '../../text/markdown.ts';
import { conclusionLines, mastheadLines } from '../masthead.ts';
import { isLetter, printedNumber } from '../number.ts';
import { withCalls } from './calls.ts';
import { notesAtEnd } from './markdown.ts';

/**
 * A document as plain text: a paragraph a line, blank lines between, raised digits for the indicators of notes, and the
 * notes at the end below a rule. Italics, and so the opening words of paragraphs as printed, are lost.
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

import type { Language } from '../../language/language.ts';
import { tidy } from '../../text/tidy.ts';
import { keepWithin, type Measured } from '../limits.ts';
import { lineOf, type SourceParagraph, type SourceText } from '../source/source.ts';
import { formulaIn } from './formula.ts';
import { isJobNumber, type Line } from './lines.ts';

/** The lines of a text whose paragraphs are known, and those of its pages that are no part of it. */
export function linesOf(
  { paragraphs }: SourceText,
  measured: Measured,
  language: Language,
): { readonly lines: readonly Line[]; readonly leftOut: ReadonlyMap<string, number> } {
  const leftOut = new Map<string, number>();
  const formula = paragraphs.findIndex(({ text, row }) => row === null && formulaIn(tidy(text)) !== null);
  const lines = paragraphs.flatMap((paragraph, at) => {
    // Below the formula a heading is one line, wherever somebody broke it; a masthead may be a single paragraph.
    const own = paragraphLines(paragraph, at, paragraph.isHeading && at >= formula ? ' ' : '\n');
    const [only] = own;
    if (only === undefined || own.length > 1 || only.isRow || !isJobNumber(only.text, language)) return own;
    leftOut.set(only.text, (leftOut.get(only.text) ?? 0) + 1);
    return [];
  });
  keepWithin('text-lines', lines.length, measured);
  for (const { text } of lines)
    keepWithin('paragraph-characters', text.length, measured, { found: `a line of ${text.length} characters` });
  return { lines, leftOut };
}

function paragraphLines(paragraph: SourceParagraph, at: number, lineEnd: string): readonly Line[] {
  const { number, isHeading, italics, row } = paragraph;
  const base = { indent: 0, afterRule: false };
  if (row !== null) {
    const known = { paragraph: at, isFirst: true, number: '' };
    const own = { heading: false, italic: '', isRow: true, isHeadRow: row.isHead, beginsTable: row.isFirst, known };
    return [{ ...base, ...own, text: lineOf(paragraph), afterBlank: row.isFirst }];
  }
  const printed = lineOf(paragraph).replaceAll('\n', lineEnd);
  const all = printed.split('\n').map((text, place) => ({ text: tidy(text), italic: italics[place] ?? '' }));
  const words = all.filter(({ text }) => !RULE_ALONE.test(text));
  return words.map(({ text, italic }, place) => ({
    ...base,
    text,
    afterBlank: place === 0,
    heading: isHeading,
    italic,
    isRow: false,
    isHeadRow: false,
    beginsTable: false,
    known: { paragraph: at, isFirst: place === 0, number: place === 0 ? number : '' },
  }));
}

/** A line that is drawn with signs, as above footnotes and at the end of a text. */
const RULE_ALONE = /^[\s_=:*~>–—-]+$/u;

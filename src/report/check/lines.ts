import type { CheckFinding } from '../../model/check.ts';
import type { Document } from '../../model/document.ts';

/**
 * The source line of each finding, counted from 1. Paragraphs are found by their letters alone, since tags, marks and line ends
 * differ from the text as read. Null if the letters are not found.
 */
export function sourceLines(
  findings: readonly CheckFinding[],
  document: Document,
  source: string,
): readonly (number | null)[] {
  const { letters, lines } = lettersBelow(source);
  const places = new Map<number, number>();
  let from = 0;
  for (const { index, text } of document.paragraphs) {
    const needle = withoutMarks(text).slice(0, NEEDLE_CHARACTERS);
    const at = needle.length < NEEDLE_MIN_CHARACTERS ? -1 : letters.indexOf(needle, from);
    if (at !== -1) {
      places.set(index, at);
      from = at + 1;
    }
  }
  return findings.map(({ paragraph, note, start, words }) => {
    const own = document.paragraphs[paragraph ?? -1];
    if (note !== null) return lineAt(lines, letters.indexOf(noteNeedle(own?.notes ?? document.titleNotes, note)));
    const at = places.get(paragraph ?? -1);
    if (own === undefined || at === undefined) return paragraph === null ? 1 : null;
    // Note markers in the source may interrupt the words: then the line where the paragraph begins is given.
    const before = withoutMarks(own.text.slice(0, start));
    const exact = at + before.length;
    const agrees = letters.startsWith(withoutMarks(words), exact);
    return lineAt(lines, agrees ? Math.min(exact, letters.length - 1) : at);
  });
}

const NEEDLE_CHARACTERS = 40;
const NEEDLE_MIN_CHARACTERS = 4;

function noteNeedle(notes: Document['titleNotes'], marker: string): string {
  const text = notes.find((each) => each.marker === marker && each.text !== '')?.text ?? '';
  return withoutMarks(text).slice(0, NEEDLE_CHARACTERS) || '\u0000';
}

function lineAt(lines: readonly number[], at: number): number | null {
  return at < 0 ? null : (lines[at] ?? null);
}

/** The letters and figures of a source outside its tags, with the line of each. */
function lettersBelow(source: string): { readonly letters: string; readonly lines: readonly number[] } {
  const plain = /^\s*<[?!\w]/u.test(source)
    ? source.replace(/<[^>]*(>?)/gu, (tag, end) => (end === '' ? tag : tag.replace(/[^\n]/gu, ' ')))
    : source;
  const lines: number[] = [];
  let letters = '';
  let line = 1;
  for (const sign of plain) {
    if (sign === '\n') line += 1;
    else if (LETTER.test(sign)) {
      letters += sign;
      for (let unit = 0; unit < sign.length; unit += 1) lines.push(line);
    }
  }
  return { letters, lines };
}

const LETTER = /[\p{L}\p{N}]/u;

function withoutMarks(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

import type { CheckFinding } from '../../model/check.ts';
import type { Document } from '../../model/document.ts';

/**
 * The line of a source in which each finding stands, counted from 1: found by the letters of its paragraph, for signs, tags
 * and line ends are no part of a text. Null where the letters stand nowhere.
 */
export function sourceLines(
  findings: readonly CheckFinding[],
  document: Document,
  source: string,
): readonly (number | null)[] {
  const { letters, lines } = lettersOf(source);
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
    // Note markers in the source may stand between: then the beginning of the paragraph is told.
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

/** The letters and figures of a source, with the line of each; tags are none of them. */
function lettersOf(source: string): { readonly letters: string; readonly lines: readonly number[] } {
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

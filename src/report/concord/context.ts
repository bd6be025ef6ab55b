import type { Concordance, ConcordSide } from '../../model/concordance.ts';

/** The words of a side, with those around them. */
export interface Context {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The words of a disagreement where they are in their text; without others where they are not quoted from it. */
export function contextOf({ documents }: Concordance, side: ConcordSide, text: number, around: number): Context {
  const print = textAround({ documents }, side, text);
  if (side.words === null || print === null || side.start === side.end)
    return { before: '', words: side.words ?? '', after: '' };
  const from = wordStart(print, side.start - around);
  const to = wordEnd(print, side.end + around);
  return {
    before: `${from > 0 ? '… ' : ''}${print.slice(from, side.start).trimStart()}`,
    words: print.slice(side.start, side.end),
    after: `${print.slice(side.end, to).trimEnd()}${to < print.length ? ' …' : ''}`,
  };
}

/** The paragraph or footnote that a side is in; null in the masthead. */
function textAround(
  { documents }: Pick<Concordance, 'documents'>,
  { paragraph, note }: ConcordSide,
  text: number,
): string | null {
  const found = paragraph === null ? undefined : documents[text]?.paragraphs[paragraph];
  if (found === undefined) return null;
  return note === null ? found.text : (found.notes[note]?.text ?? null);
}

/** The start of the word that begins at an offset or after it. */
function wordStart(text: string, from: number): number {
  if (from <= 0) return 0;
  const blank = text.indexOf(' ', from);
  return blank === -1 || blank > from + LONGEST_WORD ? from : blank + 1;
}

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', to);
  return blank < to - LONGEST_WORD ? to : blank;
}

/** Chinese has no blanks to cut at. */
const LONGEST_WORD = 24;

import type { ClauseFound } from '../../../model/record.ts';

/** A piece of a clause, and whether it is what was looked for. */
export interface PieceFound {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Letters kept on both sides of what was looked for, and of the beginning. */
const AROUND = 120;
/** A clause that is no longer is shown whole. */
const WHOLE_MAX = 400;

/** A clause in pieces; in a long one, what is far from all that was looked for is left out, with a sign of omission. */
export function around(text: string, matches: ClauseFound['matches'], wholeMax = WHOLE_MAX): readonly PieceFound[] {
  const pieces: PieceFound[] = [];
  let at = 0;
  const kept = text.length <= wholeMax ? [{ start: 0, end: text.length }] : stretchesKept(text, matches);
  for (const { start, end } of kept) {
    if (start > at) pieces.push({ text: at === 0 ? '… ' : ' … ', isMatch: false });
    at = start;
    for (const match of matches) {
      if (match.start < start || match.end > end) continue;
      pieces.push({ text: text.slice(at, match.start), isMatch: false });
      pieces.push({ text: text.slice(match.start, match.end), isMatch: true });
      at = match.end;
    }
    pieces.push({ text: text.slice(at, end), isMatch: false });
    at = end;
  }
  if (at < text.length) pieces.push({ text: ' …', isMatch: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** Whole words around the matches; of a clause without any, its beginning. */
function stretchesKept(text: string, matches: ClauseFound['matches']): ClauseFound['matches'] {
  const wanted = [{ start: 0, end: 0 }, ...matches];
  const kept: { start: number; end: number }[] = [];
  for (const match of wanted) {
    const start = wordStart(text, Math.max(0, match.start - AROUND));
    const end = wordEnd(text, Math.min(text.length, match.end + (match.end === 0 ? 2 * AROUND : AROUND)));
    const last = kept.at(-1);
    if (last !== undefined && start <= last.end + 1) last.end = Math.max(last.end, end);
    else kept.push({ start, end });
  }
  return kept;
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const blank = text.indexOf(' ', at);
  return blank === -1 || blank > at + LONG_WORD ? at : blank + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', at);
  return blank < at - LONG_WORD ? at : blank;
}

/** In writing without blanks, a cut may be anywhere. */
const LONG_WORD = 30;

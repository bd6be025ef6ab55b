import { compareWords } from '../words/edits.ts';

/** Words of the original text, by their offsets, and their replacement. */
export interface Exchange {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** A text after its replacements, with a map of old to new offsets. */
export interface AmendedWords {
  readonly text: string;
  readonly moved: (offset: number) => number;
}

/** Makes all replacements at once; their offsets are those of the original text. */
export function amendedWords(text: string, exchanges: readonly Exchange[]): AmendedWords {
  if (exchanges.length === 0) return { text, moved: (offset) => offset };
  const steps = placedExchanges(text, exchanges);
  let result = '';
  let at = 0;
  for (const { start, end, by } of steps) {
    result += text.slice(at, start) + by;
    at = end;
  }
  result += text.slice(at);
  return { text: result, moved: (offset) => movedBy(steps, text, offset) };
}

/** An exchange as it is made, with the place of its new words in the result. */
export interface PlacedExchange<T extends Exchange> extends Exchange {
  readonly of: T;
  readonly at: number;
}

/** The exchanges in the order of the text, with the spaces that they need, and where their new words are in the result. */
export function placedExchanges<T extends Exchange>(
  text: string,
  exchanges: readonly T[],
): readonly PlacedExchange<T>[] {
  let at = 0;
  let before = 0;
  return exchanges
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((of) => {
      const { start, end, by } = tidied(of, text);
      at += Math.max(0, start - before);
      const placed = { of, start, end, by, at };
      at += by.length;
      before = end;
      return placed;
    });
}

/** Replaces a whole text: offsets at kept words stay with them. */
export function exchangedWhole(text: string, by: string): AmendedWords {
  return { text: by, moved: (offset) => carried({ old: text, new: by }, offset) };
}

function movedBy(steps: readonly Exchange[], text: string, offset: number): number {
  let shift = 0;
  for (const { start, end, by } of steps) {
    if (offset <= start && !(offset === start && start === end && offset === 0)) break;
    if (offset <= end) return start + shift + carried({ old: text.slice(start, end), new: by }, offset - start);
    shift += by.length - (end - start);
  }
  return offset + shift;
}

/** Maps an offset from one text to another: after the same words, or after their replacement. */
function carried(texts: { readonly old: string; readonly new: string }, offset: number): number {
  if (offset === 0) return 0;
  const edits = compareWords(texts);
  let [before, after] = [0, 0];
  for (const [at, edit] of edits.entries()) {
    const own = edit.kind === 'added' ? '' : (edit.old ?? edit.text);
    if (before + own.length >= offset) {
      if (edit.kind === 'same') return after + Math.min(edit.text.length, offset - before);
      const next = edits[at + 1];
      return after + (next?.kind === 'added' ? next.text.trimEnd().length : 0);
    }
    before += own.length;
    if (edit.kind !== 'removed') after += edit.text.length;
  }
  return texts.new.length;
}

/** Avoids two spaces where words are removed, and adds one between new words and their neighbours. */
function tidied(exchange: Exchange, text: string): Exchange {
  const { start, end, by } = exchange;
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  if (by === '' && start < end) {
    if (/\s/u.test(before) && (after === '' || /[\s,;:.)\]]/u.test(after))) return { ...exchange, start: start - 1 };
    if (start === 0 && /\s/u.test(after)) return { ...exchange, end: end + 1 };
    return exchange;
  }
  if (start < end) return exchange;
  const lead = /[\p{L}\p{N},;:.)\]”’]/u.test(before) && /^[\p{L}\p{N}(“[]/u.test(by) ? ' ' : '';
  const tail = /[\p{L}\p{N}(“[]/u.test(after) && /[\p{L}\p{N},;:.)\]”’]$/u.test(by) ? ' ' : '';
  return { ...exchange, by: lead + by + tail };
}

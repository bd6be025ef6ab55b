import type { Edit } from '../model/comparison.ts';

/**
 * Edits in which kept runs that are printed differently (hyphens, quotes, spaces) are changes too, word by word: for formats from
 * which the old text must be recovered exactly.
 */
export function exactEdits(edits: readonly Edit[]): readonly Edit[] {
  return edits.flatMap((edit) => mergeSameRuns(exactly(edit).map(({ kind, text }) => ({ kind, text }))));
}

/** An edit that can be taken letter for letter. */
export interface ExactEdit {
  readonly kind: Edit['kind'];
  readonly text: string;
  /** Whether it is one of two blanks between the same words. */
  readonly isBlank: boolean;
}

/** Kept words that are printed otherwise, word by word and blank by blank, so that each version can be had from the edits. */
export function exactly({ kind, text, old }: Edit): readonly ExactEdit[] {
  if (kind !== 'same' || old === undefined) return [{ kind, text, isBlank: false }];
  const [before, after] = [wordsAndBlanks(old), wordsAndBlanks(text)];
  if (before.length !== after.length) return exchange(old, text, false);
  return before.flatMap((piece, place) => exchange(piece, after[place] ?? '', place % 2 === 0));
}

function exchange(before: string, after: string, isBlank: boolean): readonly ExactEdit[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before, isBlank: false }];
  const removed: readonly ExactEdit[] = before === '' ? [] : [{ kind: 'removed', text: before, isBlank }];
  return after === '' ? removed : [...removed, { kind: 'added', text: after, isBlank }];
}

/** A blank, a word, a blank, … and a blank at the end; a blank may be empty. */
function wordsAndBlanks(text: string): readonly string[] {
  const words = text.match(/\S+/gu) ?? [];
  const pieces: string[] = [];
  let at = 0;
  for (const word of words) {
    const start = text.indexOf(word, at);
    pieces.push(text.slice(at, start), word);
    at = start + word.length;
  }
  return [...pieces, text.slice(at)];
}

function mergeSameRuns(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last?.kind === 'same' && edit.kind === 'same')
      result[result.length - 1] = { kind: 'same', text: last.text + edit.text };
    else result.push(edit);
  }
  return result;
}

import type { WordsNote } from '../order-kinds.ts';

/** Words that are exchanged, with the footnotes called in the new ones. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly by: string;
  readonly notes: readonly WordsNote[];
}

/**
 * Closes up what an exchange would leave between its words and their neighbours:
 *
 *     Assembly,| education    insert “, in all seas,”   →  Assembly, in all seas, education
 *     lamps, |as set out|, and  delete “as set out”     →  lamps, and
 *
 * @param isOpened whether the text has opening words, as paragraphs have
 */
export function closedUp(change: Change, text: string, isOpened: boolean): Change {
  const closed = change.by === '' ? deleted(change, text) : inserted(change, text);
  return change.start === 0 ? withCapitals(closed, text, isOpened) : closed;
}

function deleted(change: Change, text: string): Change {
  const { start, end } = change;
  if (start === end) return change;
  const [left, right] = [text.slice(0, start).trimEnd(), text.slice(end).trimStart()];
  if (left === '') {
    const rest = text.slice(end);
    return { ...change, end: end + (rest.length - rest.replace(/^[\s,;]+/u, '').length) };
  }
  if (left.endsWith(',') && /^[,;:.]/u.test(right)) return { ...change, start: left.length - 1 };
  // “A and| B|, C”: a conjunction that joined only what is gone is for the order to delete.
  return change;
}

function inserted(change: Change, text: string): Change {
  const { start, end } = change;
  const [left, right] = [text.slice(0, start), text.slice(end)];
  const next = right.trimStart().charAt(0);
  const last = change.by.at(-1) ?? '';
  let result = withoutBlanks(change, left, right);
  if (/[,;:.]/u.test(next) && (/[,;:]/u.test(last) || last === next)) result = withoutLast(result);
  if (/[,;]$/u.test(left.trimEnd()) && /^[,;]/u.test(result.by)) result = withoutFirst(result, left);
  if (/\s$/u.test(left) && /^[,;.]/u.test(result.by)) {
    // The blank before an insertion is then the one after it.
    const isBeside = start === end && /^[\p{L}\p{N}(“]/u.test(right) && !/\s$/u.test(result.by);
    result = { ...result, start: left.trimEnd().length, by: isBeside ? `${result.by} ` : result.by };
  }
  return result;
}

/** New words with a blank at an end, where the text has one already. */
function withoutBlanks(change: Change, left: string, right: string): Change {
  const { by } = change;
  const isDoubled = {
    start: (left === '' || /\s/u.test(left.charAt(left.length - 1))) && /^\s/u.test(by),
    end: /^(?:[\s,;:.]|$)/u.test(right) && /\s$/u.test(by),
  };
  const cut = isDoubled.start ? by.length - by.trimStart().length : 0;
  const kept = isDoubled.end ? by.slice(cut).trimEnd() : by.slice(cut);
  const notes = change.notes.map((note) => ({
    ...note,
    offset: Math.max(0, Math.min(kept.length, note.offset - cut)),
  }));
  return { ...change, by: kept, notes };
}

function withoutLast(change: Change): Change {
  const by = change.by.slice(0, -1);
  return { ...change, by, notes: change.notes.map((note) => ({ ...note, offset: Math.min(by.length, note.offset) })) };
}

function withoutFirst(change: Change, left: string): Change {
  const rest = change.by.slice(1);
  const by = /\s/u.test(left.charAt(left.length - 1)) ? rest.trimStart() : rest;
  const gone = change.by.length - by.length;
  return { ...change, by, notes: change.notes.map((note) => ({ ...note, offset: Math.max(0, note.offset - gone) })) };
}

/** The first word of a paragraph has a capital letter, and the one that was first has it no more. */
function withCapitals(change: Change, text: string, isOpened: boolean): Change {
  const next = text.charAt(change.end);
  const hadCapital = /^\p{Lu}/u.test(text);
  if (!hadCapital) return change;
  if (change.by === '')
    return /\p{Ll}/u.test(next) ? { ...change, end: change.end + 1, by: next.toUpperCase() } : change;
  if (change.end === 0) {
    const isOpening =
      isOpened && /^\p{Lu}\p{Ll}/u.test(text) && /^\p{Lu}/u.test(change.by) && /[\p{L},]$/u.test(change.by);
    return isOpening ? { ...change, end: 1, by: `${change.by} ${text.charAt(0).toLowerCase()}` } : change;
  }
  return change;
}

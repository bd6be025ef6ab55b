import type { Language, Words } from '../language/language.ts';
import type { MentionKind } from '../model/fact.ts';
import type { Piece } from '../text/scan.ts';

/**
 * Something a text names: a number, a date, a citation, a State, a body. `start` and `end` are UTF-16 offsets into the
 * text; `value` is in one form for all the ways to print it.
 */
export interface Mention {
  readonly kind: MentionKind;
  /**
   * `count`, `amount`: the number; `date`: `2023-09-11/2023-09-14`; `period`: `2030`, `2021-2026`; `ordinal`: its
   * number; `citation`: the symbol; `state`: the short name; `place`, `body`, `instrument`: the name; `deadline`: its
   * words; `report`: who reports; `agenda`: the item, and after a slash its sub-item.
   */
  readonly value: string | number;
  /**
   * What the mention belongs to: what is counted, the unit, the event that is numbered, a State's role, to whom and
   * when a report goes, the session of an agenda; may be empty.
   */
  readonly of: string;
  readonly start: number;
  readonly end: number;
}

/** A mention being built, in pieces; `to` is the piece after its last. */
export interface Found {
  readonly kind: MentionKind;
  readonly value: string | number;
  readonly of: string;
  readonly from: number;
  readonly to: number;
}

/** A text split into pieces, with the words of its language that are needed. */
export interface Scanned<Topic extends keyof Language = never> {
  readonly pieces: readonly Piece[];
  readonly words: Words<Topic>;
}

export function keyAt(scanned: Scanned, at: number): string {
  return scanned.pieces[at]?.key ?? '';
}

/** The words of some pieces in folded form, with single spaces. */
export function wordsBetween(scanned: Scanned, from: number, to: number): string {
  return scanned.pieces
    .slice(from, to)
    .map(({ key, start }, at) => (at > 0 && start > (scanned.pieces[from + at - 1]?.end ?? 0) ? ` ${key}` : key))
    .join('');
}

/** Whether some words, in lower case, are at a place. */
export function areAt(scanned: Scanned, at: number, words: readonly string[]): boolean {
  return words.every((word, step) => keyAt(scanned, at + step).toLowerCase() === word);
}

/** Begins with a capital letter, or is one. */
export function isCapital(key: string): boolean {
  const code = key.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(key);
}

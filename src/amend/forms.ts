import { readNumber } from '../form/numbering.ts';
import type { Part } from '../model/document.ts';

/** What kind of paragraph a list speaks of: `a new operative sub-paragraph (b)`. */
export interface Form {
  /** Null: as its neighbour. */
  readonly part: Part | null;
  /** Null: below its neighbour, or beside it. */
  readonly depth: number | null;
  readonly isRow: boolean;
  /** Tells the manner of numbering, not the number; `''` without a number, null: as its neighbours have it. */
  readonly number: string | null;
}

export function formIn(words: string): Form {
  const text = words.replace(/^(?:an?|the following)\b/iu, '').trim();
  if (/\brow\b/iu.test(text)) return { part: partIn(text), depth: 0, isRow: true, number: '' };
  const [, numbered] = /\bheading(?:,? (?:numbered )?(\S+))?$/iu.exec(text) ?? [];
  if (/\bheading\b/iu.test(text)) return { part: 'heading', depth: 0, isRow: false, number: numbered ?? null };
  const below = text.match(/\([a-zA-Z]{1,4}\)|(?<= )[a-z]{1,4}\)/gu) ?? [];
  const isBelow = /\bsub-?paragraph/iu.test(text);
  const [, told] = /paragraph (?:numbered )?(\S+?)(?: (?:bis|ter|quater))?$/iu.exec(text) ?? [];
  const part = partIn(text);
  if (below.length > 0 && isBelow) return { part, depth: below.length, isRow: false, number: below.at(-1) ?? null };
  const isNumber = told !== undefined && readNumber(told).length > 0;
  // `a new operative paragraph 9` is numbered by its place; in an annex the number says that there are numbers.
  const isTold = isNumber && (part === 'annex' || !/^\d+$/u.test(told));
  const number = /\bunnumbered\b/iu.test(text) ? '' : isTold ? told : null;
  return { part, depth: isBelow ? null : 0, isRow: false, number };
}

function partIn(text: string): Part | null {
  if (/\bformula\b/iu.test(text)) return 'formula';
  if (/preamb|\bPP/iu.test(text)) return 'preamble';
  if (/operative|\bOP/iu.test(text)) return 'operative';
  return /\bannex\b/iu.test(text) ? 'annex' : null;
}

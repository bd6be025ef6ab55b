import type { Piece } from '../text/scan.ts';
import { type Found, keyAt, wordsBetween } from './mention.ts';
import { dateAt } from './when.ts';

/**
 * A resolution, decision or document cited by its symbol, with the date printed right behind it.
 *
 *     63/71 of 2 December 2008 · 1373 (2001) · 1514 (XV) of 14 December 1960 · A/78/185 · S-10/2 · 60/41 A
 *
 * `of` is `resolution`, `decision` or `document`.
 */
export function citationAt(pieces: readonly Piece[], at: number): Found | null {
  const end = symbolEnd(pieces, at);
  if (end === at) return null;
  const value = wordsBetween(pieces, at, end);
  const dated = keyAt(pieces, end) === 'of' ? dateAt(pieces, end + 1) : null;
  return { kind: 'citation', value, of: kindOf(pieces, at), from: at, to: dated?.to ?? end };
}

/** Behind the symbol that begins at a piece; the piece itself where none does. */
function symbolEnd(pieces: readonly Piece[], at: number): number {
  const key = keyAt(pieces, at);
  if (key.includes('/')) {
    if (OWN_NUMBER.test(key)) return isYears(pieces, at, key) ? at : suffixEnd(pieces, at + 1);
    if (
      /^[A-Z]/u.test(key) &&
      keyAt(pieces, at + 1) === '.' &&
      /^[A-Z]+\/\d/u.test(keyAt(pieces, at + 2)) &&
      touches(pieces, at)
    )
      return at + 3;
    return DOCUMENT.test(key) ? suffixEnd(pieces, at + 1) : at;
  }
  if (key === 'GC' && keyAt(pieces, at + 1) === '(' && keyAt(pieces, at + 3) === ')')
    return conferenceEnd(pieces, at + 4);
  // `2602 C (XXIV)`
  if (/^\d{1,4}$/u.test(key) && /^[A-Z]$/u.test(keyAt(pieces, at + 1)) && isRoman(pieces, at + 2)) return at + 5;
  if (keyAt(pieces, at + 1) !== '(' || keyAt(pieces, at + 3) !== ')' || !/^\d{1,4}$/u.test(key)) return at;
  const inside = keyAt(pieces, at + 2);
  if (/^(?:19|20)\d\d$/u.test(inside)) return Number(key) < 10_000 ? at + 4 : at;
  return /^(?:S-|ES-)?[IVXL]+$/u.test(inside) ? suffixEnd(pieces, at + 4) : at;
}

/** Of the International Atomic Energy Agency: `GC(66)/RES/10`. */
function conferenceEnd(pieces: readonly Piece[], at: number): number {
  if (keyAt(pieces, at) !== '/') return at;
  return /^[A-Z]+(?:\/\d+)?$/u.test(keyAt(pieces, at + 1)) ? at + 2 : at + 1;
}

function isRoman(pieces: readonly Piece[], at: number): boolean {
  return (
    keyAt(pieces, at) === '(' && /^(?:S-|ES-)?[IVXL]+$/u.test(keyAt(pieces, at + 1)) && keyAt(pieces, at + 2) === ')'
  );
}

/** `CCW/CONF.V/2` falls into pieces at its point. */
function touches(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.end === pieces[at + 1]?.start && pieces[at + 1]?.end === pieces[at + 2]?.start;
}

/** `78/32`, `S-10/2`, `ES-11/1`, `2019/7`. */
const OWN_NUMBER = /^(?:E?S-)?\d{1,4}\/(?:\d{1,4}|[A-Z]+\.\d+)$/u;
/** `A/78/185`, `A/C.1/78/L.20`, `CCW/GGE.1/2019/3`, `E/2022/27`: capitals, slashes and a figure. */
const DOCUMENT = /^(?=[A-Za-z0-9./-]*$)[A-Z][A-Z0-9.-]*(?:\/[A-Za-z0-9.-]+)*\/[A-Za-z0-9.-]*\d[A-Za-z0-9./-]*$/u;

/** `2021/22` is a year of the budget unless a resolution is spoken of. */
function isYears(pieces: readonly Piece[], at: number, key: string): boolean {
  const [, first, last] = /^(20\d\d)\/(\d\d)$/u.exec(key) ?? [];
  if (first === undefined || Number(last) !== (Number(first) + 1) % 100) return false;
  return kindOf(pieces, at) !== 'resolution' || !isSpokenOf(pieces, at);
}

function isSpokenOf(pieces: readonly Piece[], at: number): boolean {
  return NOUN.test(keyAt(pieces, at - 1)) || (JOINT.has(keyAt(pieces, at - 1)) && symbolLike(keyAt(pieces, at - 2)));
}

function symbolLike(key: string): boolean {
  return key.includes('/') || /^(?:19|20)\d\d$/u.test(key);
}

function suffixEnd(pieces: readonly Piece[], at: number): number {
  const [key, before] = [keyAt(pieces, at), pieces[at - 1]];
  if (/^[A-Z](?:-[A-Z])?$/u.test(key) && before !== undefined && (pieces[at]?.start ?? 0) <= before.end + 1) {
    // `A` may open the next sentence; it is a part of the symbol before `and B`, a date or a mark.
    const isPart = keyAt(pieces, at + 1) === 'and' && /^[A-Z]$/u.test(keyAt(pieces, at + 2));
    return isPart ? at + 3 : at + 1;
  }
  if (key !== '(') return at;
  if (/^(?:19|20)\d\d$|^[IVX]+$/u.test(keyAt(pieces, at + 1)) && keyAt(pieces, at + 2) === ')') return at + 3;
  if (!SECTIONS.has(keyAt(pieces, at + 1))) return at;
  const close = pieces.slice(at, at + SECTION_MAX_PIECES).findIndex((piece) => piece.key === ')');
  return at + close + 1;
}

const SECTIONS: ReadonlySet<string> = new Set(['Sect', 'Part', 'Vol', 'Suppl', 'Income']);
const SECTION_MAX_PIECES = 7;

/** The noun that a list of citations stands under: the nearest before it, in reach of what a list may hold. */
function kindOf(pieces: readonly Piece[], at: number): string {
  if (/^[A-Z].*\//u.test(keyAt(pieces, at)) && !/^E?S-\d/u.test(keyAt(pieces, at))) return 'document';
  for (let before = at - 1; before >= Math.max(0, at - NOUN_REACH_PIECES); before -= 1) {
    const key = keyAt(pieces, before);
    if (/^resolutions?$/iu.test(key)) return 'resolution';
    if (/^decisions?$/iu.test(key)) return 'decision';
    if (key === ';') break;
  }
  return 'resolution';
}

/** A chain of twenty citations with their dates: six pieces each. */
const NOUN_REACH_PIECES = 120;
const NOUN = /^(?:resolution|decision)s?$/iu;
const JOINT: ReadonlySet<string> = new Set(['and', ',', 'to', 'or']);

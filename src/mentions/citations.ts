import { type Found, keyAt, type Scanned, wordsBetween } from './mention.ts';
import { dateAt } from './when.ts';

/**
 * A resolution, decision or document cited by its symbol, with the date printed immediately after it.
 *
 *     63/71 of 2 December 2008 · 1373 (2001) · 1514 (XV) of 14 December 1960 · A/78/185 · S-10/2 · 60/41 A
 *
 * `of` is `resolution`, `decision` or `document`.
 */
export function citationAt(scanned: Scanned<'citations' | 'dates'>, at: number): Found | null {
  const end = symbolEnd(scanned, at);
  if (end === at) return null;
  const value = wordsBetween(scanned, at, end);
  const dated = keyAt(scanned, end) === scanned.words.dates.of ? dateAt(scanned, end + 1) : null;
  return { kind: 'citation', value, of: nounOver(scanned, at), from: at, to: dated?.to ?? end };
}

/** The piece after the symbol that begins at a piece; the piece itself if none does. */
function symbolEnd(scanned: Scanned<'citations'>, at: number): number {
  const key = keyAt(scanned, at);
  if (key.includes('/')) {
    if (OWN_NUMBER.test(key)) return isYears(scanned, at, key) ? at : suffixEnd(scanned, at + 1);
    if (
      /^[A-Z]/u.test(key) &&
      keyAt(scanned, at + 1) === '.' &&
      /^[A-Z]+\/\d/u.test(keyAt(scanned, at + 2)) &&
      touches(scanned, at)
    )
      return at + 3;
    return DOCUMENT.test(key) ? suffixEnd(scanned, at + 1) : at;
  }
  if (key === 'GC' && keyAt(scanned, at + 1) === '(' && keyAt(scanned, at + 3) === ')')
    return conferenceEnd(scanned, at + 4);
  // `2602 C (XXIV)`
  if (/^\d{1,4}$/u.test(key) && /^[A-Z]$/u.test(keyAt(scanned, at + 1)) && isRoman(scanned, at + 2)) return at + 5;
  if (keyAt(scanned, at + 1) !== '(' || keyAt(scanned, at + 3) !== ')' || !/^\d{1,4}$/u.test(key)) return at;
  const inside = keyAt(scanned, at + 2);
  if (/^(?:19|20)\d\d$/u.test(inside)) return Number(key) < 10_000 ? at + 4 : at;
  return /^(?:S-|ES-)?[IVXL]+$/u.test(inside) ? suffixEnd(scanned, at + 4) : at;
}

/** The International Atomic Energy Agency: `GC(66)/RES/10`. */
function conferenceEnd(scanned: Scanned, at: number): number {
  if (keyAt(scanned, at) !== '/') return at;
  return /^[A-Z]+(?:\/\d+)?$/u.test(keyAt(scanned, at + 1)) ? at + 2 : at + 1;
}

function isRoman(scanned: Scanned, at: number): boolean {
  return (
    keyAt(scanned, at) === '(' && /^(?:S-|ES-)?[IVXL]+$/u.test(keyAt(scanned, at + 1)) && keyAt(scanned, at + 2) === ')'
  );
}

/** `CCW/CONF.V/2` is split into pieces at its full stop. */
function touches(scanned: Scanned, at: number): boolean {
  return (
    scanned.pieces[at]?.end === scanned.pieces[at + 1]?.start &&
    scanned.pieces[at + 1]?.end === scanned.pieces[at + 2]?.start
  );
}

/** `78/32`, `S-10/2`, `ES-11/1`, `2019/7`. */
const OWN_NUMBER = /^(?:E?S-)?\d{1,4}\/(?:\d{1,4}|[A-Z]+\.\d+)$/u;
/** `A/78/185`, `A/C.1/78/L.20`, `CCW/GGE.1/2019/3`, `E/2022/27`: capitals, slashes and a figure. */
const DOCUMENT = /^(?=[A-Za-z0-9./-]*$)[A-Z][A-Z0-9.-]*(?:\/[A-Za-z0-9.-]+)*\/[A-Za-z0-9.-]*\d[A-Za-z0-9./-]*$/u;

/** `2021/22` is a budget year unless the text speaks of a resolution. */
function isYears(scanned: Scanned<'citations'>, at: number, key: string): boolean {
  const [, first, last] = /^(20\d\d)\/(\d\d)$/u.exec(key) ?? [];
  if (first === undefined || Number(last) !== (Number(first) + 1) % 100) return false;
  return nounOver(scanned, at) !== 'resolution' || !isSpokenOf(scanned, at);
}

function isSpokenOf(scanned: Scanned<'citations'>, at: number): boolean {
  const { noun, joints } = scanned.words.citations;
  return (
    noun.test(keyAt(scanned, at - 1)) || (joints.has(keyAt(scanned, at - 1)) && symbolLike(keyAt(scanned, at - 2)))
  );
}

function symbolLike(key: string): boolean {
  return key.includes('/') || /^(?:19|20)\d\d$/u.test(key);
}

function suffixEnd(scanned: Scanned<'citations'>, at: number): number {
  const [key, before] = [keyAt(scanned, at), scanned.pieces[at - 1]];
  if (/^[A-Z](?:-[A-Z])?$/u.test(key) && before !== undefined && (scanned.pieces[at]?.start ?? 0) <= before.end + 1) {
    // `A` may begin the next sentence; it is part of the symbol before `and B`, a date or a punctuation mark.
    const isPart = keyAt(scanned, at + 1) === scanned.words.citations.and && /^[A-Z]$/u.test(keyAt(scanned, at + 2));
    return isPart ? at + 3 : at + 1;
  }
  if (key !== '(') return at;
  if (/^(?:19|20)\d\d$|^[IVX]+$/u.test(keyAt(scanned, at + 1)) && keyAt(scanned, at + 2) === ')') return at + 3;
  if (!scanned.words.citations.sections.has(keyAt(scanned, at + 1))) return at;
  const close = scanned.pieces.slice(at, at + SECTION_MAX_PIECES).findIndex((piece) => piece.key === ')');
  return at + close + 1;
}

const SECTION_MAX_PIECES = 7;

/** The noun that introduces a list of citations: the nearest before it, within the reach of a list. */
function nounOver(scanned: Scanned<'citations'>, at: number): string {
  if (/^[A-Z].*\//u.test(keyAt(scanned, at)) && !/^E?S-\d/u.test(keyAt(scanned, at))) return 'document';
  const words = scanned.words.citations;
  for (let before = at - 1; before >= Math.max(0, at - NOUN_REACH_PIECES); before -= 1) {
    const key = keyAt(scanned, before);
    if (words.resolution.test(key)) return 'resolution';
    if (words.decision.test(key)) return 'decision';
    if (key === ';') break;
  }
  return 'resolution';
}

/** A chain of twenty citations with their dates: six pieces each. */
const NOUN_REACH_PIECES = 120;

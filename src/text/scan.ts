import { fold } from './fold.ts';
import { characterAt, flagEnd, mayCut } from './graphemes.ts';
import { segmentsOf } from './segments.ts';

/** The smallest unit of a comparison: a word, a number or a mark, with its place as UTF-16 offsets. */
export interface Piece {
  /** The folded form, which is compared. */
  readonly key: string;
  readonly kind: 'word' | 'number' | 'mark';
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a text into pieces, by character codes: on 0.9 MB this takes a fifth of the time of a regular expression. A word keeps
 * inner hyphens, apostrophes and slashes (`gender-sensitive`, `63/71`, `A/C.1/78/L.20`), and a trailing hyphen (`short- and
 * long-term`); a number keeps its points and commas (`1,200.50`), a period its dash (`2021–2026`), and an address everything up to
 * the next space. Invisible characters (direction marks, soft hyphens) are not pieces of their own.
 */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let isAscii = true;
  for (let at = 0; at < text.length; ) {
    const kind = classAt(text, at);
    if (text.charCodeAt(at) >= ASCII_END) isAscii = false;
    const end = kind === LETTER || kind === DIGIT ? wordEnd(text, at) : at + widthAt(text, at);
    if (kind === UNSPACED) {
      const runEnd = unspacedEnd(text, at);
      for (const [start, stop] of segmentsOf(text, at, runEnd)) push(pieces, text, 'word', start, stop);
      at = runEnd;
      continue;
    }
    const to = kind === MARK ? Math.max(end, flagEnd(text, at)) : end;
    if (kind === LETTER || kind === DIGIT || kind === MARK) push(pieces, text, KINDS[kind], at, to);
    at = to;
  }
  return isAscii ? pieces : whole(pieces, text);
}

type Class = 0 | 1 | 2 | 3 | 4 | 5;
const BLANK = 0;
const LETTER = 1;
const DIGIT = 2;
const MARK = 3;
const INVISIBLE = 4;
/** A letter of a script that is written without spaces between words. */
const UNSPACED = 5;
const KINDS = { [LETTER]: 'word', [DIGIT]: 'number', [MARK]: 'mark' } as const;

function push(pieces: Piece[], text: string, kind: Piece['kind'], start: number, end: number): void {
  const key = keyOfPiece(text.slice(start, end));
  if (key !== '') pieces.push({ key, kind, start, end });
}

/** `fold` treats a backquote as an apostrophe only if there is something else to fold. */
function keyOfPiece(printed: string): string {
  return printed === '`' ? "'" : fold(printed);
}

function wordEnd(text: string, start: number): number {
  let end = start;
  let last: Class = BLANK;
  for (let at = start; at < text.length; ) {
    const kind = classAt(text, at);
    if (kind === LETTER || kind === DIGIT) {
      at += widthAt(text, at);
      end = at;
      last = kind;
    } else if (kind === INVISIBLE) at += 1;
    else {
      const after = kind === MARK || kind === BLANK ? jointEnd(text, at, last) : at;
      if (after === at) return isHanging(text, at, last) ? at + 1 : end;
      at = after;
      end = after;
    }
  }
  return end;
}

/** Where a word continues after a hyphen, a slash or the like; the same offset if it does not. */
function jointEnd(text: string, at: number, last: Class): number {
  const code = text.charCodeAt(at);
  const next = classAt(text, at + 1);
  if (HYPHENS.has(code) || APOSTROPHES.has(code) || code === SLASH)
    return next === LETTER || next === DIGIT ? at + 1 : at;
  if (code === POINT) return next === DIGIT ? at + 1 : at;
  if (code === COMMA) return next === DIGIT && groupsThousands(text, at) ? at + 1 : at;
  if (code === COLON) return text.startsWith('://', at) ? addressEnd(text, at) : at;
  return last === DIGIT ? dashEnd(text, at) : at;
}

/** `1,200` and `12,5` are numbers; in `of 2011,19/1 of` a space is missing. */
function groupsThousands(text: string, comma: number): boolean {
  let digits = 0;
  while (digits <= GROUP_MAX_DIGITS && classAt(text, comma - 1 - digits) === DIGIT) digits += 1;
  return digits > 0 && digits <= GROUP_MAX_DIGITS;
}

const GROUP_MAX_DIGITS = 3;

/** `2021 – 2026` with any dash and spaces is one period; see `fold`. */
function dashEnd(text: string, from: number): number {
  let at = blanksEnd(text, from);
  if (!DASHES.has(text.charCodeAt(at))) return from;
  at = blanksEnd(text, at + 1);
  return classAt(text, at) === DIGIT ? at : from;
}

function blanksEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) === BLANK) at += 1;
  return at;
}

function addressEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) !== BLANK && !ADDRESS_ENDS.includes(text.charAt(at))) at += 1;
  while (ADDRESS_POINTS.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

function isHanging(text: string, at: number, last: Class): boolean {
  return last === LETTER && HYPHENS.has(text.charCodeAt(at)) && classAt(text, at + 1) === BLANK && at + 1 < text.length;
}

const [COMMA, POINT, SLASH, COLON] = [0x2c, 0x2e, 0x2f, 0x3a];
const HYPHENS: ReadonlySet<number> = new Set([0x2d, 0x2010, 0x2011, 0x2212]);
const APOSTROPHES: ReadonlySet<number> = new Set([0x27, 0x2018, 0x2019, 0x201b, 0x2032]);
const DASHES: ReadonlySet<number> = new Set([0x2012, 0x2013]);
const ADDRESS_ENDS = '<>"“”«»()[]{}';
const ADDRESS_POINTS = '.,;:!?';

function unspacedEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && (classAt(text, at) === UNSPACED || isAttached(text, at))) at += widthAt(text, at);
  return at;
}

function isAttached(text: string, at: number): boolean {
  return /^(?:[\p{M}\u00AD\u2060]|\u200C|\u200D)/u.test(characterAt(text, at));
}

const ASCII_END = 0x80;

function classAt(text: string, at: number): Class {
  const code = text.charCodeAt(at);
  if (code < ASCII_END) return ASCII[code] ?? MARK;
  return at < text.length ? classBeyondAscii(code, text, at) : BLANK;
}

const ASCII: readonly Class[] = Array.from({ length: ASCII_END }, (_, code) => {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return BLANK;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) ? LETTER : MARK;
});

/** Common characters by their ranges, the rest by their Unicode properties, which takes fifty times as long. */
function classBeyondAscii(code: number, text: string, at: number): Class {
  if (code === 0xa0) return BLANK;
  if (code >= 0xc0 && code < 0x0250) return code === 0xd7 || code === 0xf7 ? MARK : LETTER;
  if (code >= 0x0400 && code < 0x0530 && code !== 0x0482) return LETTER;
  if (code >= 0x0620 && code < 0x0660) return LETTER;
  if (code >= 0x2010 && code < 0x2028) return MARK;
  if (code >= 0x4e00 && code < 0xa000) return UNSPACED;
  return classByProperty(characterAt(text, at));
}

function classByProperty(character: string): Class {
  if (/^(?:[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|[\uFE00-\uFE0F])/u.test(character))
    return INVISIBLE;
  if (/^\s/u.test(character)) return BLANK;
  if (/^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u.test(character)) {
    if (/^\p{L}/u.test(character)) return UNSPACED;
  }
  if (/^[\p{L}\p{M}]/u.test(character)) return LETTER;
  return /^\p{N}/u.test(character) ? DIGIT : MARK;
}

/** One or two UTF-16 units. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff ? characterAt(text, at).length : 1;
}

/** Joins pieces that meet within what readers see as one character. */
function whole(pieces: readonly Piece[], text: string): readonly Piece[] {
  if (pieces.every(({ start, end }) => mayCut(text, start) && mayCut(text, end))) return pieces;
  const glued: { kind: Piece['kind']; start: number; end: number }[] = [];
  for (const piece of pieces) {
    let { start, end } = piece;
    if (end <= (glued.at(-1)?.end ?? 0)) continue;
    while (!mayCut(text, start)) start -= 1;
    while (!mayCut(text, end)) end += 1;
    const before = glued.at(-1);
    if (before === undefined || before.end <= start) glued.push({ kind: piece.kind, start, end });
    else {
      before.start = Math.min(before.start, start);
      before.end = Math.max(before.end, end);
    }
  }
  return glued.map(({ kind, start, end }) => ({ key: keyOfPiece(text.slice(start, end)), kind, start, end }));
}

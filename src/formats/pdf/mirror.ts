import { largest, smallest } from '../../text/extremes.ts';
import { LEFTWARD_LETTERS } from '../../text/scripts/direction.ts';
import { endOf } from './columns.ts';
import { rowsOf } from './lines.ts';
import { BLANK_MIN, type Print, type PrintedPage } from './pages.ts';

/**
 * The prints of every page, those written from right to left as in a mirror: the words of a line, its indent and its end then lie
 * as in all other texts. Such a page has a print for each character; they are joined in the order in which they are read.
 */
export function inReadingOrder(pages: readonly PrintedPage[]): readonly (readonly Print[])[] {
  const drawn = pages.flatMap(({ prints, isLeftward }) => (isLeftward ? prints : []));
  if (drawn.length === 0) return pages.map(({ prints }) => prints);
  const axis = smallest(drawn.map(({ x }) => x)) + largest(drawn.map(endOf));
  const rows = pages.map(({ prints, isLeftward }) =>
    isLeftward ? rowsOf(prints).map((row) => readingOrder(glyphsOn(row.prints))) : [],
  );
  const isDrawn = hasDrawnBrackets(rows.flat());
  return pages.map(({ prints, isLeftward }, page) =>
    isLeftward ? (rows[page] ?? []).flatMap((glyphs) => mirrored(glyphs, { axis, isDrawn })) : prints,
  );
}

/** A character, or the letters of a ligature, with its place on the page. */
interface Glyph {
  readonly text: string;
  readonly kind: GlyphKind;
  readonly x: number;
  readonly width: number;
  /** Null for the gap between two prints. */
  readonly print: Print | null;
  /** The ends of the words around it that are read from left to right; null if it is not among such words. */
  readonly run: { readonly start: number; readonly end: number } | null;
}

/** `joint`: a mark that joins two figures to one number. */
type GlyphKind = 'leftward' | 'rightward' | 'figure' | 'joint' | 'open' | 'close' | 'mark' | 'blank';

const LEFTWARD = new RegExp(`^[${LEFTWARD_LETTERS}]`, 'u');
/** `63/71`, `1,200`, `12.5`, `10:30`: what UAX #9 calls common separators. */
const JOINTS = '/.,:\u00A0\u066B\u066C';
const [OPENING, CLOSING] = ['([{«‹', ')]}»›'];

function glyphKind(character: string): GlyphKind {
  if (/^\p{Nd}/u.test(character)) return 'figure';
  if (JOINTS.includes(character)) return 'joint';
  if (/^\s/u.test(character)) return 'blank';
  if (LEFTWARD.test(character)) return 'leftward';
  if (/^[\p{L}\p{M}]/u.test(character)) return 'rightward';
  if (OPENING.includes(character)) return 'open';
  return CLOSING.includes(character) ? 'close' : 'mark';
}

/** The characters of a row as seen from left to right, with a blank for every gap. */
function glyphsOn(row: readonly Print[]): readonly Glyph[] {
  const seen = [...row.entries()].toSorted(([, a], [, b]) => a.x - b.x);
  const glyphs: Glyph[] = [];
  let end: number | null = null;
  for (const [place, [drawn, print]] of seen.entries()) {
    const { text, x, width, size, afterBlank } = print;
    // A drawn blank counts also where the letter beside it reaches under it.
    const isBlank = afterBlank && seen[place - 1]?.[0] === drawn - 1;
    if (end !== null && (isBlank || x - end > BLANK_MIN * size))
      glyphs.push({ text: ' ', kind: 'blank', x: end, width: 0, print: null, run: null });
    glyphs.push({ text, kind: glyphKind(text), x, width, print, run: null });
    // A vowel sign has no width, and is somewhere over its letter.
    end = Math.max(end ?? endOf(print), endOf(print));
  }
  return withoutStretch(glyphs);
}

/**
 * Without the strokes within words that fill up a line: LibreOffice gives them no meaning in its fonts, and pdf.js then takes their
 * number in the font for a character. No word has a Latin letter or a symbol between two Arabic ones.
 */
function withoutStretch(glyphs: readonly Glyph[]): readonly Glyph[] {
  const kept: Glyph[] = [];
  for (let at = 0; at < glyphs.length; ) {
    const glyph = glyphs[at];
    if (glyph === undefined) break;
    let end = at + 1;
    while (glyphs[end]?.text === glyph.text) end += 1;
    const isWithin = glyphs[at - 1]?.kind === 'leftward' && glyphs[end]?.kind === 'leftward';
    const isStroke =
      CONTROL.test(glyph.text) || (isWithin && glyph.kind !== 'leftward' && MEANINGLESS.test(glyph.text));
    if (!isStroke) for (const each of glyphs.slice(at, end)) kept.push(each);
    at = end;
  }
  return kept;
}

const MEANINGLESS = /^[\p{L}\p{S}\p{No}\\@#&*_]/u;
const CONTROL = /^\p{Cc}/u;

/**
 * The characters of a row in reading order: from right to left, but figures and words in Latin or Cyrillic from left to right. The
 * reverse of the rules of UAX #9, which say how such a text is shown.
 */
function readingOrder(seen: readonly Glyph[]): readonly Glyph[] {
  const parts: (readonly Glyph[])[] = [];
  for (let at = 0; at < seen.length; ) {
    const end = runEnd(seen, at);
    parts.push(end - at > 1 ? asRun(seen.slice(at, end)) : seen.slice(at, end));
    at = end;
  }
  return parts.reverse().flat();
}

function asRun(glyphs: readonly Glyph[]): readonly Glyph[] {
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  if (first === undefined || last === undefined) return glyphs;
  return glyphs.map((glyph) => ({ ...glyph, run: { start: first.x, end: last.x + last.width } }));
}

/** Where characters end that are read from left to right: a number, or words with the numbers and whole brackets among them. */
function runEnd(seen: readonly Glyph[], start: number): number {
  const isNumber = seen[start]?.kind === 'figure';
  if (!isNumber && seen[start]?.kind !== 'rightward') return start + 1;
  let [end, depth, hasWords] = [start + 1, 0, false];
  for (let at = start; at < Math.min(seen.length, start + RUN_MAX_CHARACTERS); at += 1) {
    const kind = seen[at]?.kind ?? 'leftward';
    if (kind === 'leftward' || (kind === 'close' && depth === 0)) break;
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    hasWords ||= kind === 'rightward' && depth === 0;
    if (depth === 0 && (kind === 'rightward' || kind === 'figure' || kind === 'close')) end = at + 1;
  }
  return hasWords ? end : numberEnd(seen, start);
}

/** A line has about a hundred. */
const RUN_MAX_CHARACTERS = 500;

function numberEnd(seen: readonly Glyph[], start: number): number {
  let at = start + 1;
  for (;;) {
    if (seen[at]?.kind === 'figure') at += 1;
    else if (seen[at]?.kind === 'joint' && seen[at + 1]?.kind === 'figure') at += 2;
    else return at;
  }
}

/**
 * Whether brackets are given as they are drawn: then the one that opens, seen from the right, is a closing one. Some programs write
 * what is drawn, others what is meant.
 */
function hasDrawnBrackets(rows: readonly (readonly Glyph[])[]): boolean {
  let [drawn, meant] = [0, 0];
  for (const row of rows) {
    let before: GlyphKind | null = null;
    for (const { kind, run } of row) {
      if (run !== null || (kind !== 'open' && kind !== 'close')) continue;
      if (before === 'close' && kind === 'open') drawn += 1;
      if (before === 'open' && kind === 'close') meant += 1;
      before = kind;
    }
  }
  return drawn > meant;
}

interface Mirror {
  /** Twice the place of the mirror. */
  readonly axis: number;
  readonly isDrawn: boolean;
}

/** The characters of a row in reading order as words, which lie from left to right. */
function mirrored(glyphs: readonly Glyph[], { axis, isDrawn }: Mirror): readonly Print[] {
  const words: Print[] = [];
  let afterBlank = true;
  for (const { print, text, x: seenAt, width, run } of glyphs) {
    const last = words.at(-1);
    const own = run === null ? axis - seenAt - width : axis - run.end + seenAt - run.start;
    // A vowel sign over its letter is after it.
    const x = last === undefined ? own : Math.max(own, last.x);
    const letters = run === null && isDrawn ? asMeant(text) : text;
    if (print === null) afterBlank = true;
    else if (last !== undefined && !afterBlank) {
      const isSame = isSamePrint(last, print);
      const grown = Math.max(last.width, x + (isSame ? width : 0) - last.x);
      words[words.length - 1] = { ...last, width: grown, text: isSame ? last.text + letters : last.text };
      if (!isSame) words.push({ ...print, text: letters, x, afterBlank });
    } else words.push({ ...print, text: letters, x, afterBlank });
    if (print !== null) afterBlank = false;
  }
  return words;
}

function isSamePrint(a: Print, b: Print): boolean {
  return a.size === b.size && a.y === b.y && a.isBold === b.isBold && a.isItalic === b.isItalic;
}

function asMeant(bracket: string): string {
  const [opening, closing] = [OPENING.indexOf(bracket), CLOSING.indexOf(bracket)];
  if (opening !== -1) return CLOSING.charAt(opening);
  return closing === -1 ? bracket : OPENING.charAt(closing);
}

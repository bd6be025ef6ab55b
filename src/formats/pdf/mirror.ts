import { largest, smallest } from '../../text/extremes.ts';
import { endOf } from './columns.ts';
import { rowsOf } from './lines.ts';
import { BLANK_MIN, type Print } from './pages.ts';

/**
 * The pages of a text written from right to left as in a mirror, so that the words of a line, its indent and its end lie as in all
 * other texts. Letters, which such a PDF has in the order in which they are seen, are put in the order in which they are read. Other
 * texts stay as they are.
 */
export function inReadingOrder(pages: readonly (readonly Print[])[]): readonly (readonly Print[])[] {
  const prints = pages.flat();
  if (!isLeftward(prints)) return pages;
  const axis = smallest(prints.map(({ x }) => x)) + largest(prints.map(endOf));
  const rows = pages.map((page) => rowsOf(page).map((row) => readingOrder(withoutStretch(glyphsOn(row.prints)))));
  const isDrawn = hasDrawnBrackets(rows.flat());
  return rows.map((onPage) => onPage.flatMap((glyphs) => mirrored(glyphs, { axis, isDrawn })));
}

/** Whether most letters are of a script that is written from right to left. */
function isLeftward(prints: readonly Print[]): boolean {
  let [leftward, letters] = [0, 0];
  for (const { text } of prints) {
    leftward += text.match(LEFTWARD_LETTERS)?.length ?? 0;
    letters += text.match(LETTERS)?.length ?? 0;
  }
  return leftward * 2 > letters;
}

/** A character with its place on the page. */
interface Glyph {
  readonly text: string;
  readonly kind: Kind;
  readonly x: number;
  readonly width: number;
  /** Null for the gap between two prints. */
  readonly print: Print | null;
  /** The ends of the words around it that are read from left to right; null if it is not among such words. */
  readonly run: { readonly start: number; readonly end: number } | null;
}

/** `joint`: a mark that joins two figures to one number; `torn`: a gap of unknown width. */
type Kind = 'leftward' | 'rightward' | 'figure' | 'joint' | 'open' | 'close' | 'mark' | 'blank' | 'torn';

/** Hebrew, Arabic, Syriac, Thaana and N'Ko without their figures and the marks between figures. */
const LEFTWARD = '[\\u0590-\\u060B\\u060D-\\u065F\\u066D-\\u06EF\\u06FA-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC]';
const LEFTWARD_LETTERS = new RegExp(LEFTWARD, 'gu');
const LEFTWARD_LETTER = new RegExp(`^${LEFTWARD}`, 'u');
const LETTERS = /\p{L}/gu;
/** `63/71`, `1,200`, `12.5`, `10:30`: what UAX #9 calls common separators. */
const JOINTS = '/.,:\u00A0\u066B\u066C';
const [OPENING, CLOSING] = ['([{«‹', ')]}»›'];

function kindOf(character: string): Kind {
  if (/^\p{Nd}/u.test(character)) return 'figure';
  if (JOINTS.includes(character)) return 'joint';
  if (/^\s/u.test(character)) return 'blank';
  if (LEFTWARD_LETTER.test(character)) return 'leftward';
  if (/^[\p{L}\p{M}]/u.test(character)) return 'rightward';
  if (OPENING.includes(character)) return 'open';
  return CLOSING.includes(character) ? 'close' : 'mark';
}

/** The characters of a row as seen from left to right, with a blank for every gap. */
function glyphsOn(row: readonly Print[]): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  let end: number | null = null;
  for (const { print, isTorn } of untangled(row.toSorted((a, b) => a.x - b.x))) {
    if (isTorn) glyphs.push(gapAt(print.x, 'torn'));
    else if (end !== null && print.x - end > BLANK_MIN * print.size) glyphs.push(gapAt(end, 'blank'));
    for (const glyph of glyphsIn(print)) glyphs.push(glyph);
    // A vowel sign has no width, and is somewhere over its letter.
    end = Math.max(end ?? endOf(print), endOf(print));
  }
  return glyphs;
}

function gapAt(x: number, kind: 'blank' | 'torn'): Glyph {
  return { text: ' ', kind, x, width: 0, print: null, run: null };
}

interface Placed {
  readonly print: Print;
  /** Whether the width of the gap before it is unknown. */
  readonly isTorn: boolean;
}

/**
 * The prints of a row, none within another. If a font lacks a mark, another font brings it, and pdf.js reports the words around it
 * as one print with a blank: `55 110` and `/`.
 */
function untangled(row: readonly Print[]): readonly Placed[] {
  const placed: Placed[] = [];
  let around: { readonly print: Print; readonly inner: Print[] } | null = null;
  const place = () => {
    if (around !== null) for (const each of cutAround(around.print, around.inner)) placed.push(each);
  };
  for (const print of row) {
    if (around !== null && endOf(print) < endOf(around.print)) around.inner.push(print);
    else {
      place();
      around = { print, inner: [] };
    }
  }
  place();
  return placed;
}

/** A print cut at its blanks, where others lie within it: each is nearest to one of them. */
function cutAround(print: Print, inner: readonly Print[]): readonly Placed[] {
  if (inner.length === 0) return [{ print, isTorn: false }];
  const seen = asSeen(print);
  const width = print.width / seen.length;
  const gaps = [...seen.matchAll(/ /gu)].map(({ index }) => index);
  const placed: Placed[] = [];
  let start = 0;
  let x = print.x;
  for (const [at, gap] of [...gaps, null].entries()) {
    const isNearest = ({ x: from, width: own }: Print) => nearest(gaps, (from + own / 2 - print.x) / width) === at;
    const between = gap === null ? inner.filter(() => gaps.length === 0) : inner.filter(isNearest);
    if (between.length === 0 && gap !== null) continue;
    const end = between[0]?.x ?? endOf(print);
    const text = seen.slice(start, gap ?? seen.length);
    placed.push({ print: { ...print, text, isTurned: null, x, width: Math.max(0, end - x) }, isTorn: start > 0 });
    for (const [place, each] of between.entries()) placed.push({ print: each, isTorn: place === 0 });
    start = (gap ?? 0) + 1;
    x = endOf(between.at(-1) ?? print);
  }
  return placed;
}

/** The index of the blank nearest to a place, both counted in characters. */
function nearest(gaps: readonly number[], place: number): number {
  const distances = gaps.map((gap) => Math.abs(gap + 0.5 - place));
  return distances.indexOf(smallest(distances));
}

function glyphsIn(print: Print): readonly Glyph[] {
  const characters = [...asSeen(print)];
  const width = print.width / characters.length;
  return characters.map((text, at) => ({ text, kind: kindOf(text), x: print.x + at * width, width, print, run: null }));
}

/** The letters of a print from left to right, before pdf.js put them in reading order; it goes by what most of them are. */
function asSeen({ text, isTurned }: Print): string {
  if (isTurned === null) return text;
  if (!isTurned) return text.replace(LEFTWARD_RUN, (run) => [...run].reverse().join(''));
  const glyphs = [...text].map(
    (each, at): Glyph => ({ text: each, kind: kindOf(each), x: at, width: 1, print: null, run: null }),
  );
  return readingOrder(glyphs)
    .map((glyph) => glyph.text)
    .join('');
}

const LEFTWARD_RUN = new RegExp(`${LEFTWARD}+(?:[^\\p{L}\\p{N}\\p{Cc}]+${LEFTWARD}+)*`, 'gu');

/** Without the strokes that fill up a line within a word, where the font gives them no meaning. */
function withoutStretch(seen: readonly Glyph[]): readonly Glyph[] {
  if (!seen.some(({ text }) => CONTROL.test(text))) return seen;
  return seen.filter(({ text }, at) => !CONTROL.test(text) || at === 0 || at === seen.length - 1);
}

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
    let before: Kind | null = null;
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

/** Characters in reading order as prints from left to right: those of one print that follow one another are one. */
function mirrored(glyphs: readonly Glyph[], { axis, isDrawn }: Mirror): readonly Print[] {
  const prints: Print[] = [];
  let [source, afterBlank]: readonly [Print | null, boolean] = [null, true];
  glyphs.forEach((glyph, at) => {
    const { print, kind, run } = glyph;
    if (print === null) {
      afterBlank ||= kind === 'blank' || isBlankBetween(glyphs[at - 1], glyphs[at + 1], isDrawn);
      source = null;
      return;
    }
    const last = prints.at(-1);
    const own = run === null ? axis - glyph.x - glyph.width : axis - run.end + (glyph.x - run.start);
    const text = run === null && isDrawn ? asMeant(glyph.text) : glyph.text;
    // Neither vowel signs without a width nor cut prints leave a gap or turn back.
    const x = last === undefined ? own : Math.max(own, last.x);
    if (last !== undefined && source === print)
      prints[prints.length - 1] = {
        ...last,
        text: last.text + text,
        width: Math.max(last.width, own + glyph.width - last.x),
      };
    else {
      if (last !== undefined && !afterBlank)
        prints[prints.length - 1] = { ...last, width: Math.max(last.width, x - last.x) };
      prints.push({ ...print, text, isTurned: null, x, width: glyph.width, afterBlank });
    }
    source = print;
    afterBlank = false;
  });
  return prints;
}

/** Whether there is a blank where a print was cut, which is judged by the marks on both sides. */
function isBlankBetween(before: Glyph | undefined, after: Glyph | undefined, isDrawn: boolean): boolean {
  if (before === undefined || after === undefined) return false;
  const [opens, closes] = isDrawn ? (['close', 'open'] as const) : (['open', 'close'] as const);
  const isEnd = before.kind === closes || '،؛,;:.'.includes(before.text);
  return after.kind === opens || (isEnd && after.kind !== closes);
}

function asMeant(bracket: string): string {
  const [opening, closing] = [OPENING.indexOf(bracket), CLOSING.indexOf(bracket)];
  if (opening !== -1) return CLOSING.charAt(opening);
  return closing === -1 ? bracket : OPENING.charAt(closing);
}

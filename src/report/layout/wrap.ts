import { directedParts, RIGHT_TO_LEFT } from '../../language/letters.ts';
import { isolated } from './isolates.ts';
import { BREAK, breaksOf } from './line-breaks.ts';

/** A stretch of text with its paint. */
export interface Painted {
  readonly text: string;
  readonly paint: (text: string) => string;
  /** Words of a document that run from right to left; in all others, what does so is found. */
  readonly isRightToLeft?: boolean;
}

/** Words of a document, which run from right to left or do not. */
export function directed(stretches: readonly Painted[], isRightToLeft: boolean): readonly Painted[] {
  return isRightToLeft ? stretches.map((stretch) => ({ ...stretch, isRightToLeft })) : stretches;
}

/** A filled line, and the columns it takes. */
export interface Line {
  readonly text: string;
  readonly columns: number;
}

/**
 * Fills lines of a given width, breaking at spaces. The signs of a change stay with their words; what fits on no line
 * is broken between old words and new, and only a word that is itself wider than a line within, after hyphens and
 * slashes where it has them. Each line is painted separately, so that no colour runs past its end. At least one column is filled.
 */
export function wrap(stretches: readonly Painted[], widthColumns: number): readonly string[] {
  return wrapLines(stretches, widthColumns).map(({ text }) => text);
}

/** The same, with the columns of each line. Right-to-left words do not affect what is beside them. */
export function wrapLines(stretches: readonly Painted[], widthColumns: number): readonly Line[] {
  const text = stretches.map((stretch) => stretch.text).join('');
  const cutter = new Cutter(stretches);
  const painted = (from: number, to: number) =>
    mergePaints(cutter.parts(from, to))
      .map((part) => part.paint(part.text))
      .join('');
  const right = RIGHT_TO_LEFT.test(text) ? rightToLeftIn(stretches) : [];
  let next = 0;
  return filledLines(text, Math.max(1, widthColumns)).map(({ from, to }) => {
    let at = from;
    let line = '';
    // What a line cuts goes on in the next.
    for (let range = right[next]; range !== undefined && range.from < to; range = right[next]) {
      const [start, end] = [Math.max(at, range.from), Math.min(to, range.to)];
      line += painted(at, start) + isolated(painted(start, end));
      at = end;
      if (range.to > to) break;
      next += 1;
    }
    return { text: line + painted(at, to), columns: columnsOf(text.slice(from, to)) };
  });
}

/** Where stretches run from right to left. */
function rightToLeftIn(stretches: readonly Painted[]): readonly LineRange[] {
  const ranges: { readonly from: number; to: number }[] = [];
  let at = 0;
  let ours = '';
  const close = () => {
    let from = at - ours.length;
    for (const { text, isRightToLeft } of directedParts(ours)) {
      if (isRightToLeft) ranges.push({ from, to: from + text.length });
      from += text.length;
    }
    ours = '';
  };
  for (const { text, isRightToLeft } of stretches) {
    if (isRightToLeft !== true) ours += text;
    else {
      close();
      const last = ranges.at(-1);
      if (last?.to === at) last.to = at + text.length;
      else ranges.push({ from: at, to: at + text.length });
    }
    at += text.length;
  }
  close();
  return ranges;
}

interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** The lines of a text, without the spaces at their ends. */
function filledLines(text: string, width: number): readonly LineRange[] {
  const breaks = breaksOf(text);
  const columnsBefore = columnsBeforeOf(text);
  const columns = (from: number, to: number) => (columnsBefore[to] ?? 0) - (columnsBefore[from] ?? 0);
  const lines: LineRange[] = [];
  let start = afterSpace(text, 0);
  const endLine = (to: number): void => {
    lines.push({ from: start, to: start + text.slice(start, to).trimEnd().length });
    start = afterSpace(text, to);
  };
  /** Adds what is between two breaks to the lines, in parts if it is too wide for one. */
  const fill = (from: number, to: number, level: number): void => {
    if (columns(start, to) <= width) return;
    if (columns(afterSpace(text, from), to) <= width) {
      if (start < from) endLine(from);
      return;
    }
    // A word that no line holds begins a line, so that it is broken as seldom as possible.
    if (level >= BREAK.parts && start < from) endLine(from);
    if (level > BREAK.all) return;
    let part = from;
    for (let at = from + 1; at <= to; at += 1) {
      if (at < to && (breaks[at] ?? 0) > level) continue;
      fill(part, at, level + 1);
      part = at;
    }
  };
  fill(0, text.length, BREAK.words);
  if (start < text.length || lines.length === 0) endLine(text.length);
  return lines;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at]?.trim() === '') at += 1;
  return at;
}

/** The columns of the text before each of its UTF-16 units, and of all. */
function columnsBeforeOf(text: string): Uint32Array {
  const result = new Uint32Array(text.length + 1);
  let at = 0;
  let columns = 0;
  for (const character of text) {
    // The second unit of a character is never asked about.
    result[at] = columns;
    columns += columnsOf(character);
    at += character.length;
  }
  result[at] = columns;
  return result;
}

/** Cuts painted stretches, from their beginning to their end. */
class Cutter {
  readonly #stretches: readonly Painted[];
  #at = 0;
  #offset = 0;

  constructor(stretches: readonly Painted[]) {
    this.#stretches = stretches;
  }

  /** What the stretches have between two offsets, the first not before that of an earlier call. */
  parts(from: number, to: number): readonly Painted[] {
    const result: Painted[] = [];
    for (;;) {
      const stretch = this.#stretches[this.#at];
      if (stretch === undefined) return result;
      const text = stretch.text.slice(Math.max(0, from - this.#offset), Math.max(0, to - this.#offset));
      if (text !== '') result.push({ text, paint: stretch.paint });
      if (this.#offset + stretch.text.length > to) return result;
      this.#offset += stretch.text.length;
      this.#at += 1;
    }
  }
}

/** Paints adjacent stretches with the same paint together, so that underlines do not break and less is written. */
function mergePaints(line: readonly Painted[]): readonly Painted[] {
  const result: Painted[] = [];
  for (const part of line) {
    const last = result.at(-1);
    if (last?.paint === part.paint) result[result.length - 1] = { text: last.text + part.text, paint: part.paint };
    else result.push(part);
  }
  return result;
}

/** Columns that a text takes in a terminal: two for wide East Asian characters and emoji, none for combining marks. */
export function columnsOf(text: string): number {
  if (/^[ -~]*$/u.test(text)) return text.length;
  let columns = 0;
  for (const character of text) if (!NO_WIDTH.test(character)) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}

const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** The blocks that Unicode's East Asian Width calls wide or full-width. */
const WIDE = new RegExp(
  `[${[
    '\\u1100-\\u115F',
    '\\u2E80-\\u303E',
    '\\u3041-\\u33FF',
    '\\u3400-\\u4DBF',
    '\\u4E00-\\u9FFF',
    '\\uA000-\\uA4CF',
    '\\uA960-\\uA97F',
    '\\uAC00-\\uD7A3',
    '\\uF900-\\uFAFF',
    '\\uFE30-\\uFE6F',
    '\\uFF00-\\uFF60',
    '\\uFFE0-\\uFFE6',
    '\\u{1F300}-\\u{1FAFF}',
    '\\u{20000}-\\u{3FFFD}',
  ].join('')}]`,
  'u',
);

import { RIGHT_TO_LEFT } from './safe.ts';

/** A stretch of text with its paint. */
export interface Painted {
  readonly text: string;
  readonly paint: (text: string) => string;
}

/** A filled line, and the columns it takes. */
export interface Line {
  readonly text: string;
  readonly columns: number;
}

/**
 * Fills lines of a given width, breaking at spaces; a word wider than a line is broken between characters. Each line is
 * painted separately, so that no colour runs past its end. At least one column is filled.
 */
export function wrap(stretches: readonly Painted[], widthColumns: number): readonly string[] {
  return wrapLines(stretches, widthColumns).map(({ text }) => text);
}

/** The same, with the columns of each line. Right-to-left words do not affect what is beside them. */
export function wrapLines(stretches: readonly Painted[], widthColumns: number): readonly Line[] {
  const width = Math.max(1, widthColumns);
  const lines: Painted[][] = [[]];
  let used = 0;
  for (const word of paintedWords(stretches)) {
    const whole = word.map(({ text }) => text).join('');
    const needed = columnsOf(whole.trimStart());
    const blank = used === 0 ? 0 : whole.length - whole.trimStart().length;
    if (used > 0 && used + blank + needed > width) {
      lines.push([]);
      used = 0;
    }
    for (const part of word)
      used = place(lines, used === 0 ? { ...part, text: part.text.trimStart() } : part, used, width);
  }
  return lines.map((line) => {
    const plain = line.map(({ text }) => text).join('');
    const painted = mergePaints(line)
      .map(({ text, paint }) => (text === '' ? '' : paint(text)))
      .join('');
    return { text: RIGHT_TO_LEFT.test(plain) ? `\u2068${painted}\u2069` : painted, columns: columnsOf(plain) };
  });
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

/**
 * Words, each with the space before it; a word may have several paints. A bracket of the notation and the word that it
 * opens or closes are one word, also where the space between them is part of the change.
 */
function paintedWords(stretches: readonly Painted[]): readonly (readonly Painted[])[] {
  const words: Painted[][] = [];
  for (const { text, paint } of stretches) {
    for (const [piece] of text.matchAll(/ ?[^ ]+| /gu)) {
      const word = words.at(-1);
      const part: Painted = { text: piece, paint };
      if (word === undefined) words.push([part]);
      else if (OPENING.test(word.at(-1)?.text ?? '')) word.push(part);
      else if (isSpace(word)) {
        const lead = words.pop() ?? [];
        const closed = CLOSING.test(piece) ? words.pop() : undefined;
        words.push([...(closed ?? []), ...lead, part]);
      } else if (piece.startsWith(' ') || word.at(-1)?.text === ' ') words.push([part]);
      else word.push(part);
    }
  }
  return words;
}

/** Signs of the notation; those of a document have a backslash before them. */
const OPENING = /(?<!\\)(?:\[-|\{\+)$/u;
const CLOSING = /^(?:-\]|\+\})/u;

function isSpace(word: readonly Painted[]): boolean {
  return word.every(({ text }) => text === ' ');
}

/** Adds a part to the last line, starting new lines where it does not fit; returns the columns used. */
function place(lines: Painted[][], { text, paint }: Painted, usedColumns: number, width: number): number {
  let used = usedColumns;
  let held = '';
  for (const character of text) {
    const columns = columnsOf(character);
    if (used + columns > width && used > 0) {
      lines.at(-1)?.push({ text: held.trimEnd(), paint });
      lines.push([]);
      [held, used] = ['', 0];
      if (character === ' ') continue;
    }
    held += character;
    used += columns;
  }
  lines.at(-1)?.push({ text: held, paint });
  return used;
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

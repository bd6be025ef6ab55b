/** A run of text; marked content has no `str`. */
export interface Item {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

/** What a page of a PDF does, as pdf.js reports it: numbered operators with their arguments. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/**
 * Every character drawn on a page, in the order of drawing, as a piece of text of its own. pdf.js also reports words, but it puts
 * their letters in the order of reading as if a ligature were several letters, and does not say where in a word a gap is.
 */
export function glyphsDrawn(operators: readonly Operators[]): readonly Item[] {
  const pen = new Pen();
  for (const { fnArray, argsArray } of operators) {
    fnArray.forEach((operator, at) => {
      const given = argsArray[at];
      pen.follow(operator, Array.isArray(given) ? given : []);
    });
  }
  return pen.drawn;
}

type Matrix = readonly [number, number, number, number, number, number];
const SAME: Matrix = [1, 0, 0, 1, 0, 0];

/** The numbers of the operators that place and draw text (`OPS` of pdf.js). */
const OPERATORS = {
  save: 10,
  restore: 11,
  transform: 12,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  beginForm: 74,
  endForm: 75,
} as const;

interface State {
  readonly page: Matrix;
  readonly font: string;
  readonly size: number;
  readonly between: number;
  readonly betweenWords: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
}

/** Follows the operators that place text (PDF 32000-1, 9.4). */
class Pen {
  readonly drawn: Item[] = [];
  readonly #saved: State[] = [];
  #state: State = { page: SAME, font: '', size: 0, between: 0, betweenWords: 0, stretch: 1, leading: 0, rise: 0 };
  #line: Matrix = SAME;
  #x = 0;

  follow(operator: number, given: readonly unknown[]): void {
    const [first = 0, second = 0] = given.map(Number);
    switch (operator) {
      case OPERATORS.save:
        this.#saved.push(this.#state);
        return;
      case OPERATORS.restore:
      case OPERATORS.endForm:
        this.#state = this.#saved.pop() ?? this.#state;
        return;
      case OPERATORS.beginForm:
        this.#saved.push(this.#state);
        this.#set({ page: after(matrixOf(given[0]), this.#state.page) });
        return;
      case OPERATORS.transform:
        this.#set({ page: after(matrixOf(given), this.#state.page) });
        return;
      case OPERATORS.beginText:
        this.#moveTo(SAME);
        return;
      case OPERATORS.setTextMatrix:
        this.#moveTo(matrixOf(given.length === 1 ? given[0] : given));
        return;
      case OPERATORS.setCharSpacing:
        this.#set({ between: first });
        return;
      case OPERATORS.setWordSpacing:
        this.#set({ betweenWords: first });
        return;
      case OPERATORS.setHScale:
        this.#set({ stretch: first / 100 });
        return;
      case OPERATORS.setLeading:
        this.#set({ leading: first });
        return;
      case OPERATORS.setTextRise:
        this.#set({ rise: first });
        return;
      case OPERATORS.setFont:
        this.#set({ font: String(given[0]), size: second });
        return;
      case OPERATORS.setLeadingMoveText:
        this.#set({ leading: -second });
        this.#moveBy(first, second);
        return;
      case OPERATORS.moveText:
        this.#moveBy(first, second);
        return;
      case OPERATORS.nextLine:
        this.#moveBy(0, -this.#state.leading);
        return;
      case OPERATORS.showText:
        for (const glyph of Array.isArray(given[0]) ? given[0] : []) this.#show(glyph);
    }
  }

  #set(changed: Partial<State>): void {
    this.#state = { ...this.#state, ...changed };
  }

  #moveTo(line: Matrix): void {
    this.#line = line;
    this.#x = 0;
  }

  #moveBy(x: number, y: number): void {
    this.#moveTo(after([1, 0, 0, 1, x, y], this.#line));
  }

  /** A glyph, or a number: how far to go back, in thousandths of the font size. */
  #show(glyph: unknown): void {
    const { page, font, size, between, betweenWords, stretch, rise } = this.#state;
    if (typeof glyph === 'number') {
      this.#x -= (glyph / 1000) * size * stretch;
      return;
    }
    if (!isGlyph(glyph)) return;
    const width = (glyph.width / 1000) * size * stretch;
    const transform = after([size * stretch, 0, 0, size, this.#x, rise], after(this.#line, page));
    const [along, across, , , ,] = after(this.#line, page);
    const [a, b, c, d] = transform;
    this.drawn.push({
      str: glyph.unicode,
      transform,
      width: width * Math.hypot(along, across),
      height: Math.hypot(c, d) || Math.hypot(a, b),
      fontName: font,
      hasEOL: false,
    });
    this.#x += width + (between + (glyph.isSpace === true ? betweenWords : 0)) * stretch;
  }
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: unknown;
}

function isGlyph(value: unknown): value is Glyph {
  if (typeof value !== 'object' || value === null || !('unicode' in value) || !('width' in value)) return false;
  return typeof value.unicode === 'string' && typeof value.width === 'number';
}

function matrixOf(given: unknown): Matrix {
  const numbers = Array.isArray(given) || given instanceof Float32Array ? Array.from(given, Number) : [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

/** What a matrix does, and then another. */
function after([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

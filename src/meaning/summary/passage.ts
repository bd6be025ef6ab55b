import type { Language } from '../../language/language.ts';
import { type Piece, piecesOf } from '../../text/scan.ts';
import type { Span } from '../regions.ts';

/** Some pieces of a passage, from the first up to, not including, `to`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The pieces of each paragraph: a word at the end of one is none with the first of the next. */
function piecesWithin(text: string, borders: readonly number[]): readonly Piece[] {
  if (borders.length === 0) return piecesOf(text);
  return [0, ...borders].flatMap((from, at) =>
    piecesOf(text.slice(from, borders[at])).map((piece) => ({
      ...piece,
      start: piece.start + from,
      end: piece.end + from,
    })),
  );
}

/** A text cut into phrases: a phrase begins after a mark, and with a preposition, a conjunction, an article and the like. */
export class Passage {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly #language: Language;
  readonly #borders: ReadonlySet<number>;
  /** Pieces within a name, after its first. */
  readonly #inNames = new Set<number>();

  /**
   * @param borders offsets at which another paragraph begins: no phrase runs over them
   * @param names stretches within which no phrase begins or ends
   */
  constructor(text: string, language: Language, borders: readonly number[] = [], names: readonly Span[] = []) {
    this.text = text;
    this.pieces = piecesWithin(text, borders);
    this.#language = language;
    this.#borders = new Set(borders.map((offset) => this.pieceAt(offset)));
    for (const name of names) {
      const { from, to } = this.runOf(name);
      for (let at = from + 1; at < to; at += 1) this.#inNames.add(at);
    }
  }

  /** The first piece that ends after an offset. */
  pieceAt(offset: number): number {
    let [low, high] = [0, this.pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pieces[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  runOf({ start, end }: Span): Run {
    const from = this.pieceAt(start);
    let to = from;
    while (to < this.pieces.length && (this.pieces[to]?.start ?? 0) < end) to += 1;
    return { from, to };
  }

  spanOf({ from, to }: Run): Span {
    const [first, last] = [this.pieces[from], this.pieces[to - 1]];
    return first === undefined || last === undefined || to <= from
      ? { start: first?.start ?? this.text.length, end: first?.start ?? this.text.length }
      : { start: first.start, end: last.end };
  }

  wordsOf(run: Run): string {
    const { start, end } = this.spanOf(run);
    return this.text.slice(start, end).replace(/\s+/gu, ' ');
  }

  keysOf({ from, to }: Run): readonly string[] {
    return this.pieces.slice(from, to).map(({ key }) => key.toLowerCase());
  }

  /** A run with the rest of the figures at its ends: `1 250 000` is three pieces. */
  wholeFigures({ from, to }: Run): Run {
    let [first, end] = [from, to];
    if (end > first) {
      while (this.#isGroup(first)) first -= 1;
      while (this.#isGroup(end)) end += 1;
    }
    return { from: first, to: end };
  }

  /** Whether a piece is three digits of the figure before it. */
  #isGroup(at: number): boolean {
    const [before, piece] = [this.pieces[at - 1], this.pieces[at]];
    if (before?.kind !== 'number' || piece?.kind !== 'number') return false;
    return piece.start - before.end === 1 && /^\d{3}$/u.test(piece.key) && /^\d{1,3}$/u.test(before.key);
  }

  /** A mark at which a phrase ends, the end of the text, or another paragraph. */
  isStop(at: number): boolean {
    const piece = this.pieces[at];
    if (piece === undefined || this.#borders.has(at)) return true;
    if (this.#inNames.has(at)) return false;
    if (piece.key === '.') return !this.#isAbbreviation(at);
    return piece.kind === 'mark' && !INNER_MARKS.has(piece.key);
  }

  /** `No. 53`, `para. 93`: a point before a number ends no phrase. */
  #isAbbreviation(at: number): boolean {
    return this.pieces[at + 1]?.kind === 'number';
  }

  /** Whether a phrase begins here. */
  isStart(at: number): boolean {
    if (at <= 0 || this.isStop(at) || this.isStop(at - 1)) return true;
    if (this.#inNames.has(at)) return false;
    return this.isOpener(at) && !this.isOpener(at - 1);
  }

  isOpener(at: number): boolean {
    const piece = this.pieces[at];
    return piece?.kind === 'word' && this.#language.telling?.openers.has(piece.key.toLowerCase()) === true;
  }

  isLeaning(at: number): boolean {
    return this.#language.telling?.leaning.has(this.pieces[at]?.key.toLowerCase() ?? '') === true;
  }

  isBare(at: number): boolean {
    return this.#language.telling?.bare.has(this.pieces[at]?.key.toLowerCase() ?? '') === true;
  }

  /** Whether a phrase begins here that says what a figure before it counts. */
  isCounted(at: number): boolean {
    return this.#language.telling?.counted.has(this.pieces[at]?.key.toLowerCase() ?? '') === true;
  }

  /** Whether `and` is here. */
  isAnd(at: number): boolean {
    return this.pieces[at]?.key === this.#language.stances?.and;
  }

  isFurtherVerb(at: number): boolean {
    return this.#language.stances?.isFurtherVerb(this.pieces[at]?.key.toLowerCase() ?? '') === true;
  }

  /** Whether a verb says nothing without its noun: `expresses`. */
  isCarrier(verb: string): boolean {
    return this.#language.telling?.carriers.has(verb) === true;
  }

  /** The present of a verb, in lower case. */
  present(key: string): string {
    return this.#language.stances?.present(key) ?? key;
  }

  /** `per` of `1.8 per cent`. */
  isUnitStart(at: number): boolean {
    return this.#language.figures?.perCent[0] === this.pieces[at]?.key.toLowerCase();
  }

  /** Whether a run says nothing but where something was printed: `See A/75/53, chap. III`. */
  isSource({ from, to }: Run): boolean {
    const { telling } = this.#language;
    for (let at = from; at < to; at += 1) {
      const key = this.pieces[at]?.key ?? '';
      const isOfSource = /\d|^[IVXL]+$/u.test(key) || telling?.ofSources.has(key.toLowerCase()) === true;
      if (this.isContent(at) && !isOfSource && telling?.ordinal.test(key) !== true) return false;
    }
    return true;
  }

  /** Whether the number of a paragraph is here: `para. 94`. */
  isParagraphNumber(at: number): boolean {
    const { telling } = this.#language;
    const [before, point] = [this.pieces[at - 2]?.key ?? '', this.pieces[at - 1]?.key ?? ''];
    return telling?.paragraph.test(point === '.' ? before : point) === true;
  }

  /** Words of meaning that are no units. */
  nounsIn({ from, to }: Run): number {
    let count = 0;
    for (let at = from; at < to; at += 1)
      if (this.isContent(at) && this.#language.telling?.units.has(this.pieces[at]?.key.toLowerCase() ?? '') !== true)
        count += 1;
    return count;
  }

  isJoint(at: number): boolean {
    return this.#language.telling?.joints.has(this.pieces[at]?.key.toLowerCase() ?? '') === true;
  }

  /** The longest stretch of a run within one paragraph. */
  withinOne({ from, to }: Run): Run {
    let longest = { from, to: from };
    let start = from;
    for (let at = from + 1; at <= to; at += 1) {
      if (at < to && !this.#borders.has(at)) continue;
      if (at - start > longest.to - longest.from) longest = { from: start, to: at };
      start = at;
    }
    return longest;
  }

  /** How many pieces before this one belong to its phrase. */
  stepsToStart(at: number): number {
    let steps = 0;
    while (steps < STEPS_MAX && !this.isStart(at - steps)) steps += 1;
    return steps;
  }

  /** How many pieces from this one on still belong to the phrase before it. */
  stepsToEnd(at: number): number {
    let steps = 0;
    while (steps < STEPS_MAX && !this.isStart(at + steps)) steps += 1;
    return steps;
  }

  /** How many words have a meaning of their own. */
  contentOf({ from, to }: Run): number {
    let count = 0;
    for (let at = from; at < to; at += 1) if (this.isContent(at)) count += 1;
    return count;
  }

  isContent(at: number): boolean {
    const piece = this.pieces[at];
    return piece !== undefined && piece.kind !== 'mark' && !this.isOpener(at);
  }

  /** Without marks at the ends, without the `and` that joins it to what is before, and with both brackets or quotation marks of a pair. */
  trimmed({ from, to }: Run): Run {
    let [first, end] = [from, to];
    while (first < end && (this.isEdgeMark(first) || (this.isJoint(first) && end - first > 1))) first += 1;
    while (end > first && (this.isEdgeMark(end - 1) || (this.isOpener(end - 1) && end - first > 1))) end -= 1;
    return this.#paired({ from: first, to: end });
  }

  #paired({ from, to }: Run): Run {
    let [first, end] = [from, to];
    const count = (key: string) => this.pieces.slice(first, end).filter((piece) => piece.key === key).length;
    if (this.pieces[end - 1]?.key === ')' && count('(') < count(')')) {
      if (this.pieces[first - 1]?.key === '(') first -= 1;
      else end -= 1;
    }
    if (count('(') < count(')') && this.pieces[first - 1]?.key === '(') first -= 1;
    if (this.pieces[end]?.key === ')' && count('(') > count(')')) end += 1;
    if (count('"') % 2 === 1) {
      if (this.pieces[end - 1]?.key === '"') end -= 1;
      else if (this.pieces[first]?.key === '"') first += 1;
      else if (this.pieces[end]?.key === '"') end += 1;
    }
    return { from: first, to: end };
  }

  /** Whether its words, apart from small ones, are capitalized, or figures. */
  isName({ from, to }: Run): boolean {
    let names = 0;
    for (let at = from; at < to; at += 1) {
      if (!this.isContent(at)) continue;
      if (!/^[\p{Lu}\p{N}]/u.test(this.pieces[at]?.key ?? '')) return false;
      names += 1;
    }
    return names > 0;
  }

  /** The figure that a run is, as printed and as a number; null if it is anything else, such as a year. */
  figureIn(run: Run): { readonly value: number; readonly printed: string } | null {
    for (let at = run.from; at < run.to; at += 1) if (this.pieces[at]?.kind !== 'number') return null;
    const printed = this.wordsOf(run);
    if (run.to <= run.from || !/^\d{1,3}(?:[,\s]\d{3})*(?:\.\d+)?$/u.test(printed)) return null;
    return { value: Number(printed.replace(/[,\s]/gu, '')), printed };
  }

  isEdgeMark(at: number): boolean {
    const piece = this.pieces[at];
    return piece?.kind === 'mark' && !INNER_MARKS.has(piece.key) && !CLOSERS.has(piece.key);
  }

  /** The run cut to at most so many pieces, where the sentence ends best. Nothing is cut that is but a little longer. */
  cut({ from, to }: Run, most: number): Run {
    if (to - from <= most + CUT_SLACK) return { from, to };
    let [best, score] = [from + most, Number.NEGATIVE_INFINITY];
    for (let at = from + most; at > from + Math.floor(most * CUT_MIN_SHARE); at -= 1) {
      const own = this.#goodEnd(from, at);
      if (own !== null && own + (at - from) / most > score) [best, score] = [at, own + (at - from) / most];
    }
    return this.trimmedEnd({ from, to: best });
  }

  /** The longest beginning of so many pieces that ends with a whole phrase; null if none does. */
  goodCut({ from, to }: Run, most: number): Run | null {
    for (let at = Math.min(from + most, to); at > from + 2; at -= 1) {
      const good = at === this.pieces.length || at === to ? this.#wholeEnd(from, at) : this.#goodEnd(from, at);
      if (good !== null && good >= 0) return this.trimmedEnd({ from, to: at });
    }
    return null;
  }

  /** Whether what goes up to here is complete. */
  #wholeEnd(from: number, at: number): number | null {
    return this.#isComplete(from, at) && !this.#isDangling(at - 1) && !this.isLeaning(at) ? 0 : null;
  }

  /** How well a sentence may end before a piece, against the share of words that it would lose; null if it may not. */
  #goodEnd(from: number, at: number): number | null {
    if (!this.isStart(at) || this.isLeaning(at) || this.#isDangling(at - 1)) return null;
    if (!this.#isComplete(from, at)) return -1;
    if (this.#isClauseEnd(at)) return 0.3;
    const key = this.pieces[at]?.key.toLowerCase() ?? '';
    const { telling } = this.#language;
    if (telling?.clauses.has(key) === true) return 0.15;
    if (telling?.pauses.has(key) === true) return 0;
    return this.isStop(at) ? -0.6 : -0.4;
  }

  /** Whether brackets and quotation marks are closed, a clause after `that` has its verb, and what is asked for has come. */
  #isComplete(from: number, to: number): boolean {
    const { telling, stances } = this.#language;
    if (telling === null || stances === null) return true;
    let [brackets, marks, needs] = [0, 0, ''];
    for (let at = from; at < to; at += 1) {
      const key = this.pieces[at]?.key.toLowerCase() ?? '';
      if (key === '(') brackets += 1;
      else if (key === ')') brackets -= 1;
      else if (key === '"') marks += 1;
      else if (telling.verbAfter.has(key)) needs = 'verb';
      else if (telling.asks.has(stances.present(key))) needs = 'object';
      else if (needs === 'verb' && (telling.auxiliaries.has(key) || stances.isFurtherVerb(key))) needs = '';
      else if (needs === 'object' && telling.afterAsking.has(key)) needs = '';
    }
    return brackets <= 0 && marks % 2 === 0 && needs === '';
  }

  #isDangling(at: number): boolean {
    const key = this.pieces[at]?.key.toLowerCase() ?? '';
    const { telling, stances } = this.#language;
    return this.isOpener(at) || telling?.dangling.has(key) === true || stances?.isFurtherVerb(key) === true;
  }

  /** A semicolon, a colon, or a comma before a phrase of another kind: not the commas of a list. */
  #isClauseEnd(at: number): boolean {
    if (!this.isStop(at)) return false;
    if (this.pieces[at]?.key !== ',') return true;
    const next = this.pieces[at + 1]?.key.toLowerCase() ?? '';
    const { telling, stances } = this.#language;
    const isClause = telling?.clauses.has(next) === true || stances?.isFurtherVerb(next) === true;
    return (isClause || this.isOpener(at + 1)) && !this.isJoint(at + 1);
  }

  /** Without the small words with which no stretch ends that was cut. */
  trimmedEnd({ from, to }: Run): Run {
    let end = to;
    while (end > from + 1 && (this.isEdgeMark(end - 1) || this.isOpener(end - 1))) end -= 1;
    return { from, to: end };
  }

  withoutMarks(run: Run): Run {
    let { from } = run;
    while (from < run.to - 1 && this.isEdgeMark(from) && this.pieces[from]?.key !== '(') from += 1;
    return this.withoutEndMarks({ from, to: run.to });
  }

  withoutEndMarks({ from, to }: Run): Run {
    let end = to;
    while (end > from + 1 && this.isEdgeMark(end - 1)) end -= 1;
    return { from, to: end };
  }
}

/** In a text without any phrases, a run must not grow to its ends. */
const STEPS_MAX = 40;

/** So few words more are not worth an ellipsis. */
const CUT_SLACK = 3;

/** A shorter stretch than this share of what is allowed is not worth its end at a comma. */
const CUT_MIN_SHARE = 0.4;

/** Marks within a phrase. */
const INNER_MARKS: ReadonlySet<string> = new Set([
  '%',
  '$',
  '€',
  '£',
  '/',
  '&',
  '-',
  "'",
  '"',
  '*',
  '+',
  '§',
  '°',
  '№',
]);
const CLOSERS: ReadonlySet<string> = new Set([')', ']']);

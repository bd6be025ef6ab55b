/** Collects the words of a paragraph without its signs: no blank before a comma, and one between words that brackets kept apart. */
export class Words {
  readonly #signs: string[] = [];
  /** For each sign, its place in the printed text. */
  readonly #from: number[] = [];
  #end = 0;
  /** Whether something was left out since the last word. */
  #isMarked = false;
  #hasClosed = false;
  #isBesideBracket = false;

  get text(): string {
    return this.between(0, this.#end);
  }

  /** The place of the last sign. */
  get last(): number {
    return this.#signs.length - 1;
  }

  /** Where the last word ends. */
  get end(): number {
    return this.#end;
  }

  between(start: number, end: number): string {
    return this.#signs.slice(start, end).join('');
  }

  /** Adds a sign of the printed text; true if it is a word's, and no blank. */
  add(sign: string, at: number): boolean {
    const isBlank = /^\s$/u.test(sign);
    const last = this.#signs.at(-1);
    if (isBlank && (last === undefined || (this.#isMarked && /^\s$/u.test(last)))) return false;
    if (this.#isMarked && /^[,;:.)]$/u.test(sign)) this.#drop();
    if (this.#isBesideBracket && WORD_SIGN.test(sign) && WORD_SIGN.test(last ?? '')) this.#push(' ', at);
    this.#push(sign, at);
    if (isBlank) return false;
    this.#end = this.#signs.length;
    this.#isMarked = false;
    this.#hasClosed = false;
    this.#isBesideBracket = false;
    return true;
  }

  /** Something was left out here. */
  mark(): void {
    this.#isMarked = true;
  }

  open(): void {
    this.#isBesideBracket ||= this.#hasClosed;
    this.#isMarked = true;
  }

  close(): void {
    this.#isMarked = true;
    this.#hasClosed = true;
  }

  /** What is in the printed text and not in this one. */
  without(printed: string): string {
    const kept = new Set(this.#from.slice(0, this.#end));
    return Array.from({ length: printed.length }, (_, at) => (kept.has(at) ? ' ' : printed[at])).join('');
  }

  /** Where a place of the printed text is in this one. */
  place(printed: number): number {
    let [low, high] = [0, this.#from.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#from[middle] ?? 0) < printed) low = middle + 1;
      else high = middle;
    }
    return Math.min(low, this.#end);
  }

  #push(sign: string, at: number): void {
    this.#signs.push(sign);
    this.#from.push(at);
  }

  #drop(): void {
    this.#signs.length = this.#end;
    this.#from.length = this.#end;
  }
}

const WORD_SIGN = /^[\p{L}\p{N}]$/u;

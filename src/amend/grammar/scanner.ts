/** Reads a sentence from its beginning to its end, one terminal at a time. */
export class Scanner {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The terminal at this place, which is passed; null if there is another. */
  take(terminal: RegExp): RegExpExecArray | null {
    terminal.lastIndex = this.at;
    const found = terminal.exec(this.text);
    if (found !== null) this.at = terminal.lastIndex;
    return found;
  }

  /** What a rule reads; if it reads nothing, the place stays. */
  attempt<T>(rule: () => T | null): T | null {
    const before = this.at;
    const found = rule();
    if (found === null) this.at = before;
    return found;
  }

  get isAtEnd(): boolean {
    return /^[\s.;,:]*$/u.test(this.text.slice(this.at));
  }
}

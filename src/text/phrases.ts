/** A grammar of phrases, ready for matching. */
export interface Phrases {
  /**
   * The end of the first phrase of a rule that matches at the start of the text with an acceptable end; null if none does. The
   * first alternative that fits is taken, with backtracking, as in a regular expression.
   */
  end(rule: string, text: string, isGoodEnd: (at: number) => boolean): number | null;
}

/**
 * Reads a grammar: `<name>` refers to another rule, `[…]` is optional, `(a|b)` is a choice in which the first that fits is taken,
 * `?` makes the preceding letter or bracket optional, `{0,3}` repeats a bracket, `<!s >` matches where `s ` does not precede,
 * `<letters>` is a run of letters and hyphens. Letters are a to z in either case; a space matches any white space.
 *
 * As one regular expression, the same grammar would have to be compiled in full in every run; here a rule is read when it is first
 * reached.
 */
export function phrasesOf(grammar: Readonly<Record<string, string>>): Phrases {
  const known = new Map<string, Step>([['letters', letters]]);
  const stepOf = (name: string): Step => {
    const step = known.get(name) ?? read(grammar[name] ?? '', stepOf);
    known.set(name, step);
    return step;
  };
  return {
    end: (rule, text, isGoodEnd) => {
      let end: number | null = null;
      stepOf(rule)(folded(text), 0, (at) => {
        if (isGoodEnd(at)) end = at;
        return end !== null;
      });
      return end;
    },
  };
}

/** Matches at an offset and calls `next` for the rest; true if all of it matched. */
type Step = (text: string, at: number, next: (at: number) => boolean) => boolean;

/** Lower case, folded as by `iu`: the long s and the kelvin sign count as letters. Offsets stay the same. */
function folded(text: string): string {
  return text.replace(/[A-Z\u017F\u212A]/gu, (letter) => {
    if (letter === '\u017F') return 's';
    return letter === '\u212A' ? 'k' : letter.toLowerCase();
  });
}

function letters(text: string, at: number, next: (at: number) => boolean): boolean {
  let end = at;
  while (/^[a-z-]/u.test(text.charAt(end))) end += 1;
  for (; end > at; end -= 1) if (next(end)) return true;
  return false;
}

/** Reads a rule, or the inside of a bracket: alternatives separated by bars. */
function read(rule: string, stepOf: (name: string) => Step): Step {
  const choices = parted(rule).map((choice) => ({ first: firstLetter(choice), step: sequence(choice, stepOf) }));
  const [only] = choices;
  if (choices.length === 1 && only !== undefined) return only.step;
  return (text, at, next) =>
    choices.some(({ first, step }) => (first === '' || first === text.charAt(at)) && step(text, at, next));
}

/** The alternatives at the top level. */
function parted(rule: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0, depth = 0; at <= rule.length; at += 1) {
    const sign = rule.charAt(at);
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    else if (depth === 0 && (sign === '|' || at === rule.length)) {
      parts.push(rule.slice(start, at));
      start = at + 1;
    }
  }
  return parts;
}

/** The letter with which an alternative must begin; empty if there are several. */
function firstLetter(choice: string): string {
  return /^[a-z](?!\?)/u.exec(choice)?.[0] ?? '';
}

function sequence(choice: string, stepOf: (name: string) => Step): Step {
  const steps = pieces(choice).map((piece) => stepFor(piece, stepOf));
  const follow = (index: number, text: string, at: number, next: (at: number) => boolean): boolean => {
    const step = steps[index];
    if (step === undefined) return next(at);
    return step(text, at, index + 1 === steps.length ? next : (end) => follow(index + 1, text, end, next));
  };
  return (text, at, next) => follow(0, text, at, next);
}

interface Piece {
  readonly text: string;
  readonly least: number;
  readonly most: number;
}

/** Words, brackets and references, each with how often it may occur. */
function pieces(choice: string): readonly Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < choice.length; ) {
    const text = choice.slice(at, endOfPiece(choice, at));
    at += text.length;
    const isLeftOut = text.startsWith('[');
    const [sign = '', most = ''] = /^(?:\?|\{0,(\d)\})/u.exec(choice.slice(at, at + '{0,3}'.length)) ?? [];
    at += sign.length;
    found.push({ text, least: isLeftOut || sign !== '' ? 0 : 1, most: most === '' ? 1 : Number(most) });
  }
  return found;
}

function endOfPiece(choice: string, start: number): number {
  const sign = choice.charAt(start);
  if (sign === '<') return choice.indexOf('>', start) + 1;
  if (sign !== '(' && sign !== '[') {
    const run = /^[^<([?]+/u.exec(choice.slice(start))?.[0].length ?? 1;
    // A question mark applies to the last letter only.
    return start + (run > 1 && choice.charAt(start + run) === '?' ? run - 1 : run);
  }
  for (let at = start, depth = 0; ; at += 1) {
    const each = choice.charAt(at);
    if (each === '') throw new Error(`unreachable: a bracket is open in ${choice}`);
    if (each === '(' || each === '[') depth += 1;
    else if (each === ')' || each === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
}

function stepFor({ text: piece, least, most }: Piece, stepOf: (name: string) => Step): Step {
  const once = plainStep(piece, stepOf);
  if (least === 1) return once;
  const repeat = (left: number, text: string, at: number, next: (at: number) => boolean): boolean =>
    (left > 0 && once(text, at, (end) => repeat(left - 1, text, end, next))) || next(at);
  return (text, at, next) => repeat(most, text, at, next);
}

function plainStep(piece: string, stepOf: (name: string) => Step): Step {
  if (piece.startsWith('<!')) {
    const before = literal(piece.slice(2, -1));
    const length = piece.length - '<!>'.length;
    return (text, at, next) => !(at >= length && before(text, at - length, () => true)) && next(at);
  }
  if (piece.startsWith('<')) {
    const name = piece.slice(1, -1);
    return (text, at, next) => stepOf(name)(text, at, next);
  }
  return /^[([]/u.test(piece) ? read(piece.slice(1, -1), stepOf) : literal(piece);
}

function literal(words: string): Step {
  return (text, at, next) => {
    for (let index = 0; index < words.length; index += 1) {
      const [wanted, found] = [words.charAt(index), text.charAt(at + index)];
      if (wanted === ' ' ? !/^\s/u.test(found) : wanted !== found) return false;
    }
    return next(at + words.length);
  };
}

/** How readily a line breaks before a character: the lower, the sooner; finer breaks only in what fits on no line. */
export const BREAK = {
  /** At spaces, and between ideographs. */
  words: 1,
  /** Between old words and new, and beside a sign whose words begin or end with a space: `one⏎{+ more+}`. */
  changes: 2,
  /** Beside a change within a word: `word⏎{+,+}`. */
  signs: 3,
  /** After a hyphen or slash within a word. */
  parts: 4,
  /** Within a word. */
  characters: 5,
  /** Between a sign and its word. */
  all: 6,
} as const;

/** Within a character, or after a space that goes with the word after it. */
const UNBROKEN = 7;

const PARTS = /[\p{L}\p{N}:][/\-\u2010\u2013\u2014]+(?=[\p{L}\p{N}])/gu;
/** Signs of a document, with the backslash that tells them from those of the notation. */
const ESCAPED = /\\(?:\[-|\{\+|-\]|\+\})/gu;
/** Where signs of the notation may be, and spaces. */
const SIGNS_AND_SPACES = /(?<!\\)(?=(\[-|\{\+|-\]|\+\}))| +/gu;
const CLOSING_SIGNS = new Map([
  ['[-', '-]'],
  ['{+', '+}'],
]);

interface Token {
  readonly kind: 'opening' | 'closing' | 'space';
  readonly from: number;
  readonly to: number;
}

/** A change of words like `[` is `[-[-]`: only what closes it is a sign within it. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let closing: string | undefined;
  for (const { index: from, 0: spaces, 1: sign } of text.matchAll(SIGNS_AND_SPACES)) {
    if (sign === undefined) tokens.push({ kind: 'space', from, to: from + spaces.length });
    else if (from >= (tokens.at(-1)?.to ?? 0) && (closing === undefined ? CLOSING_SIGNS.has(sign) : sign === closing)) {
      tokens.push({ kind: closing === undefined ? 'opening' : 'closing', from, to: from + sign.length });
      closing = closing === undefined ? CLOSING_SIGNS.get(sign) : undefined;
    }
  }
  return tokens;
}

/** The break before each UTF-16 unit of a text. */
export function breaksOf(text: string): Uint8Array {
  const breaks = new Uint8Array(text.length + 1).fill(BREAK.characters);
  if (!/^[ -~]*$/u.test(text)) markCharacters(text, breaks);
  for (const { index, 0: part } of text.matchAll(PARTS)) breaks[index + part.length] = BREAK.parts;
  for (const { index, 0: sign } of text.matchAll(ESCAPED)) breaks.fill(BREAK.all, index + 1, index + sign.length);
  const tokens = tokensOf(text);
  for (const [at, { kind, from, to }] of tokens.entries()) {
    breaks.fill(UNBROKEN, from + 1, to);
    const before = tokens[at - 1]?.to === from ? tokens[at - 1]?.kind : undefined;
    const after = tokens[at + 1]?.from === to ? tokens[at + 1]?.kind : undefined;
    if (kind === 'opening') {
      if (before !== 'space') breaks[from] = before === 'closing' || after === 'space' ? BREAK.changes : BREAK.signs;
      breaks[to] = BREAK.all;
    } else if (kind === 'closing') {
      breaks[from] = BREAK.all;
      breaks[to] = after === 'opening' || before === 'space' ? BREAK.changes : BREAK.signs;
    } else {
      breaks[from] = before === 'opening' || after === 'closing' ? BREAK.all : BREAK.words;
      breaks[to] = UNBROKEN;
    }
  }
  return breaks;
}

const IDEOGRAPHIC = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303F\uFF01-\uFF0F\uFF1A-\uFF1F]/u;
/** Punctuation that begins no line, and that ends none. */
const NOT_FIRST = /[\p{Pe}\p{Pf}\p{Po}\p{Lm}]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}]/u;
const JOINED = /[\p{M}\p{Cf}]/u;

/** No line breaks within a character; between ideographs as between words. */
function markCharacters(text: string, breaks: Uint8Array): void {
  let at = 0;
  let before = '';
  for (const character of text) {
    if (JOINED.test(character)) breaks[at] = UNBROKEN;
    else if (IDEOGRAPHIC.test(before) && IDEOGRAPHIC.test(character) && !NOT_LAST.test(before)) {
      if (!NOT_FIRST.test(character)) breaks[at] = BREAK.words;
    }
    if (character.length > 1) breaks[at + 1] = UNBROKEN;
    at += character.length;
    before = character;
  }
}

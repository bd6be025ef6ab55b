import { fold } from './fold.ts';

/** One word, number or mark of punctuation, with its place in the text as UTF-16 offsets. */
export interface Token {
  /** What is compared: the token in folded form. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A word keeps its inner hyphens, apostrophes and slashes (`gender-sensitive`, `63/71`, `A/C.1/78/L.20`), a number its
 * points and commas (`1,200.50`); a character of a script written without blanks stands alone, as does every mark.
 */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|[\p{L}\p{M}\p{N}\u00AD]+(?:(?:['’‘\-\u2010\u2011/]|[.,](?=\p{N})|(?<=\p{Nd})[\u2012\u2013](?=\p{Nd}))[\p{L}\p{M}\p{N}\u00AD]+)*|[^\s\p{L}\p{M}\p{N}]\p{M}*/gu;

/** Takes a text apart. What is invisible (direction marks, soft hyphens) makes no token of its own. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: printed, index } of text.matchAll(TOKEN)) {
    const key = fold(printed);
    if (key !== '') tokens.push({ key, start: index, end: index + printed.length });
  }
  return tokens;
}

/** Whether a token is a word or number rather than a mark. */
export function isWord(key: string): boolean {
  return /[\p{L}\p{N}]/u.test(key);
}

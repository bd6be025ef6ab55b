import type { Remark } from './source.ts';

/** Words of a paragraph that are left out, or of which something is to be said. */
export interface ToldWords {
  readonly struck: readonly string[];
  readonly hidden: readonly string[];
  /** The placeholders of empty slots. */
  readonly slots: readonly string[];
  /** Words in colour, underlined or in bold. */
  readonly coloured: readonly string[];
  /** The fonts of signs that are not known. */
  readonly fonts: readonly string[];
}

export function remarksOf({ struck, hidden, slots, coloured, fonts }: ToldWords): readonly Remark[] {
  return [
    remark('struck-words', struck, (words) => `words struck through by hand, which were left out: ${words}`),
    remark(
      'marked-by-hand',
      coloured,
      (words) => `words in colour or underlined may be additions marked by hand: ${words}`,
    ),
    remark('hidden-words', hidden, (words) => `hidden words were left out: ${words}`),
    remark('hidden-words', slots, (words) => `an empty slot is shown as […]; its placeholder was left out: ${words}`),
    remark(
      'unknown-element',
      [...new Set(fonts)],
      (names) => `a sign of a font of signs is not known; ▯ is in its place (font ${names})`,
    ),
  ].filter((each) => each !== null);
}

/** Words in square brackets, which in a draft are proposals that are not agreed. */
export function bracketRemarks(text: string): readonly Remark[] {
  const words = [...text.matchAll(BRACKETED)].map(([all]) => all).filter((all) => /\p{L}/u.test(all));
  const found = remark('bracketed-words', words, (quoted) => `words in square brackets may not be agreed: ${quoted}`);
  return found === null ? [] : [found];
}

/** A call of a footnote begins with `[^`. */
const BRACKETED = /\[(?!\^)[^[\]]{1,400}\]/gu;

function remark(code: Remark['code'], words: readonly string[], message: (words: string) => string): Remark | null {
  const shown = words.map((each) => each.replace(/\s+/gu, ' ').trim()).filter(Boolean);
  if (shown.length === 0) return null;
  const quoted = shown.slice(0, QUOTED_MAX).map((each) => `“${cut(each)}”`);
  const more = shown.length > QUOTED_MAX ? ` and ${shown.length - QUOTED_MAX} more` : '';
  return { code, message: message(quoted.join(', ') + more) };
}

function cut(words: string): string {
  return words.length > QUOTED_MAX_CHARACTERS ? `${words.slice(0, QUOTED_MAX_CHARACTERS)}…` : words;
}

const QUOTED_MAX = 5;
const QUOTED_MAX_CHARACTERS = 80;

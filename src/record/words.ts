import { fold } from '../text/fold.ts';
import { later } from '../text/later.ts';

/** A word of a text as it is looked for: in lower case, folded and without accents. */
export interface PlacedWord {
  readonly word: string;
  /** UTF-16 offsets into the text as printed. */
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text in order, each with its place. Compounds are split (`gender-sensitive`), a number keeps its points, commas and
 * slashes (`63/71`), and in scripts written without spaces every character is a word.
 */
export function placedWords(text: string): readonly PlacedWord[] {
  const placed: PlacedWord[] = [];
  for (const { 0: printed, index } of text.matchAll(WORD())) {
    placed.push({ word: plainWord(printed), start: index, end: index + printed.length });
  }
  return placed;
}

/** The same words without their places. */
export function indexWords(text: string): readonly string[] {
  return (text.match(WORD()) ?? []).map(plainWord);
}

/** Words as they are written: those of scripts without spaces without a blank between them. */
export function writtenTogether(words: readonly string[]): string {
  return words.join(' ').replace(BETWEEN_UNSPACED(), '');
}

/** Characters of scripts that are written without spaces. */
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer'].map((name) => `\\p{Script=${name}}`).join('');
/** Soft hyphens and marks without width may be within a word, as may the stretch of an Arabic one. */
const WITHIN_WORD = '\\u00AD\\u200B-\\u200F\\u2060\\u0640';
/** An apostrophe ends a word, so that “State’s” has the word “state”. */
const WORD = later(
  () =>
    new RegExp(
      `[${UNSPACED}]|\\p{N}+(?:[./,]\\p{N}+)*|(?:(?![${UNSPACED}])[\\p{L}])(?:(?![${UNSPACED}])[\\p{L}\\p{M}${WITHIN_WORD}])*`,
      'gu',
    ),
);

const BETWEEN_UNSPACED = later(() => new RegExp(`(?<=[${UNSPACED}]) (?=[${UNSPACED}])`, 'gu'));

const PLAIN_WORD = /^[\da-z./,]+$/u;

function plainWord(printed: string): string {
  const lower = printed.toLowerCase();
  if (PLAIN_WORD.test(lower)) return lower;
  return fold(lower)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}

import { fold } from './fold.ts';
import { later } from './later.ts';

/**
 * The words of a text as used for pairing: folded, in lower case, without punctuation. Compounds are split into their parts
 * (`gender-sensitive` matches `gender sensitive`); a number keeps its points, commas and slashes (`63/71`).
 * In scripts written without spaces, every character is a word.
 */
export function wordsOf(text: string): readonly string[] {
  return wordsOfFolded(fold(text));
}

/** The same for a text that is already folded. */
export function wordsOfFolded(folded: string): readonly string[] {
  const lower = folded.toLowerCase();
  return NOT_ASCII.test(lower) ? (lower.match(anyWord()) ?? []) : asciiWords(lower);
}

const NOT_ASCII = /[^\u0000-\u007f]/u;

/** A character of a script that is written without spaces. */
const UNSPACED = `[${['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer'].map((script) => `\\p{Script=${script}}`).join('')}]`;

/** Made on demand, since V8 builds the sets of such properties again for every expression. */
const anyWord = later(() => new RegExp(`${UNSPACED}|\\p{N}+(?:[./,]\\p{N}+)*|[\\p{L}\\p{M}]+`, 'gu'));

/** The same by character codes: most paragraphs are plain ASCII once folded, and this takes a fifth of the time. */
function asciiWords(lower: string): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < lower.length; ) {
    const start = at;
    if (isLetter(lower.charCodeAt(at))) {
      while (isLetter(lower.charCodeAt(at))) at += 1;
    } else if (isDigit(lower.charCodeAt(at))) {
      while (isDigit(lower.charCodeAt(at)) || (isJoint(lower.charCodeAt(at)) && isDigit(lower.charCodeAt(at + 1))))
        at += 1;
    } else {
      at += 1;
      continue;
    }
    words.push(lower.slice(start, at));
  }
  return words;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** `,` `.` `/` within a number. */
function isJoint(code: number): boolean {
  return code === 44 || code === 46 || code === 47;
}

/**
 * A rough stem: `Recognizing`, `recognizes` and `recognized` share one, and so do `parties` and `party`. It knows English endings
 * only; in other languages some words lose a last letter, on both sides alike, which does no harm.
 */
export function stemOf(word: string): string {
  if (word.length < STEM_MIN_CHARACTERS + 1 || !isLetter(word.charCodeAt(0))) return word;
  const ending = ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= STEM_MIN_CHARACTERS);
  const bare = ending === undefined ? word : word.slice(0, -ending.length);
  return bare.length > STEM_MIN_CHARACTERS && /[iy]$/u.test(bare) ? bare.slice(0, -1) : bare;
}

const STEM_MIN_CHARACTERS = 4;
const ENDINGS = ['ing', 'ed', 'es', 'ly', 's', 'e'];

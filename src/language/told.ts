import { PACKS } from './packs.ts';

/**
 * The languages of a text as ISO 639-1 codes, the most used first; those below a tenth of the text are left out. `und`, which is
 * ISO 639-2 for undetermined, if it is long enough to tell that it is in none of those of which something is known.
 */
export function languagesOf(texts: readonly string[]): readonly string[] {
  return isInNone(texts) ? [UNDETERMINED] : languagesKnownIn(texts);
}

/** The code of a text that is in none of the languages of which something is known. */
export const UNDETERMINED = 'und';

/** Whether the small words of no language are as frequent as they are in all of its sentences, or the script is that of none. */
function isInNone(texts: readonly string[]): boolean {
  if (hasSmallWords(wordsAtHead(texts))) return false;
  const sentences: string[][] = [];
  let left = WORDS_JUDGED_MAX;
  let letters = 0;
  let known = 0;
  let latin = 0;
  for (const text of texts.flatMap((each) => each.slice(0, TEXT_JUDGED_MAX_CHARACTERS).split('\n'))) {
    if (left <= 0) break;
    letters += count(text, /\p{L}/gu);
    known += count(text, /[\p{Script=Latin}\p{Script=Han}\p{Script=Arabic}\p{Script=Cyrillic}]/gu);
    const words = text.match(/\p{Script=Latin}+/gu) ?? [];
    left -= words.length;
    latin += count(words.join(''), /\p{L}/gu);
    if (words.length >= SENTENCE_MIN_WORDS) sentences.push(words.filter((word) => !/^\p{Lu}/u.test(word)));
  }
  if (known * 2 < letters) return letters >= LETTERS_MIN;
  const words = sentences.flat();
  if (words.length < WORDS_MIN || latin * 2 < letters) return false;
  return !hasSmallWords(words) && !opensInEnglish(texts);
}

function hasSmallWords(words: readonly string[]): boolean {
  return Object.values(FREQUENT_WORDS).some(
    (frequent) => words.filter((word) => frequent.has(word)).length >= Math.max(1, words.length * FREQUENT_MIN),
  );
}

/** Words in small letters at the beginning, which tell of nearly every text in a known language that it is in one. */
function wordsAtHead(texts: readonly string[]): readonly string[] {
  const words: string[] = [];
  for (const text of texts) {
    for (const word of text.slice(0, HEAD_CHARACTERS).match(SMALL_WORD) ?? []) words.push(word);
    if (words.length >= HEAD_WORDS) break;
  }
  return words.length < WORDS_MIN ? [] : words;
}

const SMALL_WORD = /(?<![A-Za-zÀ-ÿ])[a-zà-ÿ]+/gu;
const HEAD_CHARACTERS = 2_000;
const HEAD_WORDS = 200;

/** A text full of names, figures and brackets has few small words, but it begins as every resolution does, and so do its paragraphs. */
function opensInEnglish(texts: readonly string[]): boolean {
  const { openings, landmarks } = PACKS.find(({ code }) => code === 'en') ?? { openings: null, landmarks: null };
  const formula = landmarks === null ? null : new RegExp(`^(?:${landmarks.formulas('{3,80}').join('|')})`, 'u');
  const lines = texts.flatMap((text) => text.slice(0, TEXT_JUDGED_MAX_CHARACTERS).split('\n', LINES_JUDGED_MAX));
  return lines
    .map((line) => line.replace(/^(?:[PO]P\d{1,3}|[^\p{L}]){0,40}/u, ''))
    .some((line) => formula?.test(line) === true || (openings?.of(line) ?? '') !== '');
}

const LINES_JUDGED_MAX = 500;

/**
 * In official texts in English, French and Spanish, more than a fifth of the words are small ones of their language; in Portuguese, Italian,
 * Romanian, German and Dutch, a tenth at most are those of any of them. None of 918 official files in the six languages is below.
 */
const FREQUENT_MIN = 0.15;
const WORDS_MIN = 40;
const LETTERS_MIN = 300;
/** A list of names has no small words; so names, which have a capital, are not counted either. */
const SENTENCE_MIN_WORDS = 8;
const WORDS_JUDGED_MAX = 3_000;
const TEXT_JUDGED_MAX_CHARACTERS = 100_000;

function languagesKnownIn(texts: readonly string[]): readonly string[] {
  const shares = new Map<string, number>();
  let whole = 0;
  const stride = Math.ceil(texts.length / JUDGED_MAX_TEXTS);
  for (const text of texts.filter((_, at) => at % stride === 0)) {
    const language = languageOf(text, HITS_MIN);
    if (language === null) continue;
    shares.set(language, (shares.get(language) ?? 0) + text.length);
    whole += text.length;
  }
  if (whole === 0) return [languageOf(texts.slice(0, TEXTS_MAX).join(' '), 1)].filter((language) => language !== null);
  return [...shares]
    .filter(([, share]) => share * SHARE_MIN_OF_WHOLE >= whole)
    .sort(([, a], [, b]) => b - a)
    .map(([language]) => language);
}

/** A single small word may be part of a name; in a text of a few words, it has to be enough. */
const HITS_MIN = 2;
const TEXTS_MAX = 50;
/** The longest real resolution has 700 paragraphs; in a longer text, every second or third is enough to recognize its languages. */
const JUDGED_MAX_TEXTS = 1_000;
/** One part in ten: a quoted title in another language does not make a text bilingual. */
const SHARE_MIN_OF_WHOLE = 10;

/** The language of one paragraph: by its script and, among those in Latin script, by small words; null if neither decides. */
function languageOf(text: string, hitsMin: number): string | null {
  const sample = text.slice(0, SAMPLE_MAX_CHARACTERS);
  const letters = count(sample, /\p{L}/gu);
  if (count(sample, /\p{Script=Han}/gu) * 2 > letters) return 'zh';
  if (count(sample, /\p{Script=Arabic}/gu) * 2 > letters) return 'ar';
  if (count(sample, /\p{Script=Cyrillic}/gu) * 2 > letters) return 'ru';
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [best, second] = Object.entries(FREQUENT_WORDS)
    .map(([language, frequent]) => ({ language, hits: words.filter((word) => frequent.has(word)).length }))
    .sort((a, b) => b.hits - a.hits);
  return best !== undefined && best.hits >= hitsMin && best.hits > (second?.hits ?? 0) ? best.language : null;
}

const SAMPLE_MAX_CHARACTERS = 2000;

/** Words that are frequent in one language in Latin script and do not exist in the others. */
const FREQUENT_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  ...Object.fromEntries(
    PACKS.flatMap(({ code, frequentWords }) => (frequentWords === null ? [] : [[code, frequentWords]])),
  ),
};

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

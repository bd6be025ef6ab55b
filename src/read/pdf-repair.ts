import type { Notice } from '../model/problem.ts';
import { languagesOf } from '../text/language.ts';
import { joined } from './text-units.ts';

/**
 * The words of a document, by which torn ones are mended: `peopl e` is put together where `people` stands elsewhere and
 * `peopl` or `e` does not; a hyphen at the end of a line is dropped where the word stands elsewhere without it and nowhere with it.
 */
export class Vocabulary {
  readonly #times = new Map<string, number>();
  readonly #isEnglish: boolean;
  #mended = 0;
  #hyphens = 0;

  constructor(lines: readonly string[]) {
    this.#isEnglish = languagesOf(lines)[0] === 'en';
    for (const line of lines) {
      for (const [word] of line.matchAll(WORD)) this.#times.set(key(word), (this.#times.get(key(word)) ?? 0) + 1);
    }
  }

  /** Joins the lines of a paragraph. */
  joined(lines: readonly string[]): string {
    let whole = '';
    for (const line of lines) {
      if (whole.endsWith('\u00AD')) whole = whole.slice(0, -1) + line;
      else if (this.#isHyphenated(whole, line)) {
        this.#hyphens += 1;
        whole = whole.slice(0, -1) + line;
      } else whole = whole === '' ? line : joined([whole, line]);
    }
    return this.#whole(whole);
  }

  /** What was mended, in sentences. */
  notices(): readonly Notice[] {
    const told = [
      this.#mended === 0 ? '' : `put together ${this.#mended} words that the print had torn`,
      this.#hyphens === 0 ? '' : `took out ${this.#hyphens} hyphens at the ends of lines`,
    ];
    return told.flatMap((message) => (message === '' ? [] : [{ code: 'mended' as const, message, paragraph: null }]));
  }

  #isHyphenated(before: string, after: string): boolean {
    const [, start] = /(?<![\p{L}\p{M}-])(\p{L}{2,})-$/u.exec(before) ?? [];
    const [end] = /^\p{Ll}+/u.exec(after) ?? [];
    return start !== undefined && end !== undefined && this.#knows(start + end) && !this.#knows(`${start}-${end}`);
  }

  #knows(word: string): boolean {
    return this.#times.has(key(word));
  }

  /** Pieces that stand nowhere else in the document and together are a word that does. */
  #whole(text: string): string {
    const hyphens = text.replace(/(?<=\p{L}) (?=-\p{L})/gu, () => {
      this.#mended += 1;
      return '';
    });
    // Each pair of neighbours is looked at, also where the first of them was joined to the one before.
    return hyphens.split(' ').reduce((before, word) => {
      const [start = ''] = /(?<![\p{L}\p{M}\p{N}’'])[\p{L}\p{M}]+(?:[-\u2011][\p{L}\p{M}]+)*$/u.exec(before) ?? [];
      const [end = ''] = /^\p{Ll}+(?![\p{L}\p{M}’'-])/u.exec(word) ?? [];
      if (start === '' || end === '' || !this.#isTorn(start, end)) return `${before} ${word}`;
      this.#mended += 1;
      return before + word;
    });
  }

  #isTorn(start: string, end: string): boolean {
    if (SHORT_WORDS.has(key(start)) && SHORT_WORDS.has(key(end))) return false;
    if (this.#isOnlyHere(start) || this.#isOnlyHere(end)) {
      // `a round` and `a long` are words; `a nd` is not.
      if ((start.length > 1 || /^[^aeiouy]+$/u.test(end)) && this.#knows(start + end))
        return /^\p{Ll}|\p{L}{2}/u.test(start);
      if (this.#isEnglish && /^[b-z]$/u.test(start)) return true;
      return this.#isEnglish && this.#isOnlyHere(start) && (ENDING.test(end) || /^[b-z]$/u.test(end));
    }
    return false;
  }

  #isOnlyHere(piece: string): boolean {
    return (this.#times.get(key(piece)) ?? 0) < 2;
  }
}

const WORD = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]+(?:[-\u2011][\p{L}\p{M}]+)*/gu;
/** Words that may stand beside each other though together they are another: `up on`, `so me`, `in to`. */
const SHORT_WORDS: ReadonlySet<string> = new Set(
  'a am an and any are as at be but by can do ever every for from go had has have he her here hence him his how i if in into is it its less may me more my never no nor not now of off on one or other our out over per she so some such than that the their them then there these they this those through to too under until up upon us was we were what when where which while who whole why will with within without you your'.split(
    ' ',
  ),
);
/** Endings that are no words. */
const ENDING =
  /^(?:[aei]nce|ation|ations|ative|cies|ies|ing|ings|ion|ions|ity|ities|ment|ments|ness|nce|nd|ng|ted|ties|tion|tions|ty)$/u;

function key(word: string): string {
  return word.toLowerCase().replace(/\u2011/gu, '-');
}

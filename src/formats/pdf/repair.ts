import { languagesOf } from '../../language/told.ts';
import type { Notice } from '../../model/problem.ts';
import { startsLower } from '../text/kinds.ts';
import { joined } from '../text/units.ts';

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
    // Joined at the end: a paragraph may have as many lines as a file has.
    const parts = lines.map((line, at) => {
      const after = lines[at + 1];
      return after === undefined ? line : this.#carriedOn(line, after);
    });
    return this.#whole(parts.join(''));
  }

  /** A line as it stands before the next one. */
  #carriedOn(line: string, after: string): string {
    if (line.endsWith('\u00AD')) return line.slice(0, -1);
    if (this.#isHyphenated(line, after)) {
      this.#hyphens += 1;
      return line.slice(0, -1);
    }
    // `high -` and `level`: the hyphen belongs to the word. A dash with a blank before it stands between sentences.
    if (/\p{L} -$/u.test(line) && startsLower(after)) {
      this.#mended += 1;
      return `${line.slice(0, -2)}-`;
    }
    // `(1 July–` and `30 June)`.
    return /[\p{L}\p{N}][–—]$/u.test(line) ? line : joined([line, after]).slice(0, -after.length);
  }

  /** What was mended, in sentences. */
  notices(): readonly Notice[] {
    const told = [
      this.#mended === 0 ? '' : `put together ${counted(this.#mended, 'word')} that the print had torn`,
      this.#hyphens === 0 ? '' : `took out ${counted(this.#hyphens, 'hyphen')} at the ends of lines`,
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
    const words: string[] = [];
    for (const word of hyphens.split(' ')) {
      const before = words.pop() ?? '';
      const [start = ''] = before.length > WORD_MAX_CHARACTERS ? [] : (LAST_WORD.exec(before) ?? []);
      const [end = ''] = /^\p{Ll}+(?![\p{L}\p{M}’'-])/u.exec(word) ?? [];
      const isTorn = start !== '' && end !== '' && this.#isTorn(start, end);
      if (isTorn) words.push(before + word);
      else words.push(before, word);
      if (isTorn) this.#mended += 1;
    }
    return words.slice(1).join(' ');
  }

  #isTorn(start: string, end: string): boolean {
    if (WORDS.has(key(start)) && WORDS.has(key(end))) return false;
    if (!this.#isOnlyHere(start) && !this.#isOnlyHere(end)) return false;
    // `a round` and `a long` are words; `a nd` is not.
    const mayBeTorn = /^(?:\p{Ll}|\p{L}{2})/u.test(start) && (start !== 'a' || /^[^aeiouy]+$/u.test(end));
    if (mayBeTorn && this.#knows(start + end)) return true;
    return this.#isEnglish && this.#isOnlyHere(start) && ENDING.test(end);
  }

  #isOnlyHere(piece: string): boolean {
    return (this.#times.get(key(piece)) ?? 0) < 2;
  }
}

/** What has more letters between two blanks is no torn word; looking for its end would take the square of its length. */
const WORD_MAX_CHARACTERS = 200;
const LAST_WORD = /(?<![\p{L}\p{M}\p{N}’'])[\p{L}\p{M}]+(?:[-\u2011][\p{L}\p{M}]+)*$/u;

const WORD = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]+(?:[-\u2011][\p{L}\p{M}]+)*/gu;
/** Words that may stand beside each other though together they are another: `up on`, `in to`, `road map`, `every day`. */
const WORDS: ReadonlySet<string> = new Set(
  'a am an and any are as at be but by can do ever every for from go had has have he her here hence him his how i if in into is it its less may me more my never no nor not now of off on one or other our out over per she so some such than that the their them then there these they this those through to too under until up upon us was we were what when where which while who whole why will with within without you your after air back base based bed being bench body book born bound break broad build building come data date day down draw draws fall fields flow force fore frame free front full go going good grade grades grass ground guard guide hand head high hold holder holders home house keeping know land lands less life like line lines load lock locked long look made make maker makers making man map mark market mine mines month news night note open pass past peace people person place policy power rain read right rights road roots safe sea seas self set shed ship ships shop shops short side sides some space stake stand standing step stock store strong sub take taker takers taking term thing things time times top trade turn up view waste water waters way ways week where wide wild wind woman women word work works world worthy year years'.split(
    ' ',
  ),
);
/** Endings that are no words. */
const ENDING =
  /^(?:[aei]nce|ation|ations|ative|cies|ies|ing|ings|ity|ities|ment|ments|ness|nce|nd|ng|ted|ties|tion|tions|ty)$/u;

function counted(count: number, what: string): string {
  return count === 1 ? `one ${what}` : `${count} ${what}s`;
}

function key(word: string): string {
  return word.toLowerCase().replace(/\u2011/gu, '-');
}

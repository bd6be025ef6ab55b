import { type Language, languageOf } from '../../language/language.ts';
import type { Notice } from '../../model/problem.ts';
import { LEFTWARD_LETTERS } from '../../text/scripts/direction.ts';
import { startsLower } from '../text/kinds.ts';
import { joinLines } from '../text/units.ts';

/**
 * The words of a document, used to repair split ones: `peopl e` is joined if `people` occurs elsewhere and `peopl` or `e` does not;
 * an end-of-line hyphen is dropped if the word occurs elsewhere without it and nowhere with it.
 */
export class Vocabulary {
  readonly #times = new Map<string, number>();
  readonly #words: Language['tornWords'];
  /** Whether the text is in that language: its endings are not words, but may be words in another. */
  readonly #isSpoken: boolean;
  #mended = 0;
  #hyphens = 0;

  constructor(lines: readonly string[], languages: readonly string[]) {
    const { tornWords, code } = languageOf({ languages });
    this.#words = tornWords;
    this.#isSpoken = languages[0] === code;
    for (const line of lines) {
      for (const [word] of line.matchAll(WORD))
        this.#times.set(likened(word), (this.#times.get(likened(word)) ?? 0) + 1);
    }
  }

  /** Joins the lines of a paragraph. */
  joined(lines: readonly string[]): string {
    // Joined at the end, since a paragraph may have as many lines as the file.
    const parts = lines.map((line, at) => {
      const after = lines[at + 1];
      return after === undefined ? line : this.#carriedOn(line, after);
    });
    return this.#whole(parts.join(''));
  }

  /** A line as it precedes the next one. */
  #carriedOn(line: string, after: string): string {
    if (line.endsWith('\u00AD')) return line.slice(0, -1);
    if (this.#isHyphenated(line, after)) {
      this.#hyphens += 1;
      return line.slice(0, -1);
    }
    // `high -` and `level`: the hyphen belongs to the word. A dash with a space before it separates clauses.
    if (this.#hasList() && /\p{L} -$/u.test(line) && startsLower(after)) {
      this.#mended += 1;
      return `${line.slice(0, -2)}-`;
    }
    // `نيسان/` and `أبريل`: two names of one month.
    if (LEFTWARD_SLASH.test(line)) return line;
    // `(1 July–` and `30 June)`.
    return /[\p{L}\p{N}][–—]$/u.test(line) ? line : joinLines([line, after]).slice(0, -after.length);
  }

  /** The repairs, as notices. */
  notices(): readonly Notice[] {
    const told = [
      this.#mended === 0 ? '' : `rejoined ${howMany(this.#mended, 'word')} split in the PDF`,
      this.#hyphens === 0 ? '' : `removed ${howMany(this.#hyphens, 'end-of-line hyphen')}`,
    ];
    return told.flatMap((message) => (message === '' ? [] : [{ code: 'mended' as const, message, paragraph: null }]));
  }

  #isHyphenated(before: string, after: string): boolean {
    const [, start] = /(?<![\p{L}\p{M}-])(\p{L}{2,})-$/u.exec(before) ?? [];
    const [end] = /^\p{Ll}+/u.exec(after) ?? [];
    return start !== undefined && end !== undefined && this.#knows(start + end) && !this.#knows(`${start}-${end}`);
  }

  #knows(word: string): boolean {
    return this.#times.has(likened(word));
  }

  /** Joins pieces that occur nowhere else in the document but together form a word that does. */
  #whole(text: string): string {
    const hyphens = text.replace(/(?<=\p{L}) (?=-\p{L})/gu, () => {
      this.#mended += 1;
      return '';
    });
    // Each pair of neighbours is checked, even if the first was joined to the one before.
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
    const { apart, letter, behindLetter, ending } = this.#words ?? NONE;
    if (apart.has(likened(start)) && apart.has(likened(end))) return false;
    const isKnown = [start, end].map((piece) => !this.#isOnlyHere(piece));
    // Without a list of words that are never part of others, `по этому` is not `поэтому`, since `по` is a word.
    if (isKnown.every(Boolean) || (!this.#hasList() && isKnown.some(Boolean))) return false;
    // `a round` and `a long` are words; `a nd` is not.
    const mayBeTorn = /^(?:\p{Ll}|\p{L}{2})/u.test(start) && (start !== letter || behindLetter.test(end));
    if (mayBeTorn && this.#knows(start + end)) return true;
    return this.#isSpoken && this.#isOnlyHere(start) && ending.test(end);
  }

  /** Whether the words of the language that are never part of others are known. */
  #hasList(): boolean {
    return this.#isSpoken && this.#words !== null;
  }

  #isOnlyHere(piece: string): boolean {
    return (this.#times.get(likened(piece)) ?? 0) < 2;
  }
}

const LEFTWARD_SLASH = new RegExp(`[${LEFTWARD_LETTERS}]/$`, 'u');

/** For a language without tables: nothing is joined by endings. */
const NONE: NonNullable<Language['tornWords']> = {
  apart: new Set(),
  letter: '',
  behindLetter: /(?!)/u,
  ending: /(?!)/u,
};

/** A longer run of letters is not a split word, and searching for its end would take quadratic time. */
const WORD_MAX_CHARACTERS = 200;
const LAST_WORD = /(?<![\p{L}\p{M}\p{N}’'])[\p{L}\p{M}]+(?:[-\u2011][\p{L}\p{M}]+)*$/u;

const WORD = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]+(?:[-\u2011][\p{L}\p{M}]+)*/gu;
function howMany(count: number, what: string): string {
  return count === 1 ? `one ${what}` : `${count} ${what}s`;
}

function likened(word: string): string {
  return word.toLowerCase().replace(/\u2011/gu, '-');
}

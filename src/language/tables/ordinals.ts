import { largest } from '../../text/extremes.ts';
import { later } from '../../text/later.ts';
import { decimal, expressionOf, printedBy } from './patterns.ts';
import type { OrdinalTable } from './tables.ts';

/** An ordinal in words that are nothing else. */
interface FoundOrdinal {
  readonly value: number;
  /** UTF-16 offsets into the words. */
  readonly start: number;
  readonly end: number;
}

/** Reads and prints ordinals by a table of their forms. */
export class TabledOrdinals {
  readonly #table: OrdinalTable;
  readonly #values: () => ReadonlyMap<string, number>;
  readonly #glued: () => ReadonlyMap<string, number>;
  readonly #words: () => string;
  readonly #figures: () => RegExp;

  constructor(table: OrdinalTable) {
    this.#table = table;
    this.#values = later(() => {
      const values = new Map<string, number>();
      for (let number = LARGEST; number > 0; number -= 1)
        for (const form of table.forms(number)) values.set(form, number);
      return values;
    });
    this.#glued = later(() => new Map([...this.#values()].map(([form, number]) => [glued(form), number] as const)));
    this.#words = later(() => {
      const words = new Set([...this.#values().keys()].flatMap((form) => form.split(SEPARATOR)));
      return [...words].sort((a, b) => b.length - a.length).join('|');
    });
    this.#figures = later(() => new RegExp(`^(?:${this.#figureSource()})$`, 'iu'));
  }

  /** The number of an ordinal in words or figures; null for everything else. */
  numberOf(text: string): number | null {
    const key = ordinalKey(text);
    const figures = this.#figures()
      .exec(decimal(key))
      ?.slice(1)
      .find((each) => each !== undefined);
    return figures === undefined ? (this.#values().get(key) ?? this.#glued().get(glued(key)) ?? null) : Number(figures);
  }

  /** In the form of a masthead; in figures where no words are known. */
  printed(number: number): string {
    const words = this.#table.forms(number)[this.#table.inMasthead];
    return words ?? printedBy(this.#table.figures[0] ?? '%number', { number: String(number) });
  }

  /** Another number in the same form as a printed one; null if that is in none of them. */
  like(text: string, number: number): string | null {
    const known = this.numberOf(text);
    if (known === null) return null;
    const key = ordinalKey(text);
    const at = this.#table.forms(known).findIndex((form) => glued(form) === glued(key));
    if (at !== -1) {
      const words = this.#table.forms(number)[at];
      const isCapital = text.trim().charAt(0) !== key.charAt(0);
      if (words === undefined) return null;
      return isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
    }
    return decimal(text) === text ? text.replace(String(known), String(number)) : null;
  }

  /** A run of words of ordinals, or one in figures, as part of a regular expression without groups. */
  source(): string {
    const figures = this.#figureSource().replaceAll('(\\p{Nd}', '(?:\\p{Nd}');
    return `(?:${this.#words()})(?:[\\s-]?(?:${this.#words()})){0,${WORDS_MAX}}|${figures}`;
  }

  /** The same for several of them, with the words that join the last two: a bare number after one is the mark of a footnote. */
  listSource(joining: readonly string[]): string {
    const one = `(?:${this.source()})(?:\\s\\d{1,3})?`;
    const words = joining.length === 0 ? '' : `|,?\\s(?:${joining.join('|')})`;
    return `${one}(?:(?:[,،、]${words})\\s?${one}){0,${LIST_MAX}}`;
  }

  /** The ordinals in a run of their words: `cinquante-troisième et cinquante-quatrième` are two. */
  within(run: string): readonly FoundOrdinal[] {
    const found: FoundOrdinal[] = [];
    const ends = [...run.matchAll(/[\s,،、-]|$/gu)].map(({ index }) => index);
    const starts = [0, ...ends.slice(0, -1).map((end) => end + 1)];
    for (const start of starts) {
      if (start < (found.at(-1)?.end ?? 0)) continue;
      const fitting = ends.filter((end) => end > start && this.numberOf(run.slice(start, end)) !== null);
      const end = largest([0, ...fitting]);
      const value = end === 0 ? null : this.numberOf(run.slice(start, end));
      if (value !== null) found.push({ value, start, end });
    }
    return found;
  }

  #figureSource(): string {
    return this.#table.figures
      .map((pattern) => expressionOf(pattern, { number: '\\p{Nd}{1,4}' }).replaceAll('(?<number>', '('))
      .join('|');
  }
}

const LARGEST = 120;
const WORDS_MAX = 6;
const LIST_MAX = 8;
const SEPARATOR = /[\s-]/u;

/** Copies from pages lose the hyphens at the ends of lines: `soixanteseizième`. */
function glued(form: string): string {
  return form.replace(/[\s-]/gu, '');
}

function ordinalKey(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/gu, ' ');
}

import { isExponent, marksIn, RAISED_RUN, raisedWords } from './raised.ts';
import { callOf, NO_CALL, type SourceNote, type SourceParagraph, type SourceText, signFor } from './source.ts';

/** A footnote that somebody typed as a paragraph, with the mark at its beginning. */
interface Foot {
  readonly mark: string;
  readonly text: string;
  readonly at: number;
}

/**
 * Footnotes that were typed: a paragraph that begins with a raised `a`, with stars, or with `[1]` is one if the same mark calls it in the
 * words above it, or anywhere. Whatever else is raised belongs to the words: `km²`.
 */
export function withTypedNotes(text: SourceText): SourceText {
  const { paragraphs } = text;
  const caller = new Caller(paragraphs, text.notes);
  const called = paragraphs.map((paragraph, at) => caller.called(paragraph, at));
  const feet = called.filter((_, at) => caller.isFoot(at));
  return {
    ...text,
    paragraphs: called.filter((_, at) => !caller.isFoot(at)),
    notes: caller.notes,
    comments: [...text.comments, ...feet.flatMap(({ comments }) => comments)],
    remarks: [...text.remarks, ...feet.flatMap(({ remarks }) => remarks)],
  };
}

class Caller {
  readonly notes: Map<string, SourceNote>;
  readonly #feet = new Map<string, Foot[]>();
  /** The place of the next one with that mark. */
  readonly #next = new Map<string, number>();
  readonly #signs = new Map<Foot, string>();
  readonly #feetAt = new Map<number, readonly Foot[]>();
  /** The signs of the footnotes of the format itself, by their marks. */
  readonly #own: ReadonlyMap<string, string>;

  constructor(paragraphs: readonly SourceParagraph[], own: ReadonlyMap<string, SourceNote>) {
    this.notes = new Map(own);
    this.#own = new Map([...own].map(([sign, { marker }]) => [marker, sign]));
    const hasFigures = [...this.#own.keys()].some((marker) => /^\d+$/u.test(marker));
    const calls = marksCalled(paragraphs);
    for (const [at, paragraph] of paragraphs.entries()) {
      const feet = feetIn(paragraph, at).filter(
        ({ mark }) => (calls.get(mark) ?? []).some((place) => place !== at) && !(hasFigures && /^\[\d/u.test(mark)),
      );
      if (feet.length === 0 || feet.length < feetIn(paragraph, at).length) continue;
      this.#feetAt.set(at, feet);
      for (const foot of feet) listed(this.#feet, foot.mark, foot);
    }
  }

  isFoot(at: number): boolean {
    return this.#feetAt.get(at)?.every((foot) => this.#signs.has(foot)) === true;
  }

  /** A paragraph in which the marks of footnotes call them, and all else that is raised is words. */
  called(paragraph: SourceParagraph, at: number): SourceParagraph {
    if (this.#feetAt.has(at)) return { ...paragraph, text: asWords(paragraph.text) };
    const call = (text: string) => this.#callIn(text, at);
    const { row } = paragraph;
    return {
      ...paragraph,
      text: call(paragraph.text),
      italics: paragraph.italics.map((words) => asWords(words)),
      row: row === null ? null : { ...row, cells: row.cells.map(call) },
    };
  }

  #callIn(text: string, at: number): string {
    return text
      .replace(RAISED_RUN, (_, words: string, place: number) => {
        const marks = marksIn(words);
        const signs = marks.flatMap((mark) => this.#signOf(mark, at) ?? []);
        const isFigure = /^\d+$/u.test(words);
        if (isFigure && isExponent(text.slice(0, place))) return raisedWords(words);
        if (signs.length > 0 && signs.length === marks.length) return signs.map(callOf).join('');
        return isFigure && AFTER_WORD.test(text.slice(0, place).slice(-4)) ? callOf(words) : raisedWords(words);
      })
      .replace(STARS, (stars) => this.#callOrWords(stars, stars, at))
      .replace(BRACKETED, (words) => this.#callOrWords(words, words, at));
  }

  #callOrWords(mark: string, words: string, at: number): string {
    const sign = this.#signOf(mark, at);
    return sign === null ? words : callOf(sign);
  }

  /** The next footnote below with that mark, or else the last above; then one of the format itself. */
  #signOf(mark: string, at: number): string | null {
    const feet = this.#feet.get(mark) ?? [];
    // Paragraphs come in their order, so that what was passed once is passed for good.
    let next = this.#next.get(mark) ?? 0;
    while ((feet[next]?.at ?? at + 1) <= at) next += 1;
    this.#next.set(mark, next);
    const foot = feet[next] ?? feet.at(-1);
    if (foot === undefined) return this.#own.get(mark) ?? null;
    const known = this.#signs.get(foot);
    if (known !== undefined) return known;
    const marker = mark.replace(/[[\]^]/gu, '').replace(NO_CALL, '');
    const sign = signFor(marker, this.notes);
    this.#signs.set(foot, sign);
    this.notes.set(sign, { marker, text: foot.text });
    return sign;
  }
}

/** Raised figures after a word call a footnote, also one that is missing. */
const AFTER_WORD = /(?:\p{Ll}{3}|[\p{L}\p{N}][,;:.)”"’]|[)”"’])$/u;
/** Stars after words, which are no bullet. */
const STARS = /(?<=[^\s*])\*{1,4}(?=[\s,;:.)”"]|$)/gu;
/** `[1]`, and `[^1]` where somebody typed Markdown. */
const BRACKETED = new RegExp(`(?<=\\S\\s?)\\[(?:\\d{1,2}|${NO_CALL}\\^[\\p{L}\\p{N}]{1,3})\\]`, 'gu');

/** Where each mark is called, in the order of the paragraphs. */
function marksCalled(paragraphs: readonly SourceParagraph[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { text, row }] of paragraphs.entries()) {
    const texts = row === null ? [text] : row.cells;
    const marks = texts.flatMap((words) => [
      ...[...words.matchAll(RAISED_RUN)].flatMap(([, inner = '']) => marksIn(inner)),
      ...[...words.matchAll(STARS)].map(([stars]) => stars),
      ...[...words.matchAll(BRACKETED)].map(([printed]) => printed),
    ]);
    for (const mark of marks) listed(places, mark, at);
  }
  return places;
}

function listed<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function feetIn({ text, row, number }: SourceParagraph, at: number): readonly Foot[] {
  if (row !== null || number !== '') return [];
  const [, inner, below = ''] = RAISED_FOOT.exec(text) ?? [];
  const [mark, ...others] = inner === undefined ? [] : marksIn(inner);
  if (mark !== undefined && others.length === 0) return [{ mark, text: asWords(below).trim(), at }];
  const [, printed, rest = ''] = BRACKETED_FOOT.exec(text) ?? [];
  if (printed !== undefined) return [{ mark: printed, text: asWords(rest), at }];
  return starsIn(text, at);
}

/** `* Any changes … ** In order …`. */
function starsIn(text: string, at: number): readonly Foot[] {
  const [, mark, rest = ''] = STAR_FOOT.exec(text) ?? [];
  if (mark === undefined) return [];
  const [own = '', ...more] = rest.trim().split(/\s(?=\*{1,4}\s)/u);
  return [{ mark, text: asWords(own), at }, ...more.flatMap((each) => starsIn(each, at))];
}

const RAISED_FOOT = new RegExp(`^${RAISED_RUN.source}\\s*(\\S.*)$`, 'su');
const BRACKETED_FOOT = new RegExp(`^(\\[(?:\\d{1,2}|${NO_CALL}\\^[\\p{L}\\p{N}]{1,3})\\]):?\\s+(\\S.*)$`, 'su');
const STAR_FOOT = /^(\*{1,4})\s+(\S.*)$/su;

/** Words in which nothing raised is a mark. */
function asWords(text: string): string {
  return text.replace(RAISED_RUN, (_, words: string) => raisedWords(words)).replace(/\n/gu, ' ');
}

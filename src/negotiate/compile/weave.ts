import type { CompiledPoint, PlaceKind, Rewrite } from '../../model/compilation.ts';
import type { Note } from '../../model/document.ts';
import type { Stretch } from '../../model/negotiation.ts';
import { noteKey, notesWithin, rewritten, type Worded } from './rewrites.ts';

/** What one side does to a wording. */
export interface SideRewrites {
  readonly by: string;
  readonly rewrites: readonly Rewrite[];
}

/** The words of all sides in one text. */
export interface Woven extends Worded {
  readonly stretches: readonly Stretch[];
  readonly points: readonly CompiledPoint[];
  /** Wordings of the whole, which are no part of the text: each is a paragraph of its own. */
  readonly others: readonly Option[];
}

/** One wording, and who wants it. */
export interface Option {
  readonly rewrite: Rewrite;
  readonly by: readonly string[];
}

/** Options of which each meets another, and the words between their ends. */
export interface Meeting {
  readonly start: number;
  readonly end: number;
  readonly options: readonly Option[];
}

/**
 * Weaves the wishes of several sides into one text. What meets is shown side by side, after the words of the base:
 *
 *     base     a big lamp                                  A  a vital lamp            B  an important lamp
 *     woven    [a big] (A, B: delete) [a vital] (A) [an important] (B) lamp
 *
 * @param isSpaced whether there is a blank between wordings of whole words, as people print them; it is part of the second one
 * @param isOnly whether a wording of the whole is woven in too, since it cannot have a paragraph of its own
 */
export function woven(
  base: Worded,
  sides: readonly SideRewrites[],
  { isSpaced, isOnly = false }: { readonly isSpaced: boolean; readonly isOnly?: boolean } = { isSpaced: true },
): Woven {
  const meetings = meetingsOf(base.text, sides);
  const isWhole = ({ rewrite }: Option) => isOver(rewrite, base.text);
  const whole = isOnly ? [] : meetings.flatMap(({ options }) => options.filter(isWhole));
  const within =
    whole.length === 0
      ? meetings
      : meetingsOf(
          base.text,
          sides.filter(({ by }) => !wants(whole, by)),
        );
  const text = new WovenText(base, isSpaced);
  for (const meeting of besideOneAnother(within, base.text, sides)) text.meet(meeting);
  const { stretches, ...words } = text.finished();
  const gone = inOrderOf(
    sides,
    whole.flatMap(({ by }) => by),
  );
  const over = gone.length === 0 ? [] : [stretchOf(0, words.text.length, { deletedBy: gone })];
  return {
    ...words,
    stretches: [...over, ...stretches],
    points: meetings.map((meeting) => pointOf(base.text, meeting)),
    others: whole.filter(({ rewrite }) => rewrite.text !== ''),
  };
}

function wants(options: readonly Option[], by: string): boolean {
  return options.some((option) => option.by.includes(by));
}

export function isOver({ start, end }: Rewrite, text: string): boolean {
  return start === 0 && end === text.length && text !== '';
}

function inOrderOf(sides: readonly SideRewrites[], names: readonly string[]): readonly string[] {
  return sides.flatMap(({ by }) => (names.includes(by) ? [by] : []));
}

/** The places of the words, ascending, at each of which options meet or one is alone. */
export function meetingsOf(text: string, sides: readonly SideRewrites[]): readonly Meeting[] {
  const options = optionsOf(sides).toSorted(
    (a, b) => a.rewrite.start - b.rewrite.start || a.rewrite.end - b.rewrite.end,
  );
  const meetings: { start: number; end: number; options: Option[] }[] = [];
  for (const option of options) {
    const last = meetings.at(-1);
    const meets = last?.options.some((other) => doMeet(other, option, text)) === true;
    if (last !== undefined && meets) {
      last.options.push(option);
      last.end = Math.max(last.end, option.rewrite.end);
    } else meetings.push({ start: option.rewrite.start, end: option.rewrite.end, options: [option] });
  }
  return meetings.map((meeting) => ({ ...meeting, options: bySides(meeting.options, sides) }));
}

/** The same rewrite by several sides is one option. */
function optionsOf(sides: readonly SideRewrites[]): readonly Option[] {
  const options = new Map<string, { rewrite: Rewrite; by: string[] }>();
  for (const { by, rewrites } of sides) {
    for (const rewrite of rewrites) {
      const key = [rewrite.start, rewrite.end, rewrite.text, ...rewrite.notes.map(noteKey)].join('\n');
      const known = options.get(key);
      if (known === undefined) options.set(key, { rewrite, by: [by] });
      else known.by.push(by);
    }
  }
  return [...options.values()];
}

/** In the order of the first side that wants each. */
function bySides(options: readonly Option[], sides: readonly SideRewrites[]): readonly Option[] {
  const rank = ({ by }: Option) => sides.findIndex((side) => by.includes(side.by));
  return options.toSorted((a, b) => rank(a) - rank(b) || a.rewrite.start - b.rewrite.start);
}

/**
 * Whether two options are about the same words: they overlap, or nothing that is kept is between them. An end mark beside words that come in
 * before it is another matter.
 */
function doMeet(one: Option, other: Option, text: string): boolean {
  const [a, b] = [one.rewrite, other.rewrite];
  if (one.by.some((by) => other.by.includes(by))) return false;
  if (a.start < b.end && b.start < a.end) return true;
  if (a.start === b.start && a.end === b.end) return true;
  const touches = a.end === b.start || b.end === a.start;
  return touches && hasWords(a, text) && hasWords(b, text);
}

function hasWords(rewrite: Rewrite, text: string): boolean {
  return /[\p{L}\p{N}]/u.test(rewrite.text + text.slice(rewrite.start, rewrite.end));
}

function pointOf(text: string, { start, end, options }: Meeting): CompiledPoint {
  return {
    kind: pointKind(options),
    base: text.slice(start, end),
    options: alternativesOf({ start, end, options }, text).map(({ words, by }) => ({ text: words.text, by })),
  };
}

/** What options at one place are to one another. */
export function pointKind(options: readonly Option[]): CompiledPoint['kind'] {
  const [first] = options;
  if (options.length === 1) return first !== undefined && first.by.length > 1 ? 'alike' : 'one';
  const isDeletion = ({ rewrite }: Option) => rewrite.text === '';
  const rewordings = options.filter((option) => !isDeletion(option));
  return rewordings.length < options.length && meetOnlyDeletions(options) ? 'deleted-reworded' : 'rivals';
}

/** Whether no two rewordings of different sides meet: only deletions are in the way of any. */
function meetOnlyDeletions(options: readonly Option[]): boolean {
  const rewordings = options.filter(({ rewrite }) => rewrite.text !== '');
  const isApart = (a: Option, b: Option) =>
    a.rewrite.end < b.rewrite.start || b.rewrite.end < a.rewrite.start || a.by.join('\n') === b.by.join('\n');
  return rewordings.every((a, at) => rewordings.slice(at + 1).every((b) => isApart(a, b)));
}

/** The most urgent of several kinds; `compatible` where two places of a paragraph are changed and none is disputed. */
export function kindOfAll(points: readonly CompiledPoint[]): PlaceKind {
  const kinds = new Set(points.map(({ kind }) => kind));
  if (kinds.has('rivals')) return 'rivals';
  if (kinds.has('deleted-reworded')) return 'deleted-reworded';
  const sides = new Set(points.map(({ options }) => [...(options[0]?.by ?? [])].sort().join('\n')));
  if (sides.size > 1) return 'compatible';
  return points[0]?.kind ?? 'untouched';
}

/** What each side that wants something at a place has there instead of the words of the base. */
function alternativesOf(
  { start, end, options }: Meeting,
  text: string,
  notes: readonly Note[] = [],
): readonly { readonly words: Worded; readonly by: readonly string[] }[] {
  const base = { text: text.slice(start, end), notes: notesWithin(notes, start, text.slice(start, end)) };
  const alternatives = new Map<string, { words: Worded; by: string[] }>();
  for (const by of new Set(options.flatMap((option) => option.by))) {
    const own = options.filter((option) => option.by.includes(by)).map(({ rewrite }) => rewrite);
    const shifted = own.map((each) => ({ ...each, start: each.start - start, end: each.end - start }));
    const words = rewritten(
      base,
      shifted.toSorted((a, b) => a.start - b.start || a.end - b.end),
    );
    const key = [words.text, ...words.notes.map(noteKey)].join('\n');
    const known = alternatives.get(key);
    if (known === undefined) alternatives.set(key, { words, by: [by] });
    else known.by.push(by);
  }
  return [...alternatives.values()];
}

/** A text that grows from the base and what meets at its places. */
class WovenText {
  readonly #base: Worded;
  readonly #notes: Note[] = [];
  readonly #stretches: Stretch[] = [];
  #text = '';
  /** How much of the base is in it. */
  #at = 0;
  readonly #isSpaced: boolean;
  /** Whether wordings at the present place are whole words: a blank, or nothing, is before it, and a blank or a mark after it. */
  #isApart = false;

  constructor(base: Worded, isSpaced: boolean) {
    this.#base = base;
    this.#isSpaced = isSpaced;
  }

  meet(meeting: Meeting): void {
    this.#keep(meeting.start, []);
    const [before, after] = [this.#base.text.slice(0, meeting.start), this.#base.text.slice(meeting.end)];
    this.#isApart = this.#isSpaced && /(?:^|\s)$/u.test(before.slice(-1)) && /^(?:$|[\s,;:.])/u.test(after.slice(0, 1));
    if (isPlain(meeting)) this.#plainly(meeting);
    else this.#sideBySide(meeting);
  }

  finished(): Worded & Pick<Woven, 'stretches'> {
    this.#keep(this.#base.text.length, []);
    return { text: this.#text, notes: this.#notes, stretches: this.#stretches };
  }

  /** The words of the base, and what comes in instead of them. */
  #plainly({ options, end }: Meeting): void {
    this.#keep(end, options);
    for (const { rewrite, by } of options) this.#take(rewrite, { by });
  }

  /** The words of the base, then each wording as a whole. */
  #sideBySide(meeting: Meeting): void {
    this.#keep(meeting.end, meeting.options);
    for (const { words, by } of alternativesOf(meeting, this.#base.text, this.#base.notes)) this.#take(words, { by });
  }

  /** Words of the base up to a place, deleted by those who want others. */
  #keep(end: number, gone: readonly Option[]): void {
    const text = this.#base.text.slice(this.#at, end);
    const deletedBy = [...new Set(gone.flatMap(({ by }) => by))];
    this.#take({ text, notes: notesWithin(this.#base.notes, this.#at, text) }, { deletedBy });
    this.#at = Math.max(this.#at, end);
  }

  #take({ text, notes }: Worded, { by = [], deletedBy = [] }: Partial<Pick<Stretch, 'by' | 'deletedBy'>>): void {
    const start = this.#text.length;
    const blank =
      by.length > 0 && this.#isApart && this.#stretches.at(-1)?.end === start && isUnspaced(this.#text, text)
        ? ' '
        : '';
    for (const note of notes) this.#notes.push({ ...note, offset: note.offset + start + blank.length });
    this.#text += blank + text;
    if (text !== '' && by.length + deletedBy.length > 0)
      this.#stretches.push(stretchOf(start, this.#text.length, { by, deletedBy }));
  }
}

function isUnspaced(before: string, after: string): boolean {
  return before !== '' && after !== '' && /\S$/u.test(before.slice(-1)) && /^[\p{L}\p{N}(“"]/u.test(after);
}

/**
 * Places with nothing but a blank between them as one: `[big] (A: delete) [vital] (A) [red] (B: delete) [blue] (B)` would be read as four
 * wordings of one place.
 */
function besideOneAnother(
  meetings: readonly Meeting[],
  text: string,
  sides: readonly SideRewrites[],
): readonly Meeting[] {
  const places: Meeting[] = [];
  for (const meeting of meetings) {
    const last = places.at(-1);
    if (last === undefined || text.slice(last.end, meeting.start).trim() !== '') {
      places.push(meeting);
      continue;
    }
    const options = bySides([...last.options, ...meeting.options], sides);
    places[places.length - 1] = { start: last.start, end: Math.max(last.end, meeting.end), options };
  }
  return places;
}

/** Whether all options are on the same words. */
function isPlain({ options }: Meeting): boolean {
  return new Set(options.map(({ rewrite }) => `${rewrite.start}-${rewrite.end}`)).size <= 1;
}

export function stretchOf(
  start: number,
  end: number,
  { by = [], deletedBy = [] }: Partial<Pick<Stretch, 'by' | 'deletedBy'>>,
): Stretch {
  return { start, end, by, deletedBy, remarks: [], alternative: null };
}

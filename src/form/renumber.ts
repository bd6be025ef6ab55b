import type { Paragraph } from '../model/document.ts';
import type { Entry } from './entries.ts';
import { latinStyle, type NumberReading, type NumberStyle, printedAs, readNumber } from './numbering.ts';

/**
 * The numbers of an amended text, in order: consecutive where something was added, removed or moved; where two neighbours stayed
 * neighbours, the difference between their numbers stays too, so that existing oddities are kept.
 */
export function numbersOf(
  entries: readonly Entry[],
  paragraphs: readonly Paragraph[],
  sections: readonly string[],
): readonly string[] {
  const before = rungsBefore(paragraphs);
  const manners = mannersOf(entries, sections, paragraphs);
  const lists = new Lists<Rung>();
  return entries.map((entry, at) => {
    const key = `${sections[at]}|${entry.part === 'preamble' ? 'preamble' : 'body'}`;
    lists.enter(key, entry.depth);
    if (entry.part === 'heading' || entry.part === 'formula' || entry.isRow) {
      return entry.number ?? (entry.part === 'heading' ? ownNumber(entry.was) : '');
    }
    const manner = manners.get(`${key}|${entry.part}`) ?? 'numbered';
    if (isUnnumbered(entry, manner)) return '';
    const last = lists.last(entry.depth);
    const own = entry.was === null || entry.was.depth !== entry.depth ? undefined : before.get(entry.was.index);
    const rung = rungFor(entry, own, last);
    lists.add(entry.depth, rung);
    return printedAs(rung);
  });
}

/** A number of a list, and its place in the original text. */
interface Rung extends NumberReading {
  /** The original number; null if it is new. */
  readonly was: OldRung | null;
}

interface OldRung extends NumberReading {
  readonly index: number;
  /** Index of the preceding one in the same list; null for the first. */
  readonly previous: number | null;
  /** The first number of the list. */
  readonly first: number;
}

/** The lists that are open at a place: one for each depth, those of the first level by section. */
class Lists<T> {
  #key = '';
  readonly #top = new Map<string, T>();
  #below: (T | undefined)[] = [];

  enter(key: string, depth: number): void {
    if (key !== this.#key) this.#below = [];
    this.#key = key;
    this.#below.length = Math.min(this.#below.length, depth + 1);
    if (depth === 0) this.#below = [];
  }

  last(depth: number): T | undefined {
    return depth === 0 ? this.#top.get(this.#key) : this.#below[depth];
  }

  add(depth: number, rung: T): void {
    if (depth === 0) this.#top.set(this.#key, rung);
    else this.#below[depth] = rung;
  }
}

function rungsBefore(paragraphs: readonly Paragraph[]): ReadonlyMap<number, OldRung> {
  const lists = new Lists<OldRung>();
  const rungs = new Map<number, OldRung>();
  for (const paragraph of paragraphs) {
    const { index, section, part, depth } = paragraph;
    lists.enter(`${section}|${part === 'preamble' ? 'preamble' : 'body'}`, depth);
    const number = part === 'heading' ? '' : ownNumber(paragraph);
    if (number === '') continue;
    const last = lists.last(depth);
    const readings = readNumber(number);
    const reading =
      readings.find(({ style, ordinal }) => last?.style === style && last.ordinal + 1 === ordinal) ??
      readings.find(({ style }) => last?.style === style) ??
      readings.find(({ ordinal }) => ordinal === 1) ??
      readings[0];
    if (reading === undefined) continue;
    const rung = { ...reading, index, previous: last?.index ?? null, first: last?.first ?? reading.ordinal };
    rungs.set(index, rung);
    lists.add(depth, rung);
  }
  return rungs;
}

function ownNumber(paragraph: Paragraph | null): string {
  if (paragraph === null) return '';
  return paragraph.part === 'heading' ? paragraph.label : (paragraph.label.split(' ').at(-1) ?? '');
}

function rungFor(entry: Entry, own: OldRung | undefined, last: Rung | undefined): Rung {
  const isAlike = own !== undefined && last !== undefined && latinStyle(own.style) === latinStyle(last.style);
  const style = (isAlike ? own.style : last?.style) ?? own?.style ?? styleTold(entry);
  if (own === undefined) return { style, ordinal: (last?.ordinal ?? 0) + 1, was: null };
  if (last === undefined)
    return { style: own.style, ordinal: own.previous === null ? own.ordinal : own.first, was: own };
  const wereNeighbours = last.was !== null && last.was.index === own.previous;
  const step = wereNeighbours ? own.ordinal - (last.was?.ordinal ?? 0) : 1;
  return { style, ordinal: last.ordinal + step, was: own };
}

function styleTold({ number, depth }: Entry): NumberStyle {
  const readings = readNumber(number ?? '');
  const [told] = readings.toSorted((a, b) => Number(b.ordinal === 1) - Number(a.ordinal === 1));
  if (told !== undefined) return told.style;
  return STYLES_BY_DEPTH[depth] ?? 'roman()';
}

/** The default styles of lists by depth; deeper lists use `(i)`. */
const STYLES_BY_DEPTH: readonly NumberStyle[] = ['decimal', 'letter()'];

/** Whether the paragraphs of the first level are numbered: those of a preamble and a single operative paragraph are not. */
type Manner = 'numbered' | 'unnumbered' | 'mixed';

function mannersOf(
  entries: readonly Entry[],
  sections: readonly string[],
  paragraphs: readonly Paragraph[],
): ReadonlyMap<string, Manner> {
  const alone = paragraphs.filter(({ part, depth }) => part === 'operative' && depth === 0);
  const wasNumberedAlone = alone.length === 1 && alone[0]?.label !== '';
  const counts = new Map<string, { numbered: number; unnumbered: number; fresh: number }>();
  for (const [at, { part, depth, was, isRow }] of entries.entries()) {
    if (depth > 0 || isRow) continue;
    const key = `${sections[at]}|${part === 'preamble' ? 'preamble' : 'body'}|${part}`;
    const count = counts.get(key) ?? { numbered: 0, unnumbered: 0, fresh: 0 };
    if (was === null || was.part !== part) count.fresh += 1;
    else if (was.label === '') count.unnumbered += 1;
    else count.numbered += 1;
    counts.set(key, count);
  }
  return new Map(
    [...counts].map(([key, { numbered, unnumbered, fresh }]): [string, Manner] => {
      const isOperative = key.endsWith('|operative');
      if (isOperative && numbered + unnumbered + fresh === 1)
        return [key, wasNumberedAlone ? 'numbered' : 'unnumbered'];
      if (isOperative && numbered === 0 && unnumbered <= 1) return [key, 'numbered'];
      if (numbered === 0 && (unnumbered > 0 || !isOperative)) return [key, 'unnumbered'];
      return [key, 'mixed'];
    }),
  );
}

function isUnnumbered({ number, depth, part, was }: Entry, manner: Manner): boolean {
  if (number === '') return true;
  if (number !== null) return false;
  if (depth > 0) return was !== null && was.depth > 0 && ownNumber(was) === '';
  if (part === 'preamble') return was === null || was.part !== part || was.label === '';
  if (manner !== 'mixed') return manner === 'unnumbered';
  return was !== null && was.part === part && was.label === '';
}

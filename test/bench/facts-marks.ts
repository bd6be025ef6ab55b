import type { Document } from '../../src/index.ts';
import { languageOf } from '../../src/language/language.ts';
import { mentionsIn } from '../../src/mentions/mentions.ts';

/** A stretch of a paragraph that a reader marked, or our program found. */
export interface Mark {
  readonly paragraph: number;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

export interface Annotated {
  /** Path below the folder of real resolutions. */
  readonly file: string;
  /** Marked before the program was let at it; the others are its finds, corrected by reading. */
  readonly isBlind: boolean;
  readonly marks: readonly Mark[];
}

export const KINDS = [
  'count',
  'amount',
  'date',
  'period',
  'ordinal',
  'place',
  'citation',
  'state',
  'body',
  'instrument',
  'deadline',
  'report',
  'agenda',
] as const;

/** Marks as they are kept: for each document its file, whether it was marked blind, and `paragraph kind start end` for each mark. */
export function annotatedIn(json: string): readonly Annotated[] {
  const kept: unknown = JSON.parse(json);
  if (!Array.isArray(kept)) throw new Error('the marks are no list');
  return kept.map((each: { file: string; blind: boolean; marks: readonly string[] }) => ({
    file: each.file,
    isBlind: each.blind,
    marks: each.marks.map((mark) => {
      const [paragraph, kind = '', start, end] = mark.split(' ');
      return { paragraph: Number(paragraph), kind, start: Number(start), end: Number(end) };
    }),
  }));
}

/** What our program finds in a document. */
export function marksOf(document: Document): readonly Mark[] {
  const language = languageOf(document);
  return document.paragraphs.flatMap(({ index, text, opening }) =>
    mentionsIn(text, opening, language).map(({ kind, start, end }) => ({ paragraph: index, kind, start, end })),
  );
}

export interface Matched {
  readonly pairs: readonly (readonly [Mark, Mark])[];
  readonly missed: readonly Mark[];
  readonly extra: readonly Mark[];
}

/** Pairs marks with finds one to one, those that cover each other best first. */
export function matchedBy(marks: readonly Mark[], found: readonly Mark[]): Matched {
  const byPlace = new Map<string, Mark[]>();
  for (const mark of found) byPlace.set(placeOf(mark), [...(byPlace.get(placeOf(mark)) ?? []), mark]);
  const candidates = marks.flatMap((mark) =>
    (byPlace.get(placeOf(mark)) ?? [])
      .map((find) => ({ mark, find, shared: sharedBy(mark, find) }))
      .filter(({ shared }) => shared >= SHARED_MIN),
  );
  candidates.sort((a, b) => b.shared - a.shared);
  const taken = new Set<Mark>();
  const pairs: (readonly [Mark, Mark])[] = [];
  for (const { mark, find } of candidates) {
    if (taken.has(mark) || taken.has(find)) continue;
    taken.add(mark).add(find);
    pairs.push([mark, find]);
  }
  return { pairs, missed: marks.filter((mark) => !taken.has(mark)), extra: found.filter((find) => !taken.has(find)) };
}

const SHARED_MIN = 0.5;

function placeOf({ paragraph, kind }: Mark): string {
  return `${paragraph} ${kind}`;
}

/** What two stretches share of what they cover together. */
function sharedBy(a: Mark, b: Mark): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

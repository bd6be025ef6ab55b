import { languageOf } from '../language/language.ts';
import { mentionsIn } from '../mentions/mentions.ts';
import type { Document, Vote } from '../model/document.ts';
import type { Figure, History, Thread } from '../model/history.ts';
import { history } from './threads.ts';

/**
 * What the documents of a series count in the same clause through the years, and their votes: figures given by at least
 * three of them that are not all equal; States first, then votes, then the most frequent.
 *
 * @param documents of one series, in order of session; at least one
 */
export function figuresOf(documents: readonly Document[]): readonly Figure[] {
  return figuresIn(history(documents));
}

/** The same if the clauses have already been followed. */
export function figuresIn({ documents, threads }: History): readonly Figure[] {
  const counted = threads.flatMap((thread) => threadCounts(thread, documents)).filter(isNews);
  const isOfStates = ({ name }: Figure) => countsStates(name, documents);
  const ofStates = counted.filter(isOfStates);
  const others = counted.filter((each) => !isOfStates(each)).toSorted((a, b) => knownIn(b) - knownIn(a));
  return withOwnNames([...ofStates, ...votesOf(documents).filter(isNews), ...others]).slice(0, FIGURES_MAX);
}

/** More charts would not be an overview. */
const FIGURES_MAX = 6;
const KNOWN_MIN = 3;

/** Readers look at a series' counts mainly for the States that joined. */
function countsStates(name: string, documents: readonly Document[]): boolean {
  return documents.some((document) => languageOf(document).figures?.ofStates.test(name) === true);
}

/** A figure that never changes is in the clause anyway: `200 nautical miles`. */
function isNews(figure: Figure): boolean {
  return knownIn(figure) >= KNOWN_MIN && new Set(figure.values.filter((value) => value !== null)).size > 1;
}

function knownIn({ values }: Figure): number {
  return values.filter((value) => value !== null).length;
}

/**
 * A figure for everything one clause counts, under the first name used, although other years print `States Parties`.
 */
function threadCounts(thread: Thread, documents: readonly Document[]): readonly Figure[] {
  const told = documents.map((document, at) => countsIn(document, thread.appearances[at] ?? []));
  const names = new Map<string, string>();
  for (const [key, { name }] of told.flatMap((counts) => [...counts])) if (!names.has(key)) names.set(key, name);
  return [...names].map(([key, name]) => ({
    name: countsStates(name, documents) ? name : `${name} (${clauseOf(thread, documents)})`,
    values: told.map((counts) => counts.get(key)?.value ?? null),
  }));
}

/** Other counts say little without their clause: `students (OP25)`. */
function clauseOf({ appearances }: Thread, documents: readonly Document[]): string {
  const last = appearances.findLastIndex((each) => each.length > 0);
  return documents[last]?.paragraphs[appearances[last]?.[0] ?? -1]?.id ?? '';
}

interface Count {
  readonly name: string;
  /** Null if one clause has two numbers for it: it is not known which of them continues. */
  readonly value: number | null;
}

/** What some paragraphs count, by the thing counted, in lower case. */
function countsIn(document: Document, indices: readonly number[]): ReadonlyMap<string, Count> {
  const language = languageOf(document);
  const counts = new Map<string, Count>();
  for (const { text, opening } of indices.flatMap((index) => document.paragraphs[index] ?? [])) {
    for (const { kind, of: name, value } of mentionsIn(text, opening, language)) {
      // Decimal numbers are measurements: `410.5 plus or minus 0.1 parts per million`.
      if (kind !== 'count' || name === '' || !Number.isInteger(value) || typeof value !== 'number') continue;
      const key = name.toLowerCase();
      const known = counts.get(key);
      counts.set(key, known !== undefined && known.value !== value ? { name, value: null } : { name, value });
    }
  }
  return counts;
}

const VOTES: readonly (readonly [string, keyof Vote])[] = [
  ['votes in favour', 'inFavour'],
  ['votes against', 'against'],
  ['abstentions', 'abstaining'],
];

function votesOf(documents: readonly Document[]): readonly Figure[] {
  return VOTES.map(([name, key]) => ({ name, values: documents.map(({ vote }) => vote?.[key] ?? null) }));
}

/** Two clauses may count the same thing: `States parties`, `States parties (2)`. */
function withOwnNames(figures: readonly Figure[]): readonly Figure[] {
  const times = new Map<string, number>();
  return figures.map((figure) => {
    const key = figure.name.toLowerCase();
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? figure : { ...figure, name: `${figure.name} (${time})` };
  });
}

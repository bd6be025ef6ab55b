import type { ClauseFound, Place, SearchResult } from '../model/record.ts';
import { adviceFor } from './advice.ts';
import { Joined } from './joined.ts';
import { foundRuns, type Run } from './query/match.ts';
import { plainFilter } from './query/plain.ts';
import type { Expression, Filter, Query } from './query/query.ts';
import type { Store } from './store.ts';
import { orderDay, placesWith, sinceOf, textName, usageOf } from './usage.ts';
import { placedWords } from './words.ts';

export interface SearchOptions {
  /** How many clauses are shown; the others are counted. */
  readonly most?: number;
  /** True to give the words of every wording, and not only those of the examples: this reads many texts. */
  readonly allWords?: boolean;
}

/** More are found by words such as “the” alone; nobody reads them, and grouping them takes seconds. */
const CLAUSES_MAX = 20_000;
const SHOWN_DEFAULT = 20;

/**
 * Looks for clauses in a record. Those that are one clause through the years, or have the same wording elsewhere, are one result; the
 * results in the most texts come first.
 *
 * @example
 * ```ts
 * const text = (symbol, session) => read(`${symbol}\n\nLighthouses\n\nThe General Assembly,\n\n1. Urges all States to keep the lamps lit.`, { name: 'a.txt', session }).document;
 * const result = search(recordOf([text('A/RES/77/79', 77), text('A/RES/78/32', 78)]), parseQuery('lamp*'));
 * const [found] = result.found;
 * found.text; // → 'Urges all States to keep the lamps lit.'
 * found.matches; // → [{ start: 29, end: 34 }]
 * found.usage.texts; // → 2
 * found.usage.earliest.text.symbol; // → 'A/RES/77/79'
 * ```
 */
export function search(
  store: Store,
  query: Query,
  { most = SHOWN_DEFAULT, allWords = false }: SearchOptions = {},
): SearchResult {
  const { occurrences, complete } = store.find(query.expression, query.filter, CLAUSES_MAX);
  const places = placesWith(occurrences, store);
  const groups = inOrderOfWeight(groupsOf(places));
  const { texts: recorded, pending } = store.size;
  const waiting = [
    ...(recorded === 0 ? ['the record holds no text, so nothing can be found in it: resdiff record update'] : []),
    ...(pending === 0 ? [] : [`the series of ${pending} texts have not been followed yet: resdiff record update`]),
  ];
  return {
    format: 'resdiff.search',
    version: 1,
    query: query.understood,
    scope: plainFilter(query.filter).join(', '),
    found: groups.slice(0, most).map((group) => {
      const found = foundIn(group, query.expression, store);
      return allWords ? { ...found, printed: printedOf(group, store) } : found;
    }),
    clauses: groups.length,
    texts: new Set(places.map(({ text }) => textName(text))).size,
    complete,
    recorded,
    notices: [...query.notices, ...waiting, ...(places.length === 0 && recorded > 0 ? withoutTexts(store, query) : [])],
    advice: places.length === 0 && recorded > 0 ? adviceFor(store, query) : [],
  };
}

const TEXT_FILTERS = ['bodies', 'sessions', 'titles', 'series', 'symbols', 'language'] as const;

/** Says which parts of the filter no text fits. */
function withoutTexts(store: Store, { filter }: Query): readonly string[] {
  return TEXT_FILTERS.flatMap((name) => {
    if (filter[name] === undefined) return [];
    const { [name]: asked } = filter;
    const part: Filter = { [name]: asked };
    return store.textsWith(part).length > 0 ? [] : [`the record holds no text of ${plainFilter(part).join('')}`];
  });
}

/** Clauses of one thread, or with one wording, are together, and so are those that are together with one of them. */
function groupsOf(places: readonly Place[]): readonly Place[][] {
  const joined = new Joined();
  for (const { occurrence } of places)
    if (occurrence.thread !== null) joined.join(`thread ${occurrence.thread}`, `wording ${occurrence.wording}`);
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const root = joined.rootOf(`wording ${place.occurrence.wording}`);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [place]);
    else group.push(place);
  }
  return [...groups.values()];
}

/** By number of texts, adopted ones first; then the latest. */
function inOrderOfWeight(groups: readonly Place[][]): readonly Place[][] {
  const count = (places: readonly Place[], adopted: boolean) =>
    new Set(places.filter(({ text }) => text.adopted === adopted).map(({ text }) => textName(text))).size;
  return groups
    .map((places) => ({
      places,
      adopted: count(places, true),
      drafts: count(places, false),
      day: places[0] === undefined ? '' : orderDay(places[0].text),
    }))
    .sort((a, b) => b.adopted - a.adopted || b.drafts - a.drafts || (a.day < b.day ? 1 : -Number(a.day > b.day)))
    .map(({ places }) => places);
}

function foundIn(places: readonly Place[], expression: Expression | null, store: Store): ClauseFound {
  const example = places.find(({ text }) => text.adopted) ?? places[0];
  if (example === undefined) throw new Error('unreachable: a result without a place');
  const text = textAt(example, store);
  const usage = usageOf(places);
  return {
    example,
    text,
    matches: expression === null ? [] : matchesIn(text, expression),
    usage,
    since: sinceOf(places, usage.earliest, store),
    places,
    wordings: new Set(places.map(({ occurrence }) => occurrence.wording)).size,
    printed: [{ wording: example.occurrence.wording, text }],
  };
}

/** The words of each wording at its latest place. */
function printedOf(places: readonly Place[], store: Store): ClauseFound['printed'] {
  const latest = new Map<number, Place>();
  for (const place of places) if (!latest.has(place.occurrence.wording)) latest.set(place.occurrence.wording, place);
  return [...latest].map(([wording, place]) => ({ wording, text: textAt(place, store) }));
}

/** The words of a clause at a place, as printed. */
export function textAt({ text, occurrence }: Place, store: Store): string {
  return store.document(text.id)?.paragraphs[occurrence.paragraph]?.text ?? '';
}

function matchesIn(text: string, expression: Expression): ClauseFound['matches'] {
  const placed = placedWords(text);
  const runs = foundRuns(
    expression,
    placed.map(({ word }) => word),
  );
  return merged(runs).flatMap(({ from, to }) => {
    const [first, last] = [placed[from], placed[to - 1]];
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
  });
}

/** In order, and those that touch as one. */
function merged(runs: readonly Run[]): readonly Run[] {
  const ordered = [...runs].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Run[] = [];
  for (const run of ordered) {
    const last = kept.at(-1);
    if (last !== undefined && run.from <= last.to)
      kept[kept.length - 1] = { from: last.from, to: Math.max(last.to, run.to) };
    else kept.push(run);
  }
  return kept;
}

import type { Adoptions, Occurrence, Place, RecordedText, Usage } from '../model/record.ts';
import { shortSymbol } from '../text/symbols.ts';
import { Joined } from './joined.ts';
import type { Store } from './store.ts';

/** The places of clauses, the latest first; of one text, in its order. */
export function placesWith(occurrences: readonly Occurrence[], store: Store): readonly Place[] {
  const texts = new Map(store.texts([...new Set(occurrences.map(({ text }) => text))]).map((text) => [text.id, text]));
  return occurrences
    .flatMap((occurrence): Place[] => {
      const text = texts.get(occurrence.text);
      return text === undefined ? [] : [{ text, occurrence }];
    })
    .sort(latestFirst);
}

/** By date; without dates, by session; then by number in the record. */
function latestFirst(a: Place, b: Place): number {
  return (
    compared(orderDay(b.text), orderDay(a.text)) ||
    (b.text.session ?? 0) - (a.text.session ?? 0) ||
    b.text.id - a.text.id ||
    a.occurrence.paragraph - b.occurrence.paragraph
  );
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * A day by which texts are put in order. Without a date, a session of the Assembly is put at its end: the seventy-eighth closed in
 * 2024. A number that is a year already is the end of that year.
 */
export function orderDay({ date, session }: RecordedText): string {
  if (date !== null) return date;
  if (session === null) return '';
  return isYear(session) ? `${session}-12-31` : `${session + 1946}-09-01`;
}

/** True for a session that is a year, as for organs without sessions. */
export function isYear(session: number): boolean {
  return session > LAST_SESSION;
}

/** No Assembly will count as far, and no year is before it. */
const LAST_SESSION = 1000;

/** In which adopted texts clauses are; a text counts once, whatever its languages. */
export function usageOf(places: readonly Place[]): Usage {
  const adopted = places.filter(({ text }) => text.adopted);
  const dated = adopted.filter(({ text }) => orderDay(text) !== '');
  const texts = new Map<string, RecordedText>();
  for (const { text } of adopted) {
    const name = textName(text);
    // One of its languages may say more than another.
    if ((texts.get(name)?.withoutVote ?? null) === null) texts.set(name, text);
  }
  return {
    texts: texts.size,
    series: seriesCount(adopted.map(({ text }) => text)),
    adoptions: adoptionsOf([...texts.values()]),
    earliest: dated.at(-1) ?? null,
    latest: dated[0] ?? adopted[0] ?? null,
    undated: texts.size - new Set(dated.map(({ text }) => textName(text))).size,
    untitled: [...texts.values()].filter(hasOnlyNumber).length,
    drafts: new Set(places.filter(({ text }) => !text.adopted).map(({ text }) => textName(text))).size,
  };
}

/** `Resolution 2706 (2023)` */
function hasOnlyNumber({ symbol, title }: RecordedText): boolean {
  return title === '' || (symbol !== '' && title.endsWith(shortSymbol(symbol)));
}

/** A series has another name in each language; those that share a text are one. */
function seriesCount(texts: readonly RecordedText[]): number {
  const joined = new Joined();
  const names = texts.map((text) => `text ${textName(text)}`);
  for (const [at, { series }] of texts.entries()) if (series !== '') joined.join(names[at] ?? '', `series ${series}`);
  return new Set(names.map((name) => joined.rootOf(name))).size;
}

/** A text in six languages is one text. */
export function textName({ symbol, id }: RecordedText): string {
  return symbol || `text ${id}`;
}

function adoptionsOf(texts: readonly RecordedText[]): Adoptions {
  return {
    byVote: texts.filter(({ withoutVote }) => withoutVote === false).length,
    withoutVote: texts.filter(({ withoutVote }) => withoutVote === true).length,
    unknown: texts.filter(({ withoutVote }) => withoutVote === null).length,
  };
}

/**
 * The first adopted text that has one of these clauses in whatever words, as far as their series were followed; null if that is no
 * earlier than the given place.
 */
export function sinceOf(places: readonly Place[], earliest: Place | null, store: Store): Place | null {
  const threads = new Set(places.flatMap(({ occurrence: { thread } }) => (thread === null ? [] : [thread])));
  const line = placesWith(store.inThreads([...threads]), store).filter(
    ({ text }) => text.adopted && orderDay(text) !== '',
  );
  const first = line.at(-1);
  if (first === undefined || (earliest !== null && orderDay(first.text) >= orderDay(earliest.text))) return null;
  return first;
}

/** By date, those without one last; then as they came. */
export function byDate(a: RecordedText, b: RecordedText): number {
  if (a.date !== b.date) return (a.date ?? '9') < (b.date ?? '9') ? -1 : 1;
  return a.id - b.id;
}

import type { Document } from '../model/document.ts';
import type { ClauseLine, Place, RecordedText } from '../model/record.ts';
import { stepBetween } from '../series/steps.ts';
import type { Store } from './store.ts';
import { orderDay, placesWith } from './usage.ts';

/**
 * For paragraphs of a draft, by index, the clause of the last text of its own series that they follow, and the first text that has it in
 * whatever words: the two are paired as in a comparison, so also what was rewritten is known to be the same clause.
 *
 * @param home the short name of that series; empty if it is not known
 * @param texts in which it may be looked
 */
export function clauseLines(
  document: Document,
  home: string,
  texts: readonly RecordedText[],
  store: Store,
): ReadonlyMap<number, ClauseLine> {
  const before = lastOfSeries(home, texts);
  const old = before === null ? null : store.document(before.id);
  if (before === null || old === null || (old.languages[0] ?? '') !== (document.languages[0] ?? '')) return new Map();
  const occurrences = new Map(store.inTexts([before.id]).map((each) => [each.paragraph, each]));
  const threads = new Set([...occurrences.values()].flatMap(({ thread }) => thread ?? []));
  const allowed = new Set(texts.map(({ id }) => id));
  const firsts = new Map<number | null, Place>();
  // The latest are first, so that the earliest of each thread stays.
  for (const place of placesWith(store.inThreads([...threads]), store))
    if (allowed.has(place.text.id)) firsts.set(place.occurrence.thread, place);
  const { changes, cores } = stepBetween({ old, new: document });
  return new Map(
    changes.flatMap((change, at): (readonly [number, ClauseLine])[] => {
      const core = cores[at] ?? null;
      const occurrence = core === null ? undefined : occurrences.get(core.old);
      if (occurrence === undefined) return [];
      const last = { text: before, occurrence };
      return change.new.map((paragraph) => [paragraph, { last, first: firsts.get(occurrence.thread) ?? last }]);
    }),
  );
}

function lastOfSeries(series: string, texts: readonly RecordedText[]): RecordedText | null {
  const own = texts.filter((text) => series !== '' && text.series === series);
  return own.reduce<RecordedText | null>((a, b) => (a === null || orderDay(b) >= orderDay(a) ? b : a), null);
}

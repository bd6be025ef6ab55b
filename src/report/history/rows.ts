import type { Paragraph } from '../../model/document.ts';
import type { History, Thread } from '../../model/history.ts';
import { lastOf } from './signs.ts';

/** A thread with its most recent paragraph. */
export interface HistoryRow {
  readonly thread: Thread;
  readonly paragraph: Paragraph;
  /** Index of the document with that paragraph. */
  readonly document: number;
}

/**
 * Threads in the order of the last document; a dropped clause follows the clause it last followed that is still there.
 */
export function historyRows(history: History): readonly HistoryRow[] {
  const rows = history.threads.flatMap((thread): HistoryRow[] => {
    const { document, paragraph } = lastOf(thread, history);
    return paragraph === undefined ? [] : [{ thread, paragraph, document }];
  });
  const holder = holders(history);
  const place = (row: HistoryRow): readonly [number, number, number] => {
    const last = history.documents.length - 1;
    if (row.document === last) return [row.paragraph.index, 0, 0];
    const before = previousKept(row, history, holder);
    return [before, last - row.document, row.paragraph.index];
  };
  const places = new Map(rows.map((row) => [row, place(row)]));
  return rows.toSorted((a, b) => {
    const [one, other] = [places.get(a) ?? [], places.get(b) ?? []];
    const at = one.findIndex((value, index) => value !== other[index]);
    return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
  });
}

/** For each document, the thread of each of its paragraphs. */
function holders({ documents, threads }: History): readonly (readonly (Thread | undefined)[])[] {
  const held = documents.map(({ paragraphs }): (Thread | undefined)[] => paragraphs.map(() => undefined));
  for (const thread of threads) {
    for (const [document, indices] of thread.appearances.entries()) {
      for (const index of indices) {
        const own = held[document];
        if (own !== undefined) own[index] = thread;
      }
    }
  }
  return held;
}

/** The index, in the last document, of the nearest clause before a dropped one that is still there; -1 if none. */
function previousKept(
  { document, paragraph }: HistoryRow,
  { documents }: History,
  held: ReturnType<typeof holders>,
): number {
  for (let index = paragraph.index - 1; index >= 0; index -= 1) {
    const own = held[document]?.[index]?.appearances[documents.length - 1];
    const last = own?.at(-1);
    if (last !== undefined) return last;
  }
  return -1;
}

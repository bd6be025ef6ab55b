import type { History, Thread } from '../../model/history.ts';

/** What is shown of a thread in one document: a one-column sign and its meaning. */
export interface HistorySign {
  readonly sign: string;
  readonly meaning: string;
}

/** From this share of the words of both years on, the matrix shows `#` instead of `~`; the key says so. */
const MUCH_CHANGED_MIN = 0.25;

export const SIGNS = {
  first: { sign: '+', meaning: 'first appears' },
  returned: { sign: '^', meaning: 'returned' },
  split: { sign: 's', meaning: 'split' },
  merged: { sign: 'j', meaning: 'merged with another' },
  crossed: { sign: 'x', meaning: 'crossed to another part' },
  moved: { sign: 'm', meaning: 'moved' },
  much: { sign: '#', meaning: 'reworded by a quarter or more' },
  some: { sign: '~', meaning: 'reworded' },
  same: { sign: '.', meaning: 'unchanged' },
  ended: { sign: '>', meaning: 'merged into another' },
  dropped: { sign: '-', meaning: 'dropped' },
  absent: { sign: ' ', meaning: 'absent' },
} as const satisfies Readonly<Record<string, HistorySign>>;

export type SignName = keyof typeof SIGNS;

/** What happened to a thread in one document, the most important first. */
export function signNameAt({ events, appearances, change }: Thread, document: number): SignName {
  const happened = new Set(events.filter((event) => event.document === document).map(({ kind }) => kind));
  if ((appearances[document] ?? []).length === 0) {
    return (['ended', 'dropped'] as const).find((kind) => happened.has(kind)) ?? 'absent';
  }
  for (const kind of ['first', 'returned', 'split', 'merged', 'crossed', 'moved'] as const) {
    if (happened.has(kind)) return kind;
  }
  if (!happened.has('reworded')) return 'same';
  return (change[document] ?? 0) >= MUCH_CHANGED_MIN ? 'much' : 'some';
}

/** Column names for the documents of a series: sessions, or years. */
export function columnLabels({ documents }: Pick<History, 'documents'>): readonly string[] {
  return documents.map(({ symbol, session, adopted }, at) => {
    if (symbol.startsWith('S/') && adopted !== null) return adopted.slice(0, 4);
    return session === null ? (adopted?.slice(0, 4) ?? `${at + 1}`) : `${session}`;
  });
}

/** The last document with a thread, and its paragraph there. */
export function lastOf({ appearances }: Thread, { documents }: History) {
  const document = appearances.findLastIndex((each) => each.length > 0);
  const paragraph = documents[document]?.paragraphs[appearances[document]?.[0] ?? -1];
  return { document, paragraph };
}

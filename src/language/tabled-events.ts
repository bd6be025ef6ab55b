import type { EVENT_KINDS } from './en/events.ts';
import { NEVER } from './tables/patterns.ts';
import type { EventRow } from './tables/tables.ts';

/** Kinds of numbered events by their names in a table. */
export function eventKindsFrom(rows: readonly EventRow[]): typeof EVENT_KINDS {
  const named = (is: (row: EventRow) => boolean) => wholeOf(rows.filter(is).map(({ name }) => name));
  return {
    session: rows.find(({ kind }) => kind === 'session')?.name ?? '',
    isSession: named(({ kind }) => kind === 'session'),
    areSessions: NEVER,
    ofSeries: named(({ kind }) => kind === 'session' || kind === 'conference'),
    ofOwnYears: NEVER,
    kind: wholeOf(rows.map(({ name }) => name)),
    edition: NEVER,
    numbered: /(?!)/gu,
  };
}

function wholeOf(names: readonly string[]): RegExp {
  return names.length === 0 ? NEVER : new RegExp(`^(?:${[...new Set(names)].join('|')})$`, 'u');
}

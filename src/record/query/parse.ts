import type { Query } from './query.ts';

/** Placeholder replaced below. */
export function parseQuery(_text: string): Query {
  throw new Error('not yet');
}

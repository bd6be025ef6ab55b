import type { Document } from '../model/document.ts';

/**
 * Documents in order of adoption; a draft takes its place by its date of issue, and those without a date come last, in the order given.
 *
 * @example
 * ```ts
 * const text = read('1. Urges all States;', { name: 'draft' }).document;
 * const adopted = { ...text, adopted: '2023-12-04' };
 * inOrder([text, adopted])[0] === adopted; // → true
 * ```
 */
export function inOrder(documents: readonly Document[]): readonly Document[] {
  return documents.toSorted((a, b) => compareKeys(orderKey(a), orderKey(b)));
}

function orderKey({ adopted, issued, session, symbol }: Document): readonly [string, number, number] {
  const [, number = ''] = /^\D*\d+\/(\d+)/u.exec(symbol) ?? [];
  return [adopted ?? issued ?? '', session ?? 0, Number(number)];
}

function compareKeys(a: ReturnType<typeof orderKey>, b: ReturnType<typeof orderKey>): number {
  const isDraft = (key: typeof a) => (key[0] === '' && key[1] === 0 ? 1 : 0);
  if (isDraft(a) !== isDraft(b)) return isDraft(a) - isDraft(b);
  // Sessions and dates agree if both are known; a text without a date is ordered by its session.
  if (a[1] !== b[1] && a[1] > 0 && b[1] > 0) return a[1] - b[1];
  if (a[0] !== '' && b[0] !== '' && a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[2] - b[2];
}

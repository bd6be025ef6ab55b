import type { Document } from '../../model/document.ts';

/**
 * Texts by the date of adoption or, where they have none, of issue; those with neither come last. Equal ones stay in the order given.
 *
 * @returns as many as were given
 */
export function byDate<Text extends { readonly document: Document }>(texts: readonly Text[]): readonly Text[] {
  return texts
    .map((text) => ({ text, date: sortableDate(text.document) }))
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
    .map(({ text }) => text);
}

/** `YYYY-MM-DD`; empty if the text says neither. */
export function dateOf({ adopted, issued }: Document): string {
  return adopted ?? issued ?? '';
}

/** Of a text that says only its session, sessions of the General Assembly being counted from 1946, the end of that year. */
function sortableDate(document: Document): string {
  const date = dateOf(document);
  if (date !== '') return date;
  const { session } = document;
  return session === null || session > SESSION_MAX ? LAST : `${FIRST_YEAR + session - 1}-12-31`;
}

/** Greater numbers are years, as the Economic and Social Council counts. */
const SESSION_MAX = 999;
const FIRST_YEAR = 1946;
const LAST = '9999';

import type { Step } from './order-kinds.ts';
import { clearer, nearestStretch, placesOf, quoted, type Span } from './words.ts';

/** Where words are looked for, as messages tell it. */
export interface Where {
  /** `operative paragraph 3` */
  readonly name: string;
  /** The only other place in which they stand; null where there is none, or several. */
  readonly elsewhere: (words: string) => string | null;
}

/** The one place of the words of a step; else why there is none, and what to do. */
export function spanFor(step: Step, text: string, where: Where): Span | string {
  const { words, by } = step;
  const { name } = where;
  if (words === '') return { start: placeAtEnd(text, by), end: placeAtEnd(text, by) };
  const spans = placesOf(words, text);
  const [first, second] = spans;
  if (first === undefined) return missing(step, text, where);
  if (second === undefined) {
    return isDone(step, first, text)
      ? `${quoted(by)} stands in ${name} already: this seems to be done; leave the line out`
      : first;
  }
  const times = spans.length === 2 ? 'twice' : `${spans.length} times`;
  return `${quoted(words)} stands ${times} in ${name}; quote more of the words around it, like ${quoted(clearer(first, text))}`;
}

function missing({ words, by }: Step, text: string, { name, elsewhere }: Where): string {
  const lacking = `${quoted(words)} does not stand in ${name}`;
  if (by !== '' && placesOf(by, text).length > 0) {
    return `${lacking}, but ${quoted(by)} does: this seems to be done already; leave the line out`;
  }
  const other = words.includes(' ') ? elsewhere(words) : null;
  if (other !== null) return `${lacking} but in ${other}; name that paragraph`;
  const near = nearestStretch(words, text);
  const found = near === '' ? `it reads ${quoted(text)}` : `the nearest there is ${quoted(near)}`;
  return `${lacking}; ${found}: quote the words that stand there now`;
}

/** Whether the words stand amid those that are to take their place, or beside those that are to come: a list applied twice. */
function isDone({ kind, words, by }: Step, { start, end }: Span, text: string): boolean {
  if (by === '' || words === by) return false;
  const stands = (from: number) => text.startsWith(by, from);
  if (kind === 'after') return stands(end) || stands(end + 1);
  if (kind === 'before') return stands(start - by.length) || stands(start - by.length - 1);
  for (let at = by.indexOf(words); at !== -1; at = by.indexOf(words, at + 1)) if (stands(start - at)) return true;
  return false;
}

/** The end of a paragraph, before the sign it ends in unless the words bring one of their own. */
function placeAtEnd(text: string, words: string): number {
  return /[;.,:]$/u.test(text) && !/[;.,:]$/u.test(words) ? text.length - 1 : text.length;
}

import type { Step } from './order-kinds.ts';
import { clearer, nearestStretch, placesOf, quoted, type Span } from './words.ts';

/** Where words are looked for, for messages. */
export interface Where {
  /** `operative paragraph 3` */
  readonly name: string;
  /** The only other place that contains them; null if there is none, or several. */
  readonly elsewhere: (words: string) => string | null;
}

const DONE = 'the amendment seems to have been made already; leave this line out';

/** The one place of the words of a step; otherwise the problem and what to do. */
export function spanFor(step: Step, text: string, where: Where): Span | string {
  const { words, by } = step;
  const { name } = where;
  if (words === '') return { start: placeAtEnd(text, by), end: placeAtEnd(text, by) };
  const spans = placesOf(words, text);
  const [first, second] = spans;
  if (first === undefined) return missing(step, text, where);
  if (second === undefined) {
    return isDone(step, first, text) ? `${name} already contains ${quoted(by)}: ${DONE}` : first;
  }
  const times = spans.length === 2 ? 'twice' : `${spans.length} times`;
  return `${quoted(words)} appears ${times} in ${name}; quote more of the words around it, such as ${quoted(clearer(first, text))}`;
}

function missing({ words, by }: Step, text: string, { name, elsewhere }: Where): string {
  const lacking = `${name} does not contain ${quoted(words)}`;
  if (by !== '' && placesOf(by, text).length > 0) return `${lacking} but does contain ${quoted(by)}: ${DONE}`;
  const other = words.includes(' ') ? elsewhere(words) : null;
  if (other !== null) return `${quoted(words)} is not in ${name} but in ${other}; name that paragraph`;
  const near = nearestStretch(words, text);
  const found = near === '' ? `it reads ${quoted(text)}` : `the closest are ${quoted(near)}`;
  return `${lacking}; quote its present words (${found})`;
}

/** Whether the words are already within their replacement, or beside the words to be inserted: a list applied twice. */
function isDone({ kind, words, by }: Step, { start, end }: Span, text: string): boolean {
  if (by === '' || words === by) return false;
  const stands = (from: number) => text.startsWith(by, from);
  if (kind === 'after') return stands(end) || stands(end + 1);
  if (kind === 'before') return stands(start - by.length) || stands(start - by.length - 1);
  for (let at = by.indexOf(words); at !== -1; at = by.indexOf(words, at + 1)) if (stands(start - at)) return true;
  return false;
}

/** The end of a paragraph, before its final punctuation unless the new words bring their own. */
function placeAtEnd(text: string, words: string): number {
  return /[;.,:]$/u.test(text) && !/[;.,:]$/u.test(words) ? text.length - 1 : text.length;
}

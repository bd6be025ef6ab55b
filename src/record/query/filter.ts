import type { Occurrence, RecordedText } from '../../model/record.ts';
import { indexWords } from '../words.ts';
import type { Filter } from './query.ts';

/** Whether a text is one in which a search looks. */
export function passesText(text: RecordedText, filter: Filter): boolean {
  const { bodies, sessions, titles, series, symbols, language, adopted } = filter;
  return (
    (adopted !== true || text.adopted) &&
    (language === undefined || text.language === language) &&
    (symbols === undefined || symbols.includes(text.symbol)) &&
    (sessions === undefined || isBetween(text.session, sessions)) &&
    (bodies === undefined || bodies.some((body) => isBody(text.body, body))) &&
    (titles === undefined || hasAll(indexWords(text.title), titles)) &&
    (series === undefined || isOfSeries(text, series))
  );
}

/** Whether a clause is one in which it looks. */
export function passesClause(
  { part, opening }: Pick<Occurrence, 'part' | 'opening'>,
  { parts, verbs }: Filter,
): boolean {
  if (parts !== undefined && !parts.includes(part)) return false;
  return verbs === undefined || verbs.some((verb) => hasRun(indexWords(opening), verb));
}

function isBetween(session: number | null, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return session !== null && session >= from && session <= to;
}

/** `GA`, or words of the organ as printed. */
function isBody(body: string, wanted: string): boolean {
  return body.toLowerCase() === wanted.toLowerCase() || hasRun(indexWords(body), indexWords(wanted));
}

function isOfSeries({ series, title }: RecordedText, wanted: string): boolean {
  if (series === wanted) return true;
  const words = indexWords(wanted);
  return words.length > 0 && (hasRun(indexWords(series), words) || hasRun(indexWords(title), words));
}

function hasAll(words: readonly string[], runs: readonly (readonly string[])[]): boolean {
  return runs.every((run) => hasRun(words, run));
}

function hasRun(words: readonly string[], run: readonly string[]): boolean {
  if (run.length === 0) return false;
  return words.some((_, at) => run.every((word, place) => words[at + place] === word));
}

import type { Language } from '../language/language.ts';
import type { NoteChange } from '../model/comparison.ts';
import { textOfSide } from '../text/edits.ts';
import { fold } from '../text/fold.ts';
import { SUPPLEMENTS } from '../text/symbols.ts';
import type { Calendar } from './years-between.ts';

/**
 * Which notes were added, removed or changed as a routine update.
 *
 * @param gained how many citations of a chain are newly cited as a routine update: each may bring its source
 */
export function routineNotes(notes: readonly NoteChange[], gained: number, calendar: Calendar): readonly boolean[] {
  const { language } = calendar;
  const isOfGained = ({ kind, edits }: NoteChange) =>
    kind === 'added' && language.footnotes?.records.source.test(textOfSide(edits, 'new')) === true;
  const brought = notes.filter(isOfGained).length;
  return notes.map((note) => isRoutineNote(note, calendar) || (brought <= gained && isOfGained(note)));
}

/**
 * Whether a note follows the first mention of its source to another paragraph, names the same source in other words
 * (`Ibid.`), or names the reports of the new session (`A/77/185` → `A/78/201`) with the same words around them.
 */
export function isRoutineNote({ kind, edits }: NoteChange, calendar: Calendar): boolean {
  const [before, after] = [fold(textOfSide(edits, 'old')), fold(textOfSide(edits, 'new'))];
  if (kind !== 'kept') return calendar.movedNotes.has(kind === 'added' ? after : before);
  return isSameSource(before, after, calendar.language) || isNextReport(before, after, calendar);
}

/** The same words, or `Ibid., annex II` for the source that was spelled out, whose place in the text is another now. */
function isSameSource(before: string, after: string, { footnotes }: Language): boolean {
  if (wordsOf(before) === wordsOf(after)) return true;
  if (footnotes === null) return false;
  const rests = [before, after].map((note) => (footnotes.ibid.test(note) ? note.replace(footnotes.ibid, '') : null));
  const [old, now] = rests;
  if (typeof old === 'string' && typeof now !== 'string')
    return old.length >= REST_MIN_CHARACTERS && after.endsWith(old);
  if (typeof now === 'string' && typeof old !== 'string')
    return now.length >= REST_MIN_CHARACTERS && before.endsWith(now);
  return false;
}

/** `vol. 999` */
const REST_MIN_CHARACTERS = 8;

function wordsOf(note: string): string {
  return note.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Whether the documents of a note are as many of the same bodies, each of the session that is now. */
function isNextReport(before: string, after: string, { distance, years, language }: Calendar): boolean {
  if (distance === null || years === null) return false;
  const [old, now] = [documentsIn(before), documentsIn(after)];
  const isNext = (at: string, next: string) =>
    Number(next) === Number(at) + (at.length === YEAR_CHARACTERS ? years : distance);
  const areNext = old.every(({ body, at, number }, place) => {
    const next = now[place];
    if (next === undefined || next.body !== body) return false;
    // The records of one session may be cited again.
    return isNext(at, next.at) || (place > 0 && at === next.at && number === next.number);
  });
  if (old.length === 0 || old.length !== now.length || !areNext) return false;
  return isSameSource(withoutDocuments(before, old, language), withoutDocuments(after, now, language), language);
}

const YEAR_CHARACTERS = 4;

interface Cited {
  readonly body: string;
  /** The session or the year. */
  readonly at: string;
  readonly number: string;
}

/**
 * `A/77/185`, `E/2022/27`, `A/C.1/77/L.2`; numbers within a year are arbitrary. No symbol has more parts, and
 * unbounded, a note consisting only of `A/A/A/` would take quadratic time.
 */
const SESSION_DOCUMENT = new RegExp(
  [
    '\\b([A-Z]+(?:\\/[A-Z]+(?:\\.\\d+)?){0,8})',
    '(\\d{2,4})',
    `((?:[A-Z]+\\.)?\\d+)((?:\\/(?:${SUPPLEMENTS.join('|')})\\.\\d+){0,3})`,
  ].join('\\/'),
  'gu',
);

/** The documents, each once: an addendum or a corrigendum is of its document. */
function documentsIn(note: string): readonly Cited[] {
  const found = new Map<string, Cited>();
  for (const [, body = '', at = '', number = ''] of note.matchAll(SESSION_DOCUMENT)) {
    const key = `${body} ${at} ${number}`;
    if (!found.has(key)) found.set(key, { body, at, number });
  }
  return [...found.values()];
}

/**
 * Without the numbers of documents and the names of their sessions: `Seventy-seventh Session, Supplement No. 23
 * (A/77/23)`, `A/74/170 and A/74/170/Corr.1`.
 */
function withoutDocuments(
  note: string,
  cited: readonly Cited[],
  { eventKinds, ordinals, footnotes }: Language,
): string {
  const plain = note.replace(SESSION_DOCUMENT, '…');
  const apart = footnotes === null ? plain : plain.replace(footnotes.listed, '…').replace(footnotes.addendum, '');
  const numbers = [...new Set(cited.map(({ at }) => at))].slice(0, NUMBERS_MAX);
  return numbers.reduce((words, at) => {
    const year = words.replace(new RegExp(`(?<=, )${at}(?=, )`, 'gu'), '…');
    if (eventKinds === null || ordinals === null || at.length === YEAR_CHARACTERS) return year;
    const ordinal = new RegExp(`\\b${ordinals.printed(Number(at))} ${eventKinds.session}`, 'giu');
    return year.replace(ordinal, `… ${eventKinds.session}`);
  }, apart);
}

/** A note names the reports of a few sessions. */
const NUMBERS_MAX = 4;

import { type Language, languageOf } from '../language/language.ts';
import type { NoteChange } from '../model/comparison.ts';
import type { Document } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import { textOfSide } from '../text/edits.ts';
import { fold } from '../text/fold.ts';
import { shortSymbol } from '../text/symbols.ts';
import type { Bare } from './facts.ts';

/** What the years between two versions explain by themselves. */
export interface Calendar {
  /** The language of the later version. */
  readonly language: Language;
  /** Sessions from the one version to the other; null where they are not known, and 0 or less explains nothing. */
  readonly distance: number | null;
  /** The earlier version as the later one cites it; empty where it has no symbol. */
  readonly predecessor: string;
  /** Bodies of notes that went somewhere and came somewhere: a note follows the first mention of its source. */
  readonly movedNotes: ReadonlySet<string>;
}

export function calendarOf(documents: Sides<Document>, notes: readonly NoteChange[]): Calendar {
  const { old: before, new: after } = documents;
  const distance = before.session === null || after.session === null ? null : after.session - before.session;
  const bodies = (kind: 'added' | 'removed') =>
    new Set(
      notes.filter((note) => note.kind === kind).map(({ edits }) => fold(edits.map(({ text }) => text).join(''))),
    );
  const gone = bodies('removed');
  return {
    language: languageOf(after),
    distance: distance !== null && distance > 0 ? distance : null,
    predecessor: shortSymbol(before.symbol),
    movedNotes: new Set([...bodies('added')].filter((body) => gone.has(body))),
  };
}

/**
 * Which facts of one change the calendar explains. A date is that of the next meeting only where a meeting or session
 * rolled with it, and a year that of the next report only where the report in the footnote did.
 */
export function routineFacts(
  facts: readonly Bare[],
  notes: readonly NoteChange[],
  calendar: Calendar,
): readonly boolean[] {
  const plain = facts.map((fact) => isRolled(fact, calendar));
  const hasRolled = facts.some((fact, at) => fact.kind === 'ordinal' && plain[at]);
  const hasNewReport = notes.some((note) => note.kind === 'kept' && isRoutineNote(note, calendar));
  return facts.map(
    (fact, at) =>
      plain[at] === true ||
      (hasRolled && fact.kind === 'date' && isNextYears(fact, calendar)) ||
      (hasNewReport && fact.kind === 'period' && Number(fact.new) === Number(fact.old) + (calendar.distance ?? 0)),
  );
}

function isRolled(fact: Bare, { distance, predecessor, language }: Calendar): boolean {
  switch (fact.kind) {
    case 'ordinal':
      return (
        distance !== null &&
        isOfSeries(fact.of, language) &&
        typeof fact.old === 'number' &&
        fact.new === fact.old + distance
      );
    case 'citation':
      return (
        predecessor !== '' &&
        fact.new !== null &&
        shortSymbol(String(fact.new)) === predecessor &&
        isOlder(fact.old, predecessor)
      );
    default:
      return false;
  }
}

/** Events that come with every session or every year; a review conference keeps years of its own. */
function isOfSeries(of: string, { events }: Language): boolean {
  return events?.ofSeries.test(of) === true && !events.ofOwnYears.test(of);
}

/** Nothing, or a resolution of an earlier session: the chain may name only the last of it. */
function isOlder(cited: Bare['old'], predecessor: string): boolean {
  if (cited === null) return true;
  const session = (symbol: string) => Number(/^(\d+)\//u.exec(symbol)?.[1] ?? Number.NaN);
  return session(shortSymbol(String(cited))) < session(predecessor);
}

/** A meeting a year later falls within four months of the day (the twelfth Meeting of States Parties moved by ten weeks). */
function isNextYears({ old: before, new: after }: Bare, { distance }: Calendar): boolean {
  const days = [before, after].map((value) => Date.parse(String(value).split('/')[0] ?? ''));
  const [from, to] = days;
  if (distance === null || from === undefined || to === undefined) return false;
  const shift = (to - from) / DAY_MILLISECONDS - distance * 365.25;
  return Math.abs(shift) <= SHIFT_MAX_DAYS;
}

const DAY_MILLISECONDS = 86_400_000;
const SHIFT_MAX_DAYS = 120;

/**
 * Whether a note came, went or changed by the calendar: it follows the first mention to another paragraph, or its report
 * is the one of the new session (`A/77/185` → `A/78/201`) with the same words around it.
 */
export function isRoutineNote({ kind, edits }: NoteChange, { distance, movedNotes, language }: Calendar): boolean {
  const [before, after] = [fold(textOfSide(edits, 'old')), fold(textOfSide(edits, 'new'))];
  if (kind !== 'kept') return movedNotes.has(kind === 'added' ? after : before);
  if (distance === null) return false;
  const [old, young] = [SESSION_DOCUMENT.exec(before), SESSION_DOCUMENT.exec(after)];
  if (old === null || young === null) return false;
  const [year, next] = [Number(old[2]), Number(young[2])];
  const isSame = withoutSession(before, year, language) === withoutSession(after, next, language);
  return old[1] === young[1] && next === year + distance && isSame;
}

/** `A/77/185`, `E/2022/27`, `A/C.1/77/L.2`; numbers within the year differ at will. No symbol has more parts, and without a bound a note of nothing but `A/A/A/` would take the square of its length. */
const SESSION_DOCUMENT = /\b([A-Z]+(?:\/[A-Z]+(?:\.\d+)?){0,8})\/(\d{2,4})\/(?:[A-Z]+\.)?\d+/u;

/** Without the number of the document and the name of its session: `Seventy-seventh Session, Supplement No. 23 (A/77/23)`. */
function withoutSession(note: string, number: number, { events, ordinals }: Language): string {
  const plain = note.replace(new RegExp(SESSION_DOCUMENT, 'gu'), '…');
  if (events === null || ordinals === null) return plain;
  const ordinal = new RegExp(`\\b${ordinals.printed(number)} ${events.session}`, 'giu');
  return plain.replace(ordinal, `… ${events.session}`);
}

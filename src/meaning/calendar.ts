import { type Language, languageOf } from '../language/language.ts';
import type { NoteChange } from '../model/comparison.ts';
import type { Document } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import { textOfSide } from '../text/edits.ts';
import { fold } from '../text/fold.ts';
import { shortSymbol } from '../text/symbols.ts';
import type { Bare } from './facts.ts';

/** What the years between two versions explain. */
export interface Calendar {
  /** The language of the later version. */
  readonly language: Language;
  /** Sessions from one version to the other; null if unknown; 0 or less explains nothing. */
  readonly distance: number | null;
  /** The earlier version as the later one cites it; empty if it has no symbol. */
  readonly predecessor: string;
  /**
   * Bodies of notes that were removed in one place and added in another: a note follows the first mention of its
   * source.
   */
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
 * Which facts of a change are routine updates. A date counts as the next meeting's only if a meeting or session
 * advanced with it, and a year as the next report's only if the report in the footnote advanced.
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

/** Events held every session or every year; a review conference keeps its own years. */
function isOfSeries(of: string, { events }: Language): boolean {
  return events?.ofSeries.test(of) === true && !events.ofOwnYears.test(of);
}

/** No citation, or a resolution of an earlier session: the list of citations may name only the latest. */
function isOlder(cited: Bare['old'], predecessor: string): boolean {
  if (cited === null) return true;
  const session = (symbol: string) => Number(/^(\d+)\//u.exec(symbol)?.[1] ?? Number.NaN);
  return session(shortSymbol(String(cited))) < session(predecessor);
}

/**
 * The next year's meeting is within four months of the same day (the twelfth Meeting of States Parties moved by ten
 * weeks).
 */
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
 * Whether a note was added, removed or changed as a routine update: it follows the first mention to another paragraph,
 * or its report is the new session's (`A/77/185` → `A/78/201`) with the same words around it.
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

/**
 * `A/77/185`, `E/2022/27`, `A/C.1/77/L.2`; numbers within a year are arbitrary. No symbol has more parts, and
 * unbounded, a note consisting only of `A/A/A/` would take quadratic time.
 */
const SESSION_DOCUMENT = /\b([A-Z]+(?:\/[A-Z]+(?:\.\d+)?){0,8})\/(\d{2,4})\/(?:[A-Z]+\.)?\d+/u;

/** Without the document number and the name of its session: `Seventy-seventh Session, Supplement No. 23 (A/77/23)`. */
function withoutSession(note: string, number: number, { events, ordinals }: Language): string {
  const plain = note.replace(new RegExp(SESSION_DOCUMENT, 'gu'), '…');
  if (events === null || ordinals === null) return plain;
  const ordinal = new RegExp(`\\b${ordinals.printed(number)} ${events.session}`, 'giu');
  return plain.replace(ordinal, `… ${events.session}`);
}

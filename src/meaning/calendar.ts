import type { Bare, Reading } from './facts.ts';
import { isNextCitation } from './next-citation.ts';
import { isNextEdition, isNextTime, namesEdition, timesAround } from './next-time.ts';
import type { Calendar } from './years-between.ts';

/**
 * Which facts of a change are routine updates: each has moved by the step that the calendar makes, and nothing around it
 * says that something was put off. With the number of a meeting or session its date advances more freely.
 */
export function routineFacts(facts: readonly Bare[], reading: Reading, calendar: Calendar): readonly boolean[] {
  if (!facts.some(({ kind }) => MOVING.has(kind))) return facts.map(() => false);
  const around = timesAround(reading);
  const mayGain = facts.filter(({ kind, old: before }) => kind === 'citation' && before === null).length <= GAINED_MAX;
  const plain = facts.map(
    (fact) => isNextEdition(fact, reading, calendar) || isNextCitation(fact, reading, calendar, mayGain),
  );
  const hasEdition = facts.some(
    (fact, at) => (fact.kind === 'ordinal' && plain[at] === true) || namesEdition(fact, reading, calendar),
  );
  return facts.map((fact, at) => plain[at] === true || isNextTime(fact, { reading, around, hasEdition }, calendar));
}

/** A paragraph gains a few citations in a year; one of hundreds is another list. */
const GAINED_MAX = 6;

/** Kinds of facts that move with the calendar. */
const MOVING: ReadonlySet<Bare['kind']> = new Set<Bare['kind']>(['ordinal', 'citation', 'period', 'date', 'deadline']);

import { endsAhead } from '../mentions/events-to-come.ts';
import type { Mention } from '../mentions/mention.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { fold } from '../text/fold.ts';
import type { Bare, Reading } from './facts.ts';
import { indexed, near, type SpanIndex } from './overlap.ts';
import { type Span, touches } from './regions.ts';
import type { Calendar } from './years-between.ts';

/** Where the times of a change are named, in both texts. */
type Times = Sides<SpanIndex<Mention>>;

export function timesAround({ mentions }: Reading): Times {
  return mapSides(mentions, (list) =>
    indexed(list.filter(({ kind }) => kind === 'date' || kind === 'period' || kind === 'ordinal')),
  );
}

/** Whether an event of every session or every year is the next one: the twelfth Meeting, where the eleventh was. */
export function isNextEdition(fact: Bare, reading: Reading, calendar: Calendar): boolean {
  const { kind, of, old: before, new: after, spans } = fact;
  const { distance, years, language } = calendar;
  if (kind !== 'ordinal' || distance === null || typeof before !== 'number' || typeof after !== 'number') return false;
  const { chains, eventKinds, eventsToCome, ownChain } = language;
  if (eventKinds?.ofSeries.test(of) !== true || eventKinds.ofOwnYears.test(of)) return false;
  if (saysAround(eventsToCome?.deferred ?? chains?.putsOff, spans, reading)) return false;
  if (after === before + distance) return true;
  const isCouncils = eventKinds.isSession.test(of) && saysAround(ownChain?.humanRightsCouncil, spans, reading);
  return isCouncils && years !== null && after === before + COUNCIL_SESSIONS_A_YEAR * years;
}

/** The Human Rights Council holds three regular sessions a year. */
const COUNCIL_SESSIONS_A_YEAR = 3;

/** Whether a year says which edition: `the 2023 session`, `the 2019 Meeting of the High Contracting Parties`. */
export function namesEdition(fact: Bare, { texts }: Reading, { language, years }: Calendar): boolean {
  const { kind, old: before, new: after, spans } = fact;
  if (kind !== 'period' || spans.new === null || years === null || !isPeriodOn(before, after, years)) return false;
  const behind = texts.new.slice(spans.new.end, spans.new.end + EDITION_MAX_CHARACTERS);
  return language.eventKinds?.edition.test(behind) === true;
}

/** `Economic and Social Council youth forum` */
const EDITION_MAX_CHARACTERS = 100;

interface Surroundings {
  readonly reading: Reading;
  readonly around: Times;
  /** Whether the number or the year of an event has advanced with it. */
  readonly hasEdition: boolean;
}

/** Whether a year, a date, a period or a time limit has moved on by the years between the texts, and nothing was put off. */
export function isNextTime(fact: Bare, surroundings: Surroundings, calendar: Calendar): boolean {
  const { kind, old: before, new: after, spans } = fact;
  const { years } = calendar;
  const { reading, hasEdition } = surroundings;
  if (years === null || spans.old === null || spans.new === null) return false;
  switch (kind) {
    case 'period':
      return isPeriodOn(before, after, years) && (hasEdition || !isPutOff(spans, surroundings, calendar));
    case 'date':
      if (!isDateOn(String(before), String(after), years, hasEdition)) return false;
      return hasEdition || !isPutOff(spans, surroundings, calendar);
    case 'deadline':
      return (
        isLimitOn({ old: spans.old, new: spans.new }, surroundings, calendar) && !isHeldOver(spans, reading, calendar)
      );
    default:
      return false;
  }
}

/**
 * A year by the years between, a biennium by two years or a multiple. A span of more years is that of a plan: the next is
 * another plan.
 */
function isPeriodOn(before: Bare['old'], after: Bare['new'], years: number): boolean {
  const [from, to] = [yearsIn(before), yearsIn(after)];
  const shift = to.first - from.first;
  if (to.length !== from.length || !(shift > 0) || to.length > BIENNIUM_YEARS) return false;
  const isBiennium = to.length === BIENNIUM_YEARS && shift % BIENNIUM_YEARS === 0 && Math.abs(shift - years) <= 1;
  return shift === years || isBiennium;
}

const BIENNIUM_YEARS = 2;

function yearsIn(value: Bare['old']): { readonly first: number; readonly length: number } {
  const [first = Number.NaN, last = first] = String(value).split('-').map(Number);
  return { first, length: last - first + 1 };
}

/**
 * The same days of the later year, give or take; with the number of the event, the twelfth Meeting of States Parties
 * moved by ten weeks. What lasted four days does not last two weeks now.
 */
function isDateOn(before: string, after: string, years: number, hasEdition: boolean): boolean {
  // Without a year, the days are those of the edition's: `during 2024, namely from 1 to 19 April`.
  if (hasEdition && [before, after].every((value) => value.startsWith('-')))
    return isDateOn(inYear(before, LEAP_YEAR), inYear(after, LEAP_YEAR + years), years, false);
  const [old, now] = [daysOf(before), daysOf(after)];
  if (old === null || now === null || before.length !== after.length)
    return hasEdition && isNear(old, now, years, true);
  const isAsLong = Math.abs(now.length - old.length) <= LENGTH_SHIFT_MAX_DAYS;
  return isNear(old, now, years, hasEdition) && (hasEdition || isAsLong);
}

function inYear(value: string, year: number): string {
  return value.replace(/(?<=^|\/)-(?=-)/gu, `${year}`);
}

const LEAP_YEAR = 2024;

interface Days {
  readonly first: number;
  readonly length: number;
}

function isNear(old: Days | null, now: Days | null, years: number, hasEdition: boolean): boolean {
  if (old === null || now === null) return false;
  const shift = now.first - old.first - years * YEAR_DAYS;
  return Math.abs(shift) <= (hasEdition ? EDITION_SHIFT_MAX_DAYS : SHIFT_MAX_DAYS);
}

const YEAR_DAYS = 365.25;
const EDITION_SHIFT_MAX_DAYS = 120;
const SHIFT_MAX_DAYS = 45;
const LENGTH_SHIFT_MAX_DAYS = 2;
const DAY_MILLISECONDS = 86_400_000;

/** In days; null without a year. */
function daysOf(value: string): Days | null {
  const [first = Number.NaN, last = first] = value.split('/').map((day) => Date.parse(day) / DAY_MILLISECONDS);
  return Number.isNaN(first) || Number.isNaN(last) ? null : { first, length: last - first };
}

/**
 * Whether a limit in a request for a report, or at the end of a session, is that of the next year to the day: `no later
 * than 31 March 2024` → `no later than 31 March 2025`. A goal to be reached `by 2025` is put off if it is one `by 2026`.
 */
function isLimitOn(spans: Sides<Span>, { reading, around }: Surroundings, { distance, years }: Calendar): boolean {
  const times = mapSides({ old: 'old', new: 'new' } as const, (side) =>
    near(around[side], spans[side]).find((time) => time.end === spans[side].end && time.start > spans[side].start),
  );
  const { old: before, new: after } = times;
  if (before === undefined || after === undefined || before.kind !== after.kind || years === null) return false;
  const leads = [
    reading.texts.old.slice(spans.old.start, before.start),
    reading.texts.new.slice(spans.new.start, after.start),
  ].map(fold);
  if (leads[0] !== leads[1]) return false;
  if (before.kind === 'ordinal') return Number(after.value) === Number(before.value) + (distance ?? Number.NaN);
  return reading.mentions.new.some(({ kind }) => kind === 'report') && isSameDayOn(before, after, years);
}

function isSameDayOn(before: Mention, after: Mention, years: number): boolean {
  const [year, next] = [before, after].map(({ value }) => Number(String(value).slice(0, YEAR_CHARACTERS)));
  const [day, same] = [before, after].map(({ value }) => String(value).slice(YEAR_CHARACTERS));
  return next === (year ?? Number.NaN) + years && day === same;
}

const YEAR_CHARACTERS = 4;

/** Whether something was put off to a later time: the words say so, it is still to come, or the event has its old number. */
function isPutOff(spans: Sides<Span | null>, { reading, around }: Surroundings, calendar: Calendar): boolean {
  const { old: before, new: after } = spans;
  if (before === null || after === null || isHeldOver(spans, reading, calendar)) return true;
  const ahead = [clauseBefore(reading.texts.old, before), clauseBefore(reading.texts.new, after)];
  if (ahead.some((words) => endsAhead(words, calendar.language))) return true;
  const reach = {
    start: Math.max(0, after.start - clauseBefore(reading.texts.new, after).length),
    end: after.start - 1,
  };
  return near(around.new, reach).some(
    (time) => time.kind === 'ordinal' && !near(reading.places.new, time).some((place) => touches(place, time)),
  );
}

function isHeldOver(spans: Sides<Span | null>, reading: Reading, { language }: Calendar): boolean {
  const { chains, eventsToCome } = language;
  return (
    saysAround(eventsToCome?.putOff ?? chains?.putsOff, spans, reading) ||
    saysAround(chains?.lastsLonger, spans, reading)
  );
}

/** Whether the clause around a fact has some words, in either text. */
function saysAround(words: RegExp | undefined, spans: Sides<Span | null>, { texts }: Reading): boolean {
  if (words === undefined) return false;
  return (['old', 'new'] as const).some((side) => {
    const span = spans[side];
    return span !== null && words.test(clauseAround(texts[side], span));
  });
}

function clauseAround(text: string, span: Span): string {
  const behind = text.slice(span.end, span.end + BEHIND_MAX_CHARACTERS);
  const end = behind.search(/[;.]/u);
  return clauseBefore(text, span) + text.slice(span.start, span.end) + (end === -1 ? behind : behind.slice(0, end));
}

function clauseBefore(text: string, { start }: Span): string {
  const before = text.slice(Math.max(0, start - BEFORE_MAX_CHARACTERS), start);
  return before.slice(before.lastIndexOf(';') + 1);
}

/** `Decides to defer until its seventy-ninth session its consideration of …` */
const BEFORE_MAX_CHARACTERS = 200;
const BEHIND_MAX_CHARACTERS = 100;

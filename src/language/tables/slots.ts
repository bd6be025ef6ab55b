import { later } from '../../text/later.ts';
import type { FoundDate, TabledCalendar } from './calendar.ts';
import type { TabledOrdinals } from './ordinals.ts';
import { sourceAround } from './patterns.ts';
import type { EventRow, Tables } from './tables.ts';

/** UTF-16 offsets into a text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A numbered event in a text: its number, its name without it, and where the number is. */
export interface FoundEvent {
  readonly value: number;
  readonly name: string;
  readonly kind: EventRow['kind'];
  /** UTF-16 offsets of the ordinal with its noun. */
  readonly start: number;
  readonly end: number;
  /** Those of the ordinal alone. */
  readonly ordinal: { readonly start: number; readonly end: number };
}

/** What may be read in a sentence of a language without its grammar: dates, numbered events, and what a symbol has around it. */
export class Slots {
  readonly #calendar: TabledCalendar;
  readonly #ordinals: TabledOrdinals;
  readonly #events: () => readonly { readonly row: EventRow; readonly expression: RegExp }[];
  readonly #citing: () => CitingExpressions;

  constructor(tables: Tables, calendar: TabledCalendar, ordinals: TabledOrdinals) {
    this.#calendar = calendar;
    this.#ordinals = ordinals;
    this.#events = later(() => {
      const slots = { ordinal: ordinals.listSource(tables.landmarks.joining) };
      return tables.events.map((row) => ({
        row,
        expression: new RegExp(bounded(row.pattern, sourceAround(row.pattern, 'ordinal', slots)), 'dgiu'),
      }));
    });
    this.#citing = later(() => citingFrom(tables, calendar));
  }

  datesIn(text: string): readonly FoundDate[] {
    return this.#calendar.datesIn(text);
  }

  yearsIn(text: string): readonly FoundDate[] {
    return this.#calendar.yearsIn(text);
  }

  /** Of patterns that overlap, the longest name counts: a special session is no session. */
  eventsIn(text: string): readonly FoundEvent[] {
    const all = this.#events().flatMap(({ row, expression }) =>
      [...text.matchAll(expression)].flatMap((match) => {
        const [from] = match.indices?.[1] ?? [0];
        const [run = ''] = match.slice(1);
        const ordinals = this.#ordinals.within(run);
        return ordinals.map(({ value, start, end }) => {
          const ordinal = { start: from + start, end: from + end };
          return {
            value,
            name: row.name,
            kind: row.kind,
            ordinal,
            ...(ordinals.length === 1 ? spanOf(match, run, ordinal) : ordinal),
          };
        });
      }),
    );
    const found: FoundEvent[] = [];
    for (const each of all.toSorted((a, b) => b.name.length - a.name.length || a.start - b.start))
      if (found.every(({ ordinal }) => each.ordinal.end <= ordinal.start || ordinal.end <= each.ordinal.start))
        found.push(each);
    return found.sort((a, b) => a.start - b.start);
  }

  /** The ordinal of a numbered event that begins at a place, without its noun; null if there is none. */
  ordinalAt(text: string, start: number): Span | null {
    return this.eventsIn(text).find((event) => event.start === start)?.ordinal ?? null;
  }

  /** Another number in the form of a printed ordinal; null if that is none of the table's. */
  ordinalLike(printed: string, number: number): string | null {
    return this.#ordinals.like(printed, number);
  }

  /** The end of the date that follows a symbol with its words; null if none does. */
  dateAfter(text: string, end: number): number | null {
    const after = this.#citing().after.exec(text.slice(end, end + AROUND_MAX_CHARACTERS));
    return after === null ? null : end + after[0].length;
  }

  /** The start of the date that is before a symbol, where the language has it there; null if there is none. */
  dateBefore(text: string, start: number): number | null {
    const from = Math.max(0, start - AROUND_MAX_CHARACTERS);
    const before = this.#citing().before?.exec(text.slice(from, start));
    return before === null || before === undefined ? null : from + before.index;
  }

  /** The noun of a symbol: the nearest one around it. */
  nounOf(text: string, { start, end }: { readonly start: number; readonly end: number }): 'resolution' | 'decision' {
    const { decision, resolution } = this.#citing();
    const before = text.slice(Math.max(0, start - NOUN_REACH_CHARACTERS), start);
    const [last] = [lastNounIn(before, decision), lastNounIn(before, resolution)]
      .map((at, place) => ({ at, place }))
      .sort((a, b) => b.at - a.at);
    if (last !== undefined && last.at !== -1) return last.place === 0 ? 'decision' : 'resolution';
    return decision.test(text.slice(end, end + NOUN_AFTER_CHARACTERS)) ? 'decision' : 'resolution';
  }
}

interface CitingExpressions {
  readonly after: RegExp;
  readonly before: RegExp | null;
  readonly resolution: RegExp;
  readonly decision: RegExp;
}

function citingFrom(tables: Tables, calendar: TabledCalendar): CitingExpressions {
  const { resolution, decision, dateAfter, dateBefore } = tables.citing;
  const { council, otherBodies } = tables.recurring;
  const body = `(?:${council}|${otherBodies})(?:\\s[\\p{L}'’]+){0,${BODY_MAX_WORDS}}?`.replaceAll(' ', '\\s');
  const slots = { date: `(?:${calendar.dayWithoutGroups()})`, body };
  const choice = (patterns: readonly string[]) => patterns.map((pattern) => sourceAround(pattern, '', slots)).join('|');
  return {
    after: dateAfter.length === 0 ? /(?!)/u : new RegExp(`^(?:${choice(dateAfter)})`, 'iu'),
    before: dateBefore.length === 0 ? null : new RegExp(`(?:${choice(dateBefore)})$`, 'iu'),
    resolution: new RegExp(resolution, 'iu'),
    decision: new RegExp(decision, 'iu'),
  };
}

function lastNounIn(text: string, noun: RegExp): number {
  return [...text.matchAll(new RegExp(noun.source, 'giu'))].at(-1)?.index ?? -1;
}

/** The ordinal with its noun, on whichever side that is. */
function spanOf({ 0: words, index }: RegExpExecArray, run: string, { start, end }: Span): Span {
  return { start: words.startsWith(run) ? start : index, end: words.endsWith(run) ? end : index + words.length };
}

/** Scripts without spaces between words, or with small words that are joined to the next one, have words begin and end anywhere. */
function bounded(pattern: string, source: string): string {
  const before = UNSPACED_START.test(pattern) ? '' : '(?<![\\p{L}\\p{M}\\p{Nd}]|\\p{L}[-\\u2010\\u2011])';
  return `${before}${source}${UNSPACED_END.test(pattern) ? '' : '(?![\\p{L}\\p{M}])'}`;
}

const UNSPACED_START = /^[\p{Script=Han}\p{Script=Arabic}]/u;
const UNSPACED_END = /\p{Script=Han}\]?$/u;
/** `du Conseil économique et social en date du 25 juillet 2019` */
const AROUND_MAX_CHARACTERS = 100;
const BODY_MAX_WORDS = 7;
const NOUN_REACH_CHARACTERS = 400;
const NOUN_AFTER_CHARACTERS = 6;

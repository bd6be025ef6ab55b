import type { Mention } from '../mentions/mention.ts';
import { isAssemblys } from '../mentions/own-chain.ts';
import { shortSymbol } from '../text/symbols.ts';
import type { Bare, Reading } from './facts.ts';
import type { Calendar } from './years-between.ts';

/**
 * Whether a citation is that of the next text of a series: the previous version, newly cited or instead of an older one;
 * in the place of another body's annual resolution, or of a report, the one of the next session; or a resolution newer
 * than the earlier version, as the last in a chain of another body.
 *
 * @param mayGain whether few citations were added
 */
export function isNextCitation(fact: Bare, reading: Reading, calendar: Calendar, mayGain: boolean): boolean {
  if (fact.kind !== 'citation' || fact.new === null) return false;
  if (isPredecessor(fact, calendar)) return true;
  if (fact.old === null) return mayGain && isChainsNext(fact, reading, calendar);
  return (
    calendar.years !== null &&
    isSuccessor(seriesOf(fact, 'old', reading, calendar), seriesOf(fact, 'new', reading, calendar), calendar)
  );
}

function isPredecessor({ old: before, new: after }: Bare, { predecessor }: Calendar): boolean {
  return predecessor !== '' && shortSymbol(String(after)) === predecessor && isOlder(before, predecessor);
}

/** No citation, or a resolution of an earlier session: the list of citations may name only the latest. */
function isOlder(cited: Bare['old'], predecessor: string): boolean {
  if (cited === null) return true;
  const session = (symbol: string) => Number(/^(\d+)\//u.exec(symbol)?.[1] ?? Number.NaN);
  return session(shortSymbol(String(cited))) < session(predecessor);
}

/** A symbol as a member of its series: `A/78/126` is of `A/…`, at 78; `2719 (2023)` is of the Security Council, at 2023. */
interface Member {
  readonly series: string;
  readonly at: number;
  readonly number: number;
  /** How often the series goes on. */
  readonly rhythm: 'session' | 'year' | 'council' | 'number';
}

function seriesOf(fact: Bare, side: 'old' | 'new', reading: Reading, calendar: Calendar): Member | null {
  const text = reading.texts[side];
  const span = fact.spans[side] ?? { start: 0, end: 0 };
  const before = text.slice(Math.max(0, span.start - LEAD_MAX_CHARACTERS), span.start);
  return memberOf(String(fact[side]), before, calendar, calendar.language.chains?.isCouncils(text, span));
}

/** `the Human Rights Council in its resolutions 7/22 of 28 March 2008, 12/8 of 1 October 2009 and …` */
const LEAD_MAX_CHARACTERS = 600;

/** @param named whether the Human Rights Council is named with the symbol, where the language tells; else the words before it do */
function memberOf(symbol: string, before: string, { language }: Calendar, named?: boolean): Member | null {
  const [, assembly, number, letter = ''] = /^(\d{2,3})\/(\d{1,3})( [A-Z])?$/u.exec(symbol) ?? [];
  if (assembly !== undefined) {
    const isCouncils = named ?? (language.ownChain?.council.test(before) === true && !isAssemblys(before, language));
    const rhythm = isCouncils ? 'council' : 'session';
    const decision = language.citations?.decision.test(lastNoun(before, language)) === true ? 'decision' : '';
    return { series: `${rhythm} ${decision}${letter}`, at: Number(assembly), number: Number(number), rhythm };
  }
  const [, year, own] = /^(\d{4})\/(\d{1,3})$/u.exec(symbol) ?? [];
  if (year !== undefined) return { series: 'year', at: Number(year), number: Number(own), rhythm: 'year' };
  const [, council, adopted] = /^(\d{1,4}) \(((?:19|20)\d\d)\)$/u.exec(symbol) ?? [];
  if (council !== undefined) return { series: '()', at: Number(adopted), number: Number(council), rhythm: 'year' };
  const [, conference, kind] = /^GC\((\d{2})\)\/([A-Z]+)\/\d+$/u.exec(symbol) ?? [];
  if (conference !== undefined) return { series: `GC ${kind}`, at: Number(conference), number: 0, rhythm: 'session' };
  return documentOf(symbol);
}

function lastNoun(before: string, { ownChain }: Calendar['language']): string {
  return ownChain === null ? '' : ([...before.matchAll(ownChain.noun)].at(-1)?.[0] ?? '');
}

/** `A/78/126`, `A/HRC/52/40`, `E/2023/27`; `CD/2229` is numbered through. */
function documentOf(symbol: string): Member | null {
  const [, body = '', at, number = ''] =
    /^([A-Z][A-Z.]*(?:\/[A-Z]+(?:\.\d+)?){0,4})\/(\d{2,4})\/(?:[A-Z]+\.)?(\d+)$/u.exec(symbol) ?? [];
  if (at !== undefined) return { series: body, at: Number(at), number: Number(number), rhythm: rhythmOf(body, at) };
  const [, series = '', own] = /^([A-Z]+(?:\/[A-Z]+){0,2})\/(\d{3,5})$/u.exec(symbol) ?? [];
  return own === undefined ? null : { series: `${series}#`, at: Number(own), number: 0, rhythm: 'number' };
}

function rhythmOf(body: string, at: string): Member['rhythm'] {
  if (body.startsWith('A/HRC')) return 'council';
  return at.length === 4 ? 'year' : 'session';
}

function isSuccessor(before: Member | null, after: Member | null, { distance, years }: Calendar): boolean {
  if (before === null || after === null || before.series !== after.series || years === null) return false;
  const step = after.at - before.at;
  switch (after.rhythm) {
    case 'session':
      return step === distance;
    case 'year':
      // A council's year does not begin with that of the Assembly.
      return step > 0 && Math.abs(step - years) <= 1 && (after.series !== '()' || after.number > before.number);
    case 'council':
      return step > 0 && Math.abs(step - COUNCIL_SESSIONS_A_YEAR * years) <= 2;
    case 'number':
      return step > 0;
  }
}

const COUNCIL_SESSIONS_A_YEAR = 3;

/**
 * Whether a resolution is new as the latest of another body's chain: the only one that was added, next to an older one
 * that was already there, and newer than the earlier version.
 */
function isChainsNext(fact: Bare, reading: Reading, calendar: Calendar): boolean {
  const { from, years } = calendar;
  const own = seriesOf(fact, 'new', reading, calendar);
  if (own === null || from === null || years === null) return false;
  if (own.series !== 'council ' && own.series !== '()') return false;
  const others = chainOf(own, reading, calendar);
  const known = new Set(reading.mentions.old.map(({ value }) => value));
  const there = others.filter(({ symbol }) => known.has(symbol)).map(({ member }) => member);
  const last = there.at(-1);
  const added = others.filter(({ symbol }) => !known.has(symbol));
  if (last === undefined || added.length !== 1) return false;
  const step = own.at - last.at;
  if (own.rhythm === 'council') return step > 0 && step <= COUNCIL_SESSIONS_A_YEAR * (years + 1);
  // One of two resolutions of the Security Council is no chain yet: 2175 (2014), 2286 (2016) and 2730 (2024).
  const isYearly = there.length > 1 && step <= years;
  return isYearly && own.at >= FIRST_SESSION_YEAR + from && own.number > last.number;
}

/** The first session of the Assembly began in 1946, the seventy-eighth in 2023. */
const FIRST_SESSION_YEAR = 1945;

function chainOf(
  own: Member,
  { mentions, texts }: Reading,
  calendar: Calendar,
): readonly { readonly symbol: Mention['value']; readonly member: Member }[] {
  return mentions.new
    .filter(({ kind }) => kind === 'citation')
    .flatMap(({ value, start, end }) => {
      const member = memberOf(
        String(value),
        texts.new.slice(Math.max(0, start - LEAD_MAX_CHARACTERS), start),
        calendar,
        calendar.language.chains?.isCouncils(texts.new, { start, end }),
      );
      return member === null || member.series !== own.series ? [] : [{ symbol: value, member }];
    });
}

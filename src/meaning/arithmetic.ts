import { printedDate, validDate } from '../language/en/dates.ts';
import type { Language, Words } from '../language/language.ts';
import type { Mention } from '../mentions/mention.ts';
import { mentionsIn } from '../mentions/mentions.ts';
import type { Paragraph } from '../model/document.ts';
import type { FindingCode } from '../model/fact.ts';
import { wrongSumsIn } from './sums.ts';

/** A contradiction within one paragraph, at offsets of its text. */
export interface Contradiction {
  readonly code: FindingCode;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** Sums, percentages and dates that cannot be right. */
export function contradictionsIn(paragraph: Paragraph, language: Language): readonly Contradiction[] {
  const { dates, figures, sums } = language;
  const { text } = paragraph;
  const impossible = dates === null ? [] : datesIn(text, dates, figures);
  if (figures?.summed.test(text) !== true) return impossible;
  const parts = sums === null ? [] : wrongSumsIn(text, sums);
  return [...impossible, ...joinedIn(paragraph, language), ...parts, ...sharesIn(text, figures)];
}

type Figures = Words<'figures'>['figures'];

/**
 * Checks that `123 States have joined` is the sum of `110 as States parties and 13 as signatories`. Silent without `as` before
 * both, since who has ratified may still be counted among the signatories; and if anything else is counted with `as`, or words
 * between say that one of these includes others.
 */
function joinedIn({ text, opening }: Paragraph, language: Language): readonly Contradiction[] {
  const { figures, sums } = language;
  if (figures?.ofJoining.test(text) !== true) return [];
  const counts = mentionsIn(text, opening, language).filter(({ kind }) => kind === 'count');
  const kinds = counts.filter(({ end }) => text.startsWith(figures.as, end + 1));
  const only = (among: readonly Mention[], what: RegExp) => {
    const own = among.filter(({ of }) => what.test(of));
    return own.length === 1 ? own[0] : undefined;
  };
  const { all, parties: areParties, signatories: areSignatories } = figures.joiners;
  const [joined, parties, signatories] = [only(counts, all), only(kinds, areParties), only(kinds, areSignatories)];
  if (joined === undefined || parties === undefined || signatories === undefined || kinds.length > 2) return [];
  const sum = Number(parties.value) + Number(signatories.value);
  const between = text.slice(joined.end, Math.max(parties.start, signatories.start));
  if (sum === joined.value || sums?.unsure.test(between) === true) return [];
  const message = `${parties.value} States parties and ${signatories.value} signatories make ${sum} States that have joined, not ${joined.value}.`;
  return [{ code: 'sum', start: joined.start, end: joined.end, message }];
}

function numberOf(figure: string): number {
  return Number(figure.replaceAll(',', ''));
}

/**
 * Checks `45 of the 193 States (23 per cent)`. Silent if the figures are not exact (`some 45`, `the 2 million`), if they number
 * something (`paragraph 5 of 12`), or if words between may name something else that the share is of.
 */
function sharesIn(text: string, figures: Figures): readonly Contradiction[] {
  return [...text.matchAll(figures.share)].flatMap((match) => {
    const [words, part = '', whole = '', counted = '', printed = ''] = match;
    const before = text.slice(Math.max(0, match.index - BEFORE_MAX_CHARACTERS), match.index);
    const isUnsure =
      figures.wholeGoesOn.test(counted) ||
      figures.ofOthers.test(counted) ||
      figures.roughly.test(before) ||
      isNumbered(before, figures) ||
      numberOf(part) > numberOf(whole);
    const share = printed.replace(',', '.');
    const places = /\.(\d+)/u.exec(share)?.[1]?.length ?? 0;
    const told = (100 * numberOf(part)) / numberOf(whole);
    // Rounding up or down to the decimals printed is accepted.
    if (isUnsure || Math.abs(told - Number(share)) <= 10 ** -places) return [];
    const message = `${part} of ${whole} is ${told.toFixed(Math.max(1, places))} per cent, not ${share}.`;
    return [{ code: 'percentage' as const, start: match.index, end: match.index + words.length, message }];
  });
}

/** Whether the word before a number says which, not how many: `paragraph 5`. */
function isNumbered(before: string, figures: Figures | null): boolean {
  const [, noun = ''] = /(?<![\p{L}-])([\p{L}-]+)\s$/u.exec(before) ?? [];
  return figures?.numbered.has(noun) ?? false;
}

/** Enough for the words that tell what a figure or a date is. */
const BEFORE_MAX_CHARACTERS = 80;

/**
 * Dates that do not exist, ranges that run backwards and wrong weekdays. Silent on a date that is quoted (`replace “31 June”`), on
 * numbers that are not days (`items 34 and 45 March`), and where the rules below say so.
 */
function datesIn(text: string, dates: Dates, figures: Figures | null): readonly Contradiction[] {
  return [...text.matchAll(dates.day)].flatMap((match) => {
    const [words, first = '', last, name = '', year] = match;
    const before = text.slice(Math.max(0, match.index - BEFORE_MAX_CHARACTERS), match.index);
    const [start, end] = [match.index, match.index + words.length];
    if (isQuoted(text, start, end) || isNumbered(before, figures)) return [];
    // The years before the Organization existed are not checked; without a year, 29 February is accepted.
    const anno = year === undefined || Number(year) < 1945 ? null : year;
    const month = `${anno ?? '2000'}-${String(dates.months.indexOf(name) + 1).padStart(2, '0')}`;
    const date: Dated = { words, first, last, named: `${name}${year === undefined ? '' : ` ${year}`}`, month, before };
    const wrong =
      missingDay(date, year !== undefined) ??
      backwards(date, dates) ??
      (anno === null ? null : wrongWeekday(date, dates));
    return wrong === null ? [] : [{ ...wrong, start, end }];
  });
}

type Dates = Words<'dates'>['dates'];
type Wrong = Pick<Contradiction, 'code' | 'message'>;

/** A day, or the first and the last of a range, with the month as printed and as `2023-12`. */
interface Dated {
  readonly words: string;
  readonly first: string;
  readonly last: string | undefined;
  readonly named: string;
  readonly month: string;
  readonly before: string;
}

function isQuoted(text: string, start: number, end: number): boolean {
  return /["“‘]$/u.test(text.slice(Math.max(0, start - 1), start)) && /^["”’]/u.test(text.slice(end, end + 1));
}

function dayOf({ month }: Dated, day: string): string {
  return `${month}-${day.padStart(2, '0')}`;
}

/** Silent on a number over 31 before `to`, or without a year: it may count something, as in `Group of 77`. */
function missingDay(date: Dated, hasYear: boolean): Wrong | null {
  const { first, last, named } = date;
  const missing = [first, last].find((day) => day !== undefined && validDate(dayOf(date, day)) === null);
  if (missing === undefined) return null;
  const mayCount = Number(missing) > DAYS_MAX && (!hasYear || (missing === first && last !== undefined));
  return mayCount ? null : { code: 'impossible-date', message: `There is no ${missing} ${named}.` };
}

const DAYS_MAX = 31;

/**
 * Silent if the text says that a date is moved (`postponed from 14 to 11 September`), and if `to` may lead from a number of
 * something to a date (`the deployment of 20 to 15 June`).
 */
function backwards({ words, first, last, before }: Dated, dates: Dates): Wrong | null {
  if (last === undefined || Number(last) >= Number(first) || Number(first) > DAYS_MAX) return null;
  if (dates.moves.test(before) || (/\s/u.test(words.charAt(first.length)) && !dates.beforeRange.test(before)))
    return null;
  return { code: 'range-order', message: `The range “${words}” ends before it begins.` };
}

/** Silent on two weekdays before one date. */
function wrongWeekday(date: Dated, dates: Dates): Wrong | null {
  const [, from, joint = '', weekday] = dates.weekdayBefore.exec(date.before) ?? [];
  const { first, last } = date;
  const isRange = from !== undefined && last !== undefined && dates.weekdayRange.test(joint);
  if (weekday === undefined || (from !== undefined && !isRange)) return null;
  const told = isRange
    ? [
        { day: first, weekday: from },
        { day: last, weekday },
      ]
    : [{ day: first, weekday }];
  for (const each of told) {
    const iso = dayOf(date, each.day);
    const right = dates.weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()];
    if (right !== each.weekday)
      return { code: 'weekday', message: `${printedDate(iso)} is a ${right}, not a ${each.weekday}.` };
  }
  return null;
}

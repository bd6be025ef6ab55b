import { printedDate, validDate } from '../language/en/dates.ts';
import { mentionsIn } from '../mentions/mentions.ts';
import type { Paragraph } from '../model/document.ts';
import type { FindingCode } from '../model/fact.ts';
import { printedNumber } from '../text/figures.ts';
import { fold } from '../text/fold.ts';

/** A contradiction within one paragraph, at offsets of its text. */
export interface Contradiction {
  readonly code: FindingCode;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** Sums, percentages and dates that cannot be as they stand. */
export function contradictionsIn({ text, opening }: Paragraph): readonly Contradiction[] {
  return [
    ...datesIn(text),
    ...(FIGURES.test(text) ? [...joinedIn(text, opening), ...comprisedIn(text), ...sharesIn(text)] : []),
  ];
}

const FIGURES = /signator|compris|inclusive of|per cent/u;

/** `123 States joined` are so many States parties and so many signatories. */
function joinedIn(text: string, opening: string): readonly Contradiction[] {
  if (!/signator/u.test(text)) return [];
  const counts = mentionsIn(text, opening, true).filter(({ kind }) => kind === 'count');
  const only = (what: RegExp) => {
    const own = counts.filter(({ of }) => what.test(of));
    return own.length === 1 ? own[0] : undefined;
  };
  const [joined, parties, signatories] = [only(/joined$/u), only(/^States parties/iu), only(/^signator/iu)];
  if (joined === undefined || parties === undefined || signatories === undefined) return [];
  const sum = Number(parties.value) + Number(signatories.value);
  if (sum === joined.value) return [];
  const message = `${parties.value} States parties and ${signatories.value} signatories are ${sum}, not ${joined.value}, States that have joined`;
  return [{ code: 'sum', start: joined.start, end: joined.end, message }];
}

/**
 * `6,530,100 dollars, comprising 5,000,000 dollars for …, 1,000,000 dollars for … and 530,100 dollars for …`; of an
 * amount `inclusive of` others the list is as complete in the budgets of missions, where the phrase stands.
 */
function comprisedIn(text: string): readonly Contradiction[] {
  const match =
    /(?<![\d,])([\d,]{5,}) (?:United States )?dollars([^;:.]{0,160}?)\b(?:comprising|inclusive of) ([^;:]+)/u.exec(
      fold(text),
    );
  const [, total, between = '', list] = match ?? [];
  if (total === undefined || list === undefined || between.includes('dollars')) return [];
  const parts = [...list.matchAll(/(?<![\d,])([\d,]{5,}) dollars/gu)].map(([, figure = '']) => numberOf(figure));
  // A part may be taken apart once more: then some beginning of the list adds up.
  const sums = parts.map((_, at) => parts.slice(0, at + 1).reduce((before, part) => before + part, 0));
  const sum = sums.at(-1);
  if (sum === undefined || parts.length < 2 || sums.includes(numberOf(total))) return [];
  const start = Math.max(0, text.indexOf(total));
  const message = `the parts that are named add up to ${printedNumber(sum)} dollars, not ${total}`;
  return [{ code: 'sum', start, end: start + total.length, message }];
}

function numberOf(figure: string): number {
  return Number(figure.replaceAll(',', ''));
}

/** `45 of the 193 States (23 per cent)`. */
function sharesIn(text: string): readonly Contradiction[] {
  return [
    ...text.matchAll(
      /\b(\d[\d,]*) (?:out )?of (?:the |a total of )?(\d[\d,]*) [^.;,()]{0,60}\((\d+(?:\.\d+)?) per cent\)/gu,
    ),
  ].flatMap((match) => {
    const [words, part = '', whole = '', share = ''] = match;
    const places = /\.(\d+)/u.exec(share)?.[1]?.length ?? 0;
    const told = (100 * numberOf(part)) / numberOf(whole);
    // Rounded up or down to the figures printed.
    if (Math.abs(told - Number(share)) <= 10 ** -places) return [];
    const message = `${part} of ${whole} are ${told.toFixed(Math.max(1, places))} per cent, not ${share}`;
    return [{ code: 'percentage' as const, start: match.index, end: match.index + words.length, message }];
  });
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** It begins with the day: with the weekday in front the search took four times as long. */
const DATE = new RegExp(
  `(?<![\\d/,.-])(\\d{1,2})(?:\\s?(?:to|-|–)\\s?(\\d{1,2}))?\\s(${MONTHS.join('|')})(?:\\s(\\d{4}))?(?!\\d)`,
  'gu',
);
const WEEKDAY_BEFORE = /\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),?\s$/u;
const WEEKDAY_MAX_CHARACTERS = 12;
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

function datesIn(text: string): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const match of text.matchAll(DATE)) {
    const [words, first = '', last, month = '', year] = match;
    const [, weekday] =
      WEEKDAY_BEFORE.exec(text.slice(Math.max(0, match.index - WEEKDAY_MAX_CHARACTERS), match.index)) ?? [];
    const place = { start: match.index, end: match.index + words.length };
    const iso = (day: string, anno: string) =>
      `${anno}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
    // Years before the organization are history; without a year, 29 February may be.
    const anno = year === undefined || Number(year) < 1945 ? '2000' : year;
    const missing = [first, last].find((day) => day !== undefined && validDate(iso(day, anno)) === null);
    if (missing !== undefined) {
      found.push({
        code: 'impossible-date',
        ...place,
        message: `there is no ${missing} ${month}${year === undefined ? '' : ` ${year}`}`,
      });
    } else if (last !== undefined && Number(last) < Number(first)) {
      found.push({ code: 'range-order', ...place, message: `the range ends before it begins: ${words}` });
    } else if (weekday !== undefined && year !== undefined && anno === year) {
      const day = WEEKDAYS[new Date(`${iso(first, year)}T00:00:00Z`).getUTCDay()];
      if (day !== weekday)
        found.push({
          code: 'weekday',
          ...place,
          message: `${printedDate(iso(first, year))} is a ${day}, not a ${weekday}`,
        });
    }
  }
  return found;
}

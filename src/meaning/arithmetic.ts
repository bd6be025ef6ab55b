import { printedDate, validDate } from '../language/en/dates.ts';
import type { Language, Words } from '../language/language.ts';
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

/** Sums, percentages and dates that cannot be right. */
export function contradictionsIn(paragraph: Paragraph, language: Language): readonly Contradiction[] {
  const { dates, figures } = language;
  const { text } = paragraph;
  const impossible = dates === null ? [] : datesIn(text, dates);
  if (figures?.summed.test(text) !== true) return impossible;
  return [...impossible, ...joinedIn(paragraph, language), ...comprisedIn(text, figures), ...sharesIn(text, figures)];
}

type Figures = Words<'figures'>['figures'];

/** Checks that `123 States joined` is the sum of the States parties and the signatories. */
function joinedIn({ text, opening }: Paragraph, language: Language): readonly Contradiction[] {
  const { figures } = language;
  if (figures?.ofJoining.test(text) !== true) return [];
  const counts = mentionsIn(text, opening, language).filter(({ kind }) => kind === 'count');
  const only = (what: RegExp) => {
    const own = counts.filter(({ of }) => what.test(of));
    return own.length === 1 ? own[0] : undefined;
  };
  const { all, parties: areParties, signatories: areSignatories } = figures.joiners;
  const [joined, parties, signatories] = [only(all), only(areParties), only(areSignatories)];
  if (joined === undefined || parties === undefined || signatories === undefined) return [];
  const sum = Number(parties.value) + Number(signatories.value);
  if (sum === joined.value) return [];
  const message = `${parties.value} States parties and ${signatories.value} signatories make ${sum} States that have joined, not ${joined.value}.`;
  return [{ code: 'sum', start: joined.start, end: joined.end, message }];
}

/**
 * Checks `6,530,100 dollars, comprising 5,000,000 dollars for …, 1,000,000 dollars for … and 530,100 dollars for …`. The list
 * after `inclusive of`, a phrase used in the budgets of missions, is just as complete.
 */
function comprisedIn(text: string, { comprised, currency, dollars }: Figures): readonly Contradiction[] {
  const [, total, between = '', list] = comprised.exec(fold(text)) ?? [];
  if (total === undefined || list === undefined || between.includes(currency)) return [];
  const parts = [...list.matchAll(dollars)].map(([, figure = '']) => numberOf(figure));
  // A part may itself be broken down: then the first few items of the list add up.
  const sums = parts.map((_, at) => parts.slice(0, at + 1).reduce((before, part) => before + part, 0));
  const sum = sums.at(-1);
  if (sum === undefined || parts.length < 2 || sums.includes(numberOf(total))) return [];
  const start = Math.max(0, text.indexOf(total));
  const message = `The parts listed add up to ${printedNumber(sum)} dollars, not ${total}.`;
  return [{ code: 'sum', start, end: start + total.length, message }];
}

function numberOf(figure: string): number {
  return Number(figure.replaceAll(',', ''));
}

/** Checks `45 of the 193 States (23 per cent)`. */
function sharesIn(text: string, { share: shareTold }: Figures): readonly Contradiction[] {
  return [...text.matchAll(shareTold)].flatMap((match) => {
    const [words, part = '', whole = '', share = ''] = match;
    const places = /\.(\d+)/u.exec(share)?.[1]?.length ?? 0;
    const told = (100 * numberOf(part)) / numberOf(whole);
    // Rounding up or down to the decimals printed is accepted.
    if (Math.abs(told - Number(share)) <= 10 ** -places) return [];
    const message = `${part} of ${whole} is ${told.toFixed(Math.max(1, places))} per cent, not ${share}.`;
    return [{ code: 'percentage' as const, start: match.index, end: match.index + words.length, message }];
  });
}

const WEEKDAY_MAX_CHARACTERS = 12;

function datesIn(text: string, dates: Words<'dates'>['dates']): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const match of text.matchAll(dates.day)) {
    const [words, first = '', last, month = '', year] = match;
    const [, weekday] =
      dates.weekdayBefore.exec(text.slice(Math.max(0, match.index - WEEKDAY_MAX_CHARACTERS), match.index)) ?? [];
    const place = { start: match.index, end: match.index + words.length };
    const iso = (day: string, anno: string) =>
      `${anno}-${String(dates.months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
    // Years before the Organization existed are not checked; without a year, 29 February is accepted.
    const anno = year === undefined || Number(year) < 1945 ? '2000' : year;
    const missing = [first, last].find((day) => day !== undefined && validDate(iso(day, anno)) === null);
    if (missing !== undefined) {
      found.push({
        code: 'impossible-date',
        ...place,
        message: `There is no ${missing} ${month}${year === undefined ? '' : ` ${year}`}.`,
      });
    } else if (last !== undefined && Number(last) < Number(first)) {
      found.push({ code: 'range-order', ...place, message: `The range “${words}” ends before it begins.` });
    } else if (weekday !== undefined && year !== undefined && anno === year) {
      const day = dates.weekdays[new Date(`${iso(first, year)}T00:00:00Z`).getUTCDay()];
      if (day !== weekday)
        found.push({
          code: 'weekday',
          ...place,
          message: `${printedDate(iso(first, year))} is a ${day}, not a ${weekday}.`,
        });
    }
  }
  return found;
}

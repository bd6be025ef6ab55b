import { printedDate, validDate } from '../language/en/dates.ts';
import { contradictionsIn } from '../meaning/arithmetic.ts';
import { mentionsIn } from '../mentions/mentions.ts';
import type { Paragraph } from '../model/document.ts';
import { type Found, insteadOf, placeIn, type Stretch } from './found.ts';
import { datesPrintedWrong } from './printed-dates.ts';
import type { Code } from './rules.ts';
import type { Subject } from './subject.ts';

/** Dates, ranges, sums and shares that cannot be, and dates in another form than the house's. */
export function datesFound(subject: Subject): readonly Found[] {
  if (!subject.isEnglish) return [];
  return subject.stretches.flatMap((stretch) => [
    ...contradictions(stretch, subject),
    ...rangesFound(stretch, subject),
    ...formsFound(stretch),
  ]);
}

function contradictions(stretch: Stretch, { document, language }: Subject): readonly Found[] {
  const paragraph = document.paragraphs[stretch.paragraph ?? -1];
  if (paragraph === undefined) return [];
  const own: Paragraph = stretch.note === null ? paragraph : { ...paragraph, text: stretch.text, opening: '' };
  return contradictionsIn(own, language).map(({ code, start, end, message }) => ({
    code: code as Code,
    place: placeIn(stretch, start, end),
    message,
    fix: FIX[code] ?? 'look it up',
  }));
}

const FIX: Readonly<Record<string, string>> = {
  'impossible-date': 'look the date up',
  'range-order': 'turn the range round, or look it up',
  weekday: 'look the date up: either the day or the weekday is wrong',
  sum: 'count again: one of the figures was not carried on',
  percentage: 'work it out again',
};

/** Ranges over months and years, of years, and of paragraphs. */
function rangesFound(stretch: Stretch, { language }: Subject): readonly Found[] {
  const { text } = stretch;
  const found = (start: number, end: number): Found => ({
    code: 'range-order',
    place: placeIn(stretch, start, end),
    message: `the range ends before it begins: ${text.slice(start, end)}`,
    fix: 'turn the range round, or look it up',
  });
  const dates = /\d{4}/u.test(text) ? mentionsIn(text, '', language).filter(({ kind }) => kind === 'date') : [];
  const days = dates.flatMap(({ value, start, end }) => {
    const [from = '', to] = String(value).split('/');
    const isWhole = validDate(from) !== null && to !== undefined && validDate(to) !== null;
    // Within one month the contradictions tell it.
    return isWhole && from > (to ?? '') && from.slice(0, 7) !== (to ?? '').slice(0, 7) ? [found(start, end)] : [];
  });
  const years = [...text.matchAll(YEARS)].flatMap((match) => {
    const [words, first = '', second = ''] = match;
    return Number(second) < Number(first) ? [found(match.index, match.index + words.length)] : [];
  });
  const numbers = [...text.matchAll(NUMBERS)].flatMap((match) => {
    const [words, first = '', second = ''] = match;
    return Number(second) < Number(first) ? [found(match.index, match.index + words.length)] : [];
  });
  return [...days, ...years, ...numbers];
}

const YEARS = /(?<![\d/.,-])((?:19|20)\d\d)(?:[–-]|\sto\s)((?:19|20)\d\d)(?![\d/-])/gu;
const NUMBERS =
  /\b(?:paragraphs?|paras?\.|articles?|arts?\.|rules?|sections?|chapters?|pages?|pp\.)\s(\d{1,3})(?:\s?[–-]\s?|\sto\s)(\d{1,3})\b(?![\d/])/giu;

function formsFound(stretch: Stretch): readonly Found[] {
  return datesPrintedWrong(stretch.text).map(({ start, end, iso, isCited }) => {
    const place = placeIn(stretch, start, end);
    const words = stretch.text.slice(start, end);
    const right = iso === null ? null : printedDate(iso);
    return {
      code: isCited ? 'citation-form' : 'date-form',
      place,
      message: `the date “${words}” is not printed as day, month, year`,
      fix: right === null ? 'write it as 7 December 2022' : `write “${right}”`,
      edit: right === null ? undefined : insteadOf(place, right),
    };
  });
}

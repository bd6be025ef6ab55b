import { printedDate } from '../../../language/en/dates.ts';
import { misdated } from '../../../meaning/findings.ts';
import { type Found, placeIn } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import type { Subject } from '../../subject.ts';
import { citedIn, citingStretches, type DatedCitation, isSelfCited } from './cited.ts';

/** Compares dates with what is known, with each other, and with the sessions that the numbers indicate. */
export const citationDate = defineRule({
  code: 'citation-date',
  severity: 'error',
  title: 'A resolution is cited with a date other than that of its adoption',
  source: 'the resolution itself, or the dates of the session that its number indicates',
  example: {
    wrong: ['Recalling its resolution 77/15 of 7 December 2021,'],
    right: ['Recalling its resolution 77/15 of 7 December 2022,'],
  },
  find(subject) {
    const told = againstKnown(subject);
    const isTold = ({ place }: Found) =>
      told.some((each) => each.place.paragraph === place.paragraph && each.place.start === place.start);
    return [...told, ...[...disagreeing(subject), ...outOfSession(subject)].filter((each) => !isTold(each))];
  },
});

function againstKnown(subject: Subject): readonly Found[] {
  const told = { known: datesOf(subject), language: subject.language };
  return citingStretches(subject).flatMap((stretch) =>
    misdated({ text: stretch.text, index: stretch.paragraph ?? 0 }, 'new', told).map(({ place, message }) => ({
      place: placeIn(stretch, place.start, place.end),
      message,
      fix: 'Check both: either the date or the number is wrong.',
    })),
  );
}

function datesOf({ known, document }: Subject): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  for (const [symbol, { adopted }] of known) if (adopted !== null) dates.set(symbol, adopted);
  if (document.symbol !== '' && document.adopted !== null) dates.set(document.symbol, document.adopted);
  return dates;
}

/** A resolution cited twice with two dates: one of them is wrong. */
function disagreeing(subject: Subject): readonly Found[] {
  const first = new Map<string, string>();
  return citedIn(subject).flatMap(({ short, date, place }): readonly Found[] => {
    if (date === null) return [];
    const earlier = first.get(short) ?? date;
    first.set(short, earlier);
    if (earlier === date) return [];
    return [
      {
        place,
        message: `${short} is dated ${printedDate(date)} here, but ${printedDate(earlier)} earlier.`,
        fix: 'Check the date.',
      },
    ];
  });
}

/** Session N runs from September of the year 1945 + N to September of the following year. */
function outOfSession(subject: Subject): readonly Found[] {
  return citedIn(subject).flatMap((cited): readonly Found[] => {
    const { short, session, date, place } = cited;
    if (session < SESSION_MIN || date === null || isSelfCited(cited, subject) || isInSession(cited, date)) return [];
    const years = `${session + 1945} to ${session + 1946}`;
    return [
      {
        place,
        message: `${short} belongs to the session of ${years}; ${printedDate(date)} is outside it.`,
        fix: 'Check both: either the number or the date is wrong.',
      },
    ];
  });
}

function isInSession({ session }: DatedCitation, date: string): boolean {
  const [opens, closes] = [`${session + 1945}-09-01`, `${session + 1946}-09-30`];
  // The Human Rights Council has held three sessions a year since 2006.
  const isCouncils = Math.abs(Number(date.slice(0, 4)) - (2006 + session / 3)) <= 2;
  return (date >= opens && date <= closes) || isCouncils;
}

/** Symbols have named the session since the thirty-first; lower numbers are other bodies' (`5/12` of the Environment Assembly). */
const SESSION_MIN = 31;

import { printedDate } from '../../../language/en/dates.ts';
import { misdated } from '../../../meaning/findings.ts';
import { type Found, placeIn } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import type { Subject } from '../../subject.ts';
import { citedIn, citingStretches, type DatedCitation, isSelfCited } from './cited.ts';

/** Dates held against what is known, against each other, and against the sessions that the numbers name. */
export const citationDate = defineRule({
  code: 'citation-date',
  severity: 'error',
  title: 'A resolution is cited with another date than it was adopted on',
  source: 'the resolution itself, or the dates of the session that its number names',
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
      fix: 'look the date up: either it or the number is wrong',
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
        message: `${short} is cited here with ${printedDate(date)}, and before with ${printedDate(earlier)}`,
        fix: 'look the date up',
      },
    ];
  });
}

/** Session N lies between September of the year 1945 + N and the September after. */
function outOfSession(subject: Subject): readonly Found[] {
  return citedIn(subject).flatMap((cited): readonly Found[] => {
    const { short, session, date, place } = cited;
    if (session < SESSION_MIN || date === null || isSelfCited(cited, subject) || isInSession(cited, date)) return [];
    const years = `${session + 1945} to ${session + 1946}`;
    return [
      {
        place,
        message: `${short} is of the session from ${years}, and ${printedDate(date)} lies outside it`,
        fix: 'look it up: either the number or the date is wrong',
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

/** From the thirty-first session on symbols name the session; lower numbers are other bodies' (`5/12` of the Environment Assembly). */
const SESSION_MIN = 31;

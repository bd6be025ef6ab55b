import { later } from '../text/later.ts';
import { UNKNOWN } from './nothing.ts';
import { eventKindsFrom } from './tabled-events.ts';
import { footnotesFrom } from './tabled-footnotes.ts';
import { mastheadFrom } from './tabled-masthead.ts';
import { recurringFrom } from './tabled-recurring.ts';
import { paragraphsNamedFrom } from './tabled-references.ts';
import { calendarOf } from './tables/calendar.ts';
import { Chains } from './tables/chains.ts';
import { openingsFrom } from './tables/openings.ts';
import { TabledOrdinals } from './tables/ordinals.ts';
import { Slots } from './tables/slots.ts';
import type { Tables } from './tables/tables.ts';
import type { Language } from './topics.ts';

/** A language by its tables; each topic is made when it is first asked for. */
export function packFrom(tables: Tables): Language {
  const calendar = calendarOf(tables);
  const ordinals = new TabledOrdinals(tables.ordinals);
  const recurring = later(() => recurringFrom(tables));
  const masthead = later(() => mastheadFrom(tables, calendar, ordinals));
  return Object.defineProperties(
    {
      ...UNKNOWN,
      code: tables.code,
      frequentWords: tables.frequentWords === '' ? null : new Set(tables.frequentWords.split(' ')),
      calendar: {
        dateOf: (printed: string) => calendar.dateOf(printed),
        printedDate: (iso: string) => calendar.printedDate(iso),
        printedRange: (value: string) => calendar.printedRange(value),
      },
      ordinals: {
        numberOf: (words: string) => ordinals.numberOf(words),
        printed: (number: number) => ordinals.printed(number),
      },
      footnotes: tables.footnotes === null ? null : footnotesFrom(tables.footnotes, tables.calendar.months),
      openings: openingsFrom(tables.openings, tables.stances),
      eventKinds: eventKindsFrom(tables.events),
      paragraphsNamed: paragraphsNamedFrom(tables.recurring),
      chains: new Chains(tables, calendar),
      slots: new Slots(tables, calendar, ordinals),
    },
    { masthead: { get: masthead, enumerable: true }, recurring: { get: recurring, enumerable: true } },
  ) as Language;
}

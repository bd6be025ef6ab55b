import { later } from '../text/later.ts';
import { UNKNOWN } from './nothing.ts';
import { mastheadFrom } from './tabled-masthead.ts';
import { calendarOf } from './tables/calendar.ts';
import { openingsFrom } from './tables/openings.ts';
import { TabledOrdinals } from './tables/ordinals.ts';
import { Slots } from './tables/slots.ts';
import type { Tables } from './tables/tables.ts';
import type { Language } from './topics.ts';

/** A language by its tables; each topic is made when it is first asked for. */
export function packFrom(tables: Tables): Language {
  const calendar = calendarOf(tables);
  const ordinals = new TabledOrdinals(tables.ordinals);
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
      openings: openingsFrom(tables.openings),
      slots: new Slots(tables, calendar, ordinals),
    },
    { masthead: { get: masthead, enumerable: true } },
  ) as Language;
}

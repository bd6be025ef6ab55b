import { dateOf } from './en/dates.ts';
import { TABLES } from './official.ts';
import { calendarOf } from './tables/calendar.ts';

/** A printed day in any language of which something is known, as `2023-12-04`; null for anything else. */
export function dateInAny(printed: string): string | null {
  if (printed.length > DAY_MAX_CHARACTERS) return null;
  const english = dateOf(printed);
  // Most lines are no day: those without a figure need no expression for each language.
  if (english !== null || !/[\p{Nd}〇一二]/u.test(printed)) return english;
  for (const tables of TABLES) {
    const date = calendarOf(tables).dateOf(printed);
    if (date !== null) return date;
  }
  return null;
}

const DAY_MAX_CHARACTERS = 60;

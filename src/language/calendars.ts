import { dateOf } from './en/dates.ts';
import { TABLES } from './official.ts';
import { calendarOf } from './tables/calendar.ts';

/** A printed day in any language of which something is known, as `2023-12-04`; null for anything else. */
export function dateInAny(printed: string): string | null {
  const english = dateOf(printed);
  if (english !== null) return english;
  for (const tables of TABLES) {
    const date = calendarOf(tables).dateOf(printed);
    if (date !== null) return date;
  }
  return null;
}

import { MONTH_NAMES, printedDate, validDate } from '../../../language/en/dates.ts';
import { type Found, insteadOf, placeIn, type Stretch } from '../../found.ts';
import { oncePerSubject } from '../../rule.ts';

/** A date that is printed in another form than `7 December 2022`. */
interface OddDate {
  readonly start: number;
  readonly end: number;
  /** The date it means; null if uncertain. */
  readonly iso: string | null;
  /** Whether it follows the symbol of a resolution. */
  readonly isCited: boolean;
}

/**
 * Dates in a form other than that of the United Nations; those in citations are reported as citation-form.
 *
 *     December 7, 2022 · 7th December 2022 · the 7th of December 2022 · 7 December, 2022 · 07 December 2022 · 7 Dec. 2022 ·
 *     7 december 2022 · 7 Decmber 2022 · 2022-12-07 · 7/12/2022 · 7.12.2022
 */
export const datesPrintedWrong = oncePerSubject(({ stretches, spoken }) => {
  const dates = spoken?.printedDates ?? null;
  if (dates === null) return [];
  return stretches.flatMap((stretch) =>
    oddDatesIn(stretch.text, dates).map((odd) => ({ isCited: odd.isCited, found: foundAt(stretch, odd) })),
  );
});

function foundAt(stretch: Stretch, { start, end, iso }: OddDate): Found {
  const place = placeIn(stretch, start, end);
  const right = iso === null ? null : printedDate(iso);
  return {
    place,
    message: `The date “${stretch.text.slice(start, end)}” is not in the form day, month, year.`,
    fix: right === null ? 'Write it in the form 7 December 2022.' : `Write “${right}”.`,
    edit: right === null ? undefined : insteadOf(place, right),
  };
}

/** The patterns of a language for dates in other forms. */
interface PrintedDates {
  readonly forms: readonly { readonly reads: string; readonly pattern: RegExp }[];
  readonly behindCitation: RegExp;
}

function oddDatesIn(text: string, { forms, behindCitation }: PrintedDates): readonly OddDate[] {
  if (!/\d/u.test(text)) return [];
  const found: OddDate[] = [];
  for (const { pattern, reads } of forms) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((each) => each.start < end && start < each.end)) continue;
      const iso = dateRead(reads, match.groups ?? {});
      if (iso === 'none') continue;
      const isCited = behindCitation.test(text.slice(Math.max(0, start - REACH_CHARACTERS), start));
      found.push({ start, end, iso, isCited });
    }
  }
  return found;
}

const REACH_CHARACTERS = 30;

type Groups = Readonly<Record<string, string | undefined>>;

function dateRead(reads: string, groups: Groups): string | null | 'none' {
  if (reads === 'day') return dayOf(groups);
  return reads === 'misspelt' ? misspelt(groups) : null;
}

function dayOf({ day = '', month, number, year }: Groups): string | null {
  const at = month === undefined ? Number(number) : monthAt(month);
  if (year === undefined || at < 1) return null;
  return validDate(`${year}-${String(at).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function monthAt(name: string): number {
  return MONTH_NAMES.findIndex((each) => each.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
}

/** Reads `7 Decmber 2022`, but not `23 Governments 2022`. */
function misspelt({ day = '', month = '', year = '' }: Groups): string | null | 'none' {
  if (MONTH_NAMES.includes(month) || Number(day) > 31) return 'none';
  const meant = MONTH_NAMES.filter((name) => isNear(name, month));
  const [only] = meant;
  if (only === undefined) return 'none';
  return meant.length === 1 ? dayOf({ day, month: only, year }) : null;
}

/** Whether two names differ by one letter missing, added or changed, or by two adjacent letters swapped. */
function isNear(name: string, printed: string): boolean {
  if (Math.abs(name.length - printed.length) > 1) return false;
  let from = 0;
  while (from < name.length && name[from] === printed[from]) from += 1;
  let back = 0;
  while (back < Math.min(name.length, printed.length) - from && name.at(-1 - back) === printed.at(-1 - back)) back += 1;
  const [left, other] = [name.slice(from, name.length - back), printed.slice(from, printed.length - back)];
  const isSwapped = left.length === 2 && left === [...other].reverse().join('');
  return Math.max(left.length, other.length) <= 1 || isSwapped;
}

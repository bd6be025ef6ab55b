import { largest } from '../../text/extremes.ts';
import { endOf, type Row } from './columns.ts';
import type { Print } from './pages.ts';

/**
 * The pages without the numbers that drafts carry in the margin beside every line, or every fifth. They count up from row to row, end
 * at the same place, and are apart from the text.
 *
 * @returns for each page its rows, and the numbers that were left out
 */
export function withoutLineNumbers(
  pages: readonly (readonly Row[])[],
): readonly { readonly rows: readonly Row[]; readonly numbers: readonly string[] }[] {
  const isNumbered = pages.some((rows) => lineNumbersIn(rows, LINES_MIN).size > 0);
  return pages.map((rows) => {
    const numbers = isNumbered ? lineNumbersIn(rows, 1) : new Set<Print>();
    const kept = rows.map((row) => ({ ...row, prints: row.prints.filter((print) => !numbers.has(print)) }));
    return {
      rows: kept.filter(({ prints }) => prints.length > 0),
      numbers: [...numbers].map(({ text }) => text.trim()),
    };
  });
}

function lineNumbersIn(rows: readonly Row[], fewest: number): ReadonlySet<Print> {
  const found = rows.flatMap((row, at) => {
    const first = row.prints.toSorted((a, b) => a.x - b.x)[0];
    return first !== undefined && /^\s*\d{1,4}\s*$/u.test(first.text)
      ? [{ print: first, at, value: Number(first.text) }]
      : [];
  });
  for (const step of STEPS) {
    const wanted = Math.max(fewest, LINES_MIN_OF_ROWS * rows.length) / step;
    const counted = found.filter(({ value }) => value % step === 0);
    const isRow = counted.every(({ value, at }, place) => {
      const before = counted[place - 1];
      return before === undefined || (value - before.value === step && at - before.at >= step);
    });
    const end = largest(counted.map(({ print }) => endOf(print)));
    const isAligned = counted.every(({ print }) => end - endOf(print) < ALIGNED_MAX * print.size);
    if (counted.length >= wanted && isRow && isAligned) return new Set(counted.map(({ print }) => print));
  }
  return new Set();
}

/** Beside every line, or every fifth. */
const STEPS = [1, 5] as const;
/** A numbered list has fewer lines in a row that each begin with the next number. */
const LINES_MIN = 10;
const LINES_MIN_OF_ROWS = 0.8;
const ALIGNED_MAX = 0.4;

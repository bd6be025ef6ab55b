import type { ConcordRow, ConcordSide, Disagreement } from '../model/concordance.ts';
import type { Paragraph } from '../model/document.ts';
import { type Numbered, numberedIn } from './labels.ts';
import type { Version } from './version.ts';

/**
 * Numbers and letters that differ, by the position of the row. Where numbers go on with the same difference, because a
 * paragraph before them is missing, this is said once, at the first.
 */
export function numberDifferences(
  versions: readonly Version[],
  rows: readonly ConcordRow[],
): ReadonlyMap<number, readonly Disagreement[]> {
  const numbered = versions.map(({ document }) => numberedIn(document));
  const shifts = versions.map(() => new Map<number, number>());
  const told = new Map<number, readonly Disagreement[]>();
  for (const [at, { paragraphs }] of rows.entries()) {
    const cells = paragraphs.map(([index], version): Own | null => {
      const paragraph = index === undefined ? undefined : versions[version]?.document.paragraphs[index];
      const place = index === undefined ? undefined : numbered[version]?.[index];
      return paragraph === undefined || place === undefined ? null : { paragraph, place };
    });
    const base = cells.find((cell) => cell !== null);
    if (base === undefined || base === null) continue;
    const differs = cells.map(
      (cell, version) => cell !== null && differsFrom(base, cell, shifts[version] ?? new Map()),
    );
    if (!differs.includes(true)) continue;
    const sides = cells.map((cell, version): ConcordSide => numberSide(cell, differs[version] ?? false));
    told.set(at, [{ kind: 'number', row: at, place: base.paragraph.id, sides }]);
  }
  return told;
}

interface Own {
  readonly paragraph: Paragraph;
  readonly place: Numbered;
}

function differsFrom(base: Own, other: Own, shifts: Map<number, number>): boolean {
  const { depth } = base.paragraph;
  if (base === other || depth !== other.paragraph.depth) return false;
  const [one, rival] = [base.place, other.place];
  if (depth > 0) {
    if (one.letters === null || rival.letters === null) return false;
    return isNewShift(shifts, depth, smallestShift(one.letters, rival.letters));
  }
  // A heading may be without its number in one file.
  if (one.number === null || rival.number === null) {
    const isMissing =
      one.number !== rival.number && [base, other].every(({ paragraph }) => paragraph.part === 'operative');
    // In a file that has lost the numbers of a whole list, this is said at the first.
    return isMissing && isNewShift(shifts, 0, Number.POSITIVE_INFINITY);
  }
  const [own, given] = [Number(one.number), Number(rival.number)];
  if (Number.isNaN(own) || Number.isNaN(given)) return false;
  return isNewShift(shifts, 0, given - own);
}

/** 0 if any reading of the one is a reading of the other. */
function smallestShift(one: readonly number[], other: readonly number[]): number {
  const shifts = one.flatMap((own) => other.map((given) => given - own));
  return shifts.reduce((least, shift) => (Math.abs(shift) < Math.abs(least) ? shift : least), shifts[0] ?? 0);
}

/** Whether the difference is not 0, nor that of the paragraph before at this depth. */
function isNewShift(shifts: Map<number, number>, depth: number, shift: number): boolean {
  const before = shifts.get(depth) ?? 0;
  shifts.set(depth, shift);
  // Letters begin again below the next number.
  if (depth === 0) shifts.delete(1);
  return shift !== 0 && shift !== before;
}

function numberSide(cell: Own | null, differs: boolean): ConcordSide {
  const nowhere = { note: null, start: 0, end: 0 };
  if (cell === null) return { words: null, differs: false, paragraph: null, ...nowhere };
  return { words: cell.paragraph.label || null, differs, paragraph: cell.paragraph.index, ...nowhere };
}

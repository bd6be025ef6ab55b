import type { ConcordKind, ConcordRow, ConcordSide, Disagreement } from '../model/concordance.ts';
import { type Cell, cellsInRow } from './cells.ts';
import { itemDifferences } from './item-differences.ts';
import { numberDifferences } from './numbers.ts';
import { firstParagraph, SAYS_NOTHING, told } from './sides.ts';
import type { Version } from './version.ts';

/** Where the versions disagree in their paragraphs, in the order of the rows. */
export function disagreementsIn(versions: readonly Version[], rows: readonly ConcordRow[]): readonly Disagreement[] {
  const cells = rows.map((row) => cellsInRow(versions, row));
  const numbers = numberDifferences(versions, rows);
  const items = itemDifferences(cells);
  return cells.flatMap((row, at) => [
    ...(isStray(versions, rows[at]) ? [] : missingParagraph(row, at)),
    ...(numbers.get(at) ?? []),
    ...otherPart(row, at),
    ...(items[at] ?? []),
    ...otherCounts(row, at),
  ]);
}

/** A row of nothing but a footnote, or without a word. */
function isStray(versions: readonly Version[], row: ConcordRow | undefined): boolean {
  const cells = (row?.paragraphs ?? []).map((cell, at) =>
    cell.every((index) => versions[at]?.strays.has(index) === true),
  );
  return cells.every((each) => each);
}

/** A paragraph that some versions have and others have not. */
function missingParagraph(cells: readonly Cell[], row: number): readonly Disagreement[] {
  if (cells.every(({ paragraphs }) => paragraphs.length > 0)) return [];
  const sides = cells.map(
    ({ paragraphs: [first] }): ConcordSide =>
      first === undefined
        ? SAYS_NOTHING
        : { ...SAYS_NOTHING, words: first.text, differs: false, paragraph: first.index, end: first.text.length },
  );
  return [told('paragraph', row, cells, sides)];
}

function otherPart(cells: readonly Cell[], row: number): readonly Disagreement[] {
  const base = firstParagraph(cells);
  const sides = cells.map(
    ({ paragraphs: [first] }): ConcordSide =>
      first === undefined
        ? { ...SAYS_NOTHING, differs: false }
        : { ...SAYS_NOTHING, words: first.part, differs: first.part !== base?.part, paragraph: first.index },
  );
  return sides.some(({ differs }) => differs) ? [told('part', row, cells, sides)] : [];
}

/** How many footnotes and quotations the paragraph has. */
function otherCounts(cells: readonly Cell[], row: number): readonly Disagreement[] {
  return COUNTED.flatMap(({ kind, noun, of }) => {
    const counts = cells.map((cell) => (cell.paragraphs.length === 0 ? null : of(cell)));
    const first = counts.find((count) => count !== null);
    const sides = counts.map((count, at): ConcordSide => {
      if (count === null) return { ...SAYS_NOTHING, differs: false };
      const words = `${count} ${noun}${count === 1 ? '' : 's'}`;
      return { ...SAYS_NOTHING, words, differs: count !== first, paragraph: cells[at]?.paragraphs[0]?.index ?? null };
    });
    return sides.some(({ differs }) => differs) ? [told(kind, row, cells, sides)] : [];
  });
}

interface Counted {
  readonly kind: ConcordKind;
  readonly noun: string;
  /** Null where that is not known. */
  readonly of: (cell: Cell) => number | null;
}

const COUNTED: readonly Counted[] = [
  { kind: 'note', noun: 'note', of: ({ hasNotes, notes }) => (hasNotes ? notes.length : null) },
  {
    kind: 'quotation',
    noun: 'quotation',
    of: ({ paragraphs }) => paragraphs.reduce((sum, { text }) => sum + quotationsIn(text), 0),
  },
];

/** What opens a quotation; straight marks open and close. */
function quotationsIn(text: string): number {
  const opened = text.match(/[“„«「]/gu)?.length ?? 0;
  const straight = text.match(/"/gu)?.length ?? 0;
  return opened + Math.floor(straight / 2);
}

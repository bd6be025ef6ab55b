import type { ConcordKind, ConcordSide, Disagreement } from '../model/concordance.ts';
import type { Paragraph } from '../model/document.ts';
import type { Cell } from './cells.ts';

/** A version that says nothing there, where the others do. */
export const SAYS_NOTHING: ConcordSide = { words: null, differs: true, paragraph: null, note: null, start: 0, end: 0 };

/** A disagreement in a row, named after its paragraph in the first version that has it. */
export function told(
  kind: ConcordKind,
  row: number,
  cells: readonly Cell[],
  sides: readonly ConcordSide[],
): Disagreement {
  return { kind, row, place: firstParagraph(cells)?.id ?? '', sides };
}

export function firstParagraph(cells: readonly Cell[]): Paragraph | undefined {
  return cells.find(({ paragraphs }) => paragraphs.length > 0)?.paragraphs[0];
}

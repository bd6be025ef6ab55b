import type { Cell, Row } from '../model/document.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { isFigureCell } from '../text/cells.ts';
import type { Bare, Reading } from './facts.ts';

/**
 * The facts of a change, of which a table row has the figures that changed: each cell with that in its column, and under the name of
 * its row. In a row, `108` in one column says nothing about `108` in another.
 */
export function withRowFacts(facts: readonly Bare[], reading: Reading): readonly Bare[] {
  const own = rowFacts(reading);
  return own === null ? facts : [...facts.filter((fact) => !isOfFigureCell(fact, reading)), ...own];
}

/** The figures that changed in a table row; null for any other change. */
function rowFacts({ change, paragraphs, texts }: Reading): readonly Bare[] | null {
  const rows = { old: paragraphs.old[0]?.row ?? null, new: paragraphs.new[0]?.row ?? null };
  if (change.kind !== 'kept' || rows.old === null || rows.new === null || !isOneToOne(rows.old, rows.new)) return null;
  const cells = { old: rows.old.cells, new: rows.new.cells };
  const of = wordsOf(texts.new, cells.new[0]);
  return cells.new.flatMap((cell, at): readonly Bare[] => {
    const spans = { old: cells.old[at] ?? cell, new: cell };
    const words = { old: wordsOf(texts.old, spans.old), new: wordsOf(texts.new, spans.new) };
    const values = mapSides(words, figureOf);
    const isFigures = [words.old, words.new].every((each) => each === '' || isFigureCell(each));
    if (at === 0 || !isFigures || values.old === values.new) return [];
    const isThere = { old: values.old !== null, new: values.new !== null };
    const own = { old: isThere.old ? spans.old : null, new: isThere.new ? spans.new : null };
    return [{ kind: 'count', of, ...values, spans: own, direction: null }];
  });
}

function isOneToOne(old: Row, now: Row): boolean {
  return old.cells.length === now.cells.length;
}

function wordsOf(text: string, cell: Cell | undefined): string {
  return cell === undefined ? '' : text.slice(cell.start, cell.end);
}

/** `1 140`, `1,140`; brackets say that it is taken off, a dash that there is none. */
function figureOf(words: string): number | null {
  const digits = words.replace(/[^\p{Nd}.]/gu, '');
  if (digits === '' || Number.isNaN(Number(digits))) return null;
  return /^[(−-]/u.test(words) ? -Number(digits) : Number(digits);
}

/** Whether a fact is of a figure in a cell of its own. */
function isOfFigureCell({ spans }: Bare, { paragraphs }: Reading): boolean {
  return (['old', 'new'] as const).some((side: keyof Sides<unknown>) => {
    const [span, paragraph] = [spans[side], paragraphs[side][0]];
    const cell = paragraph?.row?.cells.find(
      ({ start, end }) => span !== null && start <= span.start && span.end <= end,
    );
    return paragraph !== undefined && isFigureCell(wordsOf(paragraph.text, cell));
  });
}

import type { Comparison } from '../../model/comparison.ts';
import type { Paragraph } from '../../model/document.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { type Division, divisionsOf } from '../layout/divisions.ts';
import type { ChangeRow, PlacedRow, UnchangedRow } from '../view/view.ts';

export interface HeadingRow {
  readonly kind: 'heading';
  readonly row: ChangeRow;
  readonly paragraph: Paragraph;
}

export type BodyRow = PlacedRow | HeadingRow;

export interface Section {
  readonly division: Division;
  /** The name of its heading in links. */
  readonly id: string;
  readonly rows: readonly BodyRow[];
}

/** The rows under the headings of their parts. Cuts runs of unchanged paragraphs at the ends of parts and at the last headings before a change. */
export function sectionsOf(rows: readonly PlacedRow[], documents: Comparison['documents']): readonly Section[] {
  const sections: { division: Division; id: string; rows: BodyRow[] }[] = [];
  const put = (row: BodyRow, division: Division) => {
    const last = sections.at(-1);
    if (last?.division === division) last.rows.push(row);
    else {
      // No name of a paragraph begins with `_`.
      const times = sections.filter((each) => each.division === division).length;
      sections.push({ division, id: `_${division}${times === 0 ? '' : `-${times + 1}`}`, rows: [row] });
    }
  };
  const divisions = mapSides(documents, divisionsOf);
  let division: Division = 'preamble';
  for (const [place, row] of rows.entries()) {
    if (row.kind !== 'unchanged') {
      division = divisionOf(row, divisions) ?? division;
      put(row, division);
      continue;
    }
    const headings = place < rows.length - 1 ? lastHeadings(row.rows) : { from: 0, to: 0 };
    let from = 0;
    const putUpTo = (to: number) => {
      if (to > from) put(sliceOf(row, from, to), division);
      from = to;
    };
    for (const [at, each] of row.rows.entries()) {
      const [paragraph] = each.paragraphs.new;
      if (paragraph === undefined) continue;
      const next = divisions.new[paragraph.index] ?? division;
      const isHeading = headings.from <= at && at < headings.to;
      if (next !== division || isHeading) putUpTo(at);
      division = next;
      if (!isHeading) continue;
      put({ kind: 'heading', row: each, paragraph }, division);
      from = at + 1;
    }
    putUpTo(row.rows.length);
  }
  return sections;
}

/** The last adjacent headings of a run: a chapter's and its first section's. */
function lastHeadings(rows: readonly ChangeRow[]): { readonly from: number; readonly to: number } {
  const isHeading = (row: ChangeRow | undefined) => row?.number === 0 && row.paragraphs.new[0]?.part === 'heading';
  const to = rows.findLastIndex(isHeading) + 1;
  let from = to;
  while (isHeading(rows[from - 1])) from -= 1;
  return { from, to };
}

function sliceOf({ kind, rows }: UnchangedRow, from: number, to: number): UnchangedRow {
  return { kind, rows: rows.slice(from, to) };
}

function divisionOf(
  row: Exclude<PlacedRow, UnchangedRow>,
  divisions: Sides<readonly Division[]>,
): Division | undefined {
  if (row.kind === 'end') return divisions[row.side][row.paragraph.index];
  const { change } = row;
  return divisions.new[change.new[0] ?? -1] ?? divisions.old[change.old[0] ?? -1];
}

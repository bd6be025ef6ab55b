import type { Edit } from '../../model/comparison.ts';
import type { Sides } from '../../model/sides.ts';
import { largest } from '../../text/extremes.ts';
import { type Painted, wrapLines } from './wrap.ts';

/** Narrower than this, two columns of prose are harder to read than one. */
export const TWO_COLUMNS_MIN = 140;

const BORDER = ' │ ';

/** A label, the old words and the new, side by side; shorter columns are padded with spaces. */
export function columnLines(
  { label, sides }: { readonly label: readonly Painted[]; readonly sides: Sides<readonly Painted[]> },
  {
    width,
    indent,
    paint,
  }: { readonly width: number; readonly indent: number; readonly paint: (text: string) => string },
): readonly string[] {
  const columns = Math.floor((width - indent - BORDER.length) / 2);
  const cells = [
    { lines: wrappedLines(label, indent - 2), width: indent },
    { lines: wrappedLines(sides.old, columns), width: columns },
    { lines: wrappedLines(sides.new, columns), width: 0 },
  ];
  const height = largest(cells.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const [name = '', old = '', now = ''] = cells.map(({ lines, width: filled }) => {
      const line = lines[at] ?? { text: '', columns: 0 };
      return line.text + ' '.repeat(Math.max(0, filled - line.columns));
    });
    return `${name}${old}${paint(BORDER)}${now}`;
  });
}

function wrappedLines(stretches: readonly Painted[], width: number) {
  return stretches.length === 0 ? [] : wrapLines(stretches, width);
}

/** The edits as each version prints them. */
export function editsBySide(edits: readonly Edit[]): Sides<readonly Edit[]> {
  return {
    old: edits
      .filter(({ kind }) => kind !== 'added')
      .map((edit) => (edit.kind === 'same' ? { kind: 'same', text: edit.old ?? edit.text } : edit)),
    new: edits.filter(({ kind }) => kind !== 'removed'),
  };
}

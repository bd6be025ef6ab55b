import type { Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import { cellsIn } from '../text/cells.ts';
import type { Piece } from './pieces.ts';

/**
 * The pieces of a change in a table row, cell by cell, without the spaces around the borders. Null if the change is not of one row, or
 * if a border came or went: then the old row and the new one are two.
 */
export function piecesByCell(
  pieces: readonly Piece[],
  { old, new: now }: Sides<readonly Paragraph[]>,
): readonly (readonly Piece[])[] | null {
  const all = [...old, ...now];
  if (all.length === 0 || old.length > 1 || now.length > 1 || all.some(({ row }) => row === null)) return null;
  const row = now[0] ?? old[0];
  const own = now.length > 0 ? 'added' : 'removed';
  const borders = new Set(bordersOf(row));
  const cells: Piece[][] = [[]];
  let at = 0;
  for (const piece of pieces) {
    if (piece.kind === 'border') return null;
    if (piece.kind === 'indicator') {
      cells.at(-1)?.push(piece);
      continue;
    }
    if (piece.of !== 'same' && piece.of !== own) {
      if (cellsIn(piece.text).length > 1) return null;
      cells.at(-1)?.push(piece);
      continue;
    }
    let from = 0;
    for (let bar = piece.text.indexOf('|'); bar !== -1; bar = piece.text.indexOf('|', bar + 1)) {
      if (!borders.has(at + bar)) continue;
      if (piece.of !== 'same' && all.length > 1) return null;
      cells.at(-1)?.push({ ...piece, text: piece.text.slice(from, bar) });
      cells.push([]);
      from = bar + 1;
    }
    cells.at(-1)?.push({ ...piece, text: piece.text.slice(from) });
    at += piece.text.length;
  }
  return cells.map(trimmed);
}

/** The offsets of the bars between the cells of a row. */
function bordersOf(paragraph: Paragraph | undefined): readonly number[] {
  const { text = '', row = null } = paragraph ?? {};
  return (row?.cells ?? []).slice(0, -1).map(({ end }) => text.indexOf('|', end));
}

function trimmed(cell: readonly Piece[]): readonly Piece[] {
  const isFilled = (piece: Piece) => piece.kind !== 'words' || piece.text.trim() !== '';
  const first = cell.findIndex(isFilled);
  const last = cell.findLastIndex(isFilled);
  return cell.slice(Math.max(0, first), last + 1).map((piece, at, own) => {
    if (piece.kind !== 'words') return piece;
    const text = at === 0 ? piece.text.trimStart() : piece.text;
    return { ...piece, text: at === own.length - 1 ? text.trimEnd() : text };
  });
}

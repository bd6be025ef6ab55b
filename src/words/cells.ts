import type { Edit } from '../model/comparison.ts';
import type { Paragraph } from '../model/document.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { isFigureCell } from '../text/cells.ts';
import { fold } from '../text/fold.ts';
import { compareWords, sameWords, wholeText } from './edits.ts';

/**
 * The edits from one table row to another, cell by cell: no run crosses a border, and every border is kept. Null if they have not
 * as many cells.
 */
export function compareCells({ old, new: now }: Sides<Paragraph>): readonly Edit[] | null {
  const rows = { old: old.row, new: now.row };
  if (rows.old === null || rows.new === null || rows.old.cells.length !== rows.new.cells.length) return null;
  const texts = { old: old.text, new: now.text };
  const at = { old: 0, new: 0 };
  const edits: Edit[] = [];
  for (const [place, cell] of rows.new.cells.entries()) {
    const former = rows.old.cells[place] ?? cell;
    const starts = { old: former.start, new: cell.start };
    const ends = { old: former.end, new: cell.end };
    const border = place === 0 ? [] : borderEdits(between(texts, at, starts));
    const words = between(texts, starts, ends);
    const own = cellEdits(words);
    for (const edit of [...border, ...own]) edits.push(edit);
    at.old = ends.old;
    at.new = ends.new;
  }
  return joined(edits);
}

/** A figure is replaced whole: `57 451 300` has no part that stayed. */
function cellEdits(words: Sides<string>): readonly Edit[] {
  if (fold(words.old) === fold(words.new)) return sameWords(words);
  if (![words.old, words.new].some(isFigureCell)) return compareWords(words);
  return [...wholeText('removed', words.old), ...wholeText('added', words.new)];
}

function between(texts: Sides<string>, from: Sides<number>, to: Sides<number>): Sides<string> {
  return { old: texts.old.slice(from.old, to.old), new: texts.new.slice(from.new, to.new) };
}

/** An empty cell has only one space: the other comes or goes with its words. */
function borderEdits(border: Sides<string>): readonly Edit[] {
  const parts = mapSides(border, (text) => /^(\s*)\|(\s*)$/u.exec(text) ?? ['', '', '']);
  const [lead, tail] = ([1, 2] as const).map((part) =>
    spaceEdits({ old: parts.old[part] ?? '', new: parts.new[part] ?? '' }),
  );
  return [...(lead ?? []), { kind: 'same', text: '|' }, ...(tail ?? [])];
}

function spaceEdits({ old, new: now }: Sides<string>): readonly Edit[] {
  if (old !== '' && now !== '') return sameWords({ old, new: now });
  if (old !== '') return [{ kind: 'removed', text: old }];
  return now === '' ? [] : [{ kind: 'added', text: now }];
}

/** Neighbouring runs of one kind as one, each removal before its addition. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const runs: Edit[] = [];
  for (const edit of edits) {
    const last = runs.at(-1);
    if (last === undefined || last.kind !== edit.kind) runs.push(edit);
    else if (last.old === undefined && edit.old === undefined)
      runs[runs.length - 1] = { ...last, text: last.text + edit.text };
    else {
      const old = (last.old ?? last.text) + (edit.old ?? edit.text);
      runs[runs.length - 1] = { ...last, text: last.text + edit.text, old };
    }
  }
  return runs;
}

import type { Change, Edit } from '../../model/comparison.ts';
import type { Paragraph } from '../../model/document.ts';
import type { Sides } from '../../model/sides.ts';
import { bordersOf } from '../../text/edits.ts';

/**
 * The edits of a split or merged change with a paragraph mark where one paragraph ends and the next begins: inserted by
 * a split, struck by a merger, as word processors show it.
 *
 *     Requests a report on the Fund[-, and decides-]{+; ¶ Decides+} to include the item
 */
export function withMarks({ kind, edits }: Change, paragraphs: Sides<readonly Paragraph[]>): readonly Edit[] {
  if (kind === 'split') return withSideMarks(edits, 'added', bordersOf(paragraphs.new));
  if (kind === 'merged') return withSideMarks(edits, 'removed', bordersOf(paragraphs.old));
  return edits;
}

const PARAGRAPH_MARK = ' ¶ ';

/** Runs end at the paragraph borders of their own side, so that a mark can go between two of them. */
function withSideMarks(edits: readonly Edit[], kind: 'added' | 'removed', borders: readonly number[]): readonly Edit[] {
  const result: Edit[] = [];
  let [at, next] = [0, 0];
  for (const edit of edits) {
    const isOfSide = edit.kind === 'same' || edit.kind === kind;
    if (isOfSide && at === borders[next]) {
      result.push({ kind, text: PARAGRAPH_MARK });
      next += 1;
    }
    result.push(edit);
    if (isOfSide) at += (kind === 'removed' ? (edit.old ?? edit.text) : edit.text).length;
  }
  return mergeEdits(result);
}

function mergeEdits(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last?.kind === edit.kind && edit.kind !== 'same') {
      result[result.length - 1] = { kind: edit.kind, text: last.text + edit.text };
    } else result.push(edit);
  }
  return result;
}

import { exactEdits } from '../../formats/exact.ts';
import type { Change, Edit } from '../../model/comparison.ts';
import type { Paragraph } from '../../model/document.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import type { ChangeRow } from './view.ts';

/** The part of a change shown at one place, as a change of its own. */
export type Home = Pick<ChangeRow, 'change' | 'paragraphs'>;

/**
 * A change without the paragraphs that are elsewhere (`away`): the piece of a split that is where the whole was, word
 * by word, or the paragraph of a merger that the others joined. Null if one version has nothing here.
 *
 *     old   Notes the fund, and regrets the delay        new   Notes the fund … Regrets the delay
 *     here  Notes the fund{--, and regrets the delay--}        elsewhere, as new: Regrets the delay
 */
export function homeOf({ change, paragraphs }: Home, away: ReadonlySet<Paragraph>): Home | null {
  const own = mapSides(paragraphs, (side) => side.filter((paragraph) => !away.has(paragraph)));
  if (own.old.length === 0 || own.new.length === 0) return null;
  if (own.old.length === paragraphs.old.length && own.new.length === paragraphs.new.length) {
    return { change, paragraphs };
  }
  const wasSeveral = own.old.length > 1 ? 'merged' : 'kept';
  const kind: Change['kind'] = own.new.length > 1 ? 'split' : wasSeveral;
  return { change: { ...change, kind, edits: editsHere(change.edits, paragraphs, away) }, paragraphs: own };
}

/** Words in both versions, of which one has them elsewhere, are added or removed here. */
function editsHere(
  edits: readonly Edit[],
  paragraphs: Sides<readonly Paragraph[]>,
  away: ReadonlySet<Paragraph>,
): readonly Edit[] {
  const stretches = mapSides(paragraphs, (own) => paragraphEnds(own, away));
  const at = { old: 0, new: 0 };
  const result: Edit[] = [];
  for (const { kind, text } of exactEdits(edits)) {
    for (let done = 0; done < text.length; ) {
      const old = kind === 'added' ? null : stretchAt(stretches.old, at.old);
      const now = kind === 'removed' ? null : stretchAt(stretches.new, at.new);
      const length = Math.min(
        text.length - done,
        old === null ? Number.POSITIVE_INFINITY : old.end - at.old,
        now === null ? Number.POSITIVE_INFINITY : now.end - at.new,
      );
      const isOld = old !== null && !old.isAway;
      const isNew = now !== null && !now.isAway;
      const words = text.slice(done, done + length);
      if (isOld && isNew) push(result, { kind: 'same', text: words });
      else if (isOld) push(result, { kind: 'removed', text: words });
      else if (isNew) push(result, { kind: 'added', text: words });
      if (old !== null) at.old += length;
      if (now !== null) at.new += length;
      done += length;
    }
  }
  return result;
}

interface Stretch {
  readonly end: number;
  readonly isAway: boolean;
}

function paragraphEnds(paragraphs: readonly Paragraph[], away: ReadonlySet<Paragraph>): readonly Stretch[] {
  let end = 0;
  return paragraphs.map((paragraph) => {
    end += paragraph.text.length;
    return { end, isAway: away.has(paragraph) };
  });
}

function stretchAt(stretches: readonly Stretch[], offset: number): Stretch {
  const found = stretches.find(({ end }) => offset < end);
  if (found === undefined) throw new Error(`unreachable: no paragraph at ${offset}`);
  return found;
}

function push(edits: Edit[], edit: Edit): void {
  const last = edits.at(-1);
  if (last?.kind === edit.kind) edits[edits.length - 1] = { kind: edit.kind, text: last.text + edit.text };
  else edits.push(edit);
}

import type { ComparedComment } from '../../model/comparison.ts';
import type { Comment, Document } from '../../model/document.ts';
import type { Sides } from '../../model/sides.ts';
import type { Places } from './places.ts';

/** The comments of the new version, then those that only the old one has; one that is in both comes once. */
export function comparedComments({ old, new: now }: Sides<Document>, placeOf: Places): readonly ComparedComment[] {
  const before = new Map<string, Comment[]>();
  for (const comment of old.comments ?? [])
    before.set(imprintOf(comment), [...(before.get(imprintOf(comment)) ?? []), comment]);
  const current = (now.comments ?? []).map((comment): ComparedComment => {
    const isKept = before.get(imprintOf(comment))?.shift() !== undefined;
    return { ...saidIn(comment), side: isKept ? 'both' : 'new', ...placeOf('new', comment.paragraph) };
  });
  const left = new Set([...before.values()].flat());
  const gone = (old.comments ?? [])
    .filter((comment) => left.has(comment))
    .map((comment): ComparedComment => ({ ...saidIn(comment), side: 'old', ...placeOf('old', comment.paragraph) }));
  return [...current, ...gone];
}

function saidIn({ author, date, text, quote }: Comment): Pick<Comment, 'author' | 'date' | 'text' | 'quote'> {
  return { author, date, text, quote };
}

/** Who said what, and when. */
function imprintOf({ author, date, text }: Comment): string {
  return JSON.stringify([author, date, text]);
}

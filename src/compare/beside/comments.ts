import type { ComparedComment } from '../../model/comparison.ts';
import type { Comment, Document } from '../../model/document.ts';
import type { Sides } from '../../model/sides.ts';
import type { Places } from './places.ts';

/** The comments of the new version, then those that only the old one has; one that is in both comes once. */
export function comparedComments({ old, new: now }: Sides<Document>, placeOf: Places): readonly ComparedComment[] {
  const before = new Map<string, Comment[]>();
  for (const comment of old.comments ?? [])
    before.set(printOf(comment), [...(before.get(printOf(comment)) ?? []), comment]);
  const current = (now.comments ?? []).map((comment): ComparedComment => {
    const isKept = before.get(printOf(comment))?.shift() !== undefined;
    return { ...wordsOf(comment), side: isKept ? 'both' : 'new', ...placeOf('new', comment.paragraph) };
  });
  const left = new Set([...before.values()].flat());
  const gone = (old.comments ?? [])
    .filter((comment) => left.has(comment))
    .map((comment): ComparedComment => ({ ...wordsOf(comment), side: 'old', ...placeOf('old', comment.paragraph) }));
  return [...current, ...gone];
}

function wordsOf({ author, date, text, quote }: Comment): Pick<Comment, 'author' | 'date' | 'text' | 'quote'> {
  return { author, date, text, quote };
}

/** Who said what, and when. */
function printOf({ author, date, text }: Comment): string {
  return JSON.stringify([author, date, text]);
}

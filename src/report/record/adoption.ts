import type { RecordedText } from '../../model/record.ts';

/** `148-1-36`, `without a vote`, `by a vote`; `draft`; empty if it is not known how. */
export function adoptedHow({ adopted, vote, withoutVote }: RecordedText): string {
  if (!adopted) return 'draft';
  if (vote !== null) return `${vote.inFavour}-${vote.against}-${vote.abstaining}`;
  if (withoutVote === null) return '';
  return withoutVote ? 'without a vote' : 'by a vote';
}

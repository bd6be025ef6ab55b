import { fold } from './fold.ts';

/** The two levels at which paragraphs may be equal. */
export interface Wording {
  /** The words without typographical differences. */
  readonly folded: string;
  /** The same without end punctuation and without Also/Further, which follow from the neighbours. */
  readonly substance: string;
}

/** Words of a language that depend on neighbouring paragraphs: the adverbs in an opening, and `and` at the end of a list item. */
export interface NeighbourWords {
  /** The adverb before a verb, with the first letter of the verb. */
  readonly inFront: RegExp;
  /** The adverb after it. */
  readonly behind: RegExp;
  /** The end of the last item but one of a list: `; and`. */
  readonly leadingOn: RegExp;
}

/**
 * @param opening the opening phrase of the text, as printed: Also and Further count as form only there
 * @param words null if they are unknown: then only punctuation counts as form
 * @param folded the folded text, if already known
 */
export function wordingOf(
  text: string,
  opening: string,
  words: NeighbourWords | null,
  folded: string = fold(text),
): Wording {
  const head = fold(opening);
  const isHead = head !== '' && folded.startsWith(head);
  const substance = isHead && words !== null ? withoutAdverb(head, words) + folded.slice(head.length) : folded;
  return { folded, substance: withoutMark(substance, words) };
}

/** Drops the final mark, which depends on what follows. */
function withoutMark(text: string, words: NeighbourWords | null): string {
  if (/[;,.:]/u.test(text.slice(-1))) return text.slice(0, -1);
  return words === null ? text : text.replace(words.leadingOn, '');
}

/** `Also requests` and `Further requests` → `Requests`; `Recalling also` → `Recalling`. */
function withoutAdverb(opening: string, { inFront, behind }: NeighbourWords): string {
  return opening.replace(inFront, (_, initial: string) => initial.toUpperCase()).replace(behind, '');
}

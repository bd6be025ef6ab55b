import { fold } from './fold.ts';

/** The two levels on which paragraphs are equal. */
export interface Wording {
  /** The words with everything that only printers change taken out. */
  readonly folded: string;
  /** The same without end punctuation and without Also/Further, which follow from the neighbours. */
  readonly substance: string;
}

/** What follows from the neighbours, in a language: its adverbs in an opening, and what leads on in a list. */
export interface NeighbourWords {
  /** The adverb in front of a verb, with the first letter of the verb. */
  readonly inFront: RegExp;
  /** The adverb behind it. */
  readonly behind: RegExp;
  /** What ends the last but one of a list: `; and`. */
  readonly leadingOn: RegExp;
}

/**
 * @param opening the opening phrase of the text, as printed: Also and Further count as form only there
 * @param words null where nothing is known of them: then only marks are form
 * @param folded the text folded, where that is at hand
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

/** Which mark a text ends in depends on what follows. */
function withoutMark(text: string, words: NeighbourWords | null): string {
  if (/[;,.:]/u.test(text.slice(-1))) return text.slice(0, -1);
  return words === null ? text : text.replace(words.leadingOn, '');
}

/** `Also requests` and `Further requests` → `Requests`; `Recalling also` → `Recalling`. */
function withoutAdverb(opening: string, { inFront, behind }: NeighbourWords): string {
  return opening.replace(inFront, (_, initial: string) => initial.toUpperCase()).replace(behind, '');
}

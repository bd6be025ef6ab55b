import { fold } from './fold.ts';

/** The two levels on which paragraphs are equal. */
export interface Wording {
  /** The words with everything that only printers change taken out. */
  readonly folded: string;
  /** The same without end punctuation and without Also/Further, which follow from the neighbours. */
  readonly substance: string;
}

/**
 * @param opening the opening phrase of the text, as printed: Also and Further count as form only there
 * @param folded the text folded, where that is at hand
 */
export function wordingOf(text: string, opening: string, folded: string = fold(text)): Wording {
  const head = fold(opening);
  const isHead = head !== '' && folded.startsWith(head);
  const substance = (isHead ? bare(head) + folded.slice(head.length) : folded).replace(END, '');
  return { folded, substance };
}

/** `;` `,` `.` `:` and the `; and` before the last of a list: which of them it is depends on what follows. */
const END = /(?:[;,] (?:and|or)|[;,.:])$/u;

/** `Also requests` and `Further requests` → `Requests`; `Recalling also` → `Recalling`. */
function bare(opening: string): string {
  return opening
    .replace(/^(?:Also|Further) (\p{Ll})/u, (_, initial: string) => initial.toUpperCase())
    .replace(/ (?:also|further)\b/u, '');
}

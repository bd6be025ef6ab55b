import { isContinuation } from '../../../form/names.ts';
import { openingOf, opensPreamble } from '../../../language/en/opening.ts';
import type { Paragraph } from '../../../model/document.ts';
import { isBody, type Subject } from '../../subject.ts';

/** A paragraph with opening words of its own. */
export interface Opened {
  readonly paragraph: Paragraph;
  readonly part: 'preamble' | 'operative';
  /** Its text, with a capital at the beginning. */
  readonly capital: string;
  /** The opening, if it is known; else empty. */
  readonly opening: string;
  /** Whether its opening belongs in the other part of a resolution. */
  readonly isAstray: boolean;
}

/** The paragraphs whose openings are checked: no subparagraphs, and none that continues the sentence of another. */
export function openedIn({ document: { paragraphs }, spoken }: Subject): readonly Opened[] {
  if (spoken === null) return [];
  return paragraphs.filter((each) => isBody(each) && each.depth === 0 && !isContinued(each)).map(openedBy);
}

/** Whether an unnumbered paragraph continues the sentence of the preceding one. */
function isContinued(paragraph: Paragraph): boolean {
  return isContinuation(paragraph) && openingOf(paragraph.text) === '';
}

function openedBy(paragraph: Paragraph): Opened {
  const { text, part } = paragraph;
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  // Square brackets are reported by a rule of their own.
  const opening = openingOf(capital) || openingOf(capital.replace(/[[\]]/gu, ''));
  return {
    paragraph,
    part: part === 'preamble' ? 'preamble' : 'operative',
    capital,
    opening,
    isAstray: opening !== '' && (part === 'preamble') !== opensPreamble(opening),
  };
}

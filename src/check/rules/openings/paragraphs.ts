import { isContinuation } from '../../../form/names.ts';
import { openingOf, opensPreamble } from '../../../language/en/opening.ts';
import type { Paragraph } from '../../../model/document.ts';
import { isBody, type Subject } from '../../subject.ts';

/** A paragraph that opens with words of its own. */
export interface Opened {
  readonly paragraph: Paragraph;
  readonly part: 'preamble' | 'operative';
  /** Its text, beginning with a capital. */
  readonly capital: string;
  /** The opening that is known, empty where none is. */
  readonly opening: string;
  /** It opens as the other part of a resolution does. */
  readonly isAstray: boolean;
}

/** The paragraphs whose openings are checked: none below a paragraph, and none that goes on with the sentence of another. */
export function openedIn({ document: { paragraphs }, spoken }: Subject): readonly Opened[] {
  if (spoken === null) return [];
  return paragraphs.filter((each) => isBody(each) && each.depth === 0 && !isContinued(each)).map(openedBy);
}

/** A paragraph without a number that goes on with the sentence of the one before. */
function isContinued(paragraph: Paragraph): boolean {
  return isContinuation(paragraph) && openingOf(paragraph.text) === '';
}

function openedBy(paragraph: Paragraph): Opened {
  const { text, part } = paragraph;
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  // Square brackets are told of themselves.
  const opening = openingOf(capital) || openingOf(capital.replace(/[[\]]/gu, ''));
  return {
    paragraph,
    part: part === 'preamble' ? 'preamble' : 'operative',
    capital,
    opening,
    isAstray: opening !== '' && (part === 'preamble') !== opensPreamble(opening),
  };
}

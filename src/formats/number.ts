import { insertedIn } from '../form/numbering.ts';
import type { Paragraph } from '../model/document.ts';

/** The number of a paragraph as printed before its text, `8. ` or `(b) `; empty if there is none. */
export function printedNumber(paragraph: Paragraph | undefined): string {
  if (paragraph === undefined || paragraph.label === '') return '';
  const last = insertedIn(paragraph.label) ?? paragraph.label.split(' ').at(-1) ?? '';
  return last.endsWith(')') ? `${last} ` : `${last}. `;
}

/** Whether it is the letter that heads a part of a composite resolution, printed on a line of its own. */
export function isLetter({ part, label }: Paragraph): boolean {
  return part === 'heading' && /^[A-Z]$/u.test(label);
}

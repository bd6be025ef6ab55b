import { insertedIn } from '../form/numbering.ts';
import type { Paragraph } from '../model/document.ts';

/** The number of a paragraph as printed before its text, `8. ` or `(b) `, or its label in a negotiation, `OP8 bis `; empty if there is none. */
export function printedNumber(paragraph: Paragraph | undefined): string {
  const printed = paragraph?.negotiated?.label ?? '';
  if (printed === '') return ownNumber(paragraph);
  // `OP1 bis`, `PP2 (a)`; the name of an option, `Option 2`, has a colon.
  const [label = ''] = /^[OP][Pp](?=[ .]?\d)/u.exec(printed) ?? [];
  const end = /\p{Lu}/u.test(printed.slice(label.length)) ? ': ' : ' ';
  return (label === '' ? ownNumber(paragraph) : '') + printed + end;
}

function ownNumber(paragraph: Paragraph | undefined): string {
  if (paragraph === undefined || paragraph.label === '') return '';
  // `حادي عشر - `: words head sections in Arabic, and a dash follows.
  if (/^\p{Script=Arabic}/u.test(paragraph.label)) return `${paragraph.label} - `;
  const last = insertedIn(paragraph.label) ?? paragraph.label.split(' ').at(-1) ?? '';
  return isWithMark(last) ? `${last} ` : `${last}. `;
}

/** Whether a number has a mark of its own, such as a bracket: then no full stop follows. */
function isWithMark(number: string): boolean {
  return /[)'’、㈠-㈩①-⑳]$/u.test(number);
}

/** Whether it is the letter that heads a part of a composite resolution, printed on a line of its own. */
export function isLetter({ part, label }: Paragraph): boolean {
  return part === 'heading' && /^[A-Z]$/u.test(label);
}

import { readAny } from '../formats/read-any.ts';
import type { Document, Paragraph } from '../model/document.ts';

/**
 * What is not as before if a document is read again from what was written of it: names of paragraphs, or `masthead`. A form has no
 * other means to say what a paragraph is than what the United Nations prints, and some texts depart from that.
 *
 * @param name of the file, with the ending of its form
 */
export async function changedBy(
  content: string | Uint8Array,
  document: Document,
  name: string,
): Promise<readonly string[]> {
  const { document: again } = await readAny(content, { name });
  // Plain text has no italics.
  const isPlain = name.endsWith('.txt');
  const isKept = (one: Paragraph, other: Paragraph | undefined) =>
    other !== undefined && said(one, isPlain) === said(other, isPlain);
  const changed = document.paragraphs.filter((paragraph, at) => !isKept(paragraph, again.paragraphs[at]));
  const isMastheadKept = FACTS.every((fact) => JSON.stringify(document[fact]) === JSON.stringify(again[fact]));
  return [...(isMastheadKept ? [] : ['masthead']), ...changed.map(({ id }) => id)];
}

function said({ part, label, depth, text, opening, notes, row }: Paragraph, isPlain: boolean): string {
  return JSON.stringify([part, label, depth, text, isPlain ? '' : opening, notes, row]);
}

/** Without the sponsors and the draft, which are not printed of an adopted text. */
const FACTS = [
  'symbol',
  'reissueMark',
  'kind',
  'organ',
  'committee',
  'title',
  'titleNotes',
  'session',
  'adopted',
  'meeting',
  'issued',
  'agendaItem',
  'agendaItemTitle',
  'committeeReport',
  'original',
  'vote',
] as const satisfies readonly (keyof Document)[];

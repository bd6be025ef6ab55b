import { printedParagraph } from '../form/negotiated/printed.ts';
import { sideKey, sidesIn } from '../form/negotiated/sides.ts';
import type { Document, Paragraph } from '../model/document.ts';
import type { OpenWords, Remark } from '../model/negotiation.ts';
import type {
  DelegationStatus,
  NegotiationStatus,
  ParagraphState,
  ParagraphStatus,
  StatusTally,
} from '../model/negotiation-status.ts';

/**
 * How far a text under negotiation is: which paragraphs are agreed and which are open, and what each delegation wants where.
 *
 * @param file the name of its file, which names a text without symbol and title
 * @example
 * ```ts
 * const { document } = read('PP1bis Noting the [old] (G77) [new] (EU) lamps,', { name: 'rolling.txt' });
 * statusOf(document).delegations[1]; // → { name: 'EU', wants: ['PP1 bis'], deletes: [], reserves: [] }
 * ```
 */
export function statusOf(document: Document, file = ''): NegotiationStatus {
  const paragraphs = document.paragraphs.filter(isNegotiable).map((paragraph) => paragraphStatus(paragraph, document));
  return {
    format: 'resdiff.status',
    version: 1,
    name: document.symbol || document.title || file,
    paragraphs,
    delegations: sidesIn(document).map((name) => delegationStatus(name, paragraphs)),
    tally: tallyOf(paragraphs),
  };
}

/** Headings and the formula are not negotiated, unless the text says something of them. */
function isNegotiable({ part, negotiated }: Paragraph): boolean {
  return negotiated !== undefined || (part !== 'formula' && part !== 'heading');
}

function paragraphStatus(paragraph: Paragraph, document: Document): ParagraphStatus {
  const { index, id, text, negotiated } = paragraph;
  const stretches = negotiated?.stretches ?? [];
  const remarks = [...(negotiated?.remarks ?? []), ...stretches.flatMap((stretch) => stretch.remarks)];
  const open = stretches.map(({ start, end, by, deletedBy }): OpenWords => {
    return { words: text.slice(start, end), isWhole: start === 0 && end === text.length, by, deletedBy };
  });
  const reservations = remarks.filter(({ kind }) => kind === 'reserves');
  const said = negotiated?.status ?? null;
  return {
    index,
    place: id,
    state: stateOf({ said, isOpen: open.length > 0 || reservations.length > 0, remarks }),
    said,
    words: firstWords(printedParagraph(paragraph, document).text),
    open,
    remarks: remarks.map((remark) => remark.text),
    reserving: reservations.flatMap(({ by }) => by),
  };
}

function stateOf({
  said,
  isOpen,
  remarks,
}: {
  readonly said: ParagraphStatus['said'];
  readonly isOpen: boolean;
  readonly remarks: readonly Remark[];
}): ParagraphState {
  if (isOpen || remarks.some(({ kind }) => kind === 'placeholder')) return 'open';
  return said ?? 'unmarked';
}

function firstWords(text: string): string {
  if (text.length <= FIRST_WORDS_MAX_CHARACTERS) return text;
  const cut = text.slice(0, FIRST_WORDS_MAX_CHARACTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), FIRST_WORDS_MAX_CHARACTERS / 2)).trimEnd()} …`;
}

const FIRST_WORDS_MAX_CHARACTERS = 80;

function delegationStatus(name: string, paragraphs: readonly ParagraphStatus[]): DelegationStatus {
  const isIn = (names: readonly string[]) => names.some((each) => sideKey(each) === sideKey(name));
  const placesWhere = (holds: (paragraph: ParagraphStatus) => boolean) =>
    paragraphs.filter(holds).map(({ place }) => place);
  return {
    name,
    wants: placesWhere(({ open }) => open.some(({ by }) => isIn(by))),
    deletes: placesWhere(({ open }) => open.some(({ deletedBy }) => isIn(deletedBy))),
    reserves: placesWhere(({ reserving }) => isIn(reserving)),
  };
}

function tallyOf(paragraphs: readonly ParagraphStatus[]): StatusTally {
  const tally = { agreed: 0, 'agreed-ad-ref': 0, open: 0, unmarked: 0 };
  for (const { state } of paragraphs) tally[state] += 1;
  return tally;
}

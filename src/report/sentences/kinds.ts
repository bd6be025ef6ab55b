import { printedDate } from '../../language/en/dates.ts';
import type { Document, DocumentKind, Related, Sponsor } from '../../model/document.ts';

export const KIND_NAMES: Readonly<Record<DocumentKind, string>> = {
  resolution: 'resolution',
  decision: 'decision',
  'presidential-statement': 'presidential statement',
  'draft-resolution': 'draft resolution',
  'draft-decision': 'draft decision',
  amendment: 'amendment',
  'committee-report': 'report of a committee',
  'budget-implications': 'budget implications',
  note: 'note',
};

/** How a document is related to another one: before the name of the other. */
export const RELATION_NAMES: Readonly<Record<Related['relation'], string>> = {
  revises: 'revises',
  corrects: 'corrects',
  'adds-to': 'adds to',
  amends: 'amends',
  replaces: 'replaces',
  concerns: 'concerns',
  'tabled-as': 'tabled as',
};

/** `A/80/L.25`, `draft resolution 4 in A/80/555` */
export function relatedName({ symbol, draft }: Related): string {
  return draft === null ? symbol : `${draft} in ${symbol}`;
}

/** `Iraq (on behalf of the Group of 77 and China)` */
export function sponsorName({ name, onBehalfOf }: Sponsor): string {
  return onBehalfOf === null ? name : `${name} (on behalf of ${onBehalfOf})`;
}

/** What is known of a version, for a head: `draft, 16 October 2025, 36 sponsors`; empty if nothing is. */
export function versionFacts(document: Document): string {
  const { adopted, vote, adoptedWithoutVote, issued, sponsors } = document;
  if (adopted !== null) {
    const how = adoptedWithoutVote === true ? ' without a vote' : '';
    const votes = vote === null ? [] : [`${vote.inFavour}-${vote.against}-${vote.abstaining}`];
    return [`adopted ${printedDate(adopted)}${how}`, ...votes].join(', ');
  }
  const [first] = sponsors;
  const submitters =
    sponsors.length === 1 && first !== undefined ? `submitted by ${briefly(first)}` : `${sponsors.length} sponsors`;
  return [kindWords(document), issued === null ? '' : printedDate(issued), sponsors.length === 0 ? '' : submitters]
    .filter(Boolean)
    .join(', ');
}

/** `Iraq on behalf of the States that are members of the Group of 77 and China`, without what they took into account. */
export function briefly({ name, onBehalfOf }: Sponsor): string {
  return onBehalfOf === null ? name : `${name} on behalf of ${onBehalfOf.split(',')[0]}`;
}

/** `draft`, `draft decision`, `amendment to A/80/L.25`; empty for a text that says it was adopted, but not when. */
function kindWords({ kind, related }: Document): string {
  switch (kind) {
    case null:
    case 'resolution':
    case 'decision':
    case 'presidential-statement':
      return '';
    case 'draft-resolution':
      return 'draft';
    default:
      return [
        KIND_NAMES[kind],
        ...related.filter((each) => each.relation === 'amends').map((each) => `to ${relatedName(each)}`),
      ].join(' ');
  }
}

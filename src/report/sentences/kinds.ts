import { ENGLISH_MESSAGES, type Messages } from '../../messages/messages.ts';
import type { Document, Related, Sponsor } from '../../model/document.ts';

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
export function relatedName({ symbol, draft }: Related, messages: Messages = ENGLISH_MESSAGES): string {
  return draft === null ? symbol : messages.document.draftIn(draft, symbol);
}

/** `Iraq (on behalf of the Group of 77 and China)` */
export function sponsorName({ name, onBehalfOf }: Sponsor): string {
  return onBehalfOf === null ? name : `${name} (on behalf of ${onBehalfOf})`;
}

/** What is known of a version, for a head: `draft, 16 October 2025, 36 sponsors`; empty if nothing is. */
export function versionFacts(document: Document, messages: Messages): string {
  const words = messages.document;
  const { adopted, vote, adoptedWithoutVote, issued, sponsors } = document;
  if (adopted !== null) {
    const votes = vote === null ? [] : [`${vote.inFavour}-${vote.against}-${vote.abstaining}`];
    const date = messages.date(adopted);
    return [adoptedWithoutVote === true ? words.adoptedWithoutVote(date) : words.adopted(date), ...votes].join(', ');
  }
  const [first] = sponsors;
  const submitters =
    sponsors.length === 1 && first !== undefined
      ? words.submittedBy(briefly(first, messages))
      : words.sponsors(sponsors.length);
  return [
    kindWords(document, messages),
    issued === null ? '' : messages.date(issued),
    sponsors.length === 0 ? '' : submitters,
  ]
    .filter(Boolean)
    .join(', ');
}

/** `Iraq on behalf of the States that are members of the Group of 77 and China`, without what they took into account. */
export function briefly({ name, onBehalfOf }: Sponsor, messages: Messages = ENGLISH_MESSAGES): string {
  return onBehalfOf === null ? name : messages.document.onBehalfOf(name, onBehalfOf.split(',')[0] ?? '');
}

/** `draft`, `draft decision`, `amendment to A/80/L.25`; empty for a text that says it was adopted, but not when. */
function kindWords({ kind, related }: Document, messages: Messages): string {
  const words = messages.document;
  switch (kind) {
    case null:
    case 'resolution':
    case 'decision':
    case 'presidential-statement':
      return '';
    case 'draft-resolution':
      return words.draft;
    default:
      return related
        .filter((each) => each.relation === 'amends')
        .reduce((name, each) => words.to(name, relatedName(each, messages)), words.kinds[kind]);
  }
}

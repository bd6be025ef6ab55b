import type { DocumentKind, Related, Sponsor } from '../../model/document.ts';

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

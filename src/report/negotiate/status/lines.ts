import { sideKey } from '../../../form/negotiated/sides.ts';
import type { TableSheet } from '../../../formats/table.ts';
import type { OpenWords } from '../../../model/negotiation.ts';
import type {
  DelegationStatus,
  NegotiationStatus,
  ParagraphState,
  ParagraphStatus,
} from '../../../model/negotiation-status.ts';

/** The words for each state, in the order in which they are counted. */
export const STATE_WORDS: Readonly<Record<ParagraphState, string>> = {
  agreed: 'agreed',
  'agreed-ad-ref': 'agreed ad ref',
  open: 'open',
  unmarked: 'nothing said',
};

/** `2 agreed, 1 agreed ad ref, 4 open, 3 of which nothing is said`. */
export function tallyLine({ tally, paragraphs }: NegotiationStatus): string {
  const counts: readonly (readonly [number, string])[] = [
    [tally.agreed, 'agreed'],
    [tally['agreed-ad-ref'], 'agreed ad ref'],
    [tally.open, 'open'],
    [tally.unmarked, 'of which the text says nothing'],
  ];
  const told = counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  const all = paragraphs.length === 1 ? '1 paragraph' : `${paragraphs.length} paragraphs`;
  return told.length === 0 ? all : `${all}: ${told.join(', ')}`;
}

/** `all of it (Mexico)`, `“vital” (G77)`, `“important” (EU; US: delete)`. */
export function openWords({ words, isWhole, by, deletedBy }: OpenWords): string {
  const names = [by.join(', '), deletedBy.length === 0 ? '' : `${deletedBy.join(', ')}: delete`].filter(Boolean);
  return `${isWhole ? 'all of it' : `“${words}”`}${names.length === 0 ? '' : ` (${names.join('; ')})`}`;
}

/** What is said of a paragraph beside its open words: also that it is called agreed although words are open. */
export function saidBeside({ state, said, remarks }: ParagraphStatus): readonly string[] {
  return state === 'open' && said !== null ? [`called ${STATE_WORDS[said]}`, ...remarks] : remarks;
}

/** What a delegation does in each paragraph: `wants words in PP2, OP1; reserves on OP4`. */
export function delegationWords({ wants, deletes, reserves }: DelegationStatus): string {
  const told = [
    wants.length === 0 ? '' : `wants words in ${wants.join(', ')}`,
    deletes.length === 0 ? '' : `wants words deleted in ${deletes.join(', ')}`,
    reserves.length === 0 ? '' : `reserves on ${reserves.join(', ')}`,
  ].filter(Boolean);
  return told.length === 0 ? 'is named in remarks' : told.join('; ');
}

/** A row for each paragraph, and a column for each delegation. */
export function statusTable(status: NegotiationStatus): TableSheet {
  const { name, paragraphs, delegations } = status;
  return {
    title: `${name}: status`,
    head: ['Paragraph', 'Words', 'Open words', 'State', 'Remarks', ...delegations.map((each) => each.name)],
    rows: paragraphs.map((paragraph) =>
      [
        paragraph.place,
        paragraph.words,
        paragraph.open.map(openWords).join('\n'),
        STATE_WORDS[paragraph.state],
        saidBeside(paragraph).join('\n'),
        ...delegations.map((delegation) => stanceOn(delegation, paragraph)),
      ].map((text) => [{ kind: 'same' as const, text }]),
    ),
  };
}

/** `wants`, `deletes`, `reserves`; empty if the delegation says nothing of the paragraph. */
function stanceOn({ name, wants, deletes, reserves }: DelegationStatus, { place, reserving }: ParagraphStatus): string {
  const isReserving = reserves.includes(place) && reserving.some((each) => sideKey(each) === sideKey(name));
  return [wants.includes(place) ? 'wants' : '', deletes.includes(place) ? 'deletes' : '', isReserving ? 'reserves' : '']
    .filter(Boolean)
    .join(', ');
}

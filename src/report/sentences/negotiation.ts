import { type Messages, messagesIn } from '../../messages/messages.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Document } from '../../model/document.ts';
import type { OpenWordsAt, ReserveSince, SettledWords, StatusSince } from '../../model/negotiation.ts';

/** Null if the text shows that it is under negotiation. */
export function negotiationDoubt({ paragraphs }: Pick<Document, 'paragraphs'>): string | null {
  return paragraphs.every(({ negotiated }) => negotiated === undefined)
    ? 'nothing in this text shows that it is under negotiation: no brackets with names, no status'
    : null;
}

/** What could not be decided when a text was read as one side has it. */
export function sideDoubts(own: Document, before: Document): readonly string[] {
  return own.notices.slice(before.notices.length).map(({ message, paragraph }) => {
    const place = own.paragraphs[paragraph ?? -1]?.id ?? '';
    return place === '' ? message : `${place}: ${message}`;
  });
}

/** What was agreed and what is open, a sentence for each; none if neither version is under negotiation. */
export function negotiationLines({ lang, negotiation }: Comparison): readonly string[] {
  if (negotiation === undefined) return [];
  const messages = messagesIn(lang);
  const words = messages.negotiation;
  const at = (each: OpenWordsAt) => wordsAt(each, messages);
  const sentence = (lead: string, items: readonly string[]) => itemsIn(lead, items, messages);
  const { agreed, reopened, settled, open, reserves, lifted } = negotiation;
  const still = open.filter(({ wasOpen }) => wasOpen);
  const fresh = open.filter(({ wasOpen }) => !wasOpen);
  const reserving = reserves.map(reservation);
  const noLonger = lifted.map(reservation);
  return [
    ...sentence(words.agreed, places(agreed, 'agreed')),
    ...sentence(words.adReferendum, places(agreed, 'agreed-ad-ref')),
    ...sentence(
      words.reopened,
      reopened.map(({ place }) => place),
    ),
    ...sentence(words.kept, settledIn(settled, 'kept').map(at)),
    ...sentence(words.partly, settledIn(settled, 'partly').map(at)),
    ...sentence(words.gone, settledIn(settled, 'gone').map(at)),
    ...sentence(words.fresh, fresh.map(at)),
    ...sentence(words.still, still.map(at)),
    ...sentence(words.reserves, reserving),
    ...sentence(words.lifted, noLonger),
    ...(open.length === 0 ? [words.nothingOpen] : []),
  ];
}

/** `PP2 bis (Japan: reserve)` as printed, or the names alone of those who do so in one version only. */
function reservation({ place, by, text }: ReserveSince): string {
  const isWhole = by.every((name) => text.includes(name)) && (text.match(/,/gu)?.length ?? 0) < by.length;
  return `${place} (${by.length === 0 || isWhole ? text : by.join(', ')})`;
}

function places(agreed: readonly StatusSince[], status: StatusSince['status']): readonly string[] {
  return agreed.flatMap((each) => (each.status === status ? [each.place] : []));
}

function settledIn(settled: readonly SettledWords[], outcome: SettledWords['outcome']): readonly SettledWords[] {
  return settled.filter((each) => each.outcome === outcome);
}

/** `PP2 “vital” (G77)`, `OP2, all of it (EU; US: delete)`. */
function wordsAt({ place, words, isWhole, by, deletedBy }: OpenWordsAt, { negotiation, quoted }: Messages): string {
  const names = [by.join(', '), deletedBy.length === 0 ? '' : negotiation.deletedBy(deletedBy.join(', '))].filter(
    Boolean,
  );
  const whose = names.length === 0 ? '' : ` (${names.join('; ')})`;
  return `${place}${isWhole ? negotiation.whole : ` ${quoted(shortened(words))}`}${whose}`;
}

function shortened(words: string): string {
  if (words.length <= OPEN_WORDS_MAX_CHARACTERS) return words;
  const cut = words.slice(0, OPEN_WORDS_MAX_CHARACTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), OPEN_WORDS_MAX_CHARACTERS / 2)).trimEnd()} …`;
}

const OPEN_WORDS_MAX_CHARACTERS = 60;

function itemsIn(lead: string, items: readonly string[], { negotiation }: Messages): readonly string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, ITEMS_MAX);
  const rest = items.length - shown.length;
  return [negotiation.items(lead, shown.join('; '), rest)];
}

/** More are in the JSON, and in the words below. */
const ITEMS_MAX = 30;

import { titleLikeness } from '../../language/titles.ts';
import type { Document } from '../../model/document.ts';
import { fold } from '../../text/fold.ts';
import { sessionOf } from '../../text/symbols.ts';
import { wordsOf } from '../../text/words.ts';
import { dateOfText, type Pooled } from './pool.ts';

/** The form in which titles are compared. */
export function foldedTitle(title: string): string {
  return fold(title).toLowerCase();
}

/**
 * Whether the lines above two texts agree so far that one may have become the other: organ, committee, session, agenda item, kind and
 * title. Two drafts on one item with other titles are two ways.
 */
export function mayFollow(from: Document, to: Document): boolean {
  return (
    isDraft(from) &&
    isDecision(from) === isDecision(to) &&
    organPart(from.symbol) === organPart(to.symbol) &&
    timeOf(from) === timeOf(to) &&
    isOneCommittee(from, to) &&
    isOneItem(from.agendaItem, to.agendaItem) &&
    isInOrder(from, to) &&
    from.title !== '' &&
    titlesAgree(from.title, to.title)
  );
}

/** Whether the lines above an amendment agree with those of a text, where what it amends is not there. */
export function mayAmend(amendment: Document, text: Document): boolean {
  return (
    organPart(amendment.symbol) === organPart(text.symbol) &&
    timeOf(amendment) === timeOf(text) &&
    isOneCommittee(amendment, text) &&
    isOneItem(amendment.agendaItem, text.agendaItem) &&
    amendment.title !== '' &&
    foldedTitle(amendment.title) === foldedTitle(text.title)
  );
}

export function isDraft({ kind }: Document): boolean {
  return kind === 'draft-resolution' || kind === 'draft-decision';
}

function isDecision({ kind }: Document): boolean {
  return kind === 'draft-decision' || kind === 'decision';
}

/** The title may be touched up on the way. */
function titlesAgree(from: string, to: string): boolean {
  return foldedTitle(from) === foldedTitle(to) || titleLikeness(from, to) >= TITLES_MIN;
}

/** As for a series: two countries or two missions in the same title reach .77. */
const TITLES_MIN = 0.85;

/** The Human Rights Council and the Assembly both have a “Right to development”. */
function organPart(symbol: string): string {
  return /^(?:A\/HRC|[A-Z])(?=\/)/u.exec(symbol)?.[0] ?? '';
}

/** The session or, where the text gives none, the year. */
function timeOf(document: Document): string {
  const session = document.session ?? sessionOf(document.symbol);
  return session === null ? dateOfText(document).slice(0, 4) : `${session}`;
}

/** A draft in a report does not name the committee again; a text without a report and a committee was before the plenary only. */
function isOneCommittee(from: Document, to: Document): boolean {
  if (to.committee === null && to.committeeReport !== null) return from.committee !== null;
  return foldedTitle(from.committee ?? '') === foldedTitle(to.committee ?? '');
}

/** `99 (dd)` is part of `99`; `99 (e)` and `99 (t)` are two. A text that names no item does not contradict. */
function isOneItem(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  const [a, b] = [one, other].map((item) => fold(item).replace(/\s/gu, '').toLowerCase());
  return a === b || a?.replace(/\(.*/u, '') === b || b?.replace(/\(.*/u, '') === a;
}

function isInOrder(from: Document, to: Document): boolean {
  const [before, after] = [dateOfText(from), dateOfText(to)];
  return before === '' || after === '' || before <= after;
}

/** How many of the words of the shorter text, three in a row, are in the other too: 0 to 1. */
export function textLikeness(one: Pooled, other: Pooled): number {
  const [a, b] = [triplesOf(one.document), triplesOf(other.document)];
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const shared = [...small].filter((triple) => large.has(triple)).length;
  return small.size === 0 ? 0 : shared / small.size;
}

function triplesOf({ paragraphs }: Document): ReadonlySet<string> {
  const triples = new Set<string>();
  for (const { text } of paragraphs) {
    const words = wordsOf(text);
    if (words.length < 3) triples.add(words.join(' '));
    for (let at = 0; at + 2 < words.length; at += 1) triples.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  }
  return triples;
}

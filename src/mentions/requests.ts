import type { Piece } from '../text/scan.ts';
import { type Found, isCapital, keyAt, wordsBetween } from './mention.ts';

/**
 * A request that somebody report: the verb and its object, `submit … a report`, `report to`. `value` is who is asked,
 * `of` to whom and when, as far as the words say.
 *
 * @param from the first piece behind the opening words
 */
export function reportsIn(pieces: readonly Piece[], from: number, opening: string): readonly Found[] {
  const reports: Found[] = [];
  // A sub-paragraph goes on where its parent asked: `Requests the Department: (a) To report …`.
  const isRequest = ASKING.test(opening) || (opening === '' && keyAt(pieces, 0) === 'To');
  const mayAsk = isRequest || pieces.some(({ key }) => INNER_ASKING.has(key));
  if (!mayAsk) return reports;
  for (let at = from; at < pieces.length; at += 1) {
    const end = reportEnd(pieces, at);
    if (end === null || !isAsked(pieces, at, from, isRequest)) continue;
    reports.push({
      kind: 'report',
      value: askedOf(pieces, at, from),
      of: toWhomAndWhen(pieces, at, end),
      from: at,
      to: end,
    });
    at = end;
  }
  return reports;
}

const ASKING = /\b(?:request|invit|decid|call|urg|encourag|recommend)/iu;
const INNER_ASKING: ReadonlySet<string> = new Set(['requests', 'invites', 'requesting', 'decides']);

/** Behind `report`, `submit a report`, `inform the General Assembly`, `include in its report`; null for anything else. */
function reportEnd(pieces: readonly Piece[], at: number): number | null {
  const key = keyAt(pieces, at);
  if (!VERBS.has(key) || !isVerb(pieces, at)) return null;
  if (key === 'report') return REPORT_NEXT.test(keyAt(pieces, at + 1)) ? at + 1 : null;
  if (key === 'brief' || key === 'inform') return isInformed(pieces, at + 1) ? at + 1 : null;
  if (key === 'include' && !(keyAt(pieces, at + 1) === 'in' && /^(?:its|his|the)$/u.test(keyAt(pieces, at + 2))))
    return null;
  const until = Math.min(pieces.length, at + OBJECT_REACH_PIECES);
  for (let to = at + 1; to < until; to += 1) {
    const word = keyAt(pieces, to);
    if (word === ';' || word === '.' || (word === 'to' && VERBS.has(keyAt(pieces, to + 1)))) return null;
    if (OBJECTS.has(word) && keyAt(pieces, to - 1) !== ',')
      return key === 'include' || !/^(?:in|of|on)$/u.test(keyAt(pieces, to - 2)) ? to + 1 : null;
  }
  return null;
}

const VERBS: ReadonlySet<string> = new Set(
  'report brief inform submit present provide transmit prepare issue include'.split(' '),
);
const REPORT_NEXT =
  /^(?:to|annually|biennially|back|regularly|on|thereon|orally|periodically|also|in|at|and|through|by)$/u;

/** A body or high officer, not the public. */
function isInformed(pieces: readonly Piece[], at: number): boolean {
  const next = keyAt(pieces, at + 1);
  return /^(?:the|those)$/u.test(keyAt(pieces, at)) && (isCapital(next) || next === 'bodies');
}

/** `to report`, `and report`, `that the Secretary-General submit`; not `the report to`, `this issue`. */
function isVerb(pieces: readonly Piece[], at: number): boolean {
  if (at === 0) return false;
  if (/^(?:to|To|and|annually|also|regularly|further|periodically)$/u.test(keyAt(pieces, at - 1))) return true;
  const before = pieces.slice(Math.max(0, at - SUBJECT_MAX_PIECES), at).map(({ key }) => key);
  return keyAt(pieces, at) === 'submit' && before.includes('that');
}

const SUBJECT_MAX_PIECES = 6;
const OBJECTS: ReadonlySet<string> = new Set('report reports update updates briefing'.split(' '));
/** `to submit to the General Assembly for consideration at its seventy-ninth session, through the Council, a report`. */
const OBJECT_REACH_PIECES = 34;

/** A verb in the infinitive, behind somebody who is asked. */
function isAsked(pieces: readonly Piece[], at: number, from: number, isRequest: boolean): boolean {
  for (let before = at - 1; before >= Math.max(0, at - ASKED_REACH_PIECES); before -= 1) {
    const key = keyAt(pieces, before);
    if (INNER_ASKING.has(key)) return true;
    if (before < from) return isRequest;
  }
  return isRequest;
}

const ASKED_REACH_PIECES = 90;

/** `the Secretary-General` of `Requests the Secretary-General to submit`: the words between the opening and `to`. */
function askedOf(pieces: readonly Piece[], verb: number, from: number): string {
  const asking = lastAsking(pieces, verb, from);
  const length = pieces
    .slice(asking, Math.min(verb, asking + ASKED_MAX_PIECES))
    .findIndex(({ key }) => key === 'to' || key === ',');
  if (length === -1) return '';
  const end = asking + length;
  const start = /^(?:the|all|its)$/u.test(keyAt(pieces, asking)) ? asking + 1 : asking;
  return wordsBetween(pieces, start, end);
}

function lastAsking(pieces: readonly Piece[], verb: number, from: number): number {
  for (let at = verb; at > Math.max(from, verb - ASKED_REACH_PIECES); at -= 1)
    if (INNER_ASKING.has(keyAt(pieces, at))) return at + 1;
  return from;
}

const ASKED_MAX_PIECES = 14;

/** `General Assembly, seventy-ninth session`, `Security Council, annually`: as much of it as is said. */
function toWhomAndWhen(pieces: readonly Piece[], verb: number, end: number): string {
  const near = wordsBetween(pieces, verb, Math.min(pieces.length, end + TO_REACH_PIECES));
  const [, body] =
    /\b(?:to|inform|brief) the ((?:General Assembly|Assembly|Security Council|Human Rights Council|Economic and Social Council|Council|Commission|Conference|Special Committee|Committee)\b)/u.exec(
      near,
    ) ?? [];
  const [, when] =
    /\bat its ([\w-]+(?: and [\w-]+)? sessions?)\b|\b(annually|biennially|every \w+ (?:months|years))\b/u
      .exec(near)
      ?.filter(Boolean) ?? [];
  return [body, when].filter(Boolean).join(', ');
}

const TO_REACH_PIECES = 14;

/** A decision to take up an item: `provisional agenda`; `value` is the item with its sub-item, `of` the session. */
export function agendaIn(pieces: readonly Piece[], text: string): readonly Found[] {
  const at = pieces.findIndex(
    ({ key }, place) => key === 'agenda' && /^(?:provisional|draft)$/u.test(keyAt(pieces, place - 1)),
  );
  if (at > 0) {
    if (!/\b(?:include|place|inscribe)/u.test(text)) return [];
    return [agendaItem(at - 1, at + 1, text)];
  }
  const isDecision =
    /^(?:also |further )?(?:resolves|decides)\b/iu.test(text) &&
    /\b(?:at its|to (?:its|the)) [\w-]+(?: \w+)? session/u.test(text);
  if (!isDecision) return [];
  const noun = pieces.findIndex(({ key }) => key === 'consideration');
  if (noun > 0) {
    const verb = pieces.slice(0, noun).findLastIndex(({ key }) => /^(?:continue|defer|give|resume|begin)$/u.test(key));
    if (verb !== -1 && noun - verb <= CONSIDERATION_MAX_PIECES) return [agendaItem(verb, noun + 1, text)];
  }
  const consider = pieces.findIndex(
    ({ key }, place) =>
      key === 'consider' &&
      keyAt(pieces, place - 1) === 'to' &&
      !/^(?:ways|how|whether)$/u.test(keyAt(pieces, place + 1)),
  );
  return consider === -1 ? [] : [agendaItem(consider, consider + 1, text)];
}

/** `give its full consideration` */
const CONSIDERATION_MAX_PIECES = 3;

function agendaItem(from: number, to: number, text: string): Found {
  const [, session] = /\b(?:of|at|to) (?:its|the) ([\w-]+(?: and [\w-]+)? sessions?)\b/u.exec(text) ?? [];
  return { kind: 'agenda', value: quotedIn(text), of: session ?? '', from, to };
}

/** The items and sub-items between quotation marks. */
function quotedIn(text: string): string {
  return [...text.matchAll(/[“"]([^”"]{1,2000})[”"]/gu)].map(([, words]) => words ?? '').join(' / ');
}

import type { Words } from '../language/language.ts';
import { type Found, isCapital, keyAt, type Scanned, wordsBetween } from './mention.ts';

/**
 * A request to report: the verb and its object, `submit … a report`, `report to`. `value` is who is asked, `of` is to
 * whom and when, as far as the words say.
 *
 * @param from the first piece after the opening words
 */
export function reportsIn(scanned: Scanned<'requests'>, from: number, opening: string): readonly Found[] {
  const reports: Found[] = [];
  // A sub-paragraph continues its parent's request: `Requests the Department: (a) To report …`.
  const { asking, innerAsking, infinitive } = scanned.words.requests;
  const isRequest = asking.test(opening) || (opening === '' && keyAt(scanned, 0) === infinitive);
  const mayAsk = isRequest || scanned.pieces.some(({ key }) => innerAsking.has(key));
  if (!mayAsk) return reports;
  for (let at = from; at < scanned.pieces.length; at += 1) {
    const end = reportEnd(scanned, at);
    if (end === null || !isAsked(scanned, at, from, isRequest)) continue;
    reports.push({
      kind: 'report',
      value: askedOf(scanned, at, from),
      of: toWhomAndWhen(scanned, at, end),
      from: at,
      to: end,
    });
    at = end;
  }
  return reports;
}

/**
 * The piece after `report`, `submit a report`, `inform the General Assembly`, `include in its report`; null for
 * anything else.
 */
function reportEnd(scanned: Scanned<'requests'>, at: number): number | null {
  const {
    verbs,
    report,
    behindReport,
    informing,
    include,
    to: infinitive,
    objects,
    withinOthers,
    passingOn,
  } = scanned.words.requests;
  const key = keyAt(scanned, at);
  if (!verbs.has(key) || !isVerb(scanned, at)) return null;
  if (key === report) return behindReport.has(keyAt(scanned, at + 1)) ? at + 1 : null;
  if (informing.has(key)) return isInformed(scanned, at + 1) ? at + 1 : null;
  if (key === include.verb && !(keyAt(scanned, at + 1) === include.in && include.whose.has(keyAt(scanned, at + 2))))
    return null;
  const until = Math.min(scanned.pieces.length, at + OBJECT_REACH_PIECES);
  for (let to = at + 1; to < until; to += 1) {
    const word = keyAt(scanned, to);
    if (word === ';' || word === '.' || (word === infinitive && verbs.has(keyAt(scanned, to + 1)))) return null;
    if (objects.has(word) && keyAt(scanned, to - 1) !== ',') {
      // To transmit a report that there is asks for none.
      const isThere = key === passingOn.verb && !isIndefinite(scanned, at, to);
      if (isThere) return null;
      return key === include.verb || !withinOthers.has(keyAt(scanned, to - 2)) ? to + 1 : null;
    }
  }
  return null;
}

function isIndefinite({ pieces, words }: Scanned<'requests'>, from: number, to: number): boolean {
  return pieces.slice(from, to).some(({ key }) => words.requests.passingOn.articles.has(key));
}

/** A body or high officer, not the public. */
function isInformed(scanned: Scanned<'requests'>, at: number): boolean {
  const { informed, informedNouns } = scanned.words.requests;
  const next = keyAt(scanned, at + 1);
  return informed.has(keyAt(scanned, at)) && (isCapital(next) || informedNouns.has(next));
}

/** `to report`, `and report`, `that the Secretary-General submit`; not `the report to`, `this issue`. */
function isVerb(scanned: Scanned<'requests'>, at: number): boolean {
  if (at === 0) return false;
  const { beforeVerb, subjunctive } = scanned.words.requests;
  if (beforeVerb.has(keyAt(scanned, at - 1))) return true;
  const before = scanned.pieces.slice(Math.max(0, at - SUBJECT_MAX_PIECES), at).map(({ key }) => key);
  return keyAt(scanned, at) === subjunctive.verb && before.includes(subjunctive.that);
}

const SUBJECT_MAX_PIECES = 6;
/** `to submit to the General Assembly for consideration at its seventy-ninth session, through the Council, a report`. */
const OBJECT_REACH_PIECES = 34;

/** A verb in the infinitive, after someone who is asked. */
function isAsked(scanned: Scanned<'requests'>, at: number, from: number, isRequest: boolean): boolean {
  for (let before = at - 1; before >= Math.max(0, at - ASKED_REACH_PIECES); before -= 1) {
    const key = keyAt(scanned, before);
    if (scanned.words.requests.innerAsking.has(key)) return true;
    if (before < from) return isRequest;
  }
  return isRequest;
}

const ASKED_REACH_PIECES = 90;

/**
 * `the Secretary-General` of `Requests the Secretary-General to submit`: the words between the opening and `to`; empty if
 * they do not say who reports.
 */
function askedOf(scanned: Scanned<'requests'>, verb: number, from: number): string {
  const { delegating, pronouns } = scanned.words.requests;
  const asking = lastAsking(scanned, verb, from);
  // `to appoint two co-facilitators …, and to report back`: these report.
  if (scanned.pieces.slice(asking, verb).some(({ key }) => delegating.has(key))) return '';
  const asked = addresseeFrom(scanned, asking, verb);
  return pronouns.has(asked) && asking > from ? addresseeFrom(scanned, from, asking) : asked;
}

function addresseeFrom(scanned: Scanned<'requests'>, asking: number, verb: number): string {
  const { askedArticles, askedLeads, action } = scanned.words.requests;
  let start = asking;
  while (askedLeads.has(keyAt(scanned, start))) start += 1;
  if (askedArticles.has(keyAt(scanned, start))) start += 1;
  if (action.test(keyAt(scanned, start))) return '';
  const until = Math.min(verb, start + ASKED_MAX_PIECES);
  for (let at = start; at < until; at += 1) if (endsAddressee(scanned, at)) return wordsBetween(scanned, start, at);
  return '';
}

/** `to`, `shall`, a comma; not the one of `International, Impartial and Independent Mechanism`. */
function endsAddressee(scanned: Scanned<'requests'>, at: number): boolean {
  const key = keyAt(scanned, at);
  if (!scanned.words.requests.askedEnds.has(key)) return false;
  return key !== ',' || !(isCapital(keyAt(scanned, at - 1)) && isCapital(keyAt(scanned, at + 1)));
}

function lastAsking(scanned: Scanned<'requests'>, verb: number, from: number): number {
  for (let at = verb; at > Math.max(from, verb - ASKED_REACH_PIECES); at -= 1)
    if (scanned.words.requests.innerAsking.has(keyAt(scanned, at))) return at + 1;
  return from;
}

const ASKED_MAX_PIECES = 30;

/** `General Assembly, seventy-ninth session`, `Security Council, annually`: as much as the text says. */
function toWhomAndWhen(scanned: Scanned<'requests'>, verb: number, end: number): string {
  const near = wordsBetween(scanned, verb, Math.min(scanned.pieces.length, end + TO_REACH_PIECES));
  const { toWhom, when } = scanned.words.requests;
  const [, body] = toWhom.exec(near) ?? [];
  const [, time] = when.exec(near)?.filter(Boolean) ?? [];
  return [body, time].filter(Boolean).join(', ');
}

const TO_REACH_PIECES = 14;

/**
 * A decision to take up an agenda item: `provisional agenda`; `value` is the item with its sub-item, `of` the session.
 */
export function agendaIn(scanned: Scanned<'requests'>, text: string): readonly Found[] {
  const { requests } = scanned.words;
  const at = scanned.pieces.findIndex(
    ({ key }, place) => key === requests.agenda && requests.agendaToCome.has(keyAt(scanned, place - 1)),
  );
  if (at > 0) {
    if (!requests.includes.test(text)) return [];
    return [agendaItem(at - 1, at + 1, text, requests)];
  }
  if (!requests.decides.test(text) || !requests.atSession.test(text)) return [];
  const item = consideredAt(scanned);
  if (item === null) return [];
  // What is decided and the session are of one clause: `Decides to consider an increase, and invites … at its …`.
  const clause = clauseAt(text, scanned.pieces[item.from]?.start ?? 0, requests);
  return requests.atSession.test(clause) ? [agendaItem(item.from, item.to, clause, requests)] : [];
}

function clauseAt(text: string, at: number, { nextClause }: Words<'requests'>['requests']): string {
  const breaks = [...text.matchAll(nextClause)].map(({ index }) => index);
  return text.slice(breaks.findLast((place) => place <= at) ?? 0, breaks.find((place) => place > at) ?? text.length);
}

/** `continue its consideration`, `to consider`. */
function consideredAt(scanned: Scanned<'requests'>): { readonly from: number; readonly to: number } | null {
  const { requests } = scanned.words;
  const { consideration, consider } = requests;
  const noun = scanned.pieces.findIndex(({ key }) => key === consideration.noun);
  if (noun > 0) {
    const verb = scanned.pieces.slice(0, noun).findLastIndex(({ key }) => consideration.verbs.has(key));
    if (verb !== -1 && noun - verb <= CONSIDERATION_MAX_PIECES) return { from: verb, to: noun + 1 };
  }
  const verb = scanned.pieces.findIndex(
    ({ key }, place) =>
      key === consider.verb &&
      keyAt(scanned, place - 1) === requests.to &&
      !consider.others.has(keyAt(scanned, place + 1)),
  );
  return verb === -1 ? null : { from: verb, to: verb + 1 };
}

/** `give its full consideration` */
const CONSIDERATION_MAX_PIECES = 3;

function agendaItem(from: number, to: number, text: string, { agendaSession }: Words<'requests'>['requests']): Found {
  const [, session] = agendaSession.exec(text) ?? [];
  return { kind: 'agenda', value: quotedIn(text), of: session ?? '', from, to };
}

/** The items and sub-items in quotation marks. */
function quotedIn(text: string): string {
  return [...text.matchAll(/[“"]([^”"]{1,2000})[”"]/gu)].map(([, words]) => words ?? '').join(' / ');
}

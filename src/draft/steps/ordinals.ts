import { endsAhead } from '../../mentions/events-to-come.ts';
import type { Mention } from '../../mentions/mention.ts';
import { type Evidence, evidenceOf } from '../evidence.ts';
import type { Line } from '../lines.ts';
import { likePrinted } from '../ordinal-words.ts';
import type { Past, Recurring } from '../past.ts';
import { type Case, casesOf } from '../rates.ts';
import { dueDay, type Rhythm } from '../rhythm.ts';
import type { Step, StepKind } from '../step.ts';
import { hasSupplement } from './supplements.ts';

/** Sessions, meetings, conferences and other numbered events, each with its own interval. */
export const ORDINALS: StepKind = { name: 'ordinals', manner: 'rolls', find: ordinalSteps };

/** Whether it is the number of the presidency's meeting; if the new presidency is given, so is that number. */
export function isPresided(rule: Case): boolean {
  return rule === ORDINAL_CASES['event.presided'];
}

const ORDINAL_CASES = casesOf({
  'session.ahead.rolled': { agreed: 150, kept: 1, other: 3 },
  'session.ahead.asked': { agreed: 97, kept: 0, other: 7 },
  'session.ahead.first': { agreed: 20, kept: 0, other: 5 },
  'session.ahead.other': { agreed: 0, kept: 0, other: 1 },
  'session.now.rolled': { agreed: 3, kept: 0, other: 0 },
  'session.now.first': { agreed: 6, kept: 2, other: 1 },
  'session.now.other': { agreed: 0, kept: 1, other: 2 },
  'session.past.rolled': { agreed: 0, kept: 0, other: 0 },
  'session.past.first': { agreed: 4, kept: 5, other: 4 },
  'session.past.other': { agreed: 0, kept: 4, other: 1 },
  'note.rolled': { agreed: 5, kept: 0, other: 2 },
  'note.other': { agreed: 2, kept: 29, other: 5 },
  'event.meeting.rolled': { agreed: 18, kept: 1, other: 8 },
  'event.session.rolled': { agreed: 23, kept: 7, other: 4 },
  'event.other.rolled': { agreed: 1, kept: 7, other: 5 },
  'event.reported': { agreed: 2, kept: 1, other: 0 },
  'event.annual': { agreed: 5, kept: 1, other: 1 },
  'event.coming': { agreed: 2, kept: 0, other: 0 },
  'event.presided': { agreed: 1, kept: 1, other: 0 },
  'event.first': { agreed: 27, kept: 325, other: 72 },
  'event.other': { agreed: 34, kept: 345, other: 68 },
});

function ordinalSteps(past: Past, rhythm: Rhythm): readonly Step[] {
  const ordinals = past.lines
    .filter(({ note, text }) => note === null || (past.language.slots === null && !hasSupplement(text, past.words)))
    .flatMap((line) =>
      line.mentions
        .filter(({ kind }) => kind === 'ordinal')
        .map((mention) => ({
          line,
          mention,
          evidence: evidenceOf(past, line, mention, ({ value }) => Number(value)),
        })),
    );
  return ordinals.flatMap((each) => ordinalStep(past, rhythm, each) ?? []);
}

/** The number of an event, with its history in the series. */
interface Numbered {
  readonly line: Line;
  readonly mention: Mention;
  readonly evidence: Evidence;
}

function ordinalStep(past: Past, rhythm: Rhythm, { line, mention, evidence }: Numbered): Step | null {
  const { paragraph, note, text } = line;
  const { start, end } = ordinalAt(line, mention, past);
  const printed = text.slice(start, end);
  const count = Number(mention.value);
  const { session } = past.base;
  const isOwn =
    past.words.session.test(mention.of) && session !== null && Math.abs(count - session) <= NEAR_MAX_SESSIONS;
  const pace = evidence.pace > 0 && !isOwn ? evidence.pace : 1;
  const next = count + Math.round(pace * rhythm.step);
  const { slots } = past.language;
  const words = slots === null ? likePrinted(printed, next) : slots.ordinalLike(printed, next);
  if (words === null || next <= count) return null;
  return {
    kind: isOwn ? 'session' : 'ordinal',
    place: {
      paragraph: paragraph.index,
      note: note?.marker ?? null,
      start,
      end,
    },
    words,
    rule: ORDINAL_CASES[
      isOwn
        ? ruleForSession(line, { mention, words: past.words }, when(count, session), evidence)
        : ruleForEvent(past, rhythm, line, mention, evidence)
    ],
    reason: reasonFor(evidence, isOwn ? 'session' : mention.of || 'event', { printed, words }),
    support: evidence.support,
    slot: null,
    mayApply: !isOnePace(evidence) || isOwn,
  };
}

/** A pace other than one that a single step shows: `twenty-second` after `sixteenth` may be two events. */
function isOnePace({ kind, pace, support }: Evidence): boolean {
  return kind === 'rolled' && pace !== 1 && support.length < PACE_MIN_TEXTS;
}

/** The base and two texts before it: two steps. */
const PACE_MIN_TEXTS = 3;

/** Where the ordinal is, without its noun. */
function ordinalAt({ text }: Line, mention: Mention, { language: { slots } }: Past): Pick<Mention, 'start' | 'end'> {
  const found = slots?.ordinalAt(text, mention.start);
  if (found != null) return found;
  const [printed = ''] = /^[\p{L}\d\u2010\u2011-]+/u.exec(text.slice(mention.start, mention.end)) ?? [];
  return { start: mention.start, end: mention.start + printed.length };
}

/** Requests are for at most this many sessions ahead; a number further off is another body's session. */
const NEAR_MAX_SESSIONS = 4;

type When = 'now' | 'ahead' | 'past';

function when(count: number, session: number): When {
  if (count === session) return 'now';
  return count > session ? 'ahead' : 'past';
}

function ruleForSession(
  { note, text }: Line,
  { mention: { start }, words }: { mention: Mention; words: Recurring },
  place: When,
  { kind }: Evidence,
): keyof typeof ORDINAL_CASES {
  if (note !== null) return kind === 'rolled' ? 'note.rolled' : 'note.other';
  if (place === 'ahead' && kind === 'first')
    return words.askedFor.test(text.slice(0, start)) ? 'session.ahead.asked' : 'session.ahead.first';
  return `session.${place}.${kind === 'rolled' || kind === 'first' ? kind : 'other'}`;
}

function ruleForEvent(
  past: Past,
  rhythm: Rhythm,
  line: Line,
  { of, start, end }: Mention,
  { kind }: Evidence,
): keyof typeof ORDINAL_CASES {
  const { text, note, paragraph } = line;
  const { words } = past;
  if (note !== null) return kind === 'rolled' ? 'note.rolled' : 'note.other';
  if (kind === 'rolled') {
    if (words.meetings.test(of)) return 'event.meeting.rolled';
    return words.sessions.test(of) ? 'event.session.rolled' : 'event.other.rolled';
  }
  if (words.presidedBefore.test(text.slice(0, start))) return 'event.presided';
  const isReported = words.reportedBefore.test(text.slice(0, start));
  if (isReported && paragraph.notes.some((each) => hasSupplement(each.text, words))) return 'event.reported';
  if (words.annual.test(of)) return 'event.annual';
  if (isOfParties(of, words) && isComing(past, rhythm, line, end)) return 'event.coming';
  return kind === 'first' ? 'event.first' : 'event.other';
}

/** Meetings of the parties to a treaty are held every year; its review conferences are not. */
function isOfParties(of: string, { ofParties, review }: Recurring): boolean {
  return ofParties.test(of) && !review.test(of);
}

/** Announced with its dates, and over when the next text is adopted. */
function isComing({ base, language }: Past, rhythm: Rhythm, { text, mentions }: Line, end: number): boolean {
  const date = mentions.find(
    ({ kind, start }) => kind === 'date' && start >= end && start - end <= COMING_MAX_CHARACTERS,
  );
  const last =
    String(date?.value ?? '')
      .split('/')
      .at(-1) ?? '';
  if (date === undefined || base.adopted === null || !/^\d{4}-\d\d/u.test(last)) return false;
  const next = dueDay(base.adopted, rhythm);
  const between = text.slice(end, date.start);
  return endsAhead(between, language) && last > base.adopted && last < next;
}

const COMING_MAX_CHARACTERS = 160;

function reasonFor(
  { kind, pace }: Evidence,
  what: string,
  { printed, words }: { readonly printed: string; readonly words: string },
): string {
  if (kind === 'rolled') {
    const number = what === 'session' ? 'the session number' : `the number of the ${what}`;
    return `${number} advances with each resolution${pace === 1 ? '' : `, by ${pace} per session`}`;
  }
  return `the next ${what} after the ${printed.toLowerCase()} is the ${words.toLowerCase()}`;
}

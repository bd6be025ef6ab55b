import type { RECURRING } from './en/drafting/recurring.ts';
import { eventKindsFrom } from './tabled-events.ts';
import { NEVER } from './tables/patterns.ts';
import type { Tables } from './tables/tables.ts';

type Recurring = typeof RECURRING;

/** What a table says of what recurs; what it does not say is in no text. */
export function recurringFrom({ recurring, citing, events }: Tables): Recurring {
  const { isSession } = eventKindsFrom(events);
  const conferences = eventKindsFrom(
    events.map((row) => ({ ...row, kind: row.kind === 'session' ? 'other' : row.kind })),
  );
  const words = (source: string) => new RegExp(source.replaceAll(' ', '\\s'), 'iu');
  return {
    ...UNSAID,
    session: isSession,
    sessions: isSession,
    meetings: conferences.ofSeries,
    onAgenda: words(recurring.onAgenda),
    requested: words(recurring.requested),
    askedFor: words(recurring.asked),
    joint: words(recurring.lastJoint),
    recalls: words(recurring.recalls),
    resolutionBefore: new RegExp(`(?:${citing.resolution})\\s?$`, 'iu'),
  };
}

const NOWHERE = /(?!)/gu;

const UNSAID: Recurring = {
  onAgenda: NEVER,
  requested: NEVER,
  askedFor: NEVER,
  session: NEVER,
  meetings: NEVER,
  sessions: NEVER,
  event: NEVER,
  annual: NEVER,
  ofParties: NEVER,
  review: NEVER,
  presidedBefore: NEVER,
  reportedBefore: NEVER,
  years: NEVER,
  yearsPassed: NEVER,
  reportFor: NEVER,
  sessionOf: NEVER,
  sessionBehind: NEVER,
  duringThe: NEVER,
  supplement: NOWHERE,
  recordsOf: NEVER,
  report: NEVER,
  onReport: NEVER,
  onMatters: NEVER,
  resolutionBefore: NEVER,
  joint: NEVER,
  recalls: NEVER,
  pursuant: NEVER,
  joined: NEVER,
  joiners: NEVER,
  joinersFirst: NEVER,
  asParties: NEVER,
  whichPresided: NEVER,
  presidencyOf: NEVER,
  presides: NEVER,
  behindPresidency: NEVER,
  onAnniversary: NEVER,
  otherHalf: NEVER,
  marksAnniversary: NOWHERE,
  marked: '',
  anniversary: NOWHERE,
  remembered: NEVER,
  rememberedAs: [],
};

import type { DraftLevel } from '../model/draft.ts';

/** How cases of one kind went. */
interface Rate {
  /** The adopted text has the words proposed. */
  readonly agreed: number;
  /** It kept the words of the base. */
  readonly kept: number;
  /** It has other words there, or none. */
  readonly other: number;
}

/**
 * For each kind of case how often it was right: 174 pairs of successive General Assembly resolutions of 72 series, sessions
 * 74 to 78, each drafted from the texts before it alone. `npm run bench:draft -- --rates` prints the table anew.
 *
 * `rolled`: the text before had the number before. `first`: the sentence is new in the base, or there is no text before.
 * `other`: it stood still, or did something else.
 */
const RATES = {
  'chain.joins.recalled': { agreed: 47, kept: 0, other: 6 },
  'chain.joins.elsewhere': { agreed: 2, kept: 2, other: 1 },
  'chain.replaces.again': { agreed: 55, kept: 0, other: 1 },
  'chain.replaces.first.recalled': { agreed: 24, kept: 2, other: 3 },
  'chain.replaces.first.elsewhere': { agreed: 4, kept: 7, other: 3 },
  'chain.replaces.pursuant': { agreed: 4, kept: 0, other: 0 },
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
  'supplement.report.now': { agreed: 63, kept: 4, other: 1 },
  'supplement.report.past': { agreed: 8, kept: 0, other: 4 },
  'supplement.council': { agreed: 6, kept: 33, other: 2 },
  'supplement.other': { agreed: 11, kept: 13, other: 10 },
  'end.rolled': { agreed: 39, kept: 0, other: 0 },
  'end.first': { agreed: 25, kept: 5, other: 3 },
  'day.rolled': { agreed: 14, kept: 2, other: 2 },
  'span.rolled': { agreed: 0, kept: 1, other: 2 },
  'year.rolled': { agreed: 60, kept: 5, other: 17 },
  'year.rolled.past': { agreed: 9, kept: 1, other: 13 },
  'year.kept.now': { agreed: 10, kept: 8, other: 11 },
  'year.first.report.now': { agreed: 4, kept: 0, other: 0 },
  'year.first.report.next': { agreed: 0, kept: 0, other: 0 },
  'year.first.session.now': { agreed: 7, kept: 0, other: 0 },
  'year.first.session.next': { agreed: 6, kept: 0, other: 0 },
  'year.first.event.now': { agreed: 1, kept: 7, other: 3 },
  'year.first.event.next': { agreed: 7, kept: 1, other: 2 },
  'year.first.other.now': { agreed: 19, kept: 18, other: 22 },
  'year.first.other.next': { agreed: 16, kept: 21, other: 16 },
  'year.other': { agreed: 109, kept: 2148, other: 295 },
  'passed.rolled': { agreed: 3, kept: 1, other: 0 },
  'passed.first': { agreed: 1, kept: 0, other: 0 },
  // Four clauses on an anniversary of the year before: two went whole, one lost that half, one was worded anew.
  'anniversary.over': { agreed: 3, kept: 0, other: 1 },
  // Whole clauses: in 174 pairs no series swung often enough to measure; where a series gave up four of five new clauses, four
  // of the next thirteen went; what was missed for a year came back once in 37.
  'clause.alternates.drop': { agreed: 0, kept: 0, other: 0 },
  'clause.alternates.return': { agreed: 0, kept: 0, other: 0 },
  'clause.short-lived': { agreed: 4, kept: 9, other: 0 },
  'clause.missed': { agreed: 1, kept: 36, other: 0 },
} as const satisfies Record<string, Rate>;

/** `given`: a fact says so. `slot`: last year's words in brackets. `told`: two wordings, for somebody to choose. */
export type RuleName = keyof typeof RATES | 'given' | 'slot' | 'told';

/** The share of cases that were right, with one of each added: of few cases little is known. 0 to 1. */
export function confidenceOf(rule: RuleName): number {
  if (rule === 'given' || rule === 'slot') return 1;
  if (rule === 'told') return 0.5;
  const { agreed, kept, other } = RATES[rule];
  return (agreed + 1) / (agreed + kept + other + 2);
}

/**
 * `routine` where of the sentences that stayed hardly any kept the old words, and few went another way; `likely` where of
 * those that kept the sentence more than three in five were right: below that a draft loses as many words as it wins. Where
 * the adopted text went another way both wordings are equally far from it.
 */
export function levelOf(rule: RuleName): DraftLevel {
  if (rule === 'given' || rule === 'slot') return 'routine';
  if (rule === 'told') return 'all';
  const { agreed, kept } = RATES[rule];
  const isFirm = agreed >= ROUTINE_MIN_CASES && kept <= ROUTINE_MAX_KEPT * (agreed + kept);
  if (isFirm && confidenceOf(rule) >= ROUTINE_MIN) return 'routine';
  return (agreed + 1) / (agreed + kept + 2) >= LIKELY_MIN ? 'likely' : 'all';
}

/** The level of one step: what rests on an assumption is not routine. */
export function levelOfStep({
  rule,
  isDoubtful,
}: {
  readonly rule: RuleName;
  readonly isDoubtful?: boolean;
}): DraftLevel {
  const level = levelOf(rule);
  return isDoubtful === true && level === 'routine' ? 'likely' : level;
}

const ROUTINE_MIN_CASES = 20;
const ROUTINE_MAX_KEPT = 0.02;
const ROUTINE_MIN = 0.85;
const LIKELY_MIN = 0.6;

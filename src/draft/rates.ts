import type { DraftLevel } from '../model/draft.ts';

/** How cases of one kind went. */
export interface Rate {
  /** The adopted text has the words proposed. */
  readonly agreed: number;
  /** It kept the words of the base. */
  readonly kept: number;
  /** It has other words there, or none. */
  readonly other: number;
}

/** A kind of case: how often it was right has been measured, or goes without saying. */
export interface Case {
  readonly name: string;
  /** `given`: a fact says so. `slot`: last year's words in brackets. `told`: two wordings, for somebody to choose. */
  readonly rate: Rate | 'given' | 'slot' | 'told';
}

export const GIVEN: Case = { name: 'given', rate: 'given' };
export const SLOT: Case = { name: 'slot', rate: 'slot' };
export const TOLD: Case = { name: 'told', rate: 'told' };

/**
 * The cases of one step, from how often each was right: 174 pairs of successive General Assembly resolutions of 72 series,
 * sessions 74 to 78, each drafted from the texts before it alone. `npm run bench:draft -- --rates` prints the tables anew.
 *
 * `rolled`: the text before had the number before. `first`: the sentence is new in the base, or there is no text before.
 * `other`: it stood still, or did something else.
 */
export function casesOf<Name extends string>(rates: Readonly<Record<Name, Rate>>): Readonly<Record<Name, Case>>;
export function casesOf(rates: Readonly<Record<string, Rate>>): Readonly<Record<string, Case>> {
  return Object.fromEntries(Object.entries(rates).map(([name, rate]) => [name, { name, rate }]));
}

/** The share of cases that were right, with one of each added: of few cases little is known. 0 to 1. */
export function confidenceOf({ rate }: Case): number {
  if (rate === 'given' || rate === 'slot') return 1;
  if (rate === 'told') return 0.5;
  const { agreed, kept, other } = rate;
  return (agreed + 1) / (agreed + kept + other + 2);
}

/**
 * `routine` where of the sentences that stayed hardly any kept the old words, and few went another way; `likely` where of
 * those that kept the sentence more than three in five were right: below that a draft loses as many words as it wins. Where
 * the adopted text went another way both wordings are equally far from it.
 */
export function levelOf(rule: Case): DraftLevel {
  const { rate } = rule;
  if (rate === 'given' || rate === 'slot') return 'routine';
  if (rate === 'told') return 'all';
  const { agreed, kept } = rate;
  const isFirm = agreed >= ROUTINE_MIN_CASES && kept <= ROUTINE_MAX_KEPT * (agreed + kept);
  if (isFirm && confidenceOf(rule) >= ROUTINE_MIN) return 'routine';
  return (agreed + 1) / (agreed + kept + 2) >= LIKELY_MIN ? 'likely' : 'all';
}

/** The level of one step: what rests on an assumption is not routine. */
export function levelOfStep({ rule, isDoubtful }: { readonly rule: Case; readonly isDoubtful?: boolean }): DraftLevel {
  const level = levelOf(rule);
  return isDoubtful === true && level === 'routine' ? 'likely' : level;
}

const ROUTINE_MIN_CASES = 20;
const ROUTINE_MAX_KEPT = 0.02;
const ROUTINE_MIN = 0.85;
const LIKELY_MIN = 0.6;

import type { DraftLevel } from '../model/draft.ts';

/** How often cases of one kind were right. */
export interface Rate {
  /** The adopted text had the words proposed. */
  readonly agreed: number;
  /** The adopted text kept the words of the base. */
  readonly kept: number;
  /** The adopted text had other words there, or none. */
  readonly other: number;
}

/** A kind of case, with its measured rate or the reason why it needs none. */
export interface Case {
  readonly name: string;
  /** `given`: from a fact. `slot`: last year's words in brackets. `told`: two wordings to choose from. */
  readonly rate: Rate | 'given' | 'slot' | 'told';
}

export const GIVEN: Case = { name: 'given', rate: 'given' };
export const SLOT: Case = { name: 'slot', rate: 'slot' };
export const TOLD: Case = { name: 'told', rate: 'told' };

/**
 * The cases of one step, with how often each was right in 174 pairs of successive General Assembly resolutions of 72 series,
 * sessions 74 to 78, each drafted from the earlier texts alone. `npm run bench:draft -- --rates` recomputes the tables.
 *
 * `rolled`: the previous text had the previous number. `first`: the sentence is new in the base, or there is no previous
 * text. `other`: it did not change, or changed otherwise.
 */
export function casesOf<Name extends string>(rates: Readonly<Record<Name, Rate>>): Readonly<Record<Name, Case>>;
export function casesOf(rates: Readonly<Record<string, Rate>>): Readonly<Record<string, Case>> {
  return Object.fromEntries(Object.entries(rates).map(([name, rate]) => [name, { name, rate }]));
}

/** The share of cases that were right, 0 to 1, with one right and one wrong added: few cases prove little. */
export function confidenceOf({ rate }: Case): number {
  if (rate === 'given' || rate === 'slot') return 1;
  if (rate === 'told') return 0.5;
  const { agreed, kept, other } = rate;
  return (agreed + 1) / (agreed + kept + other + 2);
}

/**
 * `routine` if, of the sentences that stayed, hardly any kept the old words and few changed otherwise; `likely` if more than
 * three in five were right, of all and of those with the old or the new words: below that, a draft loses as many words as it gains.
 */
export function levelOf(rule: Case): DraftLevel {
  const { rate } = rule;
  if (rate === 'given' || rate === 'slot') return 'routine';
  if (rate === 'told') return 'all';
  const { agreed, kept } = rate;
  const isFirm = agreed >= ROUTINE_MIN_CASES && kept <= ROUTINE_MAX_KEPT * (agreed + kept);
  if (isFirm && confidenceOf(rule) >= ROUTINE_MIN) return 'routine';
  return (agreed + 1) / (agreed + kept + 2) >= LIKELY_MIN && confidenceOf(rule) >= LIKELY_MIN ? 'likely' : 'all';
}

/** The level of one step; a step based on an assumption is not routine. */
export function levelOfStep({ rule, isDoubtful }: { readonly rule: Case; readonly isDoubtful?: boolean }): DraftLevel {
  const level = levelOf(rule);
  return isDoubtful === true && level === 'routine' ? 'likely' : level;
}

const ROUTINE_MIN_CASES = 20;
const ROUTINE_MAX_KEPT = 0.02;
const ROUTINE_MIN = 0.85;
const LIKELY_MIN = 0.6;

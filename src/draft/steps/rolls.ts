import type { Past } from '../past.ts';
import type { Rhythm } from '../rhythm.ts';
import type { Step, StepKind } from '../step.ts';
import { ALTERNATION } from './alternation.ts';
import { ANNIVERSARIES } from './anniversaries.ts';
import { CHAIN } from './chain.ts';
import { ORDINALS } from './ordinals.ts';
import { PASSED } from './passed.ts';
import { SUPPLEMENTS } from './supplements.ts';
import { TENSE } from './tense.ts';
import { YEARS } from './years.ts';

/** Every kind of step. A new one is a file in this folder and a row here. */
const STEP_KINDS: readonly StepKind[] = [
  CHAIN,
  SUPPLEMENTS,
  ORDINALS,
  YEARS,
  PASSED,
  ALTERNATION,
  TENSE,
  ANNIVERSARIES,
];

/** All steps that advance from text to text, whatever the level. */
export function rollSteps(past: Past, rhythm: Rhythm): readonly Step[] {
  if (!past.hasWords) return [];
  return STEP_KINDS.flatMap(({ manner, find }) => (manner === 'rolls' ? find(past, rhythm, []) : []));
}

/** The steps that only offer two wordings to choose from. */
export function toldSteps(past: Past, rhythm: Rhythm, made: readonly Step[]): readonly Step[] {
  if (!past.hasWords) return [];
  return STEP_KINDS.flatMap(({ manner, find }) => (manner === 'told' ? find(past, rhythm, made) : []));
}

import type { Past } from '../past.ts';
import type { Rhythm } from '../rhythm.ts';
import type { Step } from '../step.ts';
import { chainSteps } from './chain.ts';
import { ordinalSteps } from './ordinals.ts';
import { passedSteps } from './passed.ts';
import { supplementSteps } from './supplements.ts';
import { yearSteps } from './years.ts';

/** All that counts on from text to text, whatever the level: the chain, supplements, sessions and events, years. */
export function rollSteps(past: Past, rhythm: Rhythm): readonly Step[] {
  return [
    ...chainSteps(past, rhythm),
    ...supplementSteps(past, rhythm),
    ...ordinalSteps(past, rhythm),
    ...yearSteps(past, rhythm),
    ...passedSteps(past, rhythm),
  ];
}

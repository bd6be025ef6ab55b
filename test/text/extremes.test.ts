import { describe, expect, it } from 'vitest';
import { largest, smallest } from '../../src/text/extremes.ts';
import { IS_SLOW } from '../support/slow.ts';

describe('the largest and the smallest of some numbers', () => {
  it.runIf(IS_SLOW)('are found among more of them than a call takes arguments', () => {
    const numbers = Array.from({ length: 1_000_000 }, (_, at) => (at * 7919) % 1_000_003);
    expect(() => Math.max(...numbers)).toThrow(RangeError);
    expect(largest(numbers)).toBe(numbers.toSorted((a, b) => b - a)[0]);
    expect(smallest(numbers)).toBe(0);
  });

  it('are those of Math.max and Math.min for a few, and for none', () => {
    for (const few of [[], [3], [-1, 2, 0.5]]) {
      expect(largest(few)).toBe(Math.max(...few));
      expect(smallest(few)).toBe(Math.min(...few));
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapSides, type Sides } from '../../src/index.ts';
import { regionsBetween, type Step } from '../../src/words/regions.ts';
import { type Token, tokensOf } from '../../src/words/tokens.ts';
import { IS_SLOW } from '../support/slow.ts';

describe('the regions between two sequences of tokens', () => {
  it('are worth as much as any can be: the weight of what is kept, less one for each region', () => {
    everyPair((tokens) => expect(worthOf(regionsBetween(tokens), tokens)).toBeCloseTo(bestWorth(tokens), 9));
  });

  it('are worth the same on the way back', () => {
    everyPair((tokens) => {
      const back = { old: tokens.new, new: tokens.old };
      expect(worthOf(regionsBetween(back), back)).toBeCloseTo(worthOf(regionsBetween(tokens), tokens), 9);
    });
  });

  it('keep what stayed in texts too long for a table, however often they were edited', () => {
    const before = Array.from({ length: 9000 }, (_, at) => `${at % 7 === 0 ? 'the' : `clause${at % 5000}`}`);
    const after = before.flatMap((word, at) => (at % 50 === 25 ? [] : at % 50 === 0 ? ['indeed', word] : [word]));
    const steps = regionsBetween({ old: tokensOf(before.join(' ')), new: tokensOf(after.join(' ')) });
    const sum = (side: 'old' | 'new') => steps.reduce((all, step) => all + (step.same ? 0 : step[side]), 0);
    expect({ removed: sum('old'), added: sum('new') }).toEqual({ removed: 180, added: 180 });
  });

  it('replace everything between two long texts with nothing in common', () => {
    const tokens = { old: tokensOf('. '.repeat(5000)), new: tokensOf(', '.repeat(5000)) };
    expect(regionsBetween(tokens)).toEqual([{ same: false, old: 5000, new: 5000 }]);
  });
});

const TEXT = fc
  .array(fc.constantFrom('States', 'Parties', 'Convention', 'the', 'of', 'and', ',', '10'), { maxLength: 7 })
  .map((words) => words.join(' '));

function everyPair(law: (tokens: Sides<readonly Token[]>) => void): void {
  fc.assert(
    fc.property(TEXT, TEXT, (one, two) => {
      law(mapSides({ old: one, new: two }, (text) => tokensOf(text)));
    }),
    { seed: 3, numRuns: IS_SLOW ? 1500 : 500 },
  );
}

function worthOf(steps: readonly Step[], { old: before }: Sides<readonly Token[]>): number {
  let [worth, at] = [0, 0];
  for (const step of steps) {
    if (step.same) for (const { weight } of before.slice(at, at + step.old)) worth += weight;
    else worth -= 1;
    at += step.old;
  }
  return worth;
}

/** By trying every way, without a thought for time. */
function bestWorth(tokens: Sides<readonly Token[]>, isOpen = false): number {
  const [before, after] = [tokens.old[0], tokens.new[0]];
  if (before === undefined && after === undefined) return 0;
  const price = isOpen ? 0 : 1;
  const ways: number[] = [];
  if (before !== undefined) ways.push(bestWorth({ ...tokens, old: tokens.old.slice(1) }, true) - price);
  if (after !== undefined) ways.push(bestWorth({ ...tokens, new: tokens.new.slice(1) }, true) - price);
  if (before !== undefined && before.key === after?.key) {
    ways.push(
      before.weight +
        bestWorth(
          mapSides(tokens, (list) => list.slice(1)),
          false,
        ),
    );
  }
  return Math.max(...ways);
}

import { describe, expect, it } from 'vitest';
import { read } from '../../../src/formats/read.ts';
import { clausesOf } from '../../../src/record/entry.ts';
import { chanceFrom, changedClause, madeTexts } from './made-texts.ts';

describe('made-up texts', () => {
  it('are the same for one seed, and others for another', () => {
    expect(madeTexts(40, 1)).toEqual(madeTexts(40, 1));
    expect(madeTexts(40, 1)[3]?.source).not.toBe(madeTexts(40, 2)[3]?.source);
  });

  it('are read as what they are', () => {
    for (const { source, symbol, clauses } of madeTexts(40, 1)) {
      const { document } = read(source, { name: symbol });
      expect(document.symbol).toBe(symbol);
      expect(clausesOf(document)).toHaveLength(clauses.length);
    }
  });

  it('have series of which each text has much of the one before', () => {
    const texts = madeTexts(200, 1);
    const pairs = texts.flatMap((text, at) => {
      const before = texts[at - 1];
      return before !== undefined && before.series === text.series ? [{ before, text }] : [];
    });
    const kept = pairs.map(
      ({ before, text }) =>
        text.clauses.filter((clause) => before.clauses.includes(clause)).length / text.clauses.length,
    );
    const mean = kept.reduce((sum, each) => sum + each, 0) / kept.length;
    expect(pairs.length).toBeGreaterThan(100);
    expect(mean).toBeGreaterThan(0.5);
    expect(mean).toBeLessThan(0.8);
  });

  it('have so many words changed as asked', () => {
    const clause = madeTexts(10, 1)[0]?.clauses[2] ?? '';
    expect(changedClause(clause, 0, chanceFrom(1), ['salt'])).toBe(clause);
    const words = changedClause(Array.from({ length: 1000 }, () => 'lamp').join(' '), 0.3, chanceFrom(1), [
      'salt',
    ]).split(' ');
    const lamps = words.filter((word) => word === 'lamp').length;
    // One change in five puts a word in beside the one that was there.
    expect(lamps).toBeGreaterThan(730);
    expect(lamps).toBeLessThan(790);
  });
});

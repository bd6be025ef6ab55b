import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hardTier, SCENARIOS } from './hard-tier.ts';

const tier = hardTier(1, 1);

describe('the hard tier', () => {
  it('is the same to the byte wherever it is made from the same seed, and another from another', () => {
    expect(digestOf(hardTier(1, 1))).toBe(digestOf(tier));
    expect(digestOf(tier)).toBe('b8df67b81d997aa6aac0adffc800f709d906e9cdd30d059df18345d74eba8ba1');
    expect(digestOf(hardTier(2, 1))).not.toBe(digestOf(tier));
  });

  it('has every scenario, with paragraphs enough to be lost among', () => {
    expect(tier.map(({ scenario }) => scenario)).toEqual(SCENARIOS);
    for (const { old, new: after } of tier) {
      expect(Math.min(old.paragraphs.length, after.paragraphs.length)).toBeGreaterThan(35);
    }
  });

  it('says of every paragraph at most once what became of it', () => {
    for (const { groups, old, new: after } of tier) {
      for (const [side, document] of [
        ['old', old],
        ['new', after],
      ] as const) {
        const places = groups.flatMap((group) => group[side]);
        expect(new Set(places).size).toBe(places.length);
        expect(places.every((place) => document.paragraphs[place] !== undefined)).toBe(true);
      }
      expect(groups.every((group) => group.old.length > 0 && group.new.length > 0)).toBe(true);
    }
  });

  it('moves only paragraphs that stayed one', () => {
    const moved = tier.flatMap((pair) => pair.moved.map((link) => ({ link, groups: pair.groups })));
    expect(moved.length).toBeGreaterThan(0);
    for (const { link, groups } of moved) {
      expect(groups).toContainEqual({ old: [link.old], new: [link.new] });
    }
  });
});

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

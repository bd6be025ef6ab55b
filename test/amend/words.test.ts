import { expect, it } from 'vitest';
import { nearestStretch, placesOf, soften } from '../../src/amend/words.ts';

it('finds the stretch that shares the most words, the first of several', () => {
  const text = 'the lamp of the north, the horn of the south and the bell of the east';
  expect(nearestStretch('the horn in the south', text)).toBe('… north, the horn of the south …');
  expect(nearestStretch('the lamp in the west', text)).toBe('the lamp of the north, the …');
  expect(nearestStretch('engines and boilers for every ship of war', text)).toBe('');
});

it('puts words in plain characters, with the place of each', () => {
  expect(soften('  “A\u00A0 b”\u2009– c… ')).toEqual({
    text: '"A b" - c...',
    offsets: [2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 12, 12, 13],
  });
});

it('looks through a paragraph of forty thousand words in time that grows with it', () => {
  const text = Array.from({ length: 40_000 }, (_, at) => `word${at % 977}`).join(' ');
  const wanted = Array.from({ length: 600 }, (_, at) => `word${at + (at % 7)}`).join(' ');
  const start = performance.now();
  expect(nearestStretch(wanted, text)).toMatch(/^(?:… )?word\d/u);
  expect(placesOf(wanted, text)).toEqual([]);
  // Recounted at each place, it took half a minute.
  expect(performance.now() - start).toBeLessThan(5_000);
});

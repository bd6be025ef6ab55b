import { describe, expect, it } from 'vitest';
import { readNumber, romanOrdinal } from '../../src/form/numbering.ts';
import { ordinalOf } from '../../src/language/en/ordinals.ts';

describe('a printed number', () => {
  it.each([
    ['8.', [{ style: 'decimal.', ordinal: 8 }]],
    ['8', [{ style: 'decimal', ordinal: 8 }]],
    ['(b)', [{ style: 'letter()', ordinal: 2 }]],
    ['b)', [{ style: 'letter)', ordinal: 2 }]],
    ['A.', [{ style: 'capital.', ordinal: 1 }]],
    ['(bb)', [{ style: 'letter()', ordinal: 28 }]],
    ['XII', [{ style: 'Roman', ordinal: 12 }]],
  ])('is read: %s', (printed, readings) => {
    expect(readNumber(printed)).toEqual(readings);
  });

  it('is read both ways where it may be a letter or a Roman number', () => {
    expect(readNumber('(i)')).toEqual([
      { style: 'letter()', ordinal: 9 },
      { style: 'roman()', ordinal: 1 },
    ]);
    expect(readNumber('(ii)').map(({ ordinal }) => ordinal)).toEqual([35, 2]);
  });

  it.each(['', '(', '()', '1bis', 'Annex', '(ab)', 'iiii'])('is none: “%s”', (printed) => {
    expect(readNumber(printed)).toEqual([]);
  });
});

describe('Roman numbers', () => {
  it('count without a gap as far as any list of the United Nations', () => {
    const written = [...Array(89).keys()].map((at) => roman(at + 1));
    expect(written.map(romanOrdinal)).toEqual(written.map((_, at) => at + 1));
  });
});

describe('ordinals in words', () => {
  it.each([
    ['Seventy-eighth', 78],
    ['fortieth', 40],
    ['Eightieth', 80],
    ['twelfth', 12],
    ['ninety-ninth', 99],
    ['Hundredth', 100],
    ['hundred and first', 101],
  ])('are read: %s', (words, ordinal) => {
    expect(ordinalOf(words)).toBe(ordinal);
  });

  it('are told from other words', () => {
    expect(['special', 'seventy', 'seventy-tenth', ''].map(ordinalOf)).toEqual([null, null, null, null]);
  });
});

function roman(number: number): string {
  const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx'][Math.floor(number / 10)] ?? '';
  return tens + (['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][number % 10] ?? '');
}

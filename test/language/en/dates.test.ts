import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, printedDate, validDate } from '../../../src/language/en/dates.ts';

describe('a date', () => {
  it('printed and read again is the same', () => {
    const days = fc.date({ min: new Date('1945-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(dateOf(printedDate(iso))).toBe(iso);
      }),
    );
  });

  it('is read with any blank between', () => {
    expect(dateOf('4 December 2023')).toBe('2023-12-04');
    expect(dateOf(' 4\u00A0December\n2023 ')).toBe('2023-12-04');
  });

  it.each([
    '31 June 2023',
    '29 February 2023',
    '0 May 2023',
    '4 Decembre 2023',
    '4 december 2023',
    'December 2023',
    '',
  ])('that there is not gives none: “%s”', (printed) => {
    expect(dateOf(printed)).toBeNull();
  });

  it('is valid on a leap day, and not before there was a United Nations', () => {
    expect(validDate('2024-02-29')).toBe('2024-02-29');
    expect(validDate('1900-02-28')).toBeNull();
    expect(validDate('0001-01-01')).toBeNull();
    expect(validDate('2023-00-10')).toBeNull();
    expect(validDate('2023-13-10')).toBeNull();
  });
});

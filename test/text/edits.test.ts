import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from '../../src/text/edits.ts';
import { textsOf } from '../support/laws.ts';

describe('the edits of two texts', () => {
  it('rebuild both to the letter, whatever they are made of', () => {
    const words = fc.constantFrom(
      'the',
      'of',
      'States',
      'parties',
      '123',
      'A/RES/77/79',
      ',',
      ';',
      'non\u2011party',
      '“a”',
    );
    const gaps = fc.constantFrom(' ', '  ', '\u00A0', '', '\u200E');
    const texts = fc.array(fc.tuple(words, gaps)).map((pairs) => pairs.flat().join(''));
    fc.assert(
      fc.property(
        fc.oneof(texts, fc.string({ unit: 'binary' })),
        fc.oneof(texts, fc.string({ unit: 'binary' })),
        (one, two) => {
          expect(textsOf(compareWords({ old: one, new: two }))).toEqual({ old: one, new: two });
        },
      ),
      { seed: 7, numRuns: 2000 },
    );
  });

  it.each([
    ['a replaced number', 'a total of 123 States', 'a total of 124 States', 'a total of [-123-]{+124+} States'],
    [
      'an insertion before a comma',
      'the Convention,',
      'the Convention and its annex,',
      'the Convention{+ and its annex+},',
    ],
    ['an insertion between words', '78/32 on the', '78/32 and 79/58 on the', '78/32 {+and 79/58 +}on the'],
    ['a removal at the end', 'as possible and at once', 'as possible', 'as possible[- and at once-]'],
    ['a symbol as one word', 'see A/C.1/77/L.68', 'see A/C.1/78/L.20', 'see [-A/C.1/77/L.68-]{+A/C.1/78/L.20+}'],
    [
      'other hyphens, quotes and blanks as the same',
      'non\u2011State “actors” 5\u00A0May',
      'non-State "actors" 5 May',
      'non-State "actors" 5 May',
    ],
    [
      'two changes around a small word as one',
      'by the United Kingdom of Great Britain here',
      'by Iraq presidency of eleventh Meeting here',
      'by [-the United Kingdom of Great Britain-]{+Iraq presidency of eleventh Meeting+} here',
    ],
  ])('show %s', (_, oldText, newText, expected) => {
    const edits = compareWords({ old: oldText, new: newText });
    const shown = edits.map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    );
    expect(shown.join('')).toBe(expected);
  });
});

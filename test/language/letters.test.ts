import { describe, expect, it } from 'vitest';
import { directionOf } from '../../src/language/direction.ts';
import { directedParts, directionIn } from '../../src/language/letters.ts';

describe('the direction of a language', () => {
  it.each(['ar', 'he', 'fa', 'ur', 'ar-EG', 'AR'])('is from right to left for %s', (code) => {
    expect(directionOf(code)).toBe('rtl');
  });

  it.each(['en', 'fr', 'es', 'ru', 'zh', 'de', '', 'xx'])('is from left to right for “%s”', (code) => {
    expect(directionOf(code)).toBe('ltr');
  });
});

describe('the direction of words', () => {
  it.each([
    ['تؤكد من جديد قرارها A/RES/54/120', 'rtl'],
    ['A/RES/54/120 قرارها', 'rtl'],
    ['Recalls the text “تؤكد” of its resolution', 'ltr'],
    ['подтверждает', 'ltr'],
    ['重申', 'ltr'],
    ['A/55/602/Add.2', null],
    ['2001, 3–4', null],
  ])('of “%s” is %s', (words, direction) => {
    expect(directionIn(words)).toBe(direction);
  });
});

/** The parts from right to left in ⟦ ⟧. */
function marked(sentence: string): string {
  return directedParts(sentence)
    .map(({ text, isRightToLeft }) => (isRightToLeft ? `⟦${text}⟧` : text))
    .join('');
}

describe('a sentence of ours', () => {
  it.each([
    ['OP1 (أ) (ب) cont.', 'OP1 (⟦أ⟧) (⟦ب⟧) cont.'],
    [
      'OP1 says “تؤكد A/RES/54/120 في 2001” instead of “الدول بتعزيز”.',
      'OP1 says “⟦تؤكد A/RES/54/120 في 2001⟧” instead of “⟦الدول بتعزيز⟧”.',
    ],
    ['Gone: old OP3, “تؤكد من', 'Gone: old OP3, “⟦تؤكد من⟧'],
    ['sponsors: الجزائر، تونس (2)', 'sponsors: ⟦الجزائر، تونس⟧ (2)'],
    ['session: الدورة 55 → الدورة 56', 'session: ⟦الدورة 55⟧ → ⟦الدورة 56⟧'],
    ['says “the word “قرار” of the text”', 'says “the word “⟦قرار⟧” of the text”'],
    ['nothing changed', 'nothing changed'],
    ['', ''],
  ])('has what runs from right to left in parts of their own: %s', (sentence, parts) => {
    expect(marked(sentence)).toBe(parts);
  });

  it.each([
    'الأمم المتحدة A/RES/55/101',
    'تقول الفقرة 1 “…” بدلا من “الدول”.',
    'في OP1: «نص in vitro A/5» بدلا من «نص».',
  ])('is one part in a language from right to left: %s', (sentence) => {
    expect(marked(sentence)).toBe(`⟦${sentence}⟧`);
  });

  it('but not with arrows, which do not turn', () => {
    expect(marked('الأمم المتحدة → الأمم')).toBe('⟦الأمم المتحدة⟧ → ⟦الأمم⟧');
  });

  it('loses no sign, however its signs follow one another', () => {
    for (const one of SIGNS)
      for (const two of SIGNS)
        for (const three of SIGNS)
          for (const four of SIGNS) {
            const sentence = `${one}${two}${three}${four}`;
            expect(
              directedParts(sentence)
                .map(({ text }) => text)
                .join(''),
            ).toBe(sentence);
          }
  });
});

const SIGNS = ['قرار', 'word', 'A/5', '7', ' ', '“', '”', '(', ' → '];

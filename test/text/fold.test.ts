import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADVERBS } from '../../src/language/en/adverbs.ts';
import { fold } from '../../src/text/fold.ts';
import { wordingOf } from '../../src/text/wording.ts';

describe('folding', () => {
  it('is done once: folding what is folded changes nothing', () => {
    const texts = fc.string({
      unit: fc.constantFrom(
        ...['a', ' ', '\u00A0', '\u2011', '–', '1', '”', '’', ',', '\u00AD', 'e\u0301', '\u200E'],
        ...['会', '會', '，', '。', '（', '１', '「', '⼤', '\u3000', 'أ', 'ى', 'إلى', 'ـ', '\u064B', 'ﻻ', 'ل'],
      ),
    });
    const isSettled = fc.property(texts, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    });
    fc.assert(isSettled, { seed: 7, numRuns: 4000 });
  });

  it.each([
    ['no-break hyphens', 'COVID\u201119', 'COVID-19'],
    ['no-break blanks', '27\u00A0December', '27 December'],
    ['curly quotes', '“the Assembly’s”', '"the Assembly\'s"'],
    ['soft hyphens and direction marks', 'dis\u00ADarmament\u200E', 'disarmament'],
    ['combining accents', 'Cote\u0302', 'Cot\u00EA'],
    ['dashes between figures', '2021–2026', '2021-2026'],
    ['a blank before a comma', 'parties , and', 'parties, and'],
  ])('takes out %s', (_, printed, folded) => {
    expect(fold(printed)).toBe(folded);
  });

  it.each([
    ['full-width marks and figures', '大会，第７８届会议（摘要）。', '大会,第78届会议(摘要).'],
    ['blanks beside Chinese characters', '于 2023 年 12 月 4 日通过, 大会', '于2023年12月4日通过,大会'],
    ['traditional characters', '聯合國大會決議', '联合国大会决议'],
    ['Chinese quotation marks', '題為「千年」的項目', '题为"千年"的项目'],
    ['radicals', '⼤会秘书⻓', '大会秘书长'],
    ['a missing hamza', '20 أبريل', '20 ابريل'],
    ['a final yeh without dots', 'التى تشير إلى', 'التي تشير الي'],
    ['stretched words and vowel signs', 'المـــؤرخ تقريرًا', 'المؤرخ تقريرا'],
    ['shapes of Arabic letters', 'ﺍﻟﻼﺟﺌﻴﻦ', 'اللاجئين'],
  ])('takes out %s', (_, printed, folded) => {
    expect(fold(printed)).toBe(folded);
  });

  it('keeps what makes another word', () => {
    expect(fold('إن')).not.toBe(fold('أن'));
    expect(fold('الإعلام')).not.toBe(fold('الأعلام'));
    expect(fold('大会、安理会')).not.toBe(fold('大会,安理会'));
    expect(fold('m² ½')).toBe('m² ½');
  });

  it('keeps case, words and dashes between words', () => {
    expect(fold('States Parties – all')).toBe('States Parties – all');
    expect(fold('States parties')).not.toBe(fold('States Parties'));
  });
});

describe('the substance of a wording', () => {
  it.each([
    ['end punctuation', ['Requests a report;', 'Requests'], ['Requests a report.', 'Requests']],
    ['the and before the last of a list', ['To act; and', ''], ['To act;', '']],
    ['Also in front', ['Also requests a report;', 'Also requests'], ['Requests a report;', 'Requests']],
    ['also behind', ['Recalling also its resolution,', 'Recalling also'], ['Recalling its resolution,', 'Recalling']],
  ] as const)('leaves out %s', (_, one, other) => {
    expect(wordingOf(one[0], one[1], ADVERBS).substance).toBe(wordingOf(other[0], other[1], ADVERBS).substance);
    expect(wordingOf(one[0], one[1], ADVERBS).folded).not.toBe(wordingOf(other[0], other[1], ADVERBS).folded);
  });

  it('keeps an also that is not in the opening words', () => {
    const [one, other] = [
      wordingOf('Welcoming also in this regard', 'Welcoming', ADVERBS),
      wordingOf('Welcoming in this regard', 'Welcoming', ADVERBS),
    ];
    expect(one.substance).not.toBe(other.substance);
  });
});

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { tokensOf } from '../../src/words/tokens.ts';
import { IS_SLOW } from '../support/slow.ts';

/** Tokens as printed, entities with their kind behind them. */
function told(text: string): string {
  const words = new Set(['word', 'number', 'mark']);
  return tokensOf(text)
    .map(({ kind, start, end }) => `${text.slice(start, end)}${words.has(kind) ? '' : ` <${kind}>`}`)
    .join(' | ');
}

describe('the tokens of a text', () => {
  it.each([
    ['words with their hyphens and apostrophes', 'women’s gender-sensitive aid', 'women’s | gender-sensitive | aid'],
    ['a hanging hyphen with its word', 'short- and long-term', 'short- | and | long-term'],
    ['words joined by a slash', 'and/or HIV/AIDS', 'and/or | HIV/AIDS'],
    ['a possessive apostrophe as a mark', 'States’ rights', 'States | ’ | rights'],
    ['numbers with their points and commas', '1,200.50 of 3.5', '1,200.50 | of | 3.5'],
    ['numbers between which a blank was forgotten', 'March 2011,19/1', 'March 2011 <date> | , | 19/1 <symbol>'],
    ['an address as one word', 'at https://www.un.org/a?b=1.', 'at | https://www.un.org/a?b=1 | .'],
    ['a period with its dash', '2021–2026 and 2021 – 2026', '2021–2026 | and | 2021 – 2026'],
  ])('are %s', (_, text, expected) => expect(told(text)).toBe(expected));

  it.each([
    ['a date', 'on 4 December 2023,', 'on | 4 December 2023 <date> | ,'],
    ['a date without its year', 'from 4 December', 'from | 4 December <date>'],
    ['a month with its year', 'in May 2024', 'in | May 2024 <date>'],
    ['the days of a meeting', 'from 10 to 13 September 2024', 'from | 10 to 13 September 2024 <date>'],
    [
      'days in two months',
      '30 November and 1 December 2022 in Geneva',
      '30 November and 1 December 2022 <date> | in | Geneva',
    ],
    ['a French date', 'le 4 décembre 2023', 'le | 4 décembre 2023 <date>'],
    ['a Spanish date', 'el 4 de diciembre de 2023', 'el | 4 de diciembre de 2023 <date>'],
    ['a Russian date', 'от 4 декабря 2023 года', 'от | 4 декабря 2023 <date> | года'],
    ['a Russian ordinal of two words', 'на пятьдесят шестой сессии', 'на | пятьдесят шестой <ordinal> | сессии'],
    ['a Spanish ordinal', 'su septuagésimo octavo período', 'su | septuagésimo octavo <ordinal> | período'],
    ['a French ordinal of several words', 'sa vingt et unième session', 'sa | vingt et unième <ordinal> | session'],
    ['French compounds', 'la soixante-dix-huitième session', 'la | soixante-dix-huitième | session'],
    ['French elisions', 'jusqu’à l’Assemblée d’ici', 'jusqu’à | l’Assemblée | d’ici'],
    ['Spanish marks', '¿Por qué? ¡No!', '¿ | Por | qué | ? | ¡ | No | !'],
    ['an Arabic ordinal', 'دورتها الثامنة والسبعين', 'دورتها | الثامنة والسبعين <ordinal>'],
    ['Arabic words with what is joined to them', 'وبالقرار وللأمين فالدول', 'وبالقرار | وللأمين | فالدول'],
    ['a Chinese session', '在第七十八届会议上', '在 | 第七十八届会议 <ordinal> | 上'],
    ['a Chinese meeting', '第42次会议', '第42次会议 <ordinal>'],
    ['a Chinese resolution', '第78/32号决议', '第78/32号 <symbol> | 决议'],
    ['a resolution of the Council in Chinese', '第2556(2020)号决议', '第2556(2020)号 <symbol> | 决议'],
    ['a date in Chinese figures', '二〇二三年十二月四日', '二〇二三年十二月四日 <date>'],
    ['a share in French', '45 pour cent', '45 pour cent <amount>'],
    ['an Arabic date', '4 كانون الأول/ديسمبر 2023', '4 كانون الأول/ديسمبر 2023 <date>'],
    ['a Chinese date', '2023年12月4日', '2023年12月4日 <date>'],
    ['a symbol', 'in A/RES/77/79 and 63/71', 'in | A/RES/77/79 <symbol> | and | 63/71 <symbol>'],
    ['a symbol with its letters', '75/101 A-B of', '75/101 A-B <symbol> | of'],
    ['a symbol with its section', 'A/78/6 (Sect. 3),', 'A/78/6 (Sect. 3) <symbol> | ,'],
    ['a Security Council resolution with its year', '1325 (2000) of', '1325 (2000) <symbol> | of'],
    ['a resolution of the Atomic Energy Agency', 'GC(66)/RES/10', 'GC(66)/RES/10 <symbol>'],
    ['an ordinal with its session', 'its seventy-ninth session', 'its | seventy-ninth session <ordinal>'],
    ['an ordinal with its Meeting', 'the Twelfth Meeting', 'the | Twelfth Meeting <ordinal>'],
    ['an ordinal alone where several share a noun', 'first and second sessions', 'first | and | second | sessions'],
    ['a number with its unit', '45 per cent of 5 million', '45 per cent <amount> | of | 5 million <amount>'],
    ['a price with its currency', 'US$ 1.2 billion', 'US$ 1.2 billion <amount>'],
    ['the parties to a treaty', 'all States Parties', 'all | States Parties <name>'],
  ])('hold together %s', (_, text, expected) => expect(told(text)).toBe(expected));

  it.each([
    ['the verb may for a month', 'States may 5 times', 'States | may | 5 | times'],
    ['a count before a month for a day', '123 May', '123 | May'],
    ['and/or for a symbol', 'and/or', 'and/or'],
  ])('do not take %s', (_, text, expected) => expect(told(text)).toBe(expected));

  it.each([
    ['Chinese', '提出报告。', '提出 | 报告 | 。'],
    ['Japanese', '会議の報告', '会議 | の | 報告'],
    ['Thai', 'คนไทย', 'คน | ไทย'],
  ])('are the words of a dictionary in %s', (_, text, expected) => expect(told(text)).toBe(expected));

  it('are characters where there is no dictionary', async () => {
    vi.resetModules();
    vi.stubGlobal('Intl', {});
    const { tokensOf: withoutDictionary } = await import('../../src/words/tokens.ts');
    expect(withoutDictionary('คนที่').map(({ key }) => key)).toEqual(['ค', 'น', 'ที่']);
    vi.unstubAllGlobals();
  });

  it.each([
    ['curly quotes', '“a” States’', '"a" States\''],
    ['no-break blanks and hyphens', '4\u00A0December\u00A02023 co\u2011operation', '4 December 2023 co-operation'],
    ['soft hyphens and direction marks', 'multi\u00ADlateral\u200E.', 'multilateral.'],
    ['Arabic stretches and vowels', 'العـربيّة', 'العربية'],
    ['the accents of another keyboard', 'Co\u0302te', 'C\u00F4te'],
    ['the dash of a period', '2021 – 2026', '2021-2026'],
  ])('have the same keys whatever printers do with %s', (_, one, two) => {
    expect(tokensOf(one).map(({ key }) => key)).toEqual(tokensOf(two).map(({ key }) => key));
  });

  it('stand in order, apart, and leave out only what is blank or invisible', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const token of tokensOf(text)) {
          expect(fold(text.slice(end, token.start))).toBe('');
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(fold(text.slice(end))).toBe('');
      }),
      { seed: 1, numRuns: IS_SLOW ? 1000 : 250 },
    );
  });

  it('do not cross the borders between paragraphs', () => {
    expect(tokensOf('in May2023', [6]).map(({ key }) => key)).toEqual(['in', 'May', '2023']);
  });
});

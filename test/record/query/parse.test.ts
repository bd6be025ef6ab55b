import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/model/problem.ts';
import { parseQuery } from '../../../src/record/query/parse.ts';

describe('a query', () => {
  test.each([
    ['cluster munitions', 'cluster munitions'],
    ['"cluster munitions"', '"cluster munitions"'],
    ['“cluster munitions”', '"cluster munitions"'],
    ['«armes à sous-munitions»', '"armes a sous munitions"'],
    ['gender-sensitive', '"gender sensitive"'],
    ['A/RES/70/1', '"a res 70/1"'],
    ['munition*', 'munition*'],
    ['"cluster munition*"', '"cluster munition"*'],
    ['mines OR munitions', 'mines OR munitions'],
    ['mines or munitions', 'mines or munitions'],
    ['mines | munitions', 'mines OR munitions'],
    ['mines -munitions', 'mines -munitions'],
    ['mines NOT (use OR "stock piles")', 'mines -(use OR "stock piles")'],
    ['mines AND munitions', 'mines munitions'],
    ['(a OR b) (c OR d)', '(a OR b) (c OR d)'],
    ['mines NEAR munitions', 'mines NEAR/10 munitions'],
    ['mines NEAR/3 "cluster munitions"', 'mines NEAR/3 "cluster munitions"'],
    ['NEAR(mines "cluster munitions", 5)', 'mines NEAR/5 "cluster munitions"'],
    ['NEAR(mines munitions,5) and more', 'mines NEAR/5 munitions and more'],
    ['cites:70/1', 'cites:a/res/70/1'],
    ['cites:A/RES/70/1 -cites:"S/RES/1325 (2000)"', 'cites:a/res/70/1 -cites:s/res/1325/2000'],
    ['cites:"1325 (2000)" OR cites:"1514 (XV)"', 'cites:s/res/1325/2000 OR cites:a/res/1514/xv'],
    ['names:"Lausanne Action Plan"', 'names:"lausanne action plan"'],
    ['mines session:70-79 part:operative verb:urges', 'mines, part operative, verb urges, session 70-79'],
    ['title:"cluster munitions" symbol:78/32', 'title cluster munitions, symbol A/RES/78/32'],
    ['mines part:preamble,annex', 'mines, part preamble or annex'],
    ['body:GA series:mines language:FR', 'body GA, series mines, language fr'],
    ['集束弹药', '"集束弹药"'],
  ])('%s', (query, understood) => {
    expect(parseQuery(query)).toMatchObject({ understood, notices: [] });
  });

  test.each([
    ['cluster "munitions and', 'cluster munitions and', 'a quotation mark has no partner'],
    ['country:Iraq', '"country iraq"', 'there is no country: to search by'],
    ['mines -body:SC', 'mines', 'body: cannot be excluded'],
    ['session:soon mines', '"session soon" mines', 'session:soon was taken as words'],
    ['mines NEAR cites:70/1', 'mines cites:a/res/70/1', 'NEAR takes words'],
  ])('%s, which cannot be meant so, is taken as words', (query, understood, notice) => {
    const parsed = parseQuery(query);
    expect(parsed.understood).toBe(understood);
    expect(parsed.notices.join('\n')).toContain(notice);
  });

  test.each(['', '   ', '()', '-mines', '""', 'OR', '---', '&&&'])('“%s” has no word to look for', (query) => {
    expect(() => parseQuery(query)).toThrow('no word to look for');
  });

  test('a filter alone is enough', () => {
    expect(parseQuery('verb:urges session:80')).toMatchObject({
      expression: null,
      understood: 'verb urges, session 80',
    });
  });

  test('a given field with a wrong value is refused', () => {
    expect(() => parseQuery('mines', { session: ['soon'] })).toThrow('--session soon: sessions are given as 79');
  });

  test('is an answer or a refusal, whatever it is', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '(',
      ')',
      'NEAR',
      'NEAR(',
      'NEAR/3',
      'OR',
      'NOT',
      '-',
      '*',
      ':',
      'cites:',
      'mines',
      ',',
      '5',
      '\0',
      '\ud800',
    );
    const query = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join(' ')),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(query, (text) => {
        try {
          expect(typeof parseQuery(text).understood).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a megabyte', 'mines '.repeat(200_000)],
    ['thousands of parentheses', '('.repeat(9000)],
    ['thousands of words', 'a '.repeat(4000)],
  ])('%s is refused at once', (_, query) => {
    const begun = performance.now();
    expect(() => parseQuery(query)).toThrow(InputError);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

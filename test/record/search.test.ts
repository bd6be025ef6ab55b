import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/formats/read.ts';
import type { Document } from '../../src/model/document.ts';
import { InputError } from '../../src/model/problem.ts';
import { parseQuery, queryTyped } from '../../src/record/query/parse.ts';
import { recordOf } from '../../src/record/record-of.ts';
import { type SearchOptions, search } from '../../src/record/search.ts';
import { renderSearch } from '../../src/report/record/search/terminal.ts';

const AID = 'Urges all States to give adequate and timely assistance to the survivors of mines';
const WORK = 'Decides to remain seized of the matter';

/** A resolution whose paragraphs are numbered. */
function resolution(number: string, title: string, clauses: readonly string[], more: Partial<Document> = {}): Document {
  const body = clauses.map((clause, at) => `${at + 1}. ${clause}${at === clauses.length - 1 ? '.' : ';'}`).join('\n\n');
  const text = `${number}. ${title}\n\nThe General Assembly,\n\n${body}\n`;
  return { ...read(text, { name: number }).document, ...more };
}

const VOTE = { inFavour: 99, against: 1, abstaining: 2 };
const MINES = [
  resolution('76/1', 'Mines', [AID.replace('adequate and timely ', ''), WORK], { adopted: '2021-12-06', vote: VOTE }),
  resolution('77/1', 'Mines', [AID, WORK], { adopted: '2022-12-07', vote: VOTE }),
  resolution('78/1', 'Mines', [AID, WORK], { adopted: '2023-12-04', adoptedWithoutVote: true }),
];
const SALT = resolution('78/2', 'Salt', ['Notes the price of salt with concern', WORK], { adopted: '2023-12-05' });
const DRAFT = resolution('79/1', 'Mines', [AID], { symbol: 'A/C.1/79/L.1', kind: null, adopted: null });

describe('a search', () => {
  const record = recordOf([...MINES, SALT, DRAFT]);
  const found = (query: string, options: SearchOptions = {}) => search(record, parseQuery(query), options);
  const said = (query: string, width = 80) => renderSearch(found(query), { width }).split('\n').slice(1).join('\n');

  test('says of each clause since when, how often and how it was adopted, drafts apart', () => {
    expect(said('"timely assistance"')).toBe(
      [
        '1 clause in 3 texts; the record holds 5 texts.',
        '',
        '78/1 OP1  Mines',
        '  Urges all States to give adequate and timely assistance to the survivors of',
        '  mines;',
        '  in 2 resolutions of one series since 77/1 (2022); latest 78/1 OP1 (2023);',
        '  adopted by a vote once, without a vote once; also in one draft; the clause',
        '  goes back to 76/1 OP1 (2021)',
        '',
      ].join('\n'),
    );
  });

  test('takes the same wording in other series for one clause, and says of what the adoption is not known', () => {
    const [first] = found('seized').found;
    expect(first?.usage).toMatchObject({
      texts: 4,
      series: 2,
      adoptions: { byVote: 2, withoutVote: 1, unknown: 1 },
    });
    expect(said('seized', 200)).toContain('; of one the record does not say how');
  });

  test('marks what was looked for, and no more', () => {
    const [first] = found('survivor* OR salt').found;
    expect(first?.matches.map(({ start, end }) => first.text.slice(start, end))).toEqual(['survivors']);
  });

  test('gives the words of every wording if that is asked for', () => {
    const [first] = found('survivors', { allWords: true }).found;
    expect(first?.printed.map(({ text }) => text.includes('timely'))).toEqual([true, false]);
    expect(first?.wordings).toBe(2);
  });

  test('counts a text in two languages once, in one series', () => {
    const [, , last] = MINES;
    const french = { ...(last ?? SALT), languages: ['fr'], adoptedWithoutVote: null };
    const [first] = search(recordOf([...MINES, french]), parseQuery('timely')).found;
    expect(first?.usage).toMatchObject({ texts: 2, series: 1, adoptions: { byVote: 1, withoutVote: 1, unknown: 0 } });
  });

  test('dates nothing by a text whose date is not known', () => {
    const undated = { ...SALT, symbol: 'A/RES/ES-10/1', session: null, adopted: null, title: 'Other salt' };
    const result = search(recordOf([SALT, undated]), parseQuery('salt'));
    expect(result.found[0]?.usage).toMatchObject({
      texts: 2,
      undated: 1,
      earliest: { text: { symbol: 'A/RES/78/2' } },
    });
    expect(renderSearch(result, { width: 200 })).toContain('since 78/2 (2023) (of one of them the date is not known)');
  });

  test.each([
    ['survivers', 'No clause of the record has survivers; some have survivors.'],
    [
      '"assistance timely"',
      'No clause has "assistance timely" as it is; all its words, in another order or further apart, are in clauses of 3 texts.',
    ],
    ['timely NEAR/1 mines', 'No clause has timely NEAR/1 mines as it is; all its words'],
    ['timely session:70', 'Without session 70, clauses are found in 3 texts.'],
    ['timely verb:notes', 'Without verb notes, clauses are found in 3 texts.'],
    ['salt survivors', 'Without salt, clauses are found in 4 texts.'],
  ])('of %s, which is not there, says what helps', (query, advice) => {
    const result = found(query);
    expect(result.clauses).toBe(0);
    expect(renderSearch(result, { width: 200 })).toContain(advice);
  });

  test('says so where the record is empty', () => {
    const { notices, advice } = search(recordOf([]), parseQuery('mines'));
    expect(notices.join('')).toContain('the record holds no text');
    expect(advice).toEqual([]);
  });

  test('says to what its counts are limited', () => {
    expect(said('timely session:78')).toContain('1 clause in 1 text (only session 78); the record holds 5 texts.');
  });

  test.each([
    [['cluster munitions'], '"cluster munitions"'],
    [['mines', 'munitions'], 'mines munitions'],
    [['cluster munitions', 'mines'], '"cluster munitions" mines'],
    [['mines OR munitions'], 'mines OR munitions'],
    [['mines -munitions'], 'mines -munitions'],
  ])('typed as %j is %s', (args, query) => {
    expect(queryTyped(args)).toBe(query);
  });

  test.each([
    ['1325 (2000)', 1],
    ['S/RES/2242 (2015)', 1],
    ['1514 (XV)', 1],
    ['1503 (XLVIII)', 0],
    ['12 (2019)', 0],
  ])('finds what cites %s', (symbol, clauses) => {
    const text =
      'Recalling Security Council resolutions 1325 (2000) and 2242 (2015), its resolution 1514 (XV), paragraph 12 (2019) of the report and Economic and Social Council resolution 1503 (XLVIII)';
    expect(search(recordOf([resolution('78/9', 'Women', [text])]), parseQuery(`cites:"${symbol}"`)).clauses).toBe(
      clauses,
    );
  });

  test('answers or refuses whatever is asked, and marks only what is in the clause', () => {
    const word = fc.constantFrom(
      'mines',
      'salt',
      'sur*',
      '"of the"',
      'OR',
      '-',
      'NEAR',
      '(',
      ')',
      'part:annex',
      '"',
      '\0',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        try {
          const { found: clauses } = found(words.join(' '));
          for (const { text, matches, places, usage } of clauses) {
            expect(matches.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
            expect(usage.texts + usage.drafts).toBeLessThanOrEqual(places.length);
          }
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});

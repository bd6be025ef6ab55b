import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/formats/read.ts';
import { parseQuery } from '../../../src/record/query/parse.ts';
import { recordOf } from '../../../src/record/record-of.ts';
import { search } from '../../../src/record/search.ts';
import { around } from '../../../src/report/record/search/around.ts';
import { renderSearchHtml } from '../../../src/report/record/search/html.ts';
import { SEARCH_OUTPUTS } from '../../../src/report/record/search/outputs.ts';
import { searchTable } from '../../../src/report/record/search/table.ts';

const resolution = (number: string, clause: string) =>
  read(`${number}. Salt & <b>sand</b>\n\nThe General Assembly,\n\n1. ${clause}.\n`, { name: number }).document;
const record = recordOf([
  resolution('77/1', 'Notes the salt of <script>alert(1)</script> all the seas of the world'),
  resolution('78/1', 'Notes the salt of <script>alert(1)</script> all the seas and lakes of the world'),
]);
const result = search(record, parseQuery('salt -sugar'), { allWords: true });

describe('a long clause', () => {
  const words = fc.array(fc.constantFrom('the', 'salt', 'seas', 'of', 'internationalization', '\n', '集束弹药'), {
    maxLength: 300,
  });

  it('is shown around what was looked for, every match whole and in order', () => {
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const matches = [...text.matchAll(/salt/gu)].map(({ index }) => ({ start: index, end: index + 4 }));
        const pieces = around(text, matches, 100);
        expect(pieces.filter(({ isMatch }) => isMatch).map((piece) => piece.text)).toEqual(matches.map(() => 'salt'));
        let at = 0;
        for (const kept of pieces
          .map((piece) => piece.text)
          .join('')
          .split(/ ?… ?/u)) {
          const found = text.indexOf(kept, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + kept.length;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is whole if it is short', () => {
    expect(around('Notes the salt', [{ start: 10, end: 14 }])).toEqual([
      { text: 'Notes the ', isMatch: false },
      { text: 'salt', isMatch: true },
    ]);
  });
});

describe('what a search found', () => {
  it('is on a page that runs nothing of the texts', () => {
    const html = renderSearchHtml(result);
    expect(html).toContain('<mark>salt</mark> of &#60;script');
    expect(html.match(/href="https:[^"]*/gu)).toEqual(
      ['78/1', '77/1'].map((each) => expect.stringMatching(new RegExp(`/A/RES/${each}$`, 'u'))),
    );
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('In 2 resolutions of one series since 77/1');
  });

  it('has a row for each place in a table, each with its own words', () => {
    const rows = searchTable(result).rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join('')));
    expect(rows.map(([number, symbol, label]) => [number, symbol, label])).toEqual([
      ['1', 'A/RES/78/1', 'OP1'],
      ['1', 'A/RES/77/1', 'OP1'],
    ]);
    expect(rows.map((row) => row.at(-1)?.includes('lakes'))).toEqual([true, false]);
  });

  it('is there in every format', async () => {
    for (const { write } of SEARCH_OUTPUTS)
      expect((await write(result, { width: 80, level: 0 })).length).toBeGreaterThan(200);
  });
});

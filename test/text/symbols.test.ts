import { describe, expect, it } from 'vitest';
import {
  sessionOf,
  sessionOrYearOf,
  shortSymbol,
  symbolAlone,
  symbolOf,
  symbolOfFile,
} from '../../src/text/symbols.ts';

const SYMBOLS = [
  'A/RES/78/32',
  'A/RES/75/101 A-B',
  'A/RES/ES-11/1',
  'A/RES/S-32/1',
  'S/RES/2706 (2023)',
  'A/C.1/80/L.52',
  'A/HRC/RES/55/22',
  'E/RES/2022/10',
  'A/DEC/78/532',
  'S/PRST/2023/1',
];

describe('a symbol', () => {
  it.each(SYMBOLS)('as the United Nations writes it stays: %s', (symbol) => {
    expect(symbolOf(symbol)).toBe(symbol);
    expect(symbolOf(symbol.toLowerCase())).toBe(symbol);
    expect(symbolOf(`  ${symbol} `)).toBe(symbol);
  });

  it.each(SYMBOLS.slice(0, 4))('of the General Assembly is found again from its short form: %s', (symbol) => {
    expect(symbolOf(shortSymbol(symbol))).toBe(symbol);
  });

  it.each([
    ['78/32', 'A/RES/78/32'],
    ['A_RES_78_32', 'A/RES/78/32'],
    ['75/101A', 'A/RES/75/101 A'],
    ['75/101 A and B', 'A/RES/75/101 A and B'],
    ['S/RES/2706(2023)', 'S/RES/2706 (2023)'],
    ['S_RES_2706_2023', 'S/RES/2706 (2023)'],
  ])('is read from %s', (written, symbol) => {
    expect(symbolOf(written)).toBe(symbol);
  });

  it.each(['', '78', 'resolution', '78/32/5', '1/2/3', 'A/', 'old.md', '2706 (2023)'])(
    'is not read from “%s”',
    (written) => {
      expect(symbolOf(written)).toBeNull();
    },
  );

  it('tells the session of the General Assembly, and no other', () => {
    expect(SYMBOLS.map(sessionOf)).toEqual([78, 75, null, null, null, null, null, null, 78, null]);
  });

  it('tells the year of the Economic and Social Council where it tells a session at all', () => {
    expect(['E/RES/2022/10', 'A/RES/78/32', 'S/RES/2706 (2023)'].map(sessionOrYearOf)).toEqual([2022, 78, null]);
  });

  it('is found in the name of a file, whatever its folders and its ending', () => {
    expect(['texts/A_RES_78_32.xml', 'C:\\un\\A_RES_78_32.akn', 'draft.md'].map(symbolOfFile)).toEqual([
      'A/RES/78/32',
      'A/RES/78/32',
      null,
    ]);
  });

  it('stands alone on a line only with its organ', () => {
    expect(['A/RES/78/32', '78/32', 'A/RES/78/32, on lighthouses'].map(symbolAlone)).toEqual([
      'A/RES/78/32',
      null,
      null,
    ]);
  });
});

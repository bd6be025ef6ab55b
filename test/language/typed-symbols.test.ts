import { describe, expect, it } from 'vitest';
import { isLeadIn, symbolTyped } from '../../src/language/typed-symbols.ts';

describe('a symbol as people type and paste it', () => {
  it.each([
    'RES/78/32',
    '78/32',
    'A/RES/78/32',
    'a/res/78/32',
    '  A/RES/78/32 ',
    '78-32',
    '78–32',
    '78_32',
    'A_RES_78_32',
    'A-RES-78-32',
    'resolution 78/32',
    'Resolution  78/32',
    'resolution 78/32 of 4 December 2023',
    'General Assembly resolution 78/32',
    'United Nations General Assembly resolution 78/32',
    'UNGA 78/32',
    'UNGA resolution A/RES/78/32',
    'GA res. 78/32',
    'GA Res 78-32',
    'A/RES 78/32',
    '“78/32”',
    '(78/32)',
    'A/RES/78/32.',
    'https://docs.un.org/A/RES/78/32',
    'https://docs.un.org/en/A/RES/78/32',
    'https://docs.un.org/fr/A/RES/78/32',
    'http://undocs.org/A/RES/78/32',
    'https://undocs.org/en/A/RES/78/32?direct=true#page1',
    'https://undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F78%2F32&Language=E',
    'docs.un.org/en/A/RES/78/32/',
    'https://www.un.org/en/ga/search/view_doc.asp?symbol=A/RES/78/32',
    'https://documents.un.org/api/symbol/access?s=A/RES/78/32&l=en&t=pdf',
    'https://digitallibrary.un.org/record/4030868/files/A_RES_78_32-EN.pdf',
    '<https://docs.un.org/A/RES/78/32>',
  ])('%s is A/RES/78/32', (written) => {
    expect(symbolTyped(written)).toBe('A/RES/78/32');
  });

  it.each([
    ['resolution 2706 (2023)', 'S/RES/2706 (2023)'],
    ['UNSC resolution 2706(2023)', 'S/RES/2706 (2023)'],
    ['https://docs.un.org/en/S/RES/2706(2023)', 'S/RES/2706 (2023)'],
    ['resolution 75/101 A-B', 'A/RES/75/101 A-B'],
    ['ES-11-1', 'A/RES/ES-11/1'],
    ['document A/C.1/80/L.52', 'A/C.1/80/L.52'],
    ['res/es-11/1', 'A/RES/ES-11/1'],
  ])('%s is %s', (written, symbol) => {
    expect(symbolTyped(written)).toBe(symbol);
  });

  it.each([
    'https://digitallibrary.un.org/record/4030868?ln=en',
    'https://example.com/A/RES/78/32',
    'cluster munitions',
    'draft 2.docx',
    'draft 78/32',
    '2026-11-24',
    'resolution',
    '2706 (2023)',
    '%E0%A4%A',
    'https://docs.un.org/%E0%A4%A',
    '',
  ])('%s is none', (written) => {
    expect(symbolTyped(written)).toBeNull();
  });

  it('knows the words that only lead in', () => {
    expect(['resolution', 'GA res.', 'UNGA', 'General Assembly'].filter(isLeadIn)).toHaveLength(4);
    expect(['draft', 'resolution on lighthouses', ''].filter(isLeadIn)).toEqual([]);
  });
});

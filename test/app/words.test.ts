import { describe, expect, it } from 'vitest';
import { byDate } from '../../src/app/engine/order.ts';
import { forPage } from '../../src/app/engine/words.ts';
import { read } from '../../src/index.ts';

describe('a sentence of the program on the page', () => {
  it.each([
    ['--manual-marks takes marks by hand for tracked changes', ''],
    [
      'the file has 2 tracked changes; read as accepted; see --original and --revisions',
      'the file has 2 tracked changes; read as accepted',
    ],
    [
      'a.doc: an old Word file; --with-office has LibreOffice convert it, or open it in Word and save it as .docx',
      'a.doc: an old Word file; open it in Word and save it as .docx',
    ],
    [
      'a.pdf: the PDF contains no text, only images; get the official PDF, or have it read by text recognition (--ocr)',
      'a.pdf: the PDF contains no text, only images; get the official PDF, or have it read by text recognition',
    ],
    [
      'a.md: 5,001 paragraphs, more than 5,000; --limit paragraphs=N raises it',
      'a.md: 5,001 paragraphs, more than 5,000',
    ],
    ['found no symbol; the text is dated 2020–2021', 'found no symbol; the text is dated 2020–2021'],
  ])('advises no option of the command line: %s', (message, shown) => {
    expect(forPage(message)).toBe(shown);
  });
});

describe('texts by date', () => {
  const text = (name: string, adopted: string | null, issued: string | null, session: number | null = null) => ({
    name,
    document: { ...read('1. Urges all States;', { name }).document, adopted, issued, session },
  });

  it('are in the order of adoption or issue, and those with neither last, as given', () => {
    const texts = [
      text('notes', null, null),
      text('80/52', '2025-12-01', '2025-12-05'),
      text('L.52', null, '2025-10-15'),
      text('own draft', null, null),
      text('78', null, null, 78),
      text('79/58', '2024-12-02', null),
      text('a year', null, null, 2024),
    ];
    expect(byDate(texts).map(({ name }) => name)).toEqual([
      '78',
      '79/58',
      'L.52',
      '80/52',
      'notes',
      'own draft',
      'a year',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { forPage } from '../../src/app/engine/words.ts';

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

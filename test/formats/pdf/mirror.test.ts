import { describe, expect, it } from 'vitest';
import { readAny } from '../../../src/index.ts';
import { type DrawnGlyph, type DrawnLine, glyphPdf, shownFromRight } from '../../support/glyph-pdf.ts';

const HEAD = ['الجمعية العامة', 'الدورة الثامنة والسبعون', '78/32 - تنفيذ اتفاقية المصابيح', 'إن الجمعية العامة،'];

const PARAGRAPHS = [
  'إذ تشير إلى قراراتها 77/71 المؤرخ 7 كانون الأول/ديسمبر 2022 و 76/51 المؤرخ 6 كانون الأول/ديسمبر 2021،',
  'وإذ تشير إلى قرار مجلس الأمن 1325 (2000) المؤرخ 31 تشرين الأول/أكتوبر 2000 وإلى تقرير الأمين العام (A/78/409/Add.1)،',
  'وإذ تضع في اعتبارها الفترة 2021-2026 و 50% من الدول و 1,200 مصباح (ب) و 12.5 مليون دولار [غير رسمي]،',
  'وإذ تحيط علما بالعمل الذي تضطلع به منظمة UN-Lamps Office في جنيف وبالموقع www.example.org وغيره،',
];

async function textsRead(lines: readonly DrawnLine[]): Promise<readonly string[]> {
  const { document } = await readAny(glyphPdf(lines), { name: 'made.pdf' });
  return document.paragraphs.map(({ text }) => text);
}

describe('a PDF written from right to left', () => {
  it.each([
    ['as they are drawn', true],
    ['as they are meant', false],
  ])('is read in the order of reading, with brackets %s', async (_, areBracketsDrawn) => {
    const texts = await textsRead(shownFromRight([...HEAD, ...PARAGRAPHS], { areBracketsDrawn }));
    expect(texts.slice(-PARAGRAPHS.length)).toEqual(PARAGRAPHS);
  });

  it.each([30, 44, 80])('is joined from lines of %i characters', async (columns) => {
    const texts = await textsRead(shownFromRight([...HEAD, ...PARAGRAPHS], { columns }));
    expect(texts.slice(-PARAGRAPHS.length)).toEqual(PARAGRAPHS);
  });

  it('keeps the letters of a ligature in order', async () => {
    // The glyph for lam and alef, as LibreOffice writes it: two letters in the order of reading.
    const lines = changed('إذ تلاحظ الأمر الأول فضلا عن الأعمال،', (glyphs) =>
      glyphs.flatMap((glyph, at) => {
        if (glyph.text === 'ل' && isAlef(glyphs[at - 1])) return [];
        return isAlef(glyph) && glyphs[at + 1]?.text === 'ل' ? [{ ...glyph, text: `ل${glyph.text}` }] : [glyph];
      }),
    );
    expect(lines.flatMap(({ glyphs }) => glyphs).filter(({ text }) => text.length === 2)).toHaveLength(5);
    expect(await textsRead(lines)).toContain('إذ تلاحظ الأمر الأول فضلا عن الأعمال،');
  });

  it('knows letters by their shapes, and drops the strokes that fill up a line', async () => {
    const lines = changed('إذ تؤكد المبادئ،', (glyphs) =>
      glyphs.flatMap((glyph) => {
        if (glyph.text === 'ؤ') return [{ ...glyph, text: '\uFE86' }];
        return glyph.text === 'م' ? [glyph, { text: '\u0017', width: 400 }, { text: '\u0017', width: 400 }] : [glyph];
      }),
    );
    expect(await textsRead(lines)).toContain('إذ تؤكد المبادئ،');
  });

  it('reads a sign over a letter after the letter', async () => {
    const lines = changed('إذ ترحب بالتقرير،', (glyphs) =>
      glyphs.flatMap((glyph) => (glyph.text === 'ح' ? [{ text: '\u0651', width: 0 }, glyph] : [glyph])),
    );
    expect(await textsRead(lines)).toContain('إذ ترح\u0651ب بالتقرير،');
  });
});

describe('a PDF in Chinese', () => {
  it('has characters where fonts give their radicals, and no blanks where figures have a gap', async () => {
    const texts = ['⼤会，', '回顾其2022年12⽉7⽇第77/71号决议，', '1. 请秘书⻓编写报告；', '2. 决定继续处理此案。'];
    const lines = texts.map((text, at) => ({
      x: 72,
      y: 780 - at * 30,
      glyphs: [...text].flatMap((character, place) => {
        const glyph = { text: character, width: /\d/u.test(character) ? 500 : 1000 };
        // Word processors leave a quarter of a character beside figures.
        return /\d(?!\d)/u.test(text.slice(place, place + 2)) ? [{ ...glyph, width: 750 }] : [glyph];
      }),
    }));
    expect((await textsRead(lines)).slice(1)).toEqual([
      '回顾其2022年12月7日第77/71号决议，',
      '请秘书长编写报告；',
      '决定继续处理此案。',
    ]);
  });
});

/** Lines of a text in which the glyphs of one paragraph are others. */
function changed(
  paragraph: string,
  change: (glyphs: readonly DrawnGlyph[]) => readonly DrawnGlyph[],
): readonly DrawnLine[] {
  const lines = shownFromRight([...HEAD, ...PARAGRAPHS, paragraph]);
  return lines.map((line, at) => (at === lines.length - 1 ? { ...line, glyphs: change(line.glyphs) } : line));
}

function isAlef(glyph: DrawnGlyph | undefined): boolean {
  return glyph !== undefined && 'اأإآ'.includes(glyph.text);
}

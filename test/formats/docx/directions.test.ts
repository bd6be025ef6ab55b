import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compare, type Document, read, render, write } from '../../../src/index.ts';
import { lossIn, redlineLosses } from '../../support/forms.ts';

const TEXT = `إن الجمعية العامة،

إذ تشير إلى قرارها A/RES/76/10 المؤرخ 6 كانون الأول/ديسمبر 2021[^1] وإلى قرار مجلس الأمن S/RES/1224 (1999)،

1. تطلب إلى الأمين العام أن يقدم تقريرا عن المصابيح إلى الجمعية العامة في دورتها المقبلة؛

2. تهيب بجميع الدول أن تتعاون مع United Nations (1999-2000) وسائر المنظمات الدولية المعنية؛

| المنطقة | العدد |
| --- | --- |
| الشمال | 1200 |

3. تقرر أن تبقي المسألة قيد النظر في دورتها العادية المقبلة.

[^1]: انظر A/76/10 والوثيقة المرفقة به.
`;

function documentOf(text: string): Document {
  return read(text, { name: 'text.md' }).document;
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

function partOf(bytes: Uint8Array, name: string): string {
  return partsOf(bytes)[`word/${name}.xml`] ?? '';
}

/** The runs of a part, as `rtl:words` or `ltr:words`. */
function runsIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gsu)].flatMap(([, inside = '']) => {
    const words = [...inside.matchAll(/<w:(?:t|delText)[^>]*>([^<]*)</gu)].map(([, text]) => text).join('');
    return words === '' ? [] : [`${inside.includes('<w:rtl/>') ? 'rtl' : 'ltr'}:${words}`];
  });
}

describe('the Word file of a text from right to left', () => {
  const file = write.docx({ ...documentOf(TEXT), symbol: 'A/RES/77/10' });

  it('has its paragraphs, notes and header from right to left', () => {
    for (const name of ['document', 'footnotes', 'header1', 'footer1']) {
      const paragraphs = partOf(file, name).match(/<w:p>.*?<\/w:p>/gsu) ?? [];
      const worded = paragraphs.filter((paragraph) => /<w:t[ >]/u.test(paragraph) || name === 'footer1');
      expect(worded.length).toBeGreaterThan(0);
      expect(worded.filter((paragraph) => !paragraph.includes('<w:bidi/>'))).toEqual([]);
    }
    expect(partOf(file, 'document')).toContain('<w:titlePg/><w:bidi/></w:sectPr>');
  });

  it('has its columns from right to left', () => {
    expect(partOf(file, 'document')).toContain('<w:tblStyle w:val="TableRules"/><w:bidiVisual/>');
  });

  it('has runs of their own for symbols and for words of another alphabet', () => {
    const left = runsIn(partOf(file, 'document')).filter((run) => run.startsWith('ltr:'));
    expect(left.slice(-3)).toEqual(['ltr:A/RES/76/10', 'ltr:S/RES/1224 (1999)', 'ltr:United Nations']);
    expect(runsIn(partOf(file, 'footnotes'))).toContain('ltr:A/76/10');
    expect(runsIn(partOf(file, 'document'))).toContain('rtl: (1999-2000) وسائر المنظمات الدولية المعنية؛');
  });

  it('has letters of its own in bold, in italics and in their size, and says its language', () => {
    const styles = partOf(file, 'styles');
    expect(styles).toContain('<w:lang w:val="en-GB" w:bidi="ar-SA"/>');
    expect(styles).toContain('<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>');
    expect(styles.match(/<w:szCs [^>]*><w:szCs/gu)).toBe(null);
  });

  it('is read again as it was', () => {
    expect(lossIn(documentOf(TEXT), 'a.docx')).toBe('');
  });
});

describe('a redline of texts from right to left', () => {
  const OTHER = TEXT.replace('يقدم تقريرا', 'يقدم تقريرا شفويا عن A/RES/55/101')
    .replace('تهيب بجميع الدول', 'تشجع جميع الدول الأعضاء')
    .replace('الأول/ديسمبر 2021', 'الأول/ديسمبر 2022')
    .replace('انظر A/76/10', 'انظر A/77/10')
    .replace(
      /\n3\. .*\n/u,
      '\n3. تؤكد من جديد أهمية التعاون؛\n\n4. تقرر أن تبقي المسألة قيد النظر في دورتها العادية المقبلة.\n',
    );
  const comparison = compare({ old: documentOf(TEXT), new: documentOf(OTHER) });

  it('is the new text with all changes accepted and the old with all rejected', () => {
    expect(redlineLosses(comparison, 'docx')).toEqual([]);
    expect(redlineLosses(comparison, 'commented')).toEqual([]);
  });

  it('has inserted and deleted words in the direction of their letters', () => {
    const runs = runsIn(partOf(render.docx(comparison), 'document'));
    expect(runs).toEqual(expect.arrayContaining(['rtl:شفويا عن ', 'ltr:A/RES/55/101', 'rtl:2021', 'rtl:2022']));
  });

  it('gives every tracked change a number of its own, also where a run is divided', () => {
    const now = { ...comparison.documents.new };
    const paragraphs = now.paragraphs.map((paragraph) => ({ ...paragraph, opening: '' }));
    const looks = compare({ old: comparison.documents.new, new: { ...now, paragraphs } });
    for (const each of [comparison, looks]) {
      const numbers = [
        ...partOf(render.docx(each), 'document').matchAll(/<w:(?:ins|del|moveFrom|moveTo|rPrChange) w:id="(\d+)"/gu),
      ].map(([, id]) => id);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });

  it('has comments in the direction of their language, and what English ones quote embedded', () => {
    const remarks = { title: [['Compared: “تقرر A/5” with “نص”']], on: () => [] };
    const own = partOf(render.docx(comparison, { remarks }), 'comments');
    expect(own).not.toContain('<w:bidi/>');
    expect(own).toMatch(/“<\/w:t><\/w:r><w:dir w:val="rtl"><w:r><w:rPr><w:rtl\/><\/w:rPr>/u);
    const comments = partOf(render.docx(comparison, { comments: true }), 'comments').match(/<w:p>.*?<\/w:p>/gsu) ?? [];
    const arabic = comments.filter((comment) => /<w:t[^>]*>[«\u0600-\u06FF]/u.test(comment));
    expect(arabic.length).toBeGreaterThan(0);
    expect(arabic.filter((comment) => !comment.includes('<w:bidi/>') && !comment.includes('<w:dir '))).toEqual([]);
    expect(partOf(render.docx(comparison, { comments: true }), 'styles')).toContain(
      '<w:name w:val="annotation text"/><w:basedOn w:val="Normal"/><w:rPr><w:lang w:val="en-GB"/></w:rPr>',
    );
  });

  it('and a table of changes, too, with names from left to right', () => {
    const table = partOf(render.table.docx(comparison, { all: false, only: null }), 'document');
    expect(table).not.toContain('<w:bidiVisual/>');
    expect(table).toMatch(/<w:p><w:r><w:rPr>[^§]{0,40}<\/w:rPr><w:t xml:space="preserve">OP1<\/w:t>/u);
    expect(table).toContain('<w:p><w:pPr><w:bidi/></w:pPr>');
  });
});

describe('every order of words', () => {
  const WORDS = ['قرار', 'United', 'A/5', '7', '(1999)', '“نص”', '&', '–'];

  it('is read again from a Word file as it was', () => {
    const texts = WORDS.flatMap((one) =>
      WORDS.flatMap((two) => WORDS.map((three) => `تقرر ${one} ${two}${three} اللازمة`)),
    );
    const clauses = texts.map((text, at) => `${at + 1}. ${text} للجمعية العامة في دورتها المقبلة؛`);
    const document = documentOf(`إن الجمعية العامة،\n\n${clauses.join('\n\n')}\n`);
    expect(document.paragraphs.length).toBe(texts.length + 1);
    expect(lossIn(document, 'a.docx')).toBe('');
  });
});

describe('the language of a Word file', () => {
  it.each([
    [
      'fr',
      'Prie le Secrétaire général de rendre compte de ses travaux et de la suite donnée',
      '<w:lang w:val="fr-FR"/>',
    ],
    [
      'es',
      'Pide al Secretario General que presente un informe sobre la aplicación de la resolución',
      '<w:lang w:val="es-ES"/>',
    ],
    ['ru', 'просит Генерального секретаря представить доклад', '<w:lang w:val="ru-RU"/>'],
    ['zh', '请秘书长就本决议的执行情况提出报告', '<w:lang w:val="en-GB" w:eastAsia="zh-CN"/>'],
    [
      'en',
      'Requests the Secretary-General to report on the implementation of the resolution',
      '<w:lang w:val="en-GB"/>',
    ],
  ])('is that of the text: %s', (code, words, tag) => {
    const document = documentOf(`1. ${words};\n\n2. ${words}.\n`);
    expect(document.languages).toEqual([code]);
    expect(lossIn(document, 'a.docx')).toBe('');
    const styles = partOf(write.docx(document), 'styles');
    expect(styles).toContain(`${tag}</w:rPr></w:rPrDefault>`);
    expect(styles.includes('w:eastAsia="SimSun"')).toBe(code === 'zh');
    expect(JSON.stringify(partsOf(write.docx(document)))).not.toMatch(/<w:(?:rtl|bidi|bCs|iCs|dir)[ /]/u);
  });
});

import { describe, expect, it } from 'vitest';
import { followsIn, type NumberReading, type NumberStyle, printedAs, readNumber } from '../../src/form/numbering.ts';
import { revise } from '../../src/form/revise.ts';
import { read, write } from '../../src/index.ts';

/** The styles of lists in six languages, with numbers as they are printed and how far they are counted. */
const STYLES: readonly (readonly [style: NumberStyle, first: readonly string[], count: number])[] = [
  ['decimal.', ['1.', '2.', '3.'], 199],
  ["decimal''", ["'1'", "'2'", "'3'"], 40],
  ['decimal‘’', ['‘1’', '‘2’', '‘3’'], 40],
  ['letter()', ['(a)', '(b)', '(c)'], 52],
  ['letter)', ['a)', 'b)', 'c)'], 52],
  ['roman)', ['i)', 'ii)', 'iii)'], 60],
  ['cyrillic)', ['а)', 'б)', 'в)'], 56],
  ['cyrillic-full)', ['а)', 'б)', 'в)'], 58],
  ['abjad()', ['(أ)', '(ب)', '(ج)', '(د)', '(ه)', '(و)'], 56],
  ['abjad-name', ['ألف', 'باء', 'جيم'], 28],
  ['arabic-ordinal', ['أولا', 'ثانيا', 'ثالثا'], 19],
  ['chinese()', ['(一)', '(二)', '(三)'], 99],
  ['chinese、', ['一、', '二、', '三、'], 99],
  ['chinese.', ['一.', '二.', '三.'], 99],
  ['bracketed', ['㈠', '㈡', '㈢'], 10],
  ['circled', ['①', '②', '③'], 20],
];

describe('a list', () => {
  it.each(STYLES)('in the style %s is numbered, read back, and goes on in its style', (style, first, count) => {
    expect(first.map((_, at) => printedAs({ style, ordinal: at + 1 }))).toEqual(first);
    for (let ordinal = 1; ordinal <= count; ordinal += 1) {
      const reading: NumberReading = { style, ordinal };
      expect(readNumber(printedAs(reading))).toContainEqual(reading);
    }
  });

  it('is read however its letters are written', () => {
    expect(['(ا)', '(هـ)', 'أولاً', 'حادي عشر', '(十)', '(二十一)', 'аа)'].map((each) => readNumber(each)[0])).toEqual([
      { style: 'abjad()', ordinal: 1 },
      { style: 'abjad()', ordinal: 5 },
      { style: 'arabic-ordinal', ordinal: 1 },
      { style: 'arabic-ordinal', ordinal: 11 },
      { style: 'chinese()', ordinal: 10 },
      { style: 'chinese()', ordinal: 21 },
      { style: 'cyrillic)', ordinal: 29 },
    ]);
  });

  it.each(['(大)', '(十十)', '(一一)', 'ъ)', '(أب)', 'слово)', 'المرفق', '附件'])('has no number “%s”', (printed) => {
    expect(readNumber(printed)).toEqual([]);
  });

  it('may begin with a Latin letter before Russian ones, and the other way round', () => {
    const [latin, russian] = [readNumber('a)'), readNumber('а)')];
    expect(latin.some((before) => readNumber('б)').some((after) => followsIn(before, after)))).toBe(true);
    expect(russian.some((before) => readNumber('b)').some((after) => followsIn(before, after)))).toBe(true);
    expect(readNumber('b)').some((before) => readNumber('с)').some((after) => followsIn(before, after)))).toBe(true);
    expect(latin.some((before) => readNumber('в)').some((after) => followsIn(before, after)))).toBe(false);
  });
});

const ARABIC = `إن الجمعية العامة،

إذ تشير إلى قرارها 77/71،

١ - تطلب إلى الأمين العام:

(أ) أن يعد تقريرا؛

(ب)أن يعقد اجتماعا:

'1' في نيويورك؛

'2' في جنيف؛

(ج) أن يبلغ الدول؛

2-تقرر أن تبقي المسألة قيد نظرها.
`;
const CHINESE = `大会，

回顾其第77/71号决议，

1.请秘书长：

(a)编写一份报告；

（b）召开一次会议：

(一)在纽约；

（二）在日内瓦；

2. 请各国：

㈠ 加入；

㈡ 报告；

3. 决定继续处理此案。
`;
const RUSSIAN = `Генеральная Ассамблея,

ссылаясь на свою резолюцию 77/71,

1. просит Генерального секретаря:

a) подготовить доклад;

б) созвать совещание:

i) в Нью-Йорке;

ii) в Женеве;

в) представить записку;

2. постановляет продолжать заниматься этим вопросом.
`;

const labelsOf = (text: string) =>
  read(text, { name: 'made.txt' })
    .document.paragraphs.map(({ label }) => label)
    .filter((label) => label !== '');

describe('the numbers of a text', () => {
  it.each([
    ['Arabic', ARABIC, ['1', '1 (أ)', '1 (ب)', "1 (ب) '1'", "1 (ب) '2'", '1 (ج)', '2']],
    ['Chinese', CHINESE, ['1', '1 (a)', '1 (b)', '1 (b) (一)', '1 (b) (二)', '2', '2 ㈠', '2 ㈡', '3']],
    ['Russian', RUSSIAN, ['1', '1 a)', '1 б)', '1 б) i)', '1 б) ii)', '1 в)', '2']],
  ])('in %s are read at their levels, and again from what is written', (_, text, labels) => {
    expect(labelsOf(text)).toEqual(labels);
    const { document } = read(text, { name: 'made.txt' });
    expect(labelsOf(write.text(document))).toEqual(labels);
    expect(document.notices.filter(({ code }) => code === 'odd-numbering')).toEqual([]);
  });

  it.each([
    ['Arabic', ARABIC, "1 (ب) '2'", "'3'"],
    ['Arabic letters', ARABIC, '1 (ج)', '(د)'],
    ['Chinese', CHINESE, '1 (b) (二)', '(三)'],
    ['Chinese signs', CHINESE, '2 ㈡', '㈢'],
    ['Russian', RUSSIAN, '1 в)', 'г)'],
    ['Russian, Roman', RUSSIAN, '1 б) ii)', 'iii)'],
  ])('go on in the same style where a paragraph is added: %s', (_, text, label, next) => {
    const { document } = read(text, { name: 'made.txt' });
    const after = document.paragraphs.findIndex((paragraph) => paragraph.label === label);
    const depth = document.paragraphs[after]?.depth ?? 0;
    const paragraph = { part: 'operative', depth, isRow: false, number: null, text: '…;', notes: [] } as const;
    const { document: revised } = revise(document, [{ kind: 'insert', after, paragraph }]);
    expect(revised.paragraphs[after + 1]?.label.split(' ').at(-1)).toBe(next);
  });

  it('of sections are words in Arabic and figures in Chinese', () => {
    const arabic = ARABIC.replace('١ -', 'أولا - مسائل عامة\n\n١ -').replace('2-', 'ثانياً- مسائل أخرى\n\n2-');
    const chinese = CHINESE.replace('1.请', '一. 导言\n\n1.请').replace('3. 决', '二. 结论\n\n3. 决');
    const headings = [arabic, chinese].map((text) =>
      read(text, { name: 'made.txt' }).document.paragraphs.flatMap(({ part, label, text: title }) =>
        part === 'heading' ? [`${label}|${title}`] : [],
      ),
    );
    expect(headings).toEqual([
      ['أولا|مسائل عامة', 'ثانياً|مسائل أخرى'],
      ['一|导言', '二|结论'],
    ]);
  });
});

import { createRequire } from 'node:module';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { withIsolates } from '../../src/report/layout/isolates.ts';
import { stagedWorld } from '../support/world.ts';

const HEAD = `الجمعية العامة

الدورة السابعة والسبعون

قرار اتخذته الجمعية العامة في 7 كانون الأول/ديسمبر 2022`;

/** Two texts that differ in every way: words and symbols changed, paragraphs came, went and moved, notes changed. */
const OLD = `A/RES/77/10

${HEAD}

77/10. منارات الموانئ

إن الجمعية العامة،

إذ تشير إلى قرارها 76/10 المؤرخ 6 كانون الأول/ديسمبر 2021[^1]،

1. تطلب إلى الأمين العام أن يقدم تقريرا عن المصابيح إلى الجمعية العامة في دورتها المقبلة؛

2. تهيب بجميع الدول أن تبقي المصابيح مضاءة طوال الليل وفقا للوثيقة A/77/602/Add.2؛

3. تشجع الدول الأعضاء على ما يلي:

(أ) تعزيز قدراتها الوطنية في مجال صيانة المنارات؛

(ب) توفير الموارد اللازمة للحراس؛

4. تقرر أن تبقي المسألة قيد النظر.

[^1]: انظر A/76/10.
`;

const NEW = OLD.replaceAll('77', '78')
  .replace('يقدم تقريرا', 'يقدم تقريرا شفويا عن A/RES/55/101')
  .replace(/\n2\. .*\n/u, '\n2. تؤكد من جديد أهمية التعاون بين United Nations وسائر المنظمات (1999-2000)؛\n')
  .replace(
    '(ب) توفير الموارد اللازمة للحراس؛',
    '(ب) توفير الموارد اللازمة للحراس؛\n\n(ج) تدريب البحارة على قراءة الإشارات؛',
  )
  .replace('انظر A/76/10', 'انظر A/77/10 والوثيقة A/77/11');

const FILES = {
  '77-10.md': OLD,
  '78-10.md': NEW,
  'english.md': `A/RES/77/10\n\n77/10. Lights of the harbour\n\nThe General Assembly,\n\n1. Requests a report on the lamps;\n\n2. Decides to remain seized of the matter.\n`,
};

const PAGES: readonly string[] = [
  '77-10.md 78-10.md -f html',
  '77-10.md 78-10.md -f html --all --explain',
  'history 77-10.md 78-10.md -f html',
  'blame 77-10.md 78-10.md -f html',
  'check 78-10.md -f html',
  'draft 77-10.md 78-10.md -f html',
  'compile 77-10.md 78-10.md -f html',
  'concord english.md 77-10.md -f html',
];

describe('a page of a text from right to left', () => {
  it.each(PAGES)('has no words of it outside an element that says so: %s', async (line) => {
    const words = wordsOf(await printed(line));
    const right = words.filter(({ text }) => ARABIC.test(text));
    expect(right.length).toBeGreaterThan(5);
    expect(right.filter(({ direction }) => direction !== 'rtl')).toEqual([]);
  });

  it.each(PAGES)('stays in English from left to right around it: %s', async (line) => {
    const page = await printed(line);
    expect(page).toContain('<html lang="en">');
    const english = wordsOf(page).filter(({ text }) => /[a-z]{3}/u.test(text) && !ARABIC.test(text));
    const turned = english.filter(({ direction }) => direction === 'rtl');
    // What remains are words of the text, and numbers of paragraphs.
    expect(turned.filter(({ text }) => !/United Nations|^OP\d|^bis\) /u.test(text))).toEqual([]);
  });

  it('gives every paragraph its language', async () => {
    const page = await printed('77-10.md 78-10.md -f html --all');
    const paragraphs = [...page.matchAll(/<p (?!class="(?:kind|why|soft))[^>]*dir="rtl"[^>]*>/gu)].map(([tag]) => tag);
    expect(paragraphs.length).toBeGreaterThan(10);
    expect(paragraphs.filter((tag) => !tag.includes(' lang="ar"'))).toEqual([]);
  });

  it('keeps the hidden words of added and removed paragraphs to themselves', async () => {
    const page = await printed('77-10.md 78-10.md -f html');
    expect(page).toContain('<p dir="rtl" lang="ar"><ins><i lang="en" dir="ltr">[added: </i>');
    expect(page).toContain('<p dir="rtl" lang="ar"><del><i lang="en" dir="ltr">[removed: </i>');
  });

  it.each([
    ['fr', 'Prie le Secrétaire général de rendre compte de ses travaux et de la suite donnée à la présente résolution'],
    ['ru', 'просит Генерального секретаря представить доклад о ходе осуществления настоящей резолюции'],
    ['zh', '请秘书长就本决议的执行情况向大会提出报告'],
  ])('and one in %s says its language and direction, too', async (language, words) => {
    const files = { 'a.txt': `1. ${words} 2021;\n\n2. ${words};\n`, 'b.txt': `1. ${words} 2022;\n\n2. ${words};\n` };
    expect(await printed('a.txt b.txt -f html', files)).toContain(`<p dir="ltr" lang="${language}">`);
  });

  it('leaves an English one as it is', async () => {
    const files = {
      'a.txt': 'The General Assembly,\n\n1. Requests a report;\n',
      'b.txt': 'The General Assembly,\n\n1. Requests a full report;\n',
    };
    const page = await printed('a.txt b.txt -f html', files);
    expect(page).toContain('<p dir="auto">Requests a ');
    expect(page.replace(/<script>.*<\/script>/su, '')).not.toMatch(/dir="(?:ltr|rtl)"|<bdi dir/u);
  });
});

const ARABIC = /[\u0600-\u06FF]{2}/u;

interface Words {
  readonly text: string;
  readonly direction: string;
}

/** The words of a page that are laid out, each with the direction of the element they are in. */
function wordsOf(page: string): readonly Words[] {
  const found: Words[] = [];
  const visit = (node: Tree.Node, direction: string) => {
    if ('tagName' in node && ['script', 'style', 'title'].includes(node.tagName)) return;
    const own = 'attrs' in node ? node.attrs.find(({ name }) => name === 'dir')?.value : undefined;
    const now = own ?? direction;
    if (node.nodeName === '#text' && 'value' in node) found.push({ text: node.value, direction: now });
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, now);
  };
  visit(parse(page), 'ltr');
  return found;
}

const LINES: readonly string[] = [
  '77-10.md 78-10.md -f terminal',
  '77-10.md 78-10.md -f terminal --all --explain --width 50',
  '77-10.md 78-10.md -f terminal --side-by-side --width 160 --color always',
  '77-10.md 78-10.md -f plain',
  '77-10.md 78-10.md -f md',
  '77-10.md 78-10.md -f md --table',
  'concord english.md 77-10.md',
  'concord english.md 77-10.md -f md',
  'history 77-10.md 78-10.md',
  'blame 77-10.md 78-10.md',
  'draft 77-10.md 78-10.md',
  'compile 77-10.md 78-10.md',
  'outline 78-10.md',
  'outline 78-10.md --all',
];

describe('a line of a text from right to left', () => {
  it.each(LINES)('keeps to itself what is not ours, and ends it where it began: %s', async (line) => {
    const lines = (await printed(line)).split('\n');
    const right = lines.filter((each) => /[\u0600-\u06FF]/u.test(each));
    expect(right.length).toBeGreaterThan(0);
    const outside = right.map((each) => each.replace(/\u2067[^\u2067\u2069]*\u2069/gu, ''));
    expect(outside.filter((each) => /[\u0600-\u06FF\u2066-\u2069]/u.test(each))).toEqual([]);
  });

  it('begins with our sign and name', async () => {
    const report = await printed('77-10.md 78-10.md -f plain');
    expect(report).toMatch(/^\+ OP3 .*\(\u2067ج\u2069\) {2}\u2067تدريب البحارة على قراءة الإشارات؛\u2069$/mu);
    expect(report).toMatch(/^~ OP1 {2}\u2067تطلب إلى الأمين العام أن يقدم تقريرا \{\+شفويا عن A\/RES\/55\/101 \+\}/mu);
  });

  it('is laid out with its sign and name on the left, remarks on the right, and arrows between what they join', async () => {
    const lines = (await printed('77-10.md 78-10.md -f plain')).split('\n').map(laidOut);
    // From the left: the sign, the name, and the last word of the paragraph.
    expect(lines.find((line) => line.includes('OP1 '))).toMatch(/^~ OP1 {2}؛.*بلطت$/u);
    expect(lines.find((line) => line.startsWith('+ OP3 '))).toMatch(/^\+ OP3 .*\(ج\) {2}؛/u);
    expect(laidOut(withIsolates('OP1 (أ) (ب) says “تقرر A/5 في 7” → “قرار”'))).toBe(
      'OP1 (أ) (ب) says “7 يف A/5 ررقت” → “رارق”',
    );
    // Without the signs, what is on both sides of an arrow would change places.
    expect(laidOut('says “تقرر” → “قرار”')).toBe('says “رارق“ → ”ررقت”');
  });

  it.each(['-f json', '-f csv', '-f critic', '-f akn', '-f amendments'])(
    'has no signs of ours in what machines read: %s',
    async (format) => {
      expect(await printed(`77-10.md 78-10.md ${format}`)).not.toMatch(/[\u2066-\u2069]/u);
    },
  );

  it.each(['md', 'text', 'json', 'akn'])('nor in the text itself: convert -f %s', async (format) => {
    expect(await printed(`convert 77-10.md -f ${format}`)).not.toMatch(/[\u2066-\u2069]/u);
  });

  const HOSTILE = { 'a.txt': OLD, 'b.txt': OLD.replace('تقريرا', '\u2067\u2069\u202Eبيانا') };

  it.each(['terminal', 'plain', 'md'])('names those that a document brings: %s', async (format) => {
    const report = await printed(`a.txt b.txt -f ${format}`, HOSTILE, 80);
    expect(report).toContain('‹U+2067›‹U+2069›‹U+202E›');
    expect(report.replace(/\u2067[^\u2067\u2069\n]*\u2069/gu, '')).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
  });

  it('on a terminal keeps ours in a report, and none in the text itself', async () => {
    expect(await printed('77-10.md 78-10.md -f plain', FILES, 80)).toContain('\u2067تدريب');
    expect(await printed('convert b.txt -f md', HOSTILE, 80)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
    expect(await printed('a.txt b.txt --clean -f md', HOSTILE, 80)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
  });
});

interface Bidi {
  getEmbeddingLevels(text: string, direction: 'ltr'): { readonly levels: Uint8Array };
  getReorderedString(text: string, levels: { readonly levels: Uint8Array }): string;
}

const bidi: Bidi = createRequire(import.meta.url)('bidi-js')();

/** A line as a terminal that follows the Unicode Bidirectional Algorithm shows it, from left to right. */
function laidOut(line: string): string {
  return bidi.getReorderedString(line, bidi.getEmbeddingLevels(line, 'ltr')).replace(/[\u2066-\u2069]/gu, '');
}

async function printed(
  line: string,
  files: Readonly<Record<string, string>> = FILES,
  terminalColumns: number | null = null,
): Promise<string> {
  const staged = stagedWorld(files, { terminalColumns });
  await main(line.split(' '), staged.world);
  expect(
    staged
      .complaints()
      .replace(/^resdiff: \S+\.(?:md|txt): .*$/gmu, '')
      .trim(),
  ).toBe('');
  return staged.printed();
}

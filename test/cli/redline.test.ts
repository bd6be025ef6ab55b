import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { readAny } from '../../src/index.ts';
import { MADE_PAIRS } from '../redlines/made/all.ts';
import { unzip } from '../redlines/zip.ts';
import { listOf } from '../support/docx.ts';
import { clause, PAGE, para, wordPackage, run as words } from '../support/word-package.ts';
import { stagedWorld } from '../support/world.ts';

const HEADER = 'word/header1.xml';
const YELLOW = '<w:highlight w:val="yellow"/>';

/** A draft as a delegation keeps it: a header of its own, and a masthead in which the agenda item is called like the text. */
const OLD = wordPackage({
  body: [
    para(words('A/RES/79/500')),
    para(words('Distr.: General')),
    para(words('21 December 2024')),
    para(words('Seventy-ninth session')),
    para(words('Agenda item 12')),
    para(words('Lights of the harbour')),
    para(words('Resolution adopted by the General Assembly on 14 December 2024')),
    para(words('79/500. Lights of the harbour', '<w:b/>'), 'Title7'),
    clause('*The General Assembly*,'),
    clause('*Recalling* its resolution 78/32 of 4 December 2023 on the non\u2011flashing lights of harbours,'),
    clause('1.\t*Requests* the Secretary\u2011General to keep the lights burning until dusk;'),
    clause('2.\t*Decides* to include the item in the provisional agenda of its eightieth session.'),
    PAGE.replace('<w:sectPr>', '<w:sectPr><w:headerReference w:type="default" r:id="rIdH"/>'),
  ].join(''),
  margins: { 'header1.xml': para(words('ZERO DRAFT, NOT FOR CIRCULATION', '<w:b/>')) },
});

describe('a redline from the command line', () => {
  it('is the Word file of OLD, its header and masthead with it, when NEW is another kind of file', async () => {
    const { complaints, changes } = await redlined('old.docx new.md -o changes.docx', { 'new.md': await newText() });
    expect(complaints).toMatch(/^resdiff: wrote changes\.docx \(\d+ kB\): old\.docx with the changes tracked\n$/u);
    expect(partOf(changes, HEADER)).toEqual(partOf(OLD, HEADER));
    const { accepted, rejected } = await textsOf(changes);
    expect(rejected).toEqual(await textOf(OLD, 'old.docx'));
    expect(accepted).toEqual(await textOf(new TextEncoder().encode(await newText()), 'new.md'));
  });

  it('gives each line of the masthead its own words, and leaves the title its number', async () => {
    const { changes } = await redlined('old.docx new.md -o changes.docx', { 'new.md': await newText() });
    const { document } = await readAny(changes, { name: 'changes.docx' });
    expect(document).toMatchObject({ issued: '2025-12-21', adopted: '2025-12-19', symbol: 'A/RES/80/501' });
    const body = new TextDecoder().decode(partOf(changes, 'word/document.xml'));
    expect(body).toContain('>80/501');
  });

  it('does not mark hyphens and blanks that are only printed otherwise', async () => {
    const text = (await newText()).replaceAll('\u2011', '-').replaceAll('\u00A0', ' ');
    const { changes } = await redlined('old.docx new.md -o changes.docx', { 'new.md': text });
    const body = new TextDecoder().decode(partOf(changes, 'word/document.xml'));
    expect(body).not.toMatch(/<w:delText[^>]*>[^<]*(?:flashing|General)/u);
  });

  it('says which line stays because NEW says nothing in its place', async () => {
    const text = (await newText()).replace(/^.*Agenda item.*\n/mu, '');
    const { complaints } = await redlined('old.docx new.md -o changes.docx', { 'new.md': text });
    expect(complaints).toMatch(
      /“Agenda item 12”.* stays? as in old\.docx, since .* says nothing in (?:its|their) place\n/u,
    );
  });

  it('starts from the file of NEW with --base new', async () => {
    const { changes, complaints } = await redlined('new.md old.docx --base new -o changes.docx', {
      'new.md': await newText(),
    });
    expect(complaints).toContain('old.docx with the changes tracked');
    expect(partOf(changes, HEADER)).toEqual(partOf(OLD, HEADER));
    expect((await textsOf(changes)).accepted).toEqual(await textOf(OLD, 'old.docx'));
  });

  it.each([
    ['signed', 'is signed, and a change would break the signature'],
    ['read-only', 'is protected against changes'],
    ['macros', 'has macros, which a file with changes should not carry on'],
    ['strict', 'is a “Strict Open XML Document”'],
  ])('says why a file that is %s is left alone', async (name, why) => {
    const pair = MADE_PAIRS.find((each) => each.name === name);
    if (pair === undefined) throw new Error(`unreachable: no pair ${name}`);
    const { complaints } = await redlined('old.docx new.docx -o changes.docx', {
      'old.docx': pair.old,
      'new.docx': pair.new,
    });
    expect(complaints).toContain(`resdiff: old.docx ${why}`);
    expect(complaints).toContain('the changes are in a new file in United Nations layout');
    expect(complaints).toMatch(/resdiff: wrote changes\.docx \(\d+ kB\)\n$/u);
  });
});

describe('the other commands that write a Word file with tracked changes', () => {
  const LIST = 'In operative paragraph 1, replace “dusk” with “dawn”.\n';

  it.each([
    ['apply list.txt to old.docx -o changes.docx', { 'list.txt': LIST }],
    ['draft old.docx -o changes.docx', {}],
    ['check old.docx --fix -o changes.docx', {}],
  ])('write into the file: %s', async (line, files) => {
    const { changes, complaints } = await redlined(line, files);
    expect(complaints).toContain(': old.docx with the changes tracked\n');
    expect(partOf(changes, HEADER)).toEqual(partOf(OLD, HEADER));
    expect((await textsOf(changes)).rejected).toEqual(await textOf(OLD, 'old.docx'));
    if (line.startsWith('apply')) {
      expect(new TextDecoder().decode(partOf(changes, 'word/document.xml'))).toMatch(/<w:ins [^>]*>.*dawn/u);
    }
  });
});

describe('a paragraph that comes in from a text without looks', () => {
  const COUNTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const AUTOMATIC = wordPackage({
    body: [
      para(words('79/500. Lights of the harbour', '<w:b/>'), 'Title7'),
      clause('*The General Assembly*,'),
      para(words('Recalling', '<w:i/>') + words(' its resolution 78/32 of 4 December 2023,', YELLOW)),
      para(
        words('Requests', '<w:i/>') + words(' the keeper to count the boats of the harbour;', YELLOW),
        'Body',
        COUNTED,
      ),
      para(
        words('Decides', '<w:i/>') + words(' to meet ') + words('twice', '<w:strike/>') + words(' in the spring.'),
        'Body',
        COUNTED,
      ),
      PAGE,
    ].join(''),
    numbering: `${listOf([['decimal', '%1.']])}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
  });
  const NEW = `79/500. Lights of the harbour

*The General Assembly*,

*Recalling* its resolution 78/32 of 4 December 2023,

*Mindful* of the fishermen who come home late in winter,

1. *Requests* the keeper to count the boats of the harbour;

2. *Invites* every captain to report broken lamps to the keeper at once;

3. *Decides* to meet again in the spring.
`;

  it('is counted by Word as those like it are, and is neither highlighted nor struck', async () => {
    const { changes } = await redlined('auto.docx new.md -o changes.docx', { 'auto.docx': AUTOMATIC, 'new.md': NEW });
    const body = new TextDecoder().decode(partOf(changes, 'word/document.xml'));
    const paragraphs = body.split('<w:p>').filter((each) => /Mindful|Invites/u.test(each));
    expect(paragraphs.map((each) => each.includes('<w:numPr>'))).toEqual([false, true]);
    expect(paragraphs.join('')).not.toContain('w:highlight');
    expect(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*again/u.exec(body)?.[0]).not.toContain('w:strike');
    const { accepted } = await textsOf(changes);
    expect(accepted).toEqual(await textOf(new TextEncoder().encode(NEW), 'new.md'));
  });
});

describe('a redline in a Word file from right to left', () => {
  const RTL = '<w:rFonts w:cs="Traditional Arabic"/><w:szCs w:val="32"/><w:rtl/>';
  const right = (text: string) => para(words(text, RTL), 'Body', '<w:bidi/>');
  const ARABIC = wordPackage({
    body: [
      right('إن الجمعية العامة،'),
      right('إذ تشير إلى قراراتها السابقة بشأن منارات الموانئ،'),
      right('1. تطلب إلى الأمين العام أن يقدم تقريرا عن المصابيح إلى الجمعية العامة؛'),
      right('2. تقرر أن تبقي المسألة قيد النظر في دورتها المقبلة.'),
      PAGE,
    ].join(''),
  });
  const NEW = [
    'إن الجمعية العامة،',
    'إذ تشير إلى قراراتها السابقة بشأن منارات الموانئ،',
    '1. تطلب إلى الأمين العام أن يقدم تقريرا شفويا عن A/RES/55/101 وعن المصابيح إلى الجمعية العامة؛',
    '2. تهيب بجميع الدول أن تتعاون في إضاءة المنارات؛',
    '3. تقرر أن تبقي المسألة قيد النظر في دورتها المقبلة.',
  ].join('\n\n');

  it('has what comes in in the direction of its letters, and as large as what is beside it', async () => {
    const { changes } = await redlined('base.docx new.txt -o changes.docx', { 'base.docx': ARABIC, 'new.txt': NEW });
    const body = new TextDecoder().decode(partOf(changes, 'word/document.xml'));
    const inserted = [...body.matchAll(/<w:ins [^>]*>(<w:r>.*?)<\/w:ins>/gu)].flatMap(
      ([, runs = '']) => runs.match(/<w:r>.*?<\/w:r>/gu) ?? [],
    );
    const arabic = inserted.filter((run) => /[\u0600-\u06FF]/u.test(run));
    const symbols = inserted.filter((run) => run.includes('A/RES/55/101'));
    expect([arabic.length > 1, symbols.length]).toEqual([true, 1]);
    expect(arabic.filter((run) => !run.includes('<w:szCs w:val="32"/><w:rtl/>'))).toEqual([]);
    expect(symbols.filter((run) => run.includes('<w:rtl/>'))).toEqual([]);
    const paragraphs = body.match(/<w:p>.*?<\/w:p>/gsu) ?? [];
    expect(paragraphs.filter((paragraph) => /<w:t[ >]/u.test(paragraph) && !paragraph.includes('<w:bidi'))).toEqual([]);
    const { accepted, rejected } = await textsOf(changes);
    expect(rejected).toEqual(await textOf(ARABIC, 'base.docx'));
    expect(accepted).toEqual(await textOf(new TextEncoder().encode(NEW), 'new.txt'));
  });
});

async function redlined(line: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const staged = stagedWorld({ 'old.docx': OLD, ...files });
  await main(line.split(' '), staged.world);
  const changes = staged.written()['changes.docx'];
  if (!(changes instanceof Uint8Array)) throw new Error(`no Word file was written: ${staged.complaints()}`);
  return { changes, complaints: staged.complaints() };
}

/** The next version as a Markdown file: one line of the text is another, and the masthead is that of the next year. */
async function newText(): Promise<string> {
  const staged = stagedWorld({ 'old.docx': OLD });
  await main(['convert', 'old.docx', '-f', 'md'], staged.world);
  return staged
    .printed()
    .replaceAll('79/500', '80/501')
    .replace('21 December 2024', '21 December 2025')
    .replace('14 December 2024', '19 December 2025')
    .replace('Seventy-ninth', 'Eightieth')
    .replace('until dusk', 'from dusk until dawn');
}

function partOf(bytes: Uint8Array, path: string): Uint8Array {
  const part = unzip(bytes).get(path);
  if (part === undefined) throw new Error(`no ${path}`);
  return part;
}

async function textsOf(bytes: Uint8Array) {
  return {
    accepted: await textOf(bytes, 'changes.docx'),
    rejected: await textOf(bytes, 'changes.docx', 'rejected'),
  };
}

async function textOf(bytes: Uint8Array, name: string, revisions: 'accepted' | 'rejected' = 'accepted') {
  const { document } = await readAny(bytes, { name, revisions });
  return [document.title, ...document.paragraphs.map(({ label, text }) => `${label} ${text}`)];
}

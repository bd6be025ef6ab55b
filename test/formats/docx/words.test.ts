import { describe, expect, it } from 'vitest';
import { type Document, read, readReport } from '../../../src/index.ts';
import { type DocxParts, docxOf, p, r } from '../../support/docx.ts';

const FORMULA = p(r('The General Assembly,'));

function readBody(body: string, parts: DocxParts = {}, revisions: 'accepted' | 'rejected' = 'accepted'): Document {
  return read(docxOf(FORMULA + body, parts), { name: 'a.docx', revisions }).document;
}

function textOf(words: string, parts: DocxParts = {}): string {
  return readBody(p(r('1. Urges ') + words + r(' all States.')), parts).paragraphs.at(-1)?.text ?? '';
}

function noticesOf({ notices, paragraphs }: Document): readonly string[] {
  return notices
    .filter(({ code }) => code !== 'missing-masthead')
    .map(
      ({ code, message, paragraph }) => `${code} ${paragraph === null ? '' : paragraphs[paragraph]?.id}: ${message}`,
    );
}

const sign = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const raised = (words: string) => r(words, '<w:vertAlign w:val="superscript"/>');

describe('the words of a Word file', () => {
  it('have signs of the fonts Symbol and Wingdings, and a place for one that is not known', () => {
    expect(textOf(sign('Symbol', 'F0A3') + r('5'))).toBe('Urges ≤5 all States.');
    expect(textOf(sign('Wingdings', 'F0FE'))).toBe('Urges ☑ all States.');
    const document = readBody(p(r('1. Urges ') + sign('Wingdings 3', 'F07D') + r(' all States.')));
    expect(document.paragraphs.at(-1)?.text).toBe('Urges ▯ all States.');
    expect(noticesOf(document)).toEqual([
      'unknown-element OP1: a sign of a font of signs is not known; ▯ is in its place (font “Wingdings 3”)',
    ]);
  });

  it('have equations on one line', () => {
    const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const square = `<m:sSup><m:e>${t('c')}</m:e><m:sup>${t('2')}</m:sup></m:sSup>`;
    expect(textOf(`<m:oMath>${t('E=m')}${square}</m:oMath>`)).toBe('Urges E=mc² all States.');
    const fraction = `<m:f><m:num>${t('a+b')}</m:num><m:den>${t('2')}</m:den></m:f>`;
    const sum = `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${t('k=0')}</m:sub><m:sup>${t('n')}</m:sup><m:e>${t('x')}</m:e></m:nary>`;
    expect(textOf(`<m:oMathPara><m:oMath>${t('R=')}${fraction}${sum}</m:oMath></m:oMathPara>`)).toBe(
      'Urges R=(a+b)/2∑_(k=0)ⁿ x all States.',
    );
  });

  it('keep raised figures that call no footnote, and letters above others', () => {
    expect(textOf(r('40 km') + raised('2') + r(' and 10') + raised('6') + r(' and 2') + raised('nd'))).toBe(
      'Urges 40 km² and 10⁶ and 2nd all States.',
    );
    const ruby = `<w:r><w:ruby><w:rt>${r('kan')}</w:rt><w:rubyBase>${r('漢')}</w:rubyBase></w:ruby></w:r>`;
    expect(textOf(ruby)).toBe('Urges 漢(kan) all States.');
  });

  it('struck through by hand are left out, which is told where it is', () => {
    const words = `${r('1. Urges all ')}${r('rich ', '<w:strike/>')}${r('States', '<w:color w:val="FF0000"/><w:u w:val="single"/>')}${r(' to ')}${r('not ', '<w:dstrike/>')}${r('act.')}`;
    const document = readBody(p(r('Recalling its resolution,')) + p(words));
    expect(document.paragraphs.at(-1)?.text).toBe('Urges all States to act.');
    expect(noticesOf(document)).toEqual([
      'marked-by-hand : --manual-marks takes marks by hand for tracked changes',
      'struck-words OP1: words struck through by hand, which were left out: “rich”, “not”',
      'marked-by-hand OP1: words in colour or underlined may be additions marked by hand: “States”',
    ]);
  });

  it('in colour are told of only if they are marked, and are neither a link nor a heading', () => {
    const red = '<w:b/><w:color w:val="C00000"/>';
    const link = `<w:hyperlink>${r('the report', '<w:u w:val="single"/><w:color w:val="0563C1"/>')}</w:hyperlink>`;
    const document = readBody(
      p(r('Lamps', red), { style: 'H23' }) +
        p(`${r('1. Urges ')}${link}${r(' of all', '<w:color w:val="C00000"/>')}${r(' States.', '<w:b/>')}`),
    );
    expect(noticesOf(document)).toEqual([]);
  });

  it('hidden directly or by a style are left out, as are the placeholders of empty slots', () => {
    const styles =
      '<w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Note"><w:basedOn w:val="Base"/></w:style>';
    const slot = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Click here.')}</w:sdtContent></w:sdt>`;
    const document = readBody(
      p(
        r('1. Urges all ') +
          r('SECRET', '<w:vanish/>') +
          r('STYLE', '<w:rStyle w:val="Note"/>') +
          r('States by ') +
          slot +
          r('.'),
      ),
      { styles },
    );
    expect(document.paragraphs.at(-1)?.text).toBe('Urges all States by […].');
    expect(noticesOf(document)).toEqual([
      'hidden-words OP1: hidden words were left out: “SECRET”, “STYLE”',
      'hidden-words OP1: an empty slot is shown as […]; its placeholder was left out: “Click here.”',
    ]);
  });

  it('go on in the next line after a line break, or begin a paragraph there', () => {
    const lines = ['1. Urges all States to act;', '2. Requests the Secretary-General', 'to report on it.'];
    const { paragraphs } = readBody(p(lines.map((line) => r(line)).join('<w:r><w:br/></w:r>')));
    expect(paragraphs.slice(1).map(({ id, text }) => `${id} ${text}`)).toEqual([
      'OP1 Urges all States to act;',
      'OP2 Requests the Secretary-General to report on it.',
    ]);
  });

  it('are words, whatever they would be in Markdown or on a page', () => {
    const paragraphs = ['2347512', '12/34', '[shall](should) and [^1] and | and <b>', '| a | b |'];
    const document = readBody(
      p(r('1. Urges all States to act.')) + paragraphs.map((each) => p(r(each.replace('<', '&lt;')))).join(''),
    );
    expect(document.paragraphs.slice(2).map(({ text }) => text)).toEqual(paragraphs);
    expect(document.paragraphs.every(({ row, notes }) => row === null && notes.length === 0)).toBe(true);
  });

  it('leave out lines that are only drawn', () => {
    const document = readBody(p(r('1. Urges all States to act.')) + p(r('______________')) + p(r('* * *')));
    expect(document.paragraphs).toHaveLength(2);
  });

  it('of a field within the instruction of another are not printed', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const inner = `${mark('begin')}${mark('separate')}${r('hidden')}${mark('end')}`;
    expect(textOf(`${mark('begin')}${inner}${mark('separate')}${r('shown')}${mark('end')}`)).toBe(
      'Urges shown all States.',
    );
  });
});

describe('the report of a committee in Word', () => {
  it('has drafts with their own footnotes and rows, and loses no word', async () => {
    const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const draft = (at: number) =>
      p(r(`Draft resolution ${at === 1 ? 'I' : 'II'}`)) +
      p(r(`Lamps of kind ${at}`)) +
      FORMULA +
      p(r(`1. Urges all States to keep ${at} lamps`) + call(at) + r('.'));
    const body =
      p(r('A/78/999')) +
      p(
        r('7. The First Committee recommends to the General Assembly the adoption of the following draft resolutions:'),
      ) +
      draft(1) +
      draft(2);
    const footnotes = [1, 2].map((id) => `<w:footnote w:id="${id}">${p(r(`See A/78/1${id}.`))}</w:footnote>`).join('');
    const report = await readReport(docxOf(body, { footnotes }), { name: 'a.docx' });
    expect(
      report?.drafts.map(({ document }) => [
        document.title,
        document.paragraphs.flatMap(({ notes }) => notes.map(({ marker, text }) => `${marker} ${text}`)),
        noticesOf(document),
      ]),
    ).toEqual([
      ['Lamps of kind 1', ['1 See A/78/11.'], []],
      ['Lamps of kind 2', ['2 See A/78/12.'], []],
    ]);
  });
});

describe('the footnotes of a Word file', () => {
  const call = (id: number, more = '') => `<w:r><w:footnoteReference w:id="${id}"${more}/></w:r>`;
  const note = (id: number, content: string) => `<w:footnote w:id="${id}">${content}</w:footnote>`;
  const notesIn = ({ paragraphs }: Document) =>
    paragraphs.at(-1)?.notes.map(({ marker, text, offset }) => [marker, text, offset]);

  it('may open a paragraph', () => {
    const body = p(call(1) + r('Urges all States to act.'));
    expect(notesIn(readBody(body, { footnotes: note(1, p(r('See A/78/10.'))) }))).toEqual([['1', 'See A/78/10.', 0]]);
  });

  it('may have a mark of their own, which is not counted', () => {
    const typed = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>';
    const body = p(r('1. Urges all') + typed + r(' States') + call(2) + r(' to act.'));
    const footnotes = note(1, p(r('* First.'))) + note(2, p(r('Second.')));
    expect(notesIn(readBody(body, { footnotes }))).toEqual([
      ['*', 'First.', 9],
      ['1', 'Second.', 16],
    ]);
  });

  it('may have tables, content controls and raised figures', () => {
    const table = `<w:tbl><w:tr><w:tc>${p(r('In a table'))}</w:tc></w:tr></w:tbl>`;
    const control = `<w:sdt><w:sdtContent>${p(r('in a control of 5 m') + raised('2'))}</w:sdtContent></w:sdt>`;
    const body = p(r('1. Urges all States to act.') + call(1));
    expect(notesIn(readBody(body, { footnotes: note(1, p(r('First.')) + table + control) }))).toEqual([
      ['1', 'First. In a table in a control of 5 m²', 24],
    ]);
  });

  it('typed below tables belong to the letter above them, however often it is used', () => {
    const row = (...cells: readonly string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`;
    const table = (posts: string, where: string) =>
      `<w:tbl>${row(r('Category'), r('Posts'))}${row(r('P-5'), r(posts) + raised('a'))}</w:tbl>${p(raised('a') + r(` Includes posts in ${where}.`))}`;
    const { paragraphs } = readBody(p(r('1. Approves the tables:')) + table('12', 'Nairobi') + table('34', 'Geneva'));
    expect(paragraphs.flatMap(({ id, notes }) => notes.map(({ marker, text }) => [id, marker, text]))).toEqual([
      ['OP1 row 2', 'a', 'Includes posts in Nairobi.'],
      ['OP1 row 2 [2]', 'a', 'Includes posts in Geneva.'],
    ]);
  });

  it('may be typed in brackets, and are words where nothing calls them', () => {
    const body = p(r('1. Urges all [2] States[1] to act.')) + p(r('[1] See A/78/10.'));
    expect(
      readBody(body)
        .paragraphs.slice(1)
        .map(({ text, notes }) => [text, notes.map((each) => each.text)]),
    ).toEqual([['Urges all [2] States to act.', ['See A/78/10.']]]);
    const markdown = readBody(
      p(r('1. Urges all States[^1] to act.')) + p(r('[^1]: See A/78/10.')) + p(r('A mark [^7] alone.')),
    );
    expect(markdown.paragraphs.slice(1).map(({ text, notes }) => [text, notes.map((each) => each.marker)])).toEqual([
      ['Urges all States to act.', ['1']],
      ['A mark [^7] alone.', []],
    ]);
    expect(noticesOf(markdown).filter((notice) => notice.startsWith('lost-words'))).toEqual([]);
  });

  it('are counted as the file says', () => {
    const settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>';
    const body = p(r('1. Urges all States to act.') + call(1));
    expect(notesIn(readBody(body, { settings, footnotes: note(1, p(r('See A/78/10.'))) }))).toEqual([
      ['c', 'See A/78/10.', 24],
    ]);
  });
});

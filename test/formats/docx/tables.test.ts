import { describe, expect, it } from 'vitest';
import { read, write } from '../../../src/index.ts';
import { docxOf, listOf, numbered, p, r } from '../../support/docx.ts';

const tr = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const cell = (words: string) => tc(p(r(words)));
const tbl = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const control = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const HEAD = p(r('The General Assembly', '<w:i/>') + r(',')) + p(r('1. Adopts the scale:'));

function rowsIn(body: string, parts = {}): readonly string[] {
  const { document } = read(docxOf(HEAD + body, parts), { name: 'a.docx' });
  return document.paragraphs.filter(({ row }) => row !== null).map(({ text }) => text);
}

describe('the tables of a Word file', () => {
  it('are read with the rows and cells in content controls', () => {
    const table = tbl(
      tr(cell('North'), cell('12')),
      control(tr(cell('South'), cell('9'))),
      tr(control(cell('East')), tc(control(p(r('4'))))),
    );
    expect(rowsIn(table)).toEqual(['North | 12', 'South | 9', 'East | 4']);
  });

  it('are read across, if they are in a cell', () => {
    expect(rowsIn(tbl(tr(tc(tbl(tr(cell('Inner'), cell('5'))) + p(r('below'))), cell('12'))))).toEqual([
      'Inner 5 below | 12',
    ]);
  });

  it('keep their columns where cells are merged, and the first of them where it is empty', () => {
    const table = tbl(
      tr(tc(p(r('North and South')), '<w:gridSpan w:val="2"/>'), cell('21')),
      tr(tc(p(r('North')), '<w:vMerge w:val="restart"/>'), cell('Fixed'), cell('12')),
      tr(tc(p(''), '<w:vMerge/>'), cell('Floating'), cell('9')),
    );
    const { document } = read(docxOf(HEAD + table), { name: 'a.docx' });
    const again = read(write.markdown(document), { name: 'a.md' }).document;
    for (const { paragraphs } of [document, again])
      expect(
        paragraphs.slice(2).map(({ text, row }) => row?.cells.map(({ start, end }) => text.slice(start, end))),
      ).toEqual([
        ['North and South', '', '21'],
        ['North', 'Fixed', '12'],
        ['', 'Floating', '9'],
      ]);
  });

  it('have footnotes in their cells, and lists with their numbers', () => {
    const called = `${r('North')}<w:r><w:footnoteReference w:id="1"/></w:r>`;
    const list = p(r('lit;'), { properties: numbered() }) + p(r('staffed.'), { properties: numbered() });
    const numbering = `${listOf([['lowerLetter', '(%1)']])}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const parts = { numbering, footnotes: `<w:footnote w:id="1">${p(r('With lamps.'))}</w:footnote>` };
    const { document } = read(docxOf(HEAD + tbl(tr(tc(p(called)), tc(list)), tr(cell('x'), cell('y'))), parts), {
      name: 'a.docx',
    });
    const row = document.paragraphs.find((each) => each.row !== null);
    expect(row?.text).toBe('North | (a) lit; (b) staffed.');
    expect(row?.notes).toEqual([{ marker: '1', text: 'With lamps.', offset: 5, repeated: false }]);
  });

  it('lose the rows and the cells that a tracked change removed', () => {
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('South')}${cell('9')}</w:tr>`;
    const table = tbl(tr(cell('North'), tc(p(r('11')), '<w:cellDel w:id="2"/>'), cell('12')), gone);
    expect(rowsIn(table)).toEqual(['North | 12']);
    const { document } = read(docxOf(HEAD + table), { name: 'a.docx', revisions: 'rejected' });
    expect(document.paragraphs.slice(2).map(({ text }) => text)).toEqual(['North | 11 | 12', 'South | 9']);
  });

  it('are one table each, also where only a note was between them', () => {
    const table = tbl(tr(cell('North'), cell('12')));
    const { document } = read(docxOf(HEAD + table + p('') + table), { name: 'a.docx' });
    expect(document.paragraphs.flatMap(({ row }) => row?.position ?? [])).toEqual([1, 1]);
  });
});

describe('what surrounds the paragraphs of a Word file', () => {
  it('does not hide them: text boxes, content for newer programs, controls in controls', () => {
    const box = (text: string) =>
      `<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${p(r(text))}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const choice = `<mc:AlternateContent><mc:Choice Requires="w14">${p(r('3. Requests a report.'))}</mc:Choice><mc:Fallback>${p(r('3. Requests a report.'))}</mc:Fallback></mc:AlternateContent>`;
    const body =
      p(r('2. Urges all States to act.') + box('A box.')) + choice + control(control(p(r('4. Decides to stay.'))));
    const { document } = read(docxOf(HEAD + body), { name: 'a.docx' });
    expect(document.paragraphs.slice(2).map(({ text }) => text)).toEqual([
      'Urges all States to act.',
      'A box.',
      'Requests a report.',
      'Decides to stay.',
    ]);
    expect(document.notices.map(({ code }) => code)).not.toContain('lost-words');
  });

  it('is told of, if there are words in it that are not read', () => {
    const odd = '<w:r><w:strange><w:t>unheard words</w:t></w:strange></w:r>';
    const { document } = read(docxOf(HEAD + p(r('2. Urges all States.') + odd)), { name: 'a.docx' });
    expect(document.notices.filter(({ code }) => code === 'lost-words')).toEqual([
      { code: 'lost-words', message: 'words of the file were not read: “unheard”, “words”', paragraph: null },
    ]);
  });

  it('is told of, if another file is inserted', () => {
    const { document } = read(docxOf(`${HEAD}<w:altChunk/>`), { name: 'a.docx' });
    expect(document.notices.map(({ message }) => message)).toContain(
      'another file is inserted in the text, and was not read',
    );
  });
});

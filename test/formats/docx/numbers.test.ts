import { describe, expect, it } from 'vitest';
import { type Document, read } from '../../../src/index.ts';
import { type DocxParts, docxOf, listOf, numbered, p, r } from '../../support/docx.ts';

const LEVELS = [
  ['decimal', '%1.'],
  ['lowerLetter', '(%2)'],
  ['lowerRoman', '(%3)'],
] as const;
const NUM = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
const FORMULA = p(r('The General Assembly,'));

function idsIn(body: string, parts: DocxParts, revisions: 'accepted' | 'rejected' = 'accepted'): readonly string[] {
  return idsOf(read(docxOf(FORMULA + body, parts), { name: 'a.docx', revisions }).document);
}

function idsOf({ paragraphs }: Document): readonly string[] {
  return paragraphs.slice(1).map(({ id }) => id);
}

const urges = (properties: string) => p(r('Urges all States to act;', '<w:i/>'), { properties });

describe('the numbers of a Word file', () => {
  it('start where their list says', () => {
    const numbering = `${listOf(LEVELS)}${NUM}<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;
    const body = [numbered(), numbered(0, '2'), numbered(0, '2')].map(urges).join('');
    expect(idsIn(body, { numbering })).toEqual(['OP1', 'OP7', 'OP8']);
  });

  it('have the levels with which a list replaces those of its kind', () => {
    const level = '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
    const numbering = `${listOf([['bullet', '•']])}<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">${level}</w:lvlOverride></w:num>`;
    expect(idsIn(urges(numbered()) + urges(numbered()), { numbering })).toEqual(['OP3', 'OP4']);
  });

  it('come from a style, and from one that it is based on', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Par"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Par"/></w:style>`;
    const body = ['Par', 'Own', 'Own'].map((style) => p(r('Urges all States to act;'), { style })).join('');
    expect(idsIn(body, { styles, numbering: listOf(LEVELS) + NUM })).toEqual(['OP1', 'OP2', 'OP3']);
  });

  it('come from the style of a list that another list only names', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="Lists"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering = `<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Lists"/></w:abstractNum>${listOf(LEVELS)}<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;
    expect(idsIn(urges(numbered()) + urges(numbered()), { styles, numbering })).toEqual(['OP1', 'OP2']);
  });

  it('take the level from the paragraph and the list from its style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Par"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const below = p(r('To act;'), { style: 'Par', properties: '<w:numPr><w:ilvl w:val="1"/></w:numPr>' });
    const body = p(r('Urges all States:'), { style: 'Par' }) + below;
    expect(idsIn(body, { styles, numbering: listOf(LEVELS) + NUM })).toEqual(['OP1', 'OP1 (a)']);
  });

  it('start again below each number above, or never', () => {
    const depths = [0, 1, 0, 1].map((depth) => p(r('Urges all States:'), { properties: numbered(depth) })).join('');
    const numbering = listOf(LEVELS) + NUM;
    const never = numbering.replace('w:ilvl="1">', 'w:ilvl="1"><w:lvlRestart w:val="0"/>');
    expect(idsIn(depths, { numbering })).toEqual(['OP1', 'OP1 (a)', 'OP2', 'OP2 (a)']);
    expect(idsIn(depths, { numbering: never })).toEqual(['OP1', 'OP1 (a)', 'OP2', 'OP2 (b)']);
  });

  it('are in Arabic figures on a legal level, and zeros and ordinals as their format says', () => {
    const numbering = `${listOf([
      ['upperRoman', '%1.'],
      ['decimal', '%1.%2'],
      ['decimalZero', '%3'],
    ]).replace('<w:lvlText w:val="%1.%2"/>', '<w:isLgl/><w:lvlText w:val="%1.%2"/>')}${NUM}`;
    const body = [0, 1, 2].map((depth) => p(r('Words of an annex here.'), { properties: numbered(depth) })).join('');
    const { document } = read(docxOf(FORMULA + urges('') + body, { numbering }), { name: 'a.docx' });
    expect(document.paragraphs.map(({ text, label }) => `${label}|${text}`).slice(2)).toEqual([
      '|I. Words of an annex here.',
      '|1.1 Words of an annex here.',
      '01|Words of an annex here.',
    ]);
  });

  it('are written as they were', () => {
    const numbering = listOf([
      ['decimal', '%1)'],
      ['lowerLetter', '%2)'],
    ]);
    const body = p(r('Urges all States:'), { properties: numbered() }) + p(r('To act;'), { properties: numbered(1) });
    const { document } = read(docxOf(FORMULA + body, { numbering: numbering + NUM }), { name: 'a.docx' });
    expect(document.paragraphs.slice(1).map(({ id, label }) => [id, label])).toEqual([
      ['OP1', '1)'],
      ['OP1 a)', '1) a)'],
    ]);
  });

  it('leave out a paragraph that a tracked change removed or inserted', () => {
    const gone = (mark: 'ins' | 'del') =>
      p(`<w:${mark}>${r('Deplores the delay;').replaceAll('w:t', mark === 'del' ? 'w:delText' : 'w:t')}</w:${mark}>`, {
        properties: `${numbered()}<w:rPr><w:${mark} w:id="9"/></w:rPr>`,
      });
    const heading = p(r('Annex'));
    const parts = { numbering: listOf(LEVELS) + NUM };
    const body = (mark: 'ins' | 'del') => urges(numbered()) + gone(mark) + heading + p(r('Keepers inspect lamps.'));
    expect(idsIn(body('del'), parts)).toEqual(['OP1', 'Annex Heading 1', 'Annex par. 1']);
    expect(idsIn(body('ins'), parts, 'rejected')).toEqual(['OP1', 'Annex Heading 1', 'Annex par. 1']);
    expect(idsIn(body('ins'), parts)).toEqual(['OP1', 'OP2', 'Annex Heading 1', 'Annex par. 1']);
  });

  it('are those from before a tracked change of format, if it is rejected', () => {
    const changed = `${numbered(1)}<w:pPrChange w:id="1"><w:pPr>${numbered(0)}</w:pPr></w:pPrChange>`;
    const body = p(r('Urges all States:'), { properties: numbered() }) + p(r('To act;'), { properties: changed });
    const parts = { numbering: listOf(LEVELS) + NUM };
    expect(idsIn(body, parts)).toEqual(['OP1', 'OP1 (a)']);
    expect(idsIn(body, parts, 'rejected')).toEqual(['OP1', 'OP2']);
  });

  it('count an empty paragraph, and are in the cells of tables', () => {
    const cell = (words: string, properties = '') => `<w:tc>${p(words === '' ? '' : r(words), { properties })}</w:tc>`;
    const rows = ['North', 'South'].map((name) => `<w:tr>${cell('', numbered())}${cell(name)}</w:tr>`).join('');
    const { document } = read(
      docxOf(`${FORMULA}${p(r('Recalling its resolution,'))}<w:tbl>${rows}</w:tbl>`, {
        numbering: listOf(LEVELS) + NUM,
      }),
      { name: 'a.docx' },
    );
    expect(document.paragraphs.slice(2).map(({ text }) => text)).toEqual(['1. | North', '2. | South']);
  });
});

import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Document, InputError, read } from '../../../src/index.ts';
import { docxOf, p, r } from '../../support/docx.ts';
import { IS_SLOW } from '../../support/slow.ts';

const HEAD = [
  p(r('General and complete disarmament'), { style: 'HCh' }),
  p(r('Resolution adopted by the General Assembly on 4 December 2023'), { style: 'H1' }),
  p(r('78/32. Implementation of the Convention on Cluster Munitions'), { style: 'H1' }),
  p(`<w:r><w:tab/></w:r>${r('The General Assembly', '<w:i/>')}${r(',')}`, { style: 'SingleTxt' }),
].join('');

function readDocx(body: string, parts = {}, revisions?: 'accepted' | 'rejected'): Document {
  const about = { name: 'a.docx', ...(revisions === undefined ? {} : { revisions }) };
  return read(docxOf(HEAD + body, parts), about).document;
}

function linesOf({ paragraphs }: Document): readonly string[] {
  return paragraphs.map(({ id, text }) => `${id}  ${text}`);
}

describe('a Word file', () => {
  it('is read into title, symbol, parts and openings', () => {
    const document = readDocx(
      p(`<w:r><w:tab/></w:r>${r('Recalling', '<w:i/>')}${r(' its resolution 77/79 of 7 December 2022,')}`, {
        style: 'SingleTxt',
      }) +
        p(`${r('1.')}<w:r><w:tab/></w:r>${r('Urges', '<w:i/>')}${r(' all States to join the Convention;')}`, {
          style: 'SingleTxtG',
        }),
    );
    expect(document).toMatchObject({
      symbol: 'A/RES/78/32',
      title: 'Implementation of the Convention on Cluster Munitions',
      adopted: '2023-12-04',
    });
    expect(linesOf(document)).toEqual([
      'Formula  The General Assembly,',
      'PP1  Recalling its resolution 77/79 of 7 December 2022,',
      'OP1  Urges all States to join the Convention;',
    ]);
    expect(document.paragraphs.map(({ opening }) => opening)).toEqual(['', 'Recalling', 'Urges']);
  });

  it('is put together from runs split anywhere, with hyphens that do not break and no-break blanks', () => {
    const words = `${r('1. Urg')}${r('es all Sta')}<w:proofErr w:type="spellStart"/>${r('tes')}<w:r><w:t xml:space="preserve"> to submit gender</w:t><w:noBreakHyphen/><w:t>sensitive reports in 2024</w:t></w:r>${r('\u00A0at the latest;')}`;
    expect(linesOf(readDocx(p(words))).at(-1)).toBe(
      'OP1  Urges all States to submit gender\u2011sensitive reports in 2024\u00A0at the latest;',
    );
  });

  it('hangs footnotes on the places of their calls, in the order of the calls', () => {
    const call = (id: number) =>
      `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${r(`\u00A0${text}`)}`, { style: 'FootnoteText' })}</w:footnote>`;
    const separator = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>';
    const document = readDocx(
      p(
        `${r('1. Takes note of the report')}${call(7)}${r(' of the Secretary-General and of the plan')}${call(3)}${r(';')}`,
      ),
      { footnotes: `${separator}${note(3, 'CCM/MSP/2022/1.')}${note(7, 'A/78/10.')}` },
    );
    const paragraph = document.paragraphs.at(-1);
    expect(paragraph?.text).toBe('Takes note of the report of the Secretary-General and of the plan;');
    expect(paragraph?.notes).toEqual([
      { marker: '1', text: 'A/78/10.', offset: 24, repeated: false },
      { marker: '2', text: 'CCM/MSP/2022/1.', offset: 65, repeated: false },
    ]);
  });

  it('knows indicators that were only raised, and hangs the repeated ones of older texts', () => {
    const call = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const note = `<w:footnote w:id="1">${p(r('A/74/10.'))}</w:footnote>`;
    const raised = r('1', '<w:position w:val="8"/>');
    const superscript = r('1', '<w:vertAlign w:val="superscript"/>');
    const ordinal = `${r('at its 42')}${r('nd', '<w:vertAlign w:val="superscript"/>')}${r(' meeting.')}`;
    const document = readDocx(
      p(`${r('1. Takes note of the report')}${call}${r(';')}`) +
        p(`${r('2. Endorses the report;')}${raised}`) +
        p(`${r('3. Welcomes the report')}${superscript}${r(' ')}${ordinal}`),
      { footnotes: note },
    );
    expect(linesOf(document).slice(1)).toEqual([
      'OP1  Takes note of the report;',
      'OP2  Endorses the report;',
      'OP3  Welcomes the report at its 42nd meeting.',
    ]);
    expect(document.paragraphs.slice(1).map(({ notes }) => notes.map(({ repeated }) => repeated))).toEqual([
      [false],
      [true],
      [true],
    ]);
  });

  it('writes out the numbers that Word counts by itself', () => {
    const level = (depth: number, format: string, pattern: string) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="4">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '(%3)')}</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num>`;
    const at = (depth: number, text: string) =>
      p(r(text), { properties: `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="2"/></w:numPr>` });
    const document = readDocx(
      [
        at(0, 'Urges all States:'),
        at(1, 'To join the Convention;'),
        at(2, 'Without delay;'),
        at(2, 'Without conditions;'),
        at(1, 'To report on it;'),
        at(0, 'Requests the Secretary-General to submit a report.'),
      ].join(''),
      { numbering },
    );
    expect(document.paragraphs.slice(1).map(({ id }) => id)).toEqual([
      'OP1',
      'OP1 (a)',
      'OP1 (a) (i)',
      'OP1 (a) (ii)',
      'OP1 (b)',
      'OP2',
    ]);
  });

  const TRACKED = [
    p(
      `${r('1. Urges ')}<w:del w:id="1" w:author="x"><w:r><w:delText>some</w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${r('all')}</w:ins>${r(' States to join;')}`,
    ),
    p(`<w:del w:id="3"><w:r><w:delText>2. Deplores the delay;</w:delText></w:r></w:del>`, {
      properties: '<w:rPr><w:del w:id="4"/></w:rPr>',
    }),
    p(
      `${r('2. Requests a report')}<w:ins w:id="5">${r(' on the item;')}</w:ins><w:del w:id="6"><w:r><w:delText>.</w:delText></w:r></w:del>`,
    ),
    p(`<w:ins w:id="7">${r('3. Decides to remain seized of the matter.')}</w:ins>`, {
      properties: '<w:rPr><w:ins w:id="8"/></w:rPr>',
    }),
  ].join('');

  it('with tracked changes is read as if all were accepted, or all rejected', () => {
    expect(linesOf(readDocx(TRACKED)).slice(1)).toEqual([
      'OP1  Urges all States to join;',
      'OP2  Requests a report on the item;',
      'OP3  Decides to remain seized of the matter.',
    ]);
    expect(linesOf(readDocx(TRACKED, {}, 'rejected')).slice(1)).toEqual([
      'OP1  Urges some States to join;',
      'OP2  Deplores the delay;',
      'OP2 [2]  Requests a report.',
    ]);
  });

  it('keeps the words of a last paragraph whose end was tracked away', () => {
    const last = p(r('1. Urges all States to join.'), { properties: '<w:rPr><w:del w:id="1"/></w:rPr>' });
    expect(linesOf(readDocx(last)).at(-1)).toBe('OP1  Urges all States to join.');
  });

  it('is read without comments, hidden words, field codes and doubled text boxes', () => {
    const box = (text: string) =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(r(text))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(r(text))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const document = readDocx(
      p(
        `<w:commentRangeStart w:id="0"/>${r('1. Urges all States')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${r('hidden', '<w:vanish/>')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org" </w:instrText></w:r><w:hyperlink>${r(' to join')}</w:hyperlink>${r('.')}`,
      ) + p(`${r('2. Requests a report.')}${box('3. Decides to remain seized of the matter.')}`),
    );
    expect(linesOf(document).slice(1)).toEqual([
      'OP1  Urges all States to join.',
      'OP2  Requests a report.',
      'OP3  Decides to remain seized of the matter.',
    ]);
  });

  it('keeps signs that Markdown would take for its own', () => {
    const words = '1. Notes that *all* of A_RES_78_32 and `code` and 2 \\* 3 stand;';
    expect(linesOf(readDocx(p(r(words)))).at(-1)).toBe(`OP1  ${words.slice(3)}`);
  });

  it('takes a table of the masthead apart, and keeps rows below it', () => {
    const row = (...cells: readonly string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${p(r(cell))}</w:tc>`).join('')}</w:tr>`;
    const masthead = `<w:tbl>${row('United Nations', 'A/RES/78/32')}${row('General Assembly', 'Distr.: General 6 December 2023')}</w:tbl>`;
    const table = `<w:tbl>${row('State', 'Assessment')}${row('Iraq', '0.128')}</w:tbl>`;
    const { document } = read(docxOf(`${masthead}${HEAD}${p(r('1. Adopts the scale:'))}${table}`), { name: 'a.docx' });
    expect(document.symbol).toBe('A/RES/78/32');
    expect(linesOf(document).slice(2).join(' ')).toMatch(/Iraq.*0\.128/u);
  });
});

describe('a Word file with styles of its own', () => {
  const styles = [
    ['a7', '_ H_2/3_G', ''],
    ['Titre2', 'heading 2', ''],
    ['b1', 'House heading', 'a7'],
    ['c1', 'c', 'c2'],
    ['c2', 'd', 'c1'],
  ]
    .map(
      ([id, name, base]) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base === '' ? '' : `<w:basedOn w:val="${base}"/>`}</w:style>`,
    )
    .join('');
  const bodyWith = (style: string) =>
    `${HEAD}${p(r('1. Urges all States to act;'))}${p(r('Keepers of the lamps'), { style })}${p(r('2. Thanks the keepers.'))}`;

  it.each(['a7', 'Titre2', 'b1', 'H23', 'H1G', 'HCh'])('has headings in the style %s', (style) => {
    const { document } = read(docxOf(bodyWith(style), { styles }), { name: 'a.docx' });
    expect(document.paragraphs.map(({ part }) => part)).toContain('heading');
  });

  it('whose styles are based on each other in a circle is read', () => {
    const { document } = read(docxOf(bodyWith('c1'), { styles }), { name: 'a.docx' });
    expect(document.paragraphs.at(-1)?.text).toBe('Thanks the keepers.');
  });
});

describe('an archive that is no Word text', () => {
  it.each([
    ['without a text', zipSync({ 'a.txt': strToU8('words') }), 'not a Word file'],
    ['of Excel', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'an Excel workbook'],
    ['of OpenDocument', zipSync({ mimetype: strToU8('a'), 'content.xml': strToU8('<a/>') }), 'save it as .docx'],
    ['that is locked', docxOf(HEAD).with(6, 1), 'protected by a password'],
    [
      'that nests too deep',
      docxOf(`${HEAD}${'<w:sdt>'.repeat(500)}${'</w:sdt>'.repeat(500)}`),
      'nests deeper than 120 elements',
    ],
    [
      'of too many entries',
      zipSync(Object.fromEntries(Array.from({ length: 4001 }, (_, at) => [`a${at}`, new Uint8Array(0)]))),
      'more than 4000 entries',
    ],
    ['that grows too much', zipSync({ 'word/document.xml': new Uint8Array(2_000_000) }), 'the limit is 200 times'],
    ['that is cut off', docxOf(HEAD).slice(0, 300), 'damaged'],
    [
      'with a document type',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><w:document/>') }),
      'document type',
    ],
    ['that is empty', docxOf(''), 'a.docx'],
  ])('%s is refused in a sentence', (_, bytes, words) => {
    const attempt = () => read(bytes, { name: 'a.docx' });
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(words);
  });

  it.runIf(IS_SLOW)('of more bytes than are read is refused before it is unpacked', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(70_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => read(bomb, { name: 'a.docx' })).toThrow(/million bytes unpacked; the limit is 64 million/u);
  });

  it('opens nothing but its text: no macros, no external parts, whatever they are called', () => {
    const whole = unzipSync(docxOf(`${HEAD}${p(r('1. Urges all States to act.'))}<w:altChunk r:id="rId9"/>`));
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="file:///etc/passwd" TargetMode="External"/></Relationships>';
    const bytes = zipSync({
      ...whole,
      'word/vbaProject.bin': strToU8('Sub AutoOpen()'),
      'word/_rels/document.xml.rels': strToU8(relations),
      '../../escape.txt': strToU8('words'),
    });
    expect(linesOf(read(bytes, { name: 'a.docm' }).document).join(' ')).toBe(
      linesOf(read(docxOf(`${HEAD}${p(r('1. Urges all States to act.'))}`), { name: 'a.docx' }).document).join(' '),
    );
  });
});

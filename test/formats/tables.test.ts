import { describe, expect, it } from 'vitest';
import { compare, type Document, read, readAny, render } from '../../src/index.ts';
import { docxOf, p, r } from '../support/docx.ts';
import { FORMS, lossIn, REDLINE_NAMES, redlineLosses } from '../support/forms.ts';

/** The rows of every table: the words of the cells, and `#` before a row of column headings. */
function tablesIn({ paragraphs }: Document): readonly (readonly string[])[] {
  const tables: string[][] = [];
  for (const { row, text } of paragraphs) {
    if (row === null) continue;
    if (row.position === 1) tables.push([]);
    const cells = row.cells.map(({ start, end }) => text.slice(start, end));
    tables.at(-1)?.push(`${row.head ? '# ' : ''}${cells.join(' / ')}`);
  }
  return tables;
}

const OPENING = 'The General Assembly,\n\n1. Approves the posts below:\n\n';
const inText = (table: string) => read(`${OPENING}${table}\n`, { name: 'a.md' }).document;

const FORMULA = p(r('The General Assembly,', '<w:i/>')) + p(r('1. Approves the posts below:'));
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const inWord = (rows: string, parts = {}) =>
  read(docxOf(`${FORMULA}<w:tbl>${rows}</w:tbl>`, parts), { name: 'a.docx' }).document;

const inPage = async (table: string) => {
  const page = `<p>The General Assembly,</p><p>1. Approves the posts below:</p>${table}`;
  return (await readAny(page, { name: 'a.html' })).document;
};

const inXml = (table: string) =>
  read(
    `<akomaNtoso><statement name="resolution"><preamble><formula><p>The General Assembly,</p></formula></preamble><mainBody><paragraph><num>1.</num><content><p>Approves the posts below:</p></content></paragraph>${table}</mainBody></statement></akomaNtoso>`,
    { name: 'a.xml' },
  ).document;

describe('a table in Markdown', () => {
  it('keeps empty cells, so that a figure stays in its column', () => {
    const document = inText('| Level | 2024 | 2025 |\n| --- | ---: | ---: |\n| P-5 |  | 12 |\n|  | 3 |  |');
    expect(tablesIn(document)).toEqual([['# Level / 2024 / 2025', 'P-5 /  / 12', ' / 3 / ']]);
    expect(document.paragraphs.slice(2).map(({ text }) => text)).toEqual([
      'Level | 2024 | 2025',
      'P-5 | | 12',
      '| 3 |',
    ]);
  });

  it('without spaces is cut at every bar', () => {
    expect(tablesIn(inText('|Level|Posts|\n|---|---|\n|P-5|12|'))).toEqual([['# Level / Posts', 'P-5 / 12']]);
  });

  it('with headings of its own below another is another table', () => {
    const one = '| Level | Posts |\n| --- | --- |\n| P-5 | 12 |';
    expect(tablesIn(inText(`${one}\n\n${one}`))).toEqual([
      ['# Level / Posts', 'P-5 / 12'],
      ['# Level / Posts', 'P-5 / 12'],
    ]);
  });

  it('keeps its footnotes in their cells, and each table has its own notes a, b', () => {
    const table = (note: string) => `| P-5[^a] | 12 |\n| P-4 | 3[^a] |\n\n[^a] ${note}\n\n`;
    const document = inText(`${table('In Nairobi.')}2. Approves also:\n\n${table('In Geneva.')}`);
    const notes = document.paragraphs.flatMap((paragraph) =>
      paragraph.notes.map(({ offset, text, repeated }) => ({ of: paragraph.text, offset, text, repeated })),
    );
    expect(notes).toEqual([
      { of: 'P-5 | 12', offset: 3, text: 'In Nairobi.', repeated: false },
      { of: 'P-4 | 3', offset: 7, text: '', repeated: true },
      { of: 'P-5 | 12', offset: 3, text: 'In Geneva.', repeated: false },
      { of: 'P-4 | 3', offset: 7, text: '', repeated: true },
    ]);
  });

  it('is never continued by the sentence below it', () => {
    const document = inText('| P-5 | 12 |\nand requests a report.');
    expect(document.paragraphs.at(-1)?.text).toBe('and requests a report.');
  });
});

describe('a table in Word', () => {
  it('has its merged cells in their columns, and the rows that Word repeats are headings', () => {
    const rows = [
      row(cell(p(r('Region'))) + cell(p(r('Count')), '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>'),
      row(cell(p(r('North')), '<w:vMerge w:val="restart"/>') + cell(p(r('Fixed'))) + cell(p(r('12')))),
      row(cell(p(''), '<w:vMerge/>') + cell(p(r('Floating'))) + cell(p(r('9')))),
    ];
    expect(tablesIn(inWord(rows.join('')))).toEqual([['# Region / Count / ', 'North / Fixed / 12', ' / Floating / 9']]);
  });

  it('keeps the numbers of a list in a cell, the words of a table in it, and what content controls hold', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const listed = (words: string) =>
      p(r(words), { properties: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' });
    const control = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const rows = [
      row(cell(p(r('North'))) + cell(listed('Inspect lamps;') + listed('Train keepers.'))),
      control(row(cell(p(r('South'))) + control(cell(control(p(r('9'))))))),
      row(cell(p(r('East'))) + cell(`<w:tbl>${row(cell(p(r('Port'))) + cell(p(r('5'))))}</w:tbl>${p('')}`)),
    ];
    expect(tablesIn(inWord(rows.join(''), { numbering }))).toEqual([
      ['North / (a) Inspect lamps; (b) Train keepers.', 'South / 9', 'East / Port 5'],
    ]);
  });

  it('gives the note below each table to its own marker', () => {
    const raised = (letter: string) => r(letter, '<w:vertAlign w:val="superscript"/>');
    const table = (note: string) =>
      `<w:tbl>${row(cell(p(r('P-5'))) + cell(p(r('12') + raised('b'))))}</w:tbl>${p(raised('b') + r(` ${note}`))}`;
    const source = `${FORMULA}${table('In Nairobi.')}${p(r('2. Approves also:'))}${table('In Geneva.')}`;
    const { paragraphs } = read(docxOf(source), { name: 'a.docx' }).document;
    expect(paragraphs.flatMap(({ notes }) => notes.map(({ text }) => text))).toEqual(['In Nairobi.', 'In Geneva.']);
  });
});

describe('a table on a web page', () => {
  it('has merged cells in their columns, and rows of headings', async () => {
    const document = await inPage(
      '<table><tr><th>Level</th><th colspan="2">Posts</th></tr><tr><td rowspan="2">P-5</td><td>Nairobi</td><td>12</td></tr><tr><td>Geneva</td><td>3 | 4</td></tr><tr><td>All of them</td><td></td><td></td></tr></table>',
    );
    expect(tablesIn(document)).toEqual([
      ['# Level / Posts / ', 'P-5 / Nairobi / 12', ' / Geneva / 3 ¦ 4', 'All of them /  / '],
    ]);
  });

  it('that only numbers its paragraphs is none', async () => {
    const document = await inPage('<table><tr><td>2.</td><td>Requests a report;</td></tr></table>');
    expect(tablesIn(document)).toEqual([]);
    expect(document.paragraphs.at(-1)).toMatchObject({ label: '2', text: 'Requests a report;' });
  });
});

describe('a table in Akoma Ntoso', () => {
  it('has merged cells in their columns, rows of headings and its notes', () => {
    const document = inXml(
      '<table><tr><th><p>Level</p></th><th colspan="2"><p>Posts</p></th></tr><tr><td><p>P-5<sup>a</sup></p></td><td/><td><p>12</p></td></tr></table><paragraph><content><p><sup>a</sup> In Nairobi.</p></content></paragraph>',
    );
    expect(tablesIn(document)).toEqual([['# Level / Posts / ', 'P-5 /  / 12']]);
    expect(document.paragraphs.at(-1)).toMatchObject({
      text: 'P-5 | | 12',
      notes: [{ marker: 'a', text: 'In Nairobi.', offset: 3, repeated: false }],
    });
  });
});

describe('a document with tables', () => {
  const source = `The General Assembly,\n\n1. Approves the posts below:\n\n| Level |  | Posts |\n|  | Fixed | Floating |\n| --- | --- | --- |\n| P-5[^a] |  | 12 |\n|  | 3 | – |\n\n[^a]: In Nairobi.\n\n| Office | Posts |\n| --- | --- |\n| Geneva[^a] | 7 |\n\n[^a]: At the lake.\n\n2. Requests a report.[^1]\n\n[^1]: See A/78/1.\n`;
  const { document } = read(source, { name: 'a.md' });

  it('is read with both', () => {
    expect(tablesIn(document)).toEqual([
      ['# Level /  / Posts', '#  / Fixed / Floating', 'P-5 /  / 12', ' / 3 / –'],
      ['# Office / Posts', 'Geneva / 7'],
    ]);
  });

  it.each(Object.keys(FORMS))('is the same when it was written as %s and read again', (form) => {
    expect(lossIn(document, form)).toBe('');
  });
});

describe('a table wider than a page', () => {
  const wide = Array.from({ length: 12 }, (_, at) => `Posts for the keepers of the ${at + 1}th lightship`);
  const { document } = read(
    `The General Assembly,\n\n1. Approves the posts:\n\n| ${wide.join(' | ')} |\n|${'---|'.repeat(12)}\n| ${wide.join(' | ')} |\n`,
    { name: 'a.md' },
  );

  it.each(Object.keys(FORMS))('is the same when it was written as %s and read again', (form) => {
    expect(document.paragraphs.map(({ row }) => row?.head ?? null)).toEqual([null, null, true, false]);
    expect(lossIn(document, form)).toBe('');
  });
});

describe('two versions of a table', () => {
  const table = (...rows: readonly string[]) => `| Level | 2024 | 2025 |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  const textOf = (rows: readonly string[], more = '') =>
    read(`The General Assembly,\n\n1. Approves the posts below:\n\n${table(...rows)}\n${more}2. Requests a report.\n`, {
      name: 'a.md',
    }).document;
  const old = textOf(
    [
      '| Professional |  |  |',
      '| P-5[^a] | 12 | 9 |',
      '| P-4 | 3 | – |',
      '| Subtotal | 15 | 9 |',
      '| Local level | 7 |  |',
    ],
    '[^a]: In Nairobi.\n\n',
  );
  const now = textOf(
    ['| Professional |  |  |', '| P-5[^a] | 12 | 11 |', '| D-1 | 1 | 1 |', '| P-4 |  | 4 |', '| Local level | 7 | 2 |'],
    '[^a]: In Geneva.\n\n',
  );

  it('are paired row by row, by their first cells, and compared cell by cell', () => {
    expect(
      render
        .plain(compare({ old, new: now }), { all: true })
        .split('\n')
        .slice(3, 10),
    ).toEqual([
      '  OP1 row 2  Professional | |',
      '~ OP1 row 3  P-5 | 12 | [-9-]{+11+}',
      '    footnote a: In [-Nairobi-]{+Geneva+}.',
      '+ OP1 row 4  D-1 | 1 | 1',
      '~ OP1 row 5  P-4 | [-3 -]| [-–-]{+4+}',
      '- OP1 row 5  Subtotal | 15 | 9',
      '~ OP1 row 6  Local level | 7 |{+ 2+}',
    ]);
  });

  it('have facts under the names of their rows, each figure with that in its column', () => {
    const { changes } = compare({ old, new: now });
    const facts = changes.filter(({ kind }) => kind === 'kept').flatMap((change) => change.facts);
    expect(facts.filter(({ kind }) => kind === 'count').map((fact) => [fact.of, fact.old, fact.new])).toEqual([
      ['P-5', 9, 11],
      ['P-4', 3, null],
      ['P-4', null, 4],
      ['Local level', null, 2],
    ]);
  });

  it('are compared whole where a figure changed, and named after their annex', () => {
    const annexed = (figure: string) =>
      read(`The General Assembly,\n\n1. Requests a report.\n\nAnnex\n\n| Gross | ${figure} |\n| Net | 4 |\n`, {
        name: 'a.md',
      }).document;
    const report = render.plain(compare({ old: annexed('(1 323 600)'), new: annexed('(1 323 700)') }));
    expect(report).toContain('~ Annex row 1  Gross | [-(1 323 600)-]{+(1 323 700)+}\n');
  });

  it.each(REDLINE_NAMES)('are both in a redline as %s, whatever is accepted', (form) => {
    expect(redlineLosses(compare({ old, new: now }), form)).toEqual([]);
    expect(redlineLosses(compare({ old: now, new: old }), form)).toEqual([]);
  });

  it.each(REDLINE_NAMES)('are both in a redline as %s, if a column came', (form) => {
    const wider = textOf(['| P-5 | 12 | 9 | 3 |', '| P-4 | 3 | – | 1 |']);
    expect(redlineLosses(compare({ old, new: wider }), form)).toEqual([]);
  });
});

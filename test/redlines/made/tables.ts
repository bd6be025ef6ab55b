import { clause, para, resolution, run } from '../../support/word-package.ts';
import { pair } from './pair.ts';

const ONE = clause('1.\t*Decides* to keep the lights listed below lit;', 'Op');
const LAST = clause('2.\t*Decides* to remain seized of the matter.', 'Op');

const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr w:rsidR="00B10001">${cells.join('')}</w:tr>`;
const words = (...texts: readonly string[]) => row(...texts.map((text) => cell(para(run(text)))));
const table = (columns: number, ...rows: readonly string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol w:w="3000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;

const HEADS = words('Light', 'Colour');
const NORTH = words('North mole', 'green');
const SOUTH = words('South mole', 'red');
const REEF = words('Reef', 'white');
const three = table(2, HEADS, NORTH, SOUTH);
const changed = (old: string, now: string, doubt?: string) => ({
  old: { body: resolution(ONE, old, LAST) },
  new: { body: resolution(ONE, now, LAST) },
  ...(doubt === undefined ? {} : { doubt }),
});

const bo = (kind: string, id: number) => `<w:${kind} w:id="${id}" w:author="Bo" w:date="2024-05-01T00:00:00Z"`;
const EMPTY = '<w:p/>';
const list = (...paragraphs: readonly string[]) => table(1, row(cell(paragraphs.join(''))));
const item = (text: string) => para(run(text));
const controlled = (content: string, id: number) =>
  `<w:sdt><w:sdtPr><w:alias w:val="Part"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** As Word marks it: the row, and each paragraph in it with its words. */
const deletedByBo = (...texts: readonly string[]) => {
  const cells = texts.map((text, at) => {
    const words = `${bo('del', 62 + 2 * at)}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
    return cell(para(words, 'Body', `<w:rPr>${bo('del', 63 + 2 * at)}/></w:rPr>`));
  });
  return row(...cells).replace('<w:tc>', `<w:trPr>${bo('del', 61)}/></w:trPr><w:tc>`);
};

export const TABLES = [
  pair('row-inserted', changed(three, table(2, HEADS, NORTH, REEF, SOUTH))),
  pair('row-deleted', changed(table(2, HEADS, NORTH, REEF, SOUTH), three)),
  pair('row-inserted-last', changed(three, table(2, HEADS, NORTH, SOUTH, REEF))),
  pair('cell-changed', changed(three, table(2, HEADS, words('North mole', 'bright green'), SOUTH))),
  pair(
    'column-added',
    changed(
      three,
      table(
        3,
        words('Light', 'Colour', 'Range'),
        words('North mole', 'green', '5 miles'),
        words('South mole', 'red', '6 miles'),
      ),
      'Inserted cells (w:cellIns), or the table replaced: Word itself marks no columns when it compares.',
    ),
  ),
  pair(
    'column-deleted',
    changed(
      table(3, words('Light', 'Colour', 'Range'), words('North mole', 'green', '5 miles')),
      table(2, HEADS, NORTH),
      'As with a column that is added.',
    ),
  ),
  pair(
    'cells-merged',
    changed(
      three,
      table(2, HEADS, row(cell(para(run('Both moles')), '<w:gridSpan w:val="2"/>')), SOUTH),
      'The merged row replaces the one with two cells; LibreOffice may lay it out otherwise.',
    ),
  ),
  pair(
    'merged-cells-changed',
    changed(
      table(
        2,
        row(cell(para(run('Lights')), '<w:gridSpan w:val="2"/>')),
        row(cell(para(run('Moles')), '<w:vMerge w:val="restart"/>'), cell(para(run('green')))),
        row(cell(EMPTY, '<w:vMerge/>'), cell(para(run('red')))),
      ),
      table(
        2,
        row(cell(para(run('All lights')), '<w:gridSpan w:val="2"/>')),
        row(cell(para(run('Moles')), '<w:vMerge w:val="restart"/>'), cell(para(run('dark green')))),
        row(cell(EMPTY, '<w:vMerge/>'), cell(para(run('red')))),
      ),
    ),
  ),
  pair(
    'nested-table',
    changed(
      table(
        2,
        HEADS,
        row(cell(table(1, words('inner north'), words('inner south')) + EMPTY), cell(para(run('green')))),
      ),
      table(
        2,
        HEADS,
        row(
          cell(table(1, words('inner north'), words('inner reef'), words('inner south')) + EMPTY),
          cell(para(run('dark green'))),
        ),
      ),
    ),
  ),
  pair('table-inserted', changed('', three, 'A paragraph after the table is not needed here: the clause follows.')),
  pair('table-deleted', changed(three, '')),
  pair(
    'two-tables-one-deleted',
    changed(
      three + EMPTY + table(2, HEADS, REEF),
      three,
      'The empty paragraph between the tables goes too, or the tables would join.',
    ),
  ),
  pair(
    'paragraph-before-table-deleted',
    changed(
      clause('The lights are these:') + three,
      three,
      'The paragraph has no next one to join: Word takes it away when it is empty.',
    ),
  ),
  pair('last-paragraph-of-cell-deleted', {
    ...changed(list(item('green'), item('red'), item('white')), list(item('green'), item('red'))),
    doubt: 'The last mark of a cell cannot be deleted: the mark before it has to go.',
  }),
  pair('last-paragraph-of-cell-inserted', {
    ...changed(list(item('green'), item('red')), list(item('green'), item('red'), item('white'))),
    doubt: 'The last mark of a cell cannot be inserted: the mark before it has to be the new one.',
  }),
  pair('first-paragraph-of-cell-inserted', changed(list(item('red')), list(item('green'), item('red')))),
  pair('cell-emptied', changed(three, table(2, HEADS, row(cell(para(run('North mole'))), cell(EMPTY)), SOUTH))),
  pair('row-in-control', {
    ...changed(
      table(2, HEADS, controlled(NORTH, 901), SOUTH),
      table(2, HEADS, controlled(words('North mole', 'dark green'), 901), REEF, SOUTH),
    ),
  }),
  pair(
    'cell-in-control',
    changed(
      table(2, HEADS, row(cell(para(run('North mole'))), controlled(cell(para(run('green'))), 902))),
      table(2, HEADS, row(cell(para(run('North mole'))), controlled(cell(para(run('dark green'))), 902))),
    ),
  ),
  pair('row-deleted-by-another', {
    ...changed(
      table(2, HEADS, deletedByBo('North mole', 'green'), SOUTH),
      table(2, HEADS, words('South mole', 'dark red')),
    ),
  }),
];

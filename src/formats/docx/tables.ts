import { largest } from '../../text/extremes.ts';

/** Marks in the text of a body, where no words can be them: the first row of a table, and notes that belong below it. */
export const TABLE_START = '<!--table-->';
export const NOTE_START = '<!--note-->';
export const NOTE_END = '<!--end-->';

/** Puts every run of rows in a body into a table, and below it the notes of its rows. */
export function withTables(body: string): string {
  const parts: string[] = [];
  let rows: string[] = [];
  const close = (before: string) => {
    if (rows.length > 0) parts.push(tableXml(rows, before));
    rows = [];
  };
  for (const part of body.split(CUTS)) {
    // Two tables with nothing between them would be one.
    if (part === TABLE_START) close('<w:p/>');
    else if (part.startsWith('<w:tr>') || part.startsWith(NOTE_START)) rows.push(part);
    else if (part !== '') {
      close('');
      parts.push(part);
    }
  }
  // Word requires a paragraph after the last table.
  close('<w:p/>');
  return parts.join('');
}

/** Rows hold no tables, and notes no comments. */
const CUTS = new RegExp(`(${TABLE_START}|<w:tr>(?:(?!<w:tr>).)*?</w:tr>|${NOTE_START}(?:(?!<!--).)*${NOTE_END})`, 'su');

function tableXml(parts: readonly string[], after: string): string {
  const rows = parts.filter((part) => part.startsWith('<w:tr>'));
  const notes = parts.filter((part) => part.startsWith(NOTE_START));
  const cells = rows.map((row) => row.split('<w:tc>').slice(1));
  const columns = largest(cells.map((row) => row.length));
  const widths = widthsOf(
    cells.map((row) => row.map(lengthOf)),
    columns,
  );
  const isRight = widths.map((_, at) => isMostly(cells.flatMap((row) => (isHeadRow(row) ? [] : [row[at] ?? '']))));
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const whole = rows.map((row) => {
    const [head = '', ...own] = row.split('<w:tc>');
    const missing = columns - own.length;
    const short = missing === 0 ? head : head.replace('<w:trPr>', `<w:trPr><w:gridAfter w:val="${missing}"/>`);
    const width = (at: number) => `<w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/></w:tcPr>`;
    const set = (cell: string, at: number) =>
      isRight[at] === true && isHeadRow(own) ? cell.replace(HEAD_STYLE, HEAD_STYLE + RIGHT) : cell;
    return short + own.map((cell, at) => `<w:tc>${width(at)}${set(cell, at)}`).join('');
  });
  const below = notes.map((note) => note.slice(NOTE_START.length, -NOTE_END.length)).join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableRules"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblInd w:w="${INDENT}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${whole.join('')}</w:tbl>${below}${below === '' ? after : ''}`;
}

const HEAD_STYLE = '<w:pStyle w:val="TableHead"/>';
const RIGHT = '<w:jc w:val="right"/>';

function isHeadRow(cells: readonly string[]): boolean {
  return cells[0]?.includes(HEAD_STYLE) === true;
}

/** Whether most cells of a column that have words are set on the right: then its heading is, too. */
function isMostly(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.includes('<w:t '));
  return filled.length > 0 && filled.filter((cell) => cell.includes(RIGHT)).length * 2 > filled.length;
}

/** In twentieths of a point: the indents of a paragraph of text, and what is between them. */
const INDENT = 1267;
const TEXT_WIDTH = 7104;

function lengthOf(cell: string): number {
  return (
    largest([
      0,
      ...cell
        .replace(/<[^<>]*>/gu, '')
        .split(/\s+/u)
        .map((word) => word.length),
    ]) + Math.sqrt(cell.replace(/<[^<>]*>/gu, '').length)
  );
}

/** Columns as wide as their words need: their longest words, and the more of the rest the more they hold. */
function widthsOf(lengths: readonly (readonly number[])[], columns: number): readonly number[] {
  const wanted = Array.from({ length: columns }, (_, at) => Math.max(4, largest(lengths.map((row) => row[at] ?? 0))));
  const sum = wanted.reduce((all, each) => all + each, 0);
  return wanted.map((each) => Math.floor((each / sum) * TEXT_WIDTH));
}

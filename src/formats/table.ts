import { strToU8, zipSync } from 'fflate';
import type { Edit } from '../model/comparison.ts';
import { docxOf } from './docx/package.ts';
import { xmlText } from './xml-text.ts';

/** A cell in runs; added and removed words are marked in formats that have marks. */
export type TableCell = readonly Pick<Edit, 'kind' | 'text'>[];

export interface TableSheet {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** The code of the language of the texts in it; empty if it is not known. The words around them are English. */
  readonly language?: string;
  /** How wide the columns of a workbook are, in letters; by default those of a table of changes. */
  readonly widths?: readonly number[];
}

function cellText(cell: TableCell): string {
  return cell.map(({ text }) => text).join('');
}

/**
 * CSV as in RFC 4180, with a byte order mark for the programs that need one. A cell that a spreadsheet would read as a formula
 * gets a leading apostrophe; some programs also read the full-width signs of East Asian keyboards as formulas.
 */
export function tableCsv({ head, rows }: TableSheet): string {
  const lines = [head, ...rows.map((row) => row.map(cellText))];
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) ? `'${text}` : text;
  return /[",\r\n;]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A Word file with the table: removed words struck through, added words underlined. */
export function tableDocx({ title, head, rows, language = '' }: TableSheet): Uint8Array {
  const line = (cells: readonly TableCell[], isHead: boolean) =>
    `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : '<w:trPr><w:cantSplit/></w:trPr>'}${cells.map((cell, at) => docxCell(cell, WIDTHS[at] ?? 1500, isHead)).join('')}</w:tr>`;
  const lines = [
    line(
      head.map((text) => [{ kind: 'same', text }]),
      true,
    ),
    ...rows.map((cells) => line(cells, false)),
  ];
  const grid = WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const table = `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`;
  const body = `<w:p><w:pPr><w:pStyle w:val="Masthead"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${xmlText(title)}</w:t></w:r></w:p>${table}<w:p/>`;
  return docxOf({ body, footnotes: '', comments: '', symbol: title, isWide: true, language, isReport: true });
}

/** In twentieths of a point: A4 landscape without its margins. */
const WIDTHS = [1300, 4700, 4700, 1500, 2300];

const DOCX_MARKS: Readonly<Record<Edit['kind'], string>> = {
  same: '<w:sz w:val="17"/>',
  removed: '<w:strike/><w:color w:val="B00020"/><w:sz w:val="17"/>',
  added: '<w:color w:val="00602B"/><w:sz w:val="17"/><w:u w:val="single"/>',
};

function docxCell(cell: TableCell, width: number, isBold: boolean): string {
  const runs = cell.flatMap(({ kind, text }) =>
    text.split('\n').map((words, at) => {
      const properties = `${isBold ? '<w:b/>' : ''}${DOCX_MARKS[kind]}`;
      return `${at > 0 ? '<w:r><w:br/></w:r>' : ''}<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${xmlText(words)}</w:t></w:r>`;
    }),
  );
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p>${runs.join('')}</w:p></w:tc>`;
}

/** The maximum for an Excel cell. */
const CELL_MAX_CHARACTERS = 32_767;

/** A workbook with one sheet: the header row frozen and with filters, removed words struck through, added words underlined. */
export function tableXlsx({ title, head, rows, widths: asked = WIDTHS_LETTERS }: TableSheet): Uint8Array {
  const last = `${column(head.length - 1)}${rows.length + 1}`;
  const lines = [head.map((text): TableCell => [{ kind: 'same', text }]), ...rows].map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, at) => `<c r="${column(at)}${row + 1}" s="${row === 0 ? 1 : 2}" t="inlineStr"><is>${xlsxRuns(cell)}</is></c>`).join('')}</row>`,
  );
  const widths = asked.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const sheet = `<worksheet xmlns="${SHEET}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
  const name = title.replace(/[[\]*?:/\\']/gu, '-').slice(0, SHEET_NAME_MAX_CHARACTERS) || 'Changes';
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${SHEET}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheet,
  };
  const packed = Object.entries(files).map(([path, text]) => [path, strToU8(DECLARATION + text)] as const);
  return zipSync(Object.fromEntries(packed), { mtime: new Date(2000, 0, 1) });
}

/** Paragraph, old text, new text, change, facts. */
const WIDTHS_LETTERS = [14, 60, 60, 18, 40];

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const SHEET_NAME_MAX_CHARACTERS = 31;

/** `A` … `Z`, then `AA`. */
function column(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : column(Math.floor(at / 26) - 1) + letter;
}

const XLSX_MARKS: Readonly<Record<Edit['kind'], string>> = {
  same: '',
  removed: '<rPr><strike/><color rgb="FFB00020"/></rPr>',
  added: '<rPr><u/><color rgb="FF00602B"/></rPr>',
};

/** Cells contain text only: nothing in them can become a formula. */
function xlsxRuns(cell: TableCell): string {
  let left = CELL_MAX_CHARACTERS;
  return cell
    .map(({ kind, text }) => {
      const words = text.slice(0, left);
      left -= words.length;
      return words === '' ? '' : `<r>${XLSX_MARKS[kind]}<t xml:space="preserve">${xmlText(words)}</t></r>`;
    })
    .join('');
}

import { cellsOf } from '../../formats/cells.ts';
import { directionOf } from '../../language/direction.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { isFigureCell } from '../../text/cells.ts';
import { largest } from '../../text/extremes.ts';
import { directionAttribute, text } from './words.ts';

/** What the rows of one table have in common on a page. */
interface TableForm {
  /** Its rows of column headings. */
  readonly heads: readonly Paragraph[];
  /** The width of each column, in parts of the whole. */
  readonly widths: readonly number[];
  /** Whether a column holds figures, which are set on the right. */
  readonly areFigures: readonly boolean[];
}

/** The tables of a document, each measured once: its rows are shown one by one, and their columns must be in line. */
export class Tables {
  readonly #paragraphs: readonly Paragraph[];
  readonly #language: string;
  readonly #forms = new Map<number, TableForm>();

  constructor({ paragraphs, languages }: Pick<Document, 'paragraphs' | 'languages'>) {
    this.#paragraphs = paragraphs;
    this.#language = languages[0] ?? '';
  }

  /** A row as a table of its own, under the headings of its columns; `cells` are HTML. */
  row(paragraph: Paragraph, cells: readonly string[]): string {
    const { heads, widths, areFigures } = this.#formOf(paragraph);
    const isHead = paragraph.row?.head === true;
    const above = isHead ? [] : heads;
    const columns = widths.map((width) => `<col class="w${width}">`).join('');
    const mark = (at: number) => (areFigures[at] === true ? ' class="figure"' : '');
    const head = (row: Paragraph) =>
      `<tr>${cellsOf(row)
        .map((cell, at) => `<th scope="col"${mark(at)}>${text(cell.text)}</th>`)
        .join('')}</tr>`;
    const direction = directionAttribute(this.#language);
    const turned = directionOf(this.#language) === 'rtl' ? direction : '';
    const own = cells.map((cell, at) => {
      const tag = isHead || at === 0 ? 'th' : 'td';
      const scope = tag === 'td' ? '' : ` scope="${isHead ? 'col' : 'row'}"`;
      return `<${tag}${scope}${mark(at)}><p${direction}>${cell}</p></${tag}>`;
    });
    const top = above.length === 0 ? '' : `<thead>${above.map(head).join('')}</thead>`;
    return `<table class="cells"${turned}><colgroup>${columns}</colgroup>${top}<tbody><tr>${own.join('')}</tr></tbody></table>`;
  }

  /** A row in one version. */
  plainRow(paragraph: Paragraph): string {
    return this.row(
      paragraph,
      cellsOf(paragraph).map((cell) => text(cell.text)),
    );
  }

  #formOf({ index, row }: Paragraph): TableForm {
    const first = Math.max(0, index - (row?.position ?? 1) + 1);
    const known = this.#forms.get(first);
    if (known !== undefined) return known;
    let end = first + 1;
    while ((this.#paragraphs[end]?.row?.position ?? 1) > 1) end += 1;
    const form = formOf(this.#paragraphs.slice(first, end));
    this.#forms.set(first, form);
    return form;
  }
}

function formOf(rows: readonly Paragraph[]): TableForm {
  const heads = rows.filter(({ row }) => row?.head === true);
  const cells = rows.map((row) => cellsOf(row).map((cell) => cell.text));
  const body = rows.filter(({ row }) => row?.head !== true).map((row) => cellsOf(row).map((cell) => cell.text));
  const columns = Array.from({ length: largest(cells.map((row) => row.length)) }, (_, at) => at);
  const needs = columns.map((at) => largest(cells.map((row) => needOf(row[at] ?? ''))));
  const all = needs.reduce((sum, need) => sum + need, 0);
  return {
    heads,
    widths: needs.map((need) => Math.max(1, Math.round((need / all) * WIDTH_PARTS))),
    areFigures: columns.map((at) => {
      const filled = body.flatMap((row) => (row[at] === undefined || row[at] === '' ? [] : [row[at]]));
      return filled.length > 0 && filled.filter(isFigureCell).length * 2 > filled.length;
    }),
  };
}

/** The style sheet has a class for each. */
const WIDTH_PARTS = 24;

/** What a cell needs: its longest word or figure, and the more the longer it is. */
function needOf(words: string): number {
  const longest = isFigureCell(words) ? words.length : largest(words.split(' ').map((word) => word.length));
  return 3 + longest + 2 * Math.sqrt(words.length);
}

import type { Paragraph } from '../../model/document.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { changeHtml, endHtml, langAttribute, type Page, unchangedHtml } from '../html/change.ts';
import { countWords, text } from '../html/words.ts';
import { DIVISION_NAMES, type Division, divisionsOf } from '../layout/divisions.ts';
import { changeName, rangeOf, runWords } from '../sentences/remarks.ts';
import type { ChangeRow, PlacedRow, UnchangedRow } from '../view/view.ts';

/** The rows under the headings of their parts: preamble, operative part, annex. */
export function bodyHtml(rows: readonly PlacedRow[], page: Page): string {
  return sectionsOf(rows, page)
    .map(({ division, rows: own }) => {
      const inside = own.map((row) => bodyRowHtml(row, page)).join('\n');
      return `<section class="part" data-part="${division}"><h2>${DIVISION_NAMES[division]}</h2>\n${inside}\n</section>`;
    })
    .join('\n');
}

function bodyRowHtml(row: BodyRow, page: Page): string {
  switch (row.kind) {
    case 'change':
      return changeHtml(row, page);
    case 'unchanged':
      return runHtml(row, page);
    case 'end':
      return endHtml(row, page);
    case 'heading':
      return headingHtml(row, page);
  }
}

/** Unchanged paragraphs, folded behind their number; renumbered ones are changes of their own. */
function runHtml(run: UnchangedRow, page: Page): string {
  const { rows } = run;
  const [first, last] = [rows[0], rows.at(-1)];
  const isRenumbered = rows.some(({ number }) => number > 0);
  const range = first === undefined || last === undefined ? '' : rangeOf(changeName(first), changeName(last));
  const words = isRenumbered
    ? text(runWords(run))
    : `${countWords(rows.length, 'unchanged paragraph')} <span>${text(range)}</span>`;
  const told = rows.reduce((sum, row) => sum + page.told(row).length, 0);
  const beside = told === 0 ? '' : ` <span class="soft">${countWords(told, 'note')} in the margin</span>`;
  const inside = rows.map((row) => (row.number > 0 ? changeHtml(row, page) : unchangedHtml(row, page))).join('\n');
  return `<details class="same${isRenumbered ? ' renumbered' : ''}"${page.isOpen ? ' open' : ''}><summary>${words}${beside}</summary>\n${inside}\n</details>`;
}

/** An unchanged heading above a change stays visible. */
function headingHtml({ paragraph }: HeadingRow, { anchors, languages }: Page): string {
  return `<p class="row heading" id="${anchors.of('new', paragraph.index)}" dir="auto"${langAttribute(languages.new)}>${text(paragraph.text)}</p>`;
}

interface HeadingRow {
  readonly kind: 'heading';
  readonly paragraph: Paragraph;
}

type BodyRow = PlacedRow | HeadingRow;

interface Section {
  readonly division: Division;
  readonly rows: readonly BodyRow[];
}

/** Cuts runs of unchanged paragraphs at the ends of parts and at the last headings before a change. */
function sectionsOf(rows: readonly PlacedRow[], page: Page): readonly Section[] {
  const sections: { division: Division; rows: BodyRow[] }[] = [];
  const put = (row: BodyRow, division: Division) => {
    const last = sections.at(-1);
    if (last?.division === division) last.rows.push(row);
    else sections.push({ division, rows: [row] });
  };
  const divisions = mapSides(page.comparison.documents, divisionsOf);
  let division: Division = 'preamble';
  for (const [place, row] of rows.entries()) {
    if (row.kind !== 'unchanged') {
      division = divisionOf(row, divisions) ?? division;
      put(row, division);
      continue;
    }
    const headings = place < rows.length - 1 ? lastHeadings(row.rows) : { from: 0, to: 0 };
    let from = 0;
    const putUpTo = (to: number) => {
      if (to > from) put(sliceOf(row, from, to), division);
      from = to;
    };
    for (const [at, { paragraphs }] of row.rows.entries()) {
      const [paragraph] = paragraphs.new;
      if (paragraph === undefined) continue;
      const next = divisions.new[paragraph.index] ?? division;
      const isHeading = headings.from <= at && at < headings.to;
      if (next !== division || isHeading) putUpTo(at);
      division = next;
      if (!isHeading) continue;
      put({ kind: 'heading', paragraph }, division);
      from = at + 1;
    }
    putUpTo(row.rows.length);
  }
  return sections;
}

/** The last adjacent headings of a run: a chapter's and its first section's. */
function lastHeadings(rows: readonly ChangeRow[]): { readonly from: number; readonly to: number } {
  const isHeading = (row: ChangeRow | undefined) => row?.number === 0 && row.paragraphs.new[0]?.part === 'heading';
  const to = rows.findLastIndex(isHeading) + 1;
  let from = to;
  while (isHeading(rows[from - 1])) from -= 1;
  return { from, to };
}

function sliceOf({ kind, rows }: UnchangedRow, from: number, to: number): UnchangedRow {
  return { kind, rows: rows.slice(from, to) };
}

function divisionOf(
  row: Exclude<PlacedRow, UnchangedRow>,
  divisions: Sides<readonly Division[]>,
): Division | undefined {
  if (row.kind === 'end') return divisions[row.side][row.paragraph.index];
  const { change } = row;
  return divisions.new[change.new[0] ?? -1] ?? divisions.old[change.old[0] ?? -1];
}

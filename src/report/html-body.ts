import type { Paragraph, Part } from '../model/document.ts';
import { changeHtml, endHtml, languageOf, type Page, unchangedHtml } from './html-change.ts';
import { counted, text } from './html-words.ts';
import type { PlacedRow, UnchangedRow } from './view.ts';

/** The rows under the headings of their parts: preamble, operative part, annex. */
export function bodyHtml(rows: readonly PlacedRow[], page: Page): string {
  return sectionsOf(rows, page)
    .map(({ division, rows: own }) => {
      const inside = own.map((row) => rowHtml(row, page)).join('\n');
      return `<section class="part" data-part="${division}"><h2>${DIVISION_NAMES[division]}</h2>\n${inside}\n</section>`;
    })
    .join('\n');
}

function rowHtml(row: BodyRow, page: Page): string {
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

/** Unchanged paragraphs behind their number. */
function runHtml({ paragraphs }: UnchangedRow, page: Page): string {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  const range =
    first === undefined || last === undefined ? '' : first === last ? first.id : `${first.id} to ${last.id}`;
  const inside = paragraphs.map((paragraph) => unchangedHtml(paragraph, page)).join('\n');
  return `<details class="same"${page.isOpen ? ' open' : ''}><summary>${counted(paragraphs.length, 'unchanged paragraph')} <span>${text(range)}</span></summary>\n${inside}\n</details>`;
}

/** An unchanged heading above something that changed stays in sight. */
function headingHtml({ paragraph }: HeadingRow, { anchors, languages }: Page): string {
  return `<p class="row heading" id="${anchors.of('new', paragraph.index)}" dir="auto"${languageOf(languages.new)}>${text(paragraph.text)}</p>`;
}

/** What readers take a resolution apart into; headings and the formula stand with what follows or precedes them. */
type Division = 'preamble' | 'operative' | 'annex';

const DIVISION_NAMES: Readonly<Record<Division, string>> = {
  preamble: 'Preamble',
  operative: 'Operative part',
  annex: 'Annex',
};

interface HeadingRow {
  readonly kind: 'heading';
  readonly paragraph: Paragraph;
}

type BodyRow = PlacedRow | HeadingRow;

interface Section {
  readonly division: Division;
  readonly rows: readonly BodyRow[];
}

/** Runs of unchanged paragraphs are cut where a part ends, and at the last headings before a change. */
function sectionsOf(rows: readonly PlacedRow[], page: Page): readonly Section[] {
  const sections: { division: Division; rows: BodyRow[] }[] = [];
  const put = (row: BodyRow, division: Division) => {
    const last = sections.at(-1);
    if (last?.division === division) last.rows.push(row);
    else sections.push({ division, rows: [row] });
  };
  let division: Division = 'preamble';
  for (const [place, row] of rows.entries()) {
    if (row.kind !== 'unchanged') {
      division = divisionOf(partOf(row, page), division);
      put(row, division);
      continue;
    }
    const headings = place < rows.length - 1 ? lastHeadings(row.paragraphs) : { from: 0, to: 0 };
    let from = 0;
    const putUpTo = (to: number) => {
      if (to > from) put(sliceOf(row, from, to), division);
      from = to;
    };
    for (const [at, paragraph] of row.paragraphs.entries()) {
      const next = divisionOf(paragraph.part, division);
      const isHeading = headings.from <= at && at < headings.to;
      if (next !== division || isHeading) putUpTo(at);
      division = next;
      if (!isHeading) continue;
      put({ kind: 'heading', paragraph }, division);
      from = at + 1;
    }
    putUpTo(row.paragraphs.length);
  }
  return sections;
}

/** The last headings of a run that stand together: a chapter's and its first section's. */
function lastHeadings(paragraphs: readonly Paragraph[]): { readonly from: number; readonly to: number } {
  const to = paragraphs.findLastIndex(({ part }) => part === 'heading') + 1;
  let from = to;
  while (paragraphs[from - 1]?.part === 'heading') from -= 1;
  return { from, to };
}

function sliceOf({ kind, changes, paragraphs }: UnchangedRow, from: number, to: number): UnchangedRow {
  return { kind, changes: changes.slice(from, to), paragraphs: paragraphs.slice(from, to) };
}

function partOf(row: Exclude<PlacedRow, UnchangedRow>, { comparison: { documents } }: Page): Part | undefined {
  if (row.kind === 'end') return row.paragraph.part;
  const { change } = row;
  const [after, before] = [change.new[0] ?? -1, change.old[0] ?? -1];
  return (documents.new.paragraphs[after] ?? documents.old.paragraphs[before])?.part;
}

function divisionOf(part: Part | undefined, current: Division): Division {
  switch (part) {
    case 'preamble':
    case 'operative':
    case 'annex':
      return part;
    case 'formula':
    case 'heading':
    case undefined:
      return current;
  }
}

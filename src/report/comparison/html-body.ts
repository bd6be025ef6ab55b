import { changeHtml, endHtml, oldMarks, type Page, unchangedHtml } from '../html/change.ts';
import { sentence, text, wordsAttributes } from '../html/words.ts';
import { changeName, rangeOf, runWords } from '../sentences/remarks.ts';
import type { UnchangedRow } from '../view/view.ts';
import type { BodyRow, HeadingRow, Section } from './html-sections.ts';

/** The rows under the headings of their parts: preamble, operative part, annex. */
export function bodyHtml(sections: readonly Section[], page: Page): string {
  return sections
    .map(({ division, id, rows }) => {
      const inside = rows.map((row) => bodyRowHtml(row, page)).join('\n');
      return `<section class="part" data-part="${division}"><h2 id="${id}">${text(page.messages.divisions[division])}</h2>\n${inside}\n</section>`;
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
  const { messages } = page;
  const [first, last] = [rows[0], rows.at(-1)];
  const isRenumbered = rows.some(({ number }) => number > 0);
  const range = first === undefined || last === undefined ? '' : rangeOf(changeName(first), changeName(last), messages);
  const words = isRenumbered
    ? sentence(runWords(run, messages))
    : `${text(messages.page.unchanged(rows.length))} <span>${sentence(range)}</span>`;
  const told = rows.reduce((sum, row) => sum + page.told(row).length, 0);
  const beside = told === 0 ? '' : ` <span class="soft">${text(messages.page.inMargin(told))}</span>`;
  const inside = rows.map((row) => (row.number > 0 ? changeHtml(row, page) : unchangedHtml(row, page))).join('\n');
  return `<details class="same${isRenumbered ? ' renumbered' : ''}"${page.isOpen ? ' open' : ''}><summary>${words}${beside}</summary>\n${inside}\n</details>`;
}

/** An unchanged heading above a change stays visible. */
function headingHtml({ paragraph, row }: HeadingRow, page: Page): string {
  const language = wordsAttributes(page.languages.new, page.messages.code);
  return `<p class="row heading" id="${page.anchors.of('new', paragraph.index)}"${language}>${oldMarks(row, page)}${text(paragraph.text)}</p>`;
}

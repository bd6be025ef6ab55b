import type { Paragraph } from '../../model/document.ts';
import { classOf, kindWords, type Page, wasHtml } from '../html/change.ts';
import { lineDirection, sentence, text, wordsAttributes } from '../html/words.ts';
import { type Gist, gistsOf } from '../sentences/gist.ts';
import { changeName } from '../sentences/remarks.ts';
import type { ChangeRow } from '../view/view.ts';
import type { BodyRow, Section } from './html-sections.ts';

/** A part of the text, or what is below a heading, with the changes in it. */
interface Group {
  readonly name: string;
  /** The place its name leads to. */
  readonly anchor: string;
  readonly isDivision: boolean;
  readonly items: Item[];
}

function countOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { items }) => sum + items.filter(({ isFolded }) => !isFolded).length, 0);
}

interface Item {
  readonly row: ChangeRow;
  /** Folded among unchanged paragraphs: only its number changed. */
  readonly isFolded: boolean;
}

/**
 * The contents with the number of changes in each part and below each heading, and under these the changes, a line or
 * two for each. It is beside the text where there is room, else above it; where scripts run, it follows the reader.
 */
export function listHtml(sections: readonly Section[], page: Page): string {
  const parts = sections.map((section) => groupsOf(section, page));
  const listed = countOf(parts.flat());
  if (listed === 0) return '';
  const gist = gistsOf(page.comparison);
  return `<nav class="list" id="_list" aria-labelledby="_list_title">
<div class="list-head"><h2 id="_list_title">${text(page.messages.headings.changes)}</h2> <p id="_tally">${listed}</p></div>
<ul>
${parts.flatMap((groups) => groups.map((group) => groupHtml(group, countOf(group.isDivision ? groups : [group]), gist, page))).join('\n')}
</ul>
</nav>`;
}

/** A part, and in it what is below each heading or in each section of its own numbering. */
function groupsOf({ division, id, rows }: Section, page: Page): readonly Group[] {
  const groups: Group[] = [];
  const open = (name: string, anchor: string, isDivision = false) => {
    groups.push({ name, anchor, isDivision, items: [] });
  };
  open(page.messages.divisions[division], id, true);
  let section = '';
  const enter = (paragraph: Paragraph | undefined) => {
    if (paragraph === undefined) return;
    const anchor = page.anchors.of('new', paragraph.index);
    if (paragraph.part === 'heading') open(paragraph.text, anchor);
    // The heading above has the same name in its words.
    else if (paragraph.section !== section && paragraph.section !== '' && (groups.at(-1)?.isDivision ?? true))
      open(paragraph.section, anchor);
    section = paragraph.section;
  };
  for (const row of rows) {
    for (const { paragraph, item } of listPlaces(row, !page.isOpen)) {
      enter(paragraph);
      if (item !== null && item.row.number > 0) groups.at(-1)?.items.push(item);
    }
  }
  return groups;
}

interface ListPlace {
  /** The paragraph of the new version, if there is one. */
  readonly paragraph: Paragraph | undefined;
  readonly item: Item | null;
}

function listPlaces(row: BodyRow, isFolded: boolean): readonly ListPlace[] {
  switch (row.kind) {
    case 'change':
      return [{ paragraph: row.paragraphs.new[0], item: { row, isFolded: false } }];
    case 'unchanged':
      return row.rows.map((each) => ({ paragraph: each.paragraphs.new[0], item: { row: each, isFolded } }));
    case 'heading':
      return [{ paragraph: row.paragraph, item: null }];
    case 'end':
      return [];
  }
}

function groupHtml({ name, anchor, isDivision, items }: Group, count: number, gist: Gist, page: Page): string {
  const language = isDivision ? '' : wordsAttributes(page.languages.new, page.messages.code);
  const own = items.map((item) => itemHtml(item, gist, page)).join('\n');
  const inside = items.length === 0 ? '' : `<ol>\n${own}\n</ol>`;
  return `<li class="group${isDivision ? ' division' : ''}"><a class="to" href="#${anchor}"><span${language}>${text(name)}</span> <span class="count">${countMark(count, page)}</span></a>${inside}</li>`;
}

/** The number, and its noun for a screen reader. */
function countMark(count: number, { messages }: Page): string {
  return `${count}<i> ${text(messages.page.changes(count))}</i>`;
}

function itemHtml({ row, isFolded }: Item, gist: Gist, { anchors, languages, messages }: Page): string {
  const words = gist(row);
  const { notes, notesInList, renumbered } = messages.change;
  const kinds = kindWords(row, messages).map((kind) => (kind === notes ? notesInList : kind));
  const kind = kinds.length === 0 ? renumbered : kinds.join(', ');
  return `<li class="item ${classOf(row.change)}"${isFolded ? ' hidden' : ''}><a href="#${anchors.ofChange(row.change)}"><b>${wasHtml(row, messages)}${sentence(changeName(row))}</b> <span class="kinds">${text(kind)}</span> <span class="gist"${lineDirection(words, languages.new, messages.code)}>${sentence(words)}</span></a></li>`;
}

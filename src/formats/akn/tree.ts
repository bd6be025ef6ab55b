import { isTableRow } from '../../form/names.ts';
import type { Paragraph } from '../../model/document.ts';
import { smallest } from '../../text/extremes.ts';
import { beginsTable } from '../cells.ts';

/** A paragraph with its words as inline XML. */
export interface AknItem {
  readonly paragraph: Paragraph;
  /** Its printed number as inline XML; empty if it has none. */
  readonly number: string;
  readonly words: string;
  /** For a table row, the words of each cell; null for a paragraph. */
  readonly cells: readonly string[] | null;
  /** True for a paragraph of the old version that is shown at its old place. */
  readonly isRemoved: boolean;
}

/** The `eId`s with a leading `#`, by version and index: `new 12`, or `old 3` for a paragraph shown at its old place. */
export type AknIds = ReadonlyMap<string, string>;

/**
 * Arranges the paragraphs of one statement in the elements that the United Nations uses: `formula` and `container` in the
 * preamble, `paragraph`, `list`, `point` and `table` in the body. Every element has its own `eId`, by the OASIS naming convention.
 */
export class AknTree {
  readonly #ids: Map<string, number>;
  readonly #prefix: string;
  readonly #places: Map<string, string>;

  /**
   * @param prefix comes before every `eId`, since one file may contain several statements
   * @param ids how often each `eId` was used
   * @param places receives the `eId` of each paragraph
   */
  constructor(prefix: string, ids: Map<string, number>, places: Map<string, string>) {
    this.#prefix = prefix;
    this.#ids = ids;
    this.#places = places;
  }

  /** The paragraphs before the operative part, whatever their nesting. */
  preamble(items: readonly AknItem[]): string {
    let result = '';
    for (let at = 0; at < items.length; ) {
      const item = items[at];
      if (item === undefined) break;
      const end = familyEnd(items, at);
      const { paragraph } = item;
      if (paragraph.part === 'formula') {
        result += `<formula name="enactingFormula"${this.#named('formula', '', item)}>${block(item.words)}</formula>`;
      } else if (paragraph.depth > 0) {
        result += this.#blockList(items.slice(at, end));
        at = end;
        continue;
      } else {
        const name = paragraph.opening === '' ? 'paragraph' : paragraph.opening;
        const number = item.number === '' ? '' : `${item.number} `;
        result += `<container name="${xmlName(name)}"${this.#named('container', '', item)}>${block(number + item.words)}</container>`;
        if (end > at + 1) result += this.#blockList(items.slice(at + 1, end));
        at = end;
        continue;
      }
      at += 1;
    }
    return result;
  }

  /** The operative part, or an annex. */
  body(items: readonly AknItem[]): string {
    let result = '';
    for (let at = 0; at < items.length; ) {
      const item = items[at];
      if (item === undefined) break;
      if (isTableRow(item.paragraph)) {
        const own = (each: AknItem) => isTableRow(each.paragraph) && (each.isRemoved || !beginsTable(each.paragraph));
        const end = endWhere(items, at + 1, own);
        result += this.#table(items.slice(at, end));
        at = end;
        continue;
      }
      const end = familyEnd(items, at);
      result += this.#element(items.slice(at, end), 'paragraph', '');
      at = end;
    }
    return result;
  }

  /** A paragraph, with its subparagraphs in a list. */
  #element(family: readonly AknItem[], name: 'paragraph' | 'point', parent: string): string {
    const [head, ...below] = family;
    if (head === undefined) return '';
    const { paragraph } = head;
    if (paragraph.part === 'heading') return this.#heading(head);
    if (paragraph.part === 'preamble' || paragraph.part === 'formula') {
      const lines = family.map(
        (each) =>
          `<crossHeading refersTo="#${each.paragraph.part}"${this.#named('crossHeading', '', each)}>${each.number === '' ? '' : `${each.number} `}${each.words}</crossHeading>`,
      );
      return `<hcontainer name="preamble"${this.#id('hcontainer', '')}>${lines.join('')}</hcontainer>`;
    }
    const abbreviation = name === 'paragraph' ? 'para' : 'point';
    const id = this.#newId(parent, abbreviation, lastOf(paragraph.label));
    this.#place(head, id);
    const number = head.number === '' ? '' : `<num>${head.number}</num>`;
    const marks = `${name === 'paragraph' ? ' class="SingleTxt"' : ''}${meaning(paragraph)} eId="${id}"${status(head)}`;
    if (below.length === 0) return `<${name}${marks}>${number}<content>${block(head.words)}</content></${name}>`;
    const list = this.#newId(id, 'list', '1');
    const points = familiesOf(below).map((each) => this.#element(each, 'point', list));
    return `<${name}${marks}>${number}<list eId="${list}"><intro>${block(head.words)}</intro>${points.join('')}</list></${name}>`;
  }

  #heading(item: AknItem): string {
    const number = item.number === '' ? '' : `<num>${item.number}</num>`;
    const heading = item.words === '' ? '' : `<heading>${item.words}</heading>`;
    return `<paragraph class="H23"${this.#named('para', '', item)}>${number}${heading}</paragraph>`;
  }

  #table(rows: readonly AknItem[]): string {
    const lines = rows.map((row) => {
      const tag = row.paragraph.row?.head === true ? 'th' : 'td';
      const cells = (row.cells ?? [row.words]).map((cell) => `<${tag}>${block(cell)}</${tag}>`);
      return `<tr${this.#named('tr', '', row)}>${cells.join('')}</tr>`;
    });
    return `<paragraph class="SingleTxt"${this.#id('para', '')}><content><table${this.#id('table', '')}>${lines.join('')}</table></content></paragraph>`;
  }

  #blockList(items: readonly AknItem[]): string {
    const lines = familiesOf(items).map(([head, ...below]) => {
      if (head === undefined) return '';
      const inner = below.length === 0 ? '' : this.#blockList(below);
      return `<item${this.#named('item', '', head)}><num>${head.number}</num>${block(head.words)}${inner}</item>`;
    });
    return `<blockList${this.#id('list', '')}>${lines.join('')}</blockList>`;
  }

  #named(abbreviation: string, number: string, item: AknItem): string {
    const id = this.#newId('', abbreviation, number);
    this.#place(item, id);
    return ` eId="${id}"${status(item)}`;
  }

  #place({ isRemoved, paragraph }: AknItem, id: string): void {
    this.#places.set(`${isRemoved ? 'old' : 'new'} ${paragraph.index}`, `#${id}`);
  }

  #id(abbreviation: string, number: string): string {
    return ` eId="${this.#newId('', abbreviation, number)}"`;
  }

  /** `para_3`, `para_3__list_1__point_a`; elements without a number, or with one already used, are numbered consecutively. */
  #newId(parent: string, abbreviation: string, number: string): string {
    const start = `${parent === '' ? this.#prefix : `${parent}__`}${abbreviation}`;
    const clean = number.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
    const wanted = clean === '' ? `${start}_nn` : `${start}_${clean}`;
    const times = (this.#ids.get(wanted) ?? 0) + 1;
    this.#ids.set(wanted, times);
    const id = clean !== '' && times === 1 ? wanted : `${wanted}_${times}`;
    if (times > 1 && clean !== '') this.#ids.set(id, 1);
    return id;
  }
}

/** What an element does not show by its number: that it is an order, and that words without a number are no heading. */
function meaning({ part, label }: Paragraph): string {
  if (part === 'order') return ' refersTo="#order"';
  return label === '' ? ' refersTo="#paragraph"' : '';
}

function lastOf(label: string): string {
  return label.split(' ').at(-1) ?? '';
}

function block(words: string): string {
  return `<p>${words}</p>`;
}

function status({ isRemoved }: AknItem): string {
  return isRemoved ? ' status="removed"' : '';
}

/** The index of the next item that is not below the one at an index. */
function familyEnd(items: readonly AknItem[], at: number): number {
  const head = items[at]?.paragraph;
  if (head === undefined || head.part === 'heading') return at + 1;
  return endWhere(
    items,
    at + 1,
    ({ paragraph }) => paragraph.depth > head.depth && paragraph.part === head.part && !isTableRow(paragraph),
  );
}

function endWhere(items: readonly AknItem[], from: number, test: (item: AknItem) => boolean): number {
  let end = from;
  for (let item = items[end]; item !== undefined && test(item); item = items[end]) end += 1;
  return end;
}

/** The items of one level, each with those below it. */
function familiesOf(items: readonly AknItem[]): readonly (readonly AknItem[])[] {
  const families: AknItem[][] = [];
  const top = smallest(items.map(({ paragraph }) => paragraph.depth));
  for (const item of items) {
    if (families.length === 0 || item.paragraph.depth <= top) families.push([item]);
    else families.at(-1)?.push(item);
  }
  return families;
}

/** A value for `name`, which allows no line ends and few signs. */
function xmlName(text: string): string {
  return text.replace(/[^\p{L}\p{N} ,-]+/gu, ' ').trim() || 'paragraph';
}

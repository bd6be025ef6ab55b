import { BLOCK_BOXES, type ParagraphBlock } from './blocks.ts';
import { type Item, textOfItems } from './inline.ts';
import { attribute, child, isTag, type Node, type Tag, tagsIn, withChildren, withoutAttributes } from './tree.ts';

/** What a paragraph holds besides its properties. */
export function contentOf(paragraph: Tag): readonly Node[] {
  return paragraph.children.filter((node) => !isTag(node) || node.name !== 'w:pPr');
}

/** A paragraph with its properties and other content. */
export function withContent(paragraph: Tag, content: readonly Node[]): Tag {
  const properties = child(paragraph, 'w:pPr');
  return withChildren(paragraph, properties === undefined ? content : [properties, ...content]);
}

export function withoutProperties(paragraph: Tag): Tag {
  return withChildren(paragraph, contentOf(paragraph));
}

/** Whether a section ends with this paragraph, which must then stay. */
export function hasSection(paragraph: Tag): boolean {
  return child(child(paragraph, 'w:pPr'), 'w:sectPr') !== undefined;
}

/** Properties without what belongs to one paragraph alone: its section, earlier changes, and changes of its mark. */
export function bareProperties(properties: Tag): Tag {
  const children = properties.children.flatMap((node): readonly Node[] => {
    if (!isTag(node)) return [node];
    if (node.name === 'w:sectPr' || node.name === 'w:pPrChange') return [];
    return node.name === 'w:rPr' ? [withChildren(node, node.children.filter(isLook))] : [node];
  });
  return withChildren(properties, children);
}

function isLook(node: Node): boolean {
  return !isTag(node) || !CHANGES.has(node.name);
}

const CHANGES: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange']);

/** An empty paragraph that looks like another one. */
export function likeParagraph(paragraph: Tag): Tag {
  const bare = withoutAttributes(paragraph, (name) => /^(?:\w+:)?(?:paraId|textId)$/u.test(name));
  const properties = child(paragraph, 'w:pPr');
  return withChildren(bare, properties === undefined ? [] : [bareProperties(properties)]);
}

/** How a paragraph looks, as one text: two that look alike have the same. */
export function lookOf(properties: Tag | undefined): string {
  return properties === undefined ? '' : written(bareProperties(properties));
}

function written(tag: Tag): string {
  if (tag.name === 'w:rPr') return '';
  const own = withoutAttributes(tag, (name) => name.includes('rsid')).open.replace(/\s{0,9}\/?>$/u, '');
  return `${own}(${tagsIn(tag).map(written).join('')})`;
}

export function lengthOf(items: readonly Item[]): number {
  return textOfItems(items).length;
}

/** Several paragraphs as one, in a row. */
export function joinedOf(blocks: readonly ParagraphBlock[]): ParagraphBlock {
  return {
    kind: 'paragraph',
    tags: blocks.flatMap(({ tags }) => tags),
    items: blocks.flatMap(({ items }) => items),
    text: blocks.map(({ text }) => text).join(''),
    words: blocks.map(({ words }) => words).join(' '),
  };
}

/** Where each paragraph but the last ends in the text of all. */
export function bordersOf(blocks: readonly ParagraphBlock[]): readonly number[] {
  let at = 0;
  return blocks.slice(0, -1).map(({ text }) => {
    at += text.length;
    return at;
  });
}

/** The last element of each paragraph but the last, by its place among the elements of all. */
export function endsOf(blocks: readonly ParagraphBlock[]): ReadonlySet<number> {
  let at = -1;
  return new Set(
    blocks.slice(0, -1).map(({ tags }) => {
      at += tags.length;
      return at;
    }),
  );
}

/** The border of two paragraphs, among the nodes of one. */
export const BORDER: Tag = { name: '!border', open: '', close: '', children: [], scope: new Map() };

/** The nodes between borders. */
export function cutAtBorders(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const pieces: Node[][] = [[]];
  for (const node of nodes) {
    if (isTag(node) && node.name === BORDER.name) pieces.push([]);
    else pieces.at(-1)?.push(node);
  }
  return pieces;
}

/** The things of a paragraph that are no words, by their places in its text. */
export function thingsIn(block: ParagraphBlock): ReadonlyMap<number, Tag> {
  const things = new Map<number, Tag>();
  let at = 0;
  const visit = (items: readonly Item[]) => {
    for (const item of items) {
      if (item.kind === 'box') visit(item.items);
      else if (item.kind === 'atom') {
        const [node] = item.nodes;
        if (node !== undefined && isTag(node)) things.set(at, node);
        at += item.text.length;
      } else if (item.kind === 'run') {
        for (const { node, text } of item.pieces) {
          if (isTag(node) && text !== '' && node.name !== 'w:t') things.set(at, node);
          at += text.length;
        }
      }
    }
  };
  for (const items of block.items) visit(items);
  return things;
}

/** Items in which some nodes are withNodes. */
export function withNodes(items: readonly Item[], nodes: ReadonlyMap<Node, Node>): readonly Item[] {
  return items.map((item): Item => {
    switch (item.kind) {
      case 'atom':
        return { ...item, nodes: item.nodes.map((node) => nodes.get(node) ?? node) };
      case 'box':
        return { ...item, items: withNodes(item.items, nodes) };
      case 'run': {
        const pieces = item.pieces.map(({ node, text }) => ({ node: nodes.get(node) ?? node, text }));
        const tag = withChildren(
          item.tag,
          pieces.map(({ node }) => node),
        );
        return { ...item, tag, pieces };
      }
      default:
        return item;
    }
  });
}

/** Whether a paragraph holds nothing but runs of words. */
export function isSimple({ tags, items }: ParagraphBlock): boolean {
  if (tags.length !== 1) return false;
  return items.flat().every((item) => {
    if (item.kind === 'pin') return isTag(item.node) ? HARMLESS.has(item.node.name) : true;
    return (
      item.kind === 'run' &&
      item.pieces.every(({ node }) => isTag(node) && (PLAIN_PIECES.has(node.name) || node.name === 'w:rPr'))
    );
  });
}

const HARMLESS: ReadonlySet<string> = new Set(['w:proofErr']);
const PLAIN_PIECES: ReadonlySet<string> = new Set(['w:t', 'w:tab', 'w:lastRenderedPageBreak', 'w:noBreakHyphen']);

export function noteId(tag: Tag): string {
  return attribute(tag, 'w:id') ?? '';
}

/** The text boxes in a drawing, each once, however many programs it is drawn for. */
export function boxesIn(tag: Tag): readonly Tag[] {
  return tagsIn(tag).flatMap((each) => (each.name === 'w:txbxContent' ? [each] : boxesIn(each)));
}

/** A row or a table with each row withNodes for others. */
export function mapRows(tag: Tag, map: (row: Tag) => Tag | readonly Tag[]): Tag {
  return mapThrough(tag, 'w:tr', map);
}

export function mapCells(tag: Tag, map: (cell: Tag) => Tag | readonly Tag[]): Tag {
  return mapThrough(tag, 'w:tc', map);
}

function mapThrough(tag: Tag, name: string, map: (each: Tag) => Tag | readonly Tag[]): Tag {
  const children = tag.children.flatMap((node): readonly Node[] => {
    if (!isTag(node)) return [node];
    if (node.name === name) {
      const now = map(node);
      return isList(now) ? now : [now];
    }
    return BLOCK_BOXES.has(node.name) ? [mapThrough(node, name, map)] : [node];
  });
  return withChildren(tag, children);
}

function isList(value: Tag | readonly Tag[]): value is readonly Tag[] {
  return Array.isArray(value);
}

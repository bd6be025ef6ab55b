import { type Inline, type Item, readableOf, textOfItems } from './inline.ts';
import { attribute, child, isTag, type Node, type Tag, tagsIn } from './tree.ts';

/** A paragraph: usually one element, or several whose marks were deleted before. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly tags: readonly Tag[];
  /** The items of each element, without its properties. */
  readonly items: readonly (readonly Item[])[];
  /** What is compared: words, and one letter for each thing that is none. */
  readonly text: string;
  /** The words that a reader sees. */
  readonly words: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly tag: Tag;
  readonly rows: readonly RowBlock[];
  readonly words: string;
}

export interface RowBlock {
  readonly tag: Tag;
  readonly cells: readonly { readonly tag: Tag; readonly story: Story }[];
  readonly words: string;
}

export type Block = ParagraphBlock | TableBlock;

/** What a body, a cell, a note or a header holds, in order. */
export type Part =
  | { readonly kind: 'block'; readonly block: Block }
  /** Bookmarks, sections and earlier deletions: they stay where they are. */
  | { readonly kind: 'pin'; readonly node: Node }
  /** A content control around paragraphs. */
  | { readonly kind: 'box'; readonly tag: Tag; readonly parts: readonly Part[] };

export interface Story {
  readonly parts: readonly Part[];
  /** The blocks in order, also those in boxes. */
  readonly blocks: readonly Block[];
}

/** Elements around paragraphs, rows or cells. */
export const BLOCK_BOXES: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

/** Reads what an element holds. Paragraphs and rows that were deleted before belong to no version, and are pins. */
export function storyOf(nodes: readonly Node[], inline: Inline): Story {
  const parts = storyParts(nodes, inline);
  return { parts, blocks: blocksIn(parts) };
}

function blocksIn(parts: readonly Part[]): readonly Block[] {
  return parts.flatMap((part) => {
    if (part.kind === 'block') return [part.block];
    return part.kind === 'box' ? blocksIn(part.parts) : [];
  });
}

function storyParts(nodes: readonly Node[], inline: Inline): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node === undefined) break;
    if (!isTag(node)) parts.push({ kind: 'pin', node });
    else if (node.name === 'w:p') {
      const tags = joinedFrom(nodes, at);
      at += tags.length - 1;
      parts.push({ kind: 'block', block: paragraphOf(tags, inline) });
    } else if (node.name === 'w:tbl') parts.push({ kind: 'block', block: tableOf(node, inline) });
    else if (BLOCK_BOXES.has(node.name))
      parts.push({ kind: 'box', tag: node, parts: storyParts(node.children, inline) });
    else parts.push({ kind: 'pin', node });
  }
  return parts;
}

/** A paragraph with those that follow it as one, since its mark was deleted before. */
function joinedFrom(nodes: readonly Node[], start: number): readonly Tag[] {
  const tags: Tag[] = [];
  for (let at = start; ; at += 1) {
    const node = nodes[at];
    if (node === undefined || !isTag(node) || node.name !== 'w:p') return tags;
    tags.push(node);
    if (!hasDeletedEnd(node)) return tags;
  }
}

function hasDeletedEnd(paragraph: Tag): boolean {
  const ofMark = child(child(paragraph, 'w:pPr'), 'w:rPr');
  return child(ofMark, 'w:del') !== undefined || child(ofMark, 'w:moveFrom') !== undefined;
}

export function paragraphOf(tags: readonly Tag[], inline: Inline): ParagraphBlock {
  const items = tags.map((tag) => inline.items(tag.children.filter((node) => !isTag(node) || node.name !== 'w:pPr')));
  const all = items.flat();
  return { kind: 'paragraph', tags, items, text: textOfItems(all), words: readableOf(all) };
}

function tableOf(tag: Tag, inline: Inline): TableBlock {
  const rows = rowsIn(tag).map((row): RowBlock => {
    const cells = cellsIn(row).map((cell) => ({ tag: cell, story: storyOf(cell.children, inline) }));
    return { tag: row, cells, words: cells.map(({ story }) => wordsIn(story)).join('\t') };
  });
  return { kind: 'table', tag, rows, words: rows.map(({ words }) => words).join('\n') };
}

export function wordsIn({ blocks }: Story): string {
  return blocks.map(({ words }) => words).join('\n');
}

/** The rows of a table, also those in content controls; not those that were deleted before. */
export function rowsIn(tag: Tag): readonly Tag[] {
  return tagsIn(tag).flatMap((each) => {
    if (each.name === 'w:tr') return child(child(each, 'w:trPr'), 'w:del') === undefined ? [each] : [];
    return BLOCK_BOXES.has(each.name) ? rowsIn(each) : [];
  });
}

export function cellsIn(tag: Tag): readonly Tag[] {
  return tagsIn(tag).flatMap((each) => {
    if (each.name === 'w:tc') return [each];
    return BLOCK_BOXES.has(each.name) ? cellsIn(each) : [];
  });
}

/** The columns that a cell covers. */
export function spanOf(cell: Tag): number {
  return Number(attribute(child(child(cell, 'w:tcPr'), 'w:gridSpan'), 'w:val') ?? 1);
}

export function propertiesOf(paragraph: ParagraphBlock): Tag | undefined {
  const last = paragraph.tags.at(-1);
  return child(last, 'w:pPr');
}

import type { Document, Paragraph } from '../../../model/document.ts';
import { printedNumber } from '../../number.ts';
import type { Block } from './blocks.ts';
import { attribute, isTag, type Tag } from './tree.ts';

/** Where the paragraphs of a text as read are among the blocks of its Word file. */
export interface Located {
  /** The block of each paragraph, by its index in the document; paragraphs that are not found have none. */
  readonly blocks: ReadonlyMap<number, number>;
  /** The paragraph in each block; for a table, that of its first row that was found. */
  readonly of: ReadonlyMap<Block, Paragraph>;
  /** The block of the title. */
  readonly title: number | null;
}

/** Finds paragraphs among blocks by their words, in order: their letters and figures alone, since marks and blanks are tidied in reading. */
export function located({ title, paragraphs }: Document, blocks: readonly Block[]): Located {
  const keys = blocks.map(({ words }) => keyOf(words));
  const places = new Map<number, number>();
  const found = new Map<Block, Paragraph>();
  const titleKey = keyOf(title);
  const titleAt = titleKey === '' ? -1 : keys.findIndex((key) => isNumbered(key, titleKey));
  let next = 0;
  for (const paragraph of paragraphs) {
    const key = keyOf(paragraph.text);
    if (key === '') continue;
    const label = keyOf(printedNumber(paragraph));
    const at = placeOf(key, label, { keys, blocks, next, isRow: paragraph.row !== null });
    if (at === -1) continue;
    places.set(paragraph.index, at);
    const block = blocks[at];
    if (block !== undefined && !found.has(block)) found.set(block, paragraph);
    next = paragraph.row === null ? at + 1 : at;
  }
  findAlike(paragraphs, blocks, { places, found });
  return { blocks: places, of: found, title: titleAt === -1 ? null : titleAt };
}

/**
 * Paragraphs that are not quite as read, since words that were struck by hand or hidden are left out: each is the most alike of the
 * blocks between its neighbours.
 */
function findAlike(
  paragraphs: readonly Paragraph[],
  blocks: readonly Block[],
  { places, found }: { readonly places: Map<number, number>; readonly found: Map<Block, Paragraph> },
): void {
  for (const [at, paragraph] of paragraphs.entries()) {
    if (places.has(paragraph.index) || paragraph.row !== null) continue;
    const before = paragraphs.slice(0, at).findLast(({ index }) => places.has(index));
    const after = paragraphs.slice(at + 1).find(({ index }) => places.has(index));
    const start = before === undefined ? 0 : (places.get(before.index) ?? 0) + 1;
    const end = after === undefined ? start + REACH : (places.get(after.index) ?? 0);
    const words = new Set(countable(paragraph.text));
    let best: { readonly place: number; readonly share: number } = { place: -1, share: ALIKE_MIN };
    for (const [ahead, block] of blocks.slice(start, end).entries()) {
      if (block.kind !== 'paragraph' || found.has(block)) continue;
      const own = countable(block.words);
      const share = own.filter((word) => words.has(word)).length / Math.max(own.length, words.size, 1);
      if (share > best.share) best = { place: start + ahead, share };
    }
    const block = blocks[best.place];
    if (block === undefined) continue;
    places.set(paragraph.index, best.place);
    found.set(block, paragraph);
  }
}

/** Half of the words, as in pairing. */
const ALIKE_MIN = 0.5;

function countable(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

interface Search {
  readonly keys: readonly string[];
  readonly blocks: readonly Block[];
  readonly next: number;
  readonly isRow: boolean;
}

function placeOf(key: string, label: string, { keys, blocks, next, isRow }: Search): number {
  for (let at = next; at < keys.length && at < next + REACH; at += 1) {
    const own = keys[at] ?? '';
    if (isRow ? blocks[at]?.kind === 'table' && own.includes(key) : own === key || own === label + key) return at;
  }
  return -1;
}

/** How many blocks ahead a paragraph is looked for: between two there may be pictures and empty lines. */
const REACH = 60;

/** `78/32. Title` has the title at its end. */
function isNumbered(key: string, title: string): boolean {
  return key === title || (key.endsWith(title) && key.length - title.length <= NUMBER_MAX && /^\p{N}/u.test(key));
}

const NUMBER_MAX = 12;

/** The letters and figures of a text. */
export function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What tells two pictures or equations apart: what they show, not how large or where. */
export function shownIn(print: (id: string) => string): (tag: Tag) => string {
  const shown = (tag: Tag): string => {
    if (tag.name === 'mc:Fallback' || tag.name === 'w:txbxContent' || tag.name.endsWith('rPr')) return tag.name;
    const targets = [...tag.open.matchAll(/\s(?:\w+):(?:embed|link|id|pict|dm|lo|qs|cs)="([^"]*)"/gu)].map(
      ([, id = '']) => print(id),
    );
    const isText = tag.name.endsWith(':t');
    const inside = tag.children.map((node) => (isTag(node) ? shown(node) : isText ? node : '')).join('');
    const value = tag.name.startsWith('m:') ? (attribute(tag, 'm:val') ?? '') : '';
    return `${localOf(tag.name)}${targets.join('')}${value}(${inside})`;
  };
  return shown;
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

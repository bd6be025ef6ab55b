import type { Document, Paragraph } from '../../../model/document.ts';
import { printedNumber } from '../../number.ts';
import type { Block } from './blocks.ts';
import { attribute, isTag, type Tag } from './tree.ts';

/** Where the paragraphs of a text as read are among the blocks of its Word file. */
export interface Located {
  /** The block of each paragraph, by its index in the document; paragraphs that are not found have none. */
  readonly blocks: ReadonlyMap<number, number>;
  /** The paragraph in each block; for a table, that of its first row that was found; for the number of a section, its heading. */
  readonly of: ReadonlyMap<Block, Paragraph>;
  /** The block of the title. */
  readonly title: number | null;
}

/** Finds paragraphs among blocks by their words, in order: their letters and figures alone, since marks and blanks are tidied in reading. */
export function located({ title, paragraphs }: Document, blocks: readonly Block[]): Located {
  const keys = blocks.map(({ words }) => keyOf(words));
  const places = new Map<number, number>();
  const found = new Map<Block, Paragraph>();
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
  for (const [paragraph, at] of likeliest(paragraphs, blocks, places)) {
    places.set(paragraph.index, at);
    const block = blocks[at];
    if (block !== undefined) found.set(block, paragraph);
  }
  // The number of a section may have a line of its own, above its title.
  for (const { index, part, label } of paragraphs) {
    const above = (places.get(index) ?? 0) - 1;
    const [block, paragraph] = [blocks[above], paragraphs[index]];
    const isNumber = part === 'heading' && label !== '' && keys[above] === keyOf(label);
    if (isNumber && block !== undefined && paragraph !== undefined && !found.has(block)) found.set(block, paragraph);
  }
  return { blocks: places, of: found, title: titleAt(keyOf(title), keys, firstOf(places, blocks.length)) };
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

/**
 * The blocks of paragraphs whose words are not quite those of any block, such as words struck by hand or hidden, which are not read:
 * between those of their neighbours, the most alike.
 */
function likeliest(
  paragraphs: readonly Paragraph[],
  blocks: readonly Block[],
  places: ReadonlyMap<number, number>,
): ReadonlyMap<Paragraph, number> {
  const ends: number[] = [];
  let end = blocks.length;
  for (const { index } of paragraphs.toReversed()) {
    end = Math.min(end, places.get(index) ?? end);
    ends.push(end);
  }
  ends.reverse();
  const found = new Map<Paragraph, number>();
  let start = 0;
  for (const [order, paragraph] of paragraphs.entries()) {
    const place = places.get(paragraph.index) ?? alikeBlock(paragraph, blocks, start, ends[order] ?? start);
    if (place === null) continue;
    if (!places.has(paragraph.index)) found.set(paragraph, place);
    start = Math.max(start, place + 1);
  }
  return found;
}

function alikeBlock({ text, row }: Paragraph, blocks: readonly Block[], start: number, end: number): number | null {
  if (row !== null) return null;
  let best: { readonly at: number; readonly likeness: number } | null = null;
  for (let at = start; at < Math.min(end, start + REACH); at += 1) {
    const block = blocks[at];
    const likeness = block?.kind === 'paragraph' ? sharedPart(text, block.words) : 0;
    if (likeness >= LIKENESS_MIN && likeness > (best?.likeness ?? 0)) best = { at, likeness };
  }
  return best?.at ?? null;
}

/** Below this, two paragraphs of a resolution may share no more than its usual phrases. */
const LIKENESS_MIN = 0.6;

/** The part of the words of two texts that both have. */
function sharedPart(one: string, other: string): number {
  const [ours, theirs] = [lowerWords(one), lowerWords(other)];
  const left = new Map<string, number>();
  for (const word of theirs) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of ours) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / Math.max(1, ours.length + theirs.length);
}

function lowerWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many blocks ahead a paragraph is looked for: between two there may be pictures and empty lines. */
const REACH = 60;

/** The title has the number of the text; without one, it is the last line before the text, since the agenda item may be called the same. */
function titleAt(title: string, keys: readonly string[], end: number): number | null {
  if (title === '') return null;
  const numbered = keys.findIndex((key) => key !== title && isNumbered(key, title));
  if (numbered !== -1) return numbered;
  const above = keys.findLastIndex((key, at) => key === title && at < end);
  const at = above === -1 ? keys.indexOf(title) : above;
  return at === -1 ? null : at;
}

function firstOf(places: ReadonlyMap<number, number>, end: number): number {
  return [...places.values()].reduce((first, at) => Math.min(first, at), end);
}

/** `78/32. Title` has the title at its end. */
function isNumbered(key: string, title: string): boolean {
  return key.endsWith(title) && key.length - title.length <= NUMBER_MAX && /^\p{N}/u.test(key);
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

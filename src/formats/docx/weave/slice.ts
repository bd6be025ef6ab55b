import { decodeReferences } from '../../xml.ts';
import { type Item, type Piece, writtenText } from './inline.ts';
import { spaced } from './marks.ts';
import { type Node, type Tag, withChildren } from './tree.ts';

/** What some items print between two places of their text, as nodes; what prints nothing is left out. */
export function nodesBetween(items: readonly Item[], start: number, end: number): readonly Node[] {
  return new Slice(start, end).nodes(items);
}

class Slice {
  readonly #start: number;
  readonly #end: number;
  #at = 0;

  constructor(start: number, end: number) {
    this.#start = start;
    this.#end = end;
  }

  nodes(items: readonly Item[]): readonly Node[] {
    return items.flatMap((item): readonly Node[] => {
      switch (item.kind) {
        case 'atom':
          return this.#takes(item.text.length) === null ? [] : item.nodes;
        case 'box': {
          const inside = this.nodes(item.items);
          return inside.length === 0 ? [] : [withChildren(item.tag, inside)];
        }
        case 'run':
          return this.#run(item.tag, item.pieces);
        default:
          return [];
      }
    });
  }

  #run(run: Tag, pieces: readonly Piece[]): readonly Node[] {
    const head = pieces.filter(({ node }) => isProperties(node)).map(({ node }) => node);
    const inside = pieces.flatMap((piece): readonly Node[] => {
      const part = this.#takes(piece.text.length);
      return part === null || piece.text === '' ? [] : [sliceOf(piece, part.start, part.end)];
    });
    return inside.length === 0 ? [] : [withChildren(run, [...head, ...inside])];
  }

  /** The part of the next letters that lies between the two places. */
  #takes(length: number): { readonly start: number; readonly end: number } | null {
    const from = this.#at;
    this.#at += length;
    const [start, end] = [Math.max(0, this.#start - from), Math.min(length, this.#end - from)];
    return start < end ? { start, end } : null;
  }
}

export function isProperties(node: Node): boolean {
  return typeof node !== 'string' && node.name === 'w:rPr';
}

/** A child of a run, or a part of its text, with the references as they are written. */
export function sliceOf({ node, text }: Piece, start: number, end: number): Node {
  if (typeof node === 'string' || (start === 0 && end === text.length)) return node;
  return spaced(withChildren(node, [rawSlice(writtenText(node), start, end)]));
}

function rawSlice(raw: string, start: number, end: number): string {
  if (!raw.includes('&')) return raw.slice(start, end);
  let at = 0;
  let part = '';
  for (const [unit] of raw.matchAll(/&[^;&\s]{1,10};|./gsu)) {
    const length = unit.startsWith('&') ? decodeReferences(unit).length : unit.length;
    if (at >= start && at + length <= end) part += unit;
    at += length;
  }
  return part;
}

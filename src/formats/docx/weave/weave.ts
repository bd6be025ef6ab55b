import { addAll } from '../../../text/add-all.ts';
import type { Item, Piece } from './inline.ts';
import type { MarkKind, Marks } from './marks.ts';
import { isProperties, sliceOf } from './slice.ts';
import { isTag, type Node, type Tag, withChildren } from './tree.ts';

/** What happens to the text of a paragraph, by its places. */
export interface Plan {
  /** The stretches that the other version does not have, ascending. */
  readonly gone: readonly { readonly start: number; readonly end: number }[];
  /** What comes in, ready and marked, by the place before which it is put. */
  readonly inserts: ReadonlyMap<number, readonly Node[]>;
  /** Kept stretches that look different in the other version, with the properties of their runs there. */
  readonly looks: readonly { readonly start: number; readonly end: number; readonly properties: Tag }[];
}

/**
 * Weaves changes into what a paragraph holds: runs are split where an edit falls and keep their properties, and everything else keeps
 * its place.
 *
 * @param kind the mark of what the other version does not have
 */
export function woven(items: readonly Item[], plan: Plan, kind: MarkKind, marks: Marks): readonly Node[] {
  return new Weaving(items, plan, kind, marks).nodes();
}

/** A place where something comes in: how deep in the boxes of the paragraph. */
interface Entry {
  readonly at: number;
  readonly depth: number;
  readonly nodes: readonly Node[];
}

class Weaving {
  readonly #items: readonly Item[];
  readonly #gone: Plan['gone'];
  readonly #looks: Plan['looks'];
  readonly #goneStarts: readonly number[];
  readonly #lookStarts: readonly number[];
  /** Where something begins, ends or comes in, ascending. */
  readonly #edges: readonly number[];
  readonly #entries: readonly Entry[];
  readonly #kind: MarkKind;
  readonly #marks: Marks;
  #at = 0;
  #next = 0;

  constructor(items: readonly Item[], plan: Plan, kind: MarkKind, marks: Marks) {
    this.#items = items;
    this.#gone = plan.gone;
    this.#looks = plan.looks;
    this.#kind = kind;
    this.#marks = marks;
    const boxes = boxesOf(items);
    const boxEnds = boxes.map(({ end }) => end);
    this.#entries = [...plan.inserts]
      .filter(([, nodes]) => nodes.length > 0)
      .sort(([a], [b]) => a - b)
      .map(([at, nodes]) => ({ at, nodes, depth: sharedDepth(boxes, boxEnds, at) }));
    this.#goneStarts = plan.gone.map(({ start }) => start);
    this.#lookStarts = plan.looks.map(({ start }) => start);
    const ends = [...plan.gone, ...plan.looks].flatMap(({ start, end }) => [start, end]);
    this.#edges = [...new Set([...ends, ...this.#entries.map(({ at }) => at)])].sort((one, other) => one - other);
  }

  nodes(): readonly Node[] {
    const result: Node[] = [];
    this.#enter(OUTSIDE, result);
    this.#weave(this.#items, OUTSIDE, result);
    // A place after the end of the text.
    for (let entry = this.#entries[this.#next]; entry !== undefined; entry = this.#entries[this.#next]) {
      addAll(result, entry.nodes);
      this.#next += 1;
    }
    return this.#marks.joined(result);
  }

  #weave(items: readonly Item[], place: Place, result: Node[]): void {
    for (const item of items) {
      switch (item.kind) {
        case 'pin':
          result.push(item.node);
          break;
        case 'atom': {
          addAll(result, this.#fated(this.#isGone(this.#at), item.nodes, place));
          this.#at += item.text.length;
          break;
        }
        case 'run':
          this.#run(item.tag, item.pieces, place, result);
          break;
        case 'box':
          addAll(result, this.#box(item, place));
      }
      this.#enter(place, result);
    }
  }

  #box({ tag, items }: Extract<Item, { kind: 'box' }>, place: Place): readonly Node[] {
    const isInsertion = tag.name === 'w:ins' || tag.name === 'w:moveTo';
    const inside: Node[] = [];
    this.#weave(items, inner(place, tag, isInsertion), inside);
    const joined = this.#marks.joined(inside);
    return isInsertion ? this.#divided(tag, joined) : [withChildren(tag, joined.flatMap(lowered))];
  }

  /** An earlier insertion with what came in between its parts, which is not part of it. */
  #divided(tag: Tag, inside: readonly Node[]): readonly Node[] {
    const result: Node[] = [];
    let open: Node[] = [];
    const close = () => {
      // The first part keeps the number of the whole.
      const isFirst = !result.some((node) => isTag(node) && node.name === tag.name);
      if (open.length > 0) result.push(withChildren(isFirst ? tag : this.#marks.renumbered(tag), open));
      open = [];
    };
    for (const node of inside) {
      if (isTag(node) && node.name === LIFTED.name) {
        close();
        addAll(result, node.children);
      } else open.push(node);
    }
    close();
    return result.length === 0 ? [tag] : result;
  }

  #run(tag: Tag, pieces: readonly Piece[], place: Place, result: Node[]): void {
    const head = pieces.filter(({ node }) => isProperties(node)).map(({ node }) => node);
    const body = pieces.filter(({ node }) => !isProperties(node));
    const length = body.reduce((sum, { text }) => sum + text.length, 0);
    if (this.#isWhole(length)) {
      const isGone = length > 0 && this.#isGone(this.#at);
      addAll(result, this.#fated(isGone, [isGone || length === 0 ? tag : this.#dressed(tag, this.#at)], place));
      this.#at += length;
      return;
    }
    let open: Node[] = [];
    let isGone = this.#isGone(this.#at);
    let look = this.#lookAt(this.#at);
    let start = this.#at;
    let parts = 0;
    const close = () => {
      const own = parts === 0 ? head : head.map((node) => this.#marks.renumbered(node));
      const run = withChildren(tag, [...own, ...open]);
      if (open.length > 0) parts += 1;
      if (open.length > 0) addAll(result, this.#fated(isGone, [isGone ? run : this.#dressed(run, start)], place));
      open = [];
    };
    for (const piece of body) {
      const first = this.#at;
      const cuts = this.#cutsIn(first, first + piece.text.length);
      if (piece.text === '') open.push(piece.node);
      for (const [count, from] of cuts.slice(0, -1).entries()) {
        if (this.#isGone(from) !== isGone || this.#lookAt(from) !== look) close();
        if (open.length === 0) start = from;
        isGone = this.#isGone(from);
        look = this.#lookAt(from);
        const to = cuts[count + 1] ?? from;
        open.push(sliceOf(piece, from - first, to - first));
        this.#at = to;
        if (this.#isEntered(place)) {
          close();
          this.#enter(place, result);
        }
      }
    }
    close();
  }

  /** Whether nothing happens within the next letters. */
  #isWhole(length: number): boolean {
    const [start, end] = [this.#at, this.#at + length];
    return length === 0 || this.#cutsIn(start, end).length === 2;
  }

  /** The places between two where something begins, ends or comes in, with both; none if they are the same. */
  #cutsIn(start: number, end: number): readonly number[] {
    if (start === end) return [];
    const cuts = [start];
    for (let at = firstAfter(this.#edges, start); (this.#edges[at] ?? end) < end; at += 1)
      cuts.push(this.#edges[at] ?? end);
    cuts.push(end);
    return cuts;
  }

  #lookAt(place: number): Tag | null {
    const look = this.#looks[firstAfter(this.#lookStarts, place) - 1];
    return look !== undefined && place < look.end ? look.properties : null;
  }

  /** A kept run as it looks in the other version, its present look kept for those who reject the change. */
  #dressed(run: Tag, place: number): Tag {
    const look = this.#lookAt(place);
    return look === null ? run : this.#marks.withOtherLook(run, look);
  }

  #isGone(place: number): boolean {
    const gone = this.#gone[firstAfter(this.#goneStarts, place) - 1];
    return gone !== undefined && place < gone.end;
  }

  #fated(isGone: boolean, nodes: readonly Node[], { isInserted }: Place): readonly Node[] {
    // What somebody inserted before is an insertion already.
    return isGone && !(isInserted && this.#kind === 'ins') ? this.#marks.wrapped(this.#kind, nodes) : nodes;
  }

  #isEntered({ depth }: Place): boolean {
    const entry = this.#entries[this.#next];
    return entry !== undefined && entry.at <= this.#at && entry.depth === depth;
  }

  #enter(place: Place, result: Node[]): void {
    for (let entry = this.#entries[this.#next]; entry !== undefined; entry = this.#entries[this.#next]) {
      if (!this.#isEntered(place)) return;
      const nodes = place.isLink ? withoutLinks(entry.nodes) : entry.nodes;
      addAll(result, place.depth === 0 ? nodes : [{ ...LIFTED, children: nodes }]);
      this.#next += 1;
    }
  }
}

/** Where among the boxes of a paragraph. */
interface Place {
  readonly depth: number;
  readonly isLink: boolean;
  readonly isInserted: boolean;
}

const OUTSIDE: Place = { depth: 0, isLink: false, isInserted: false };

function inner({ depth, isLink, isInserted }: Place, { name }: Tag, isInsertion: boolean): Place {
  return { depth: depth + 1, isLink: isLink || name === 'w:hyperlink', isInserted: isInserted || isInsertion };
}

/** In other boxes, what came in stays within. */
function lowered(node: Node): readonly Node[] {
  return isTag(node) && node.name === LIFTED.name ? node.children : [node];
}

/** Something that comes in within a box, until it is known whether the box may hold it. */
const LIFTED: Tag = { name: '!lifted', open: '', close: '', children: [], scope: new Map() };

/** The index of the first of ascending numbers that is greater than a number; their count if none is. */
function firstAfter(numbers: readonly number[], number: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A link within a link is none. */
function withoutLinks(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => (isTag(node) && node.name === 'w:hyperlink' ? node.children : [node]));
}

interface Stretch {
  readonly end: number;
  readonly boxes: readonly Tag[];
}

/** The boxes around every stretch of the text. */
function boxesOf(items: readonly Item[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const visit = (inner: readonly Item[], boxes: readonly Tag[]) => {
    for (const item of inner) {
      if (item.kind === 'box') {
        visit(item.items, [...boxes, item.tag]);
        continue;
      }
      if (item.kind === 'pin') continue;
      const length =
        item.kind === 'atom' ? item.text.length : item.pieces.reduce((sum, { text }) => sum + text.length, 0);
      if (length === 0) continue;
      at += length;
      stretches.push({ end: at, boxes });
    }
  };
  visit(items, []);
  return stretches;
}

/** How many boxes hold both the letter before a place and the one after it. */
function sharedDepth(stretches: readonly Stretch[], ends: readonly number[], place: number): number {
  const before = place === 0 ? [] : (stretches[firstAfter(ends, place - 1)]?.boxes ?? []);
  const after = stretches[firstAfter(ends, place)]?.boxes ?? [];
  let depth = 0;
  while (depth < before.length && before[depth] === after[depth]) depth += 1;
  return depth;
}

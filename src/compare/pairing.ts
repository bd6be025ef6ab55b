import type { Paragraph } from '../model/document.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import type { Field } from './field.ts';
import { alignGap, type Gap, type Measure, pairSlot } from './gap.ts';
import type { Joined } from './link.ts';
import { heaviestRun } from './order.ts';

/**
 * Real resolutions have four levels, `3 (b) (ii) a.`; anything below these levels in a hostile one is paired regardless
 * of level.
 */
const LEVELS_MAX = 8;

/** The links found so far, and the paragraphs left. */
export class Pairing {
  readonly #field: Field;
  readonly #links: Joined[];
  readonly #taken: Sides<Set<Paragraph>>;
  readonly #partner = new Map<Paragraph, Paragraph>();

  constructor(field: Field, anchors: readonly Joined[]) {
    this.#field = field;
    this.#links = [];
    this.#taken = { old: new Set(), new: new Set() };
    this.#add(anchors);
  }

  get links(): readonly Joined[] {
    return this.#links;
  }

  /** Pairs the paragraphs of one level, then those below each pair. */
  alignLevel(level: Sides<readonly Paragraph[]>, depth = 0): void {
    this.#alignBetween(level, (pair) => this.#field.likenessOfFamilies(pair));
    if (depth === LEVELS_MAX) return;
    for (const before of level.old) {
      const after = this.#partner.get(before);
      if (after === undefined) continue;
      const below = { old: this.#childrenOf('old', before), new: this.#childrenOf('new', after) };
      if (below.old.length > 0 && below.new.length > 0) this.alignLevel(below, depth + 1);
    }
  }

  /** Pairs the rest in order, wherever it is: a sub-paragraph may have become a paragraph, or moved to another. */
  alignRest(): void {
    const everything = mapSides(this.#field.documents, ({ paragraphs }) => paragraphs);
    this.#alignBetween(everything, (pair) => this.#field.likeness(pair));
  }

  /** Pairs the only two paragraphs left between the same neighbours, which need less likeness. */
  alignSlots(): void {
    const everything = mapSides(this.#field.documents, ({ paragraphs }) => paragraphs);
    for (const gap of gapsOf(everything, heaviestRun(this.#links), this.#taken)) this.#add(pairSlot(gap, this.#field));
  }

  #alignBetween(level: Sides<readonly Paragraph[]>, measure: Measure): void {
    const within = mapSides(level, (paragraphs) => new Set(paragraphs));
    const inside = this.#links.filter(({ core }) => within.old.has(core.old) && within.new.has(core.new));
    for (const gap of gapsOf(level, heaviestRun(inside), this.#taken)) this.#add(alignGap(gap, this.#field, measure));
  }

  #childrenOf(side: 'old' | 'new', parent: Paragraph): readonly Paragraph[] {
    const below = this.#field.below(side, parent);
    const depth = below.reduce((least, each) => Math.min(least, each.depth), Number.POSITIVE_INFINITY);
    return below.filter((each) => each.depth === depth);
  }

  #add(links: readonly Joined[]): void {
    for (const link of links) {
      this.#links.push(link);
      for (const each of link.old) this.#taken.old.add(each);
      for (const each of link.new) this.#taken.new.add(each);
      this.#partner.set(link.core.old, link.core.new);
    }
  }
}

/** The unpaired paragraphs, divided by the links that are in order. */
function gapsOf(
  level: Sides<readonly Paragraph[]>,
  steady: readonly Joined[],
  taken: Sides<ReadonlySet<Paragraph>>,
): readonly Gap[] {
  const next = { old: 0, new: 0 };
  const upTo = (side: 'old' | 'new', end: number) => {
    const from = next[side];
    while ((level[side][next[side]]?.index ?? Number.POSITIVE_INFINITY) < end) next[side] += 1;
    return level[side].slice(from, next[side]).filter((paragraph) => !taken[side].has(paragraph));
  };
  const ends = [...steady.map(({ core }) => mapSides(core, ({ index }) => index)), NEVER];
  return ends.map((end) => ({ old: upTo('old', end.old), new: upTo('new', end.new) }));
}

const NEVER = { old: Number.MAX_SAFE_INTEGER, new: Number.MAX_SAFE_INTEGER };

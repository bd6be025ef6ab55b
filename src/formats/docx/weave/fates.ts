import { type Block, type ParagraphBlock, propertiesOf } from './blocks.ts';
import type { Pair, Pairing } from './pair.ts';
import { isSimple, lookOf } from './paragraphs.ts';

/** What happens to a block of the base. */
export type Fate =
  | { readonly kind: 'pair'; readonly base: readonly Block[]; readonly other: readonly Block[] }
  /** Part of a pair that began before. */
  | { readonly kind: 'done' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'fixed' }
  | { readonly kind: 'moved'; readonly name: string };

/** A pairing of the blocks of two stories, and those of the base that stay whatever the other has. */
export interface Told {
  readonly pairing: Pairing;
  readonly isFixed: (base: Block) => boolean;
  /** Whether a block of the other version is left out if it has no partner. */
  readonly isLeft: (other: Block) => boolean;
}

/** The fates of the blocks of a base, in order, and what comes in between them. */
export class Fates {
  readonly #fates: readonly Fate[];
  readonly #entering: Map<number, readonly Block[]>;
  readonly #moves: ReadonlyMap<Block, string>;
  readonly #partners: readonly { readonly at: number; readonly look: string; readonly partner: ParagraphBlock }[];
  readonly #places: ReadonlyMap<Block, number>;
  #at = 0;

  constructor(base: readonly Block[], other: readonly Block[], told: Told, version: 'old' | 'new') {
    const [ours, theirs] = version === 'old' ? (['old', 'new'] as const) : (['new', 'old'] as const);
    const { pairs, moves } = told.pairing;
    const names = movesOf(moves, version, base, other);
    this.#moves = names.other;
    this.#places = new Map(other.map((block, at) => [block, at]));
    const fates: Fate[] = base.map((block, at): Fate => {
      const name = names.base.get(at);
      if (name !== undefined) return { kind: 'moved', name };
      return told.isFixed(block) ? { kind: 'fixed' } : { kind: 'gone' };
    });
    for (const pair of pairs) {
      const [own, its] = [pair[ours], pair[theirs]];
      const blocks = { base: own.flatMap((at) => base[at] ?? []), other: its.flatMap((at) => other[at] ?? []) };
      for (const [place, at] of own.entries()) fates[at] = place === 0 ? { kind: 'pair', ...blocks } : { kind: 'done' };
    }
    this.#fates = fates;
    this.#entering = enteringOf(pairs, { ours, theirs }, fates, other, told.isLeft);
    this.#partners = pairs.flatMap((pair) => partnersIn(pair, { ours, theirs }, base, other));
  }

  get length(): number {
    return this.#fates.length;
  }

  /** The number of blocks of the base whose fates were given. */
  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#fates.length;
  }

  next(): Fate {
    const fate = this.#fates[this.#at] ?? { kind: 'fixed' };
    this.#at += 1;
    return fate;
  }

  /** What comes in before a block of the base, or after the last: each once. */
  entering(at: number): readonly Block[] {
    const blocks = this.#entering.get(at) ?? [];
    this.#entering.delete(at);
    return blocks;
  }

  moveOf(other: Block): string | null {
    return this.#moves.get(other) ?? null;
  }

  /** A paragraph of the base whose partner looks like this one in the other version: the nearest. */
  partnerFor(block: ParagraphBlock): ParagraphBlock | null {
    const place = this.#places.get(block) ?? 0;
    const look = fullLookOf(block);
    let best: { readonly at: number; readonly partner: ParagraphBlock } | null = null;
    for (const each of this.#partners) {
      if (each.look !== look) continue;
      if (best === null || Math.abs(each.at - place) < Math.abs(best.at - place)) best = each;
    }
    return best?.partner ?? null;
  }
}

/** Plain paragraphs that moved, by a name that links the two places. */
function movesOf(
  moves: ReadonlyMap<number, number>,
  version: 'old' | 'new',
  base: readonly Block[],
  other: readonly Block[],
): { readonly base: ReadonlyMap<number, string>; readonly other: ReadonlyMap<Block, string> } {
  const names = { base: new Map<number, string>(), other: new Map<Block, string>() };
  for (const [old, now] of moves) {
    const [own, its] = version === 'old' ? [old, now] : [now, old];
    const [before, after] = [base[own], other[its]];
    // A story ends with a paragraph that stays.
    if (own === base.length - 1 || its === other.length - 1) continue;
    if (before?.kind !== 'paragraph' || after?.kind !== 'paragraph' || !isSimple(before) || !isSimple(after)) continue;
    const name = `move${names.base.size + 1}`;
    names.base.set(own, name);
    names.other.set(after, name);
  }
  return names;
}

interface Sidedness {
  readonly ours: 'old' | 'new';
  readonly theirs: 'old' | 'new';
}

/** The blocks of the other version without a partner, each by the block of the base before which it comes. */
function enteringOf(
  pairs: readonly Pair[],
  { ours, theirs }: Sidedness,
  fates: readonly Fate[],
  other: readonly Block[],
  isLeft: (block: Block) => boolean,
): Map<number, readonly Block[]> {
  const taken = new Set(pairs.flatMap((pair) => pair[theirs]));
  const entering = new Map<number, Block[]>();
  /** The first block of the base after the last pair. */
  let after = 0;
  const ordered = [...pairs].sort((a, b) => (a[theirs][0] ?? 0) - (b[theirs][0] ?? 0));
  let next = 0;
  for (const [at, block] of other.entries()) {
    for (let pair = ordered[next]; pair !== undefined && (pair[theirs][0] ?? 0) <= at; pair = ordered[next]) {
      after = (pair[ours].at(-1) ?? 0) + 1;
      next += 1;
    }
    if (taken.has(at) || isLeft(block)) continue;
    const place = ours === 'old' ? afterGone(fates, after) : after;
    entering.set(place, [...(entering.get(place) ?? []), block]);
  }
  return entering;
}

/** What is struck comes first, then what is written instead. */
function afterGone(fates: readonly Fate[], start: number): number {
  let place = start;
  for (let at = start; at < fates.length; at += 1) {
    const kind = fates[at]?.kind;
    if (kind === 'pair') break;
    if (kind === 'gone' || kind === 'moved') place = at + 1;
  }
  return place;
}

function partnersIn(pair: Pair, { ours, theirs }: Sidedness, base: readonly Block[], other: readonly Block[]) {
  const [own, its] = [base[pair[ours][0] ?? -1], other[pair[theirs][0] ?? -1]];
  if (own?.kind !== 'paragraph' || its?.kind !== 'paragraph' || own.words.trim() === '') return [];
  return [{ at: pair[theirs][0] ?? 0, look: fullLookOf(its), partner: own }];
}

/** How a paragraph looks, typed number and all: one without a number does not become one that Word numbers. */
function fullLookOf(block: ParagraphBlock): string {
  return `${numberShapeOf(block.text)} ${lookOf(propertiesOf(block))}`;
}

/** `1.` and `27.` have one shape, `(b)` another. */
function numberShapeOf(text: string): string {
  const [, number = ''] = /^\s{0,20}(\(?[\p{L}\p{N}]{1,4}[.)])\s/u.exec(text) ?? [];
  return number.replace(/\p{N}+/gu, '1').replace(/\p{L}+/gu, 'a');
}

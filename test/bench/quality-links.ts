import type { Comparison, Sides } from '../../src/index.ts';

/** Paragraphs that correspond, as indices of both documents: one to one, a split, a merger or several to several. */
export interface Group {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

/** What a careful reader says of a pair of documents. */
export interface Truth {
  readonly groups: readonly Group[];
  /** Links that moved, where it is known who moved. */
  readonly moved: readonly Sides<number>[];
}

/** Counts to be added up over many pairs; the shares are worked out at the end. */
export interface Counts {
  readonly links: number;
  readonly rightLinks: number;
  readonly units: number;
  readonly foundUnits: number;
  readonly moves: number;
  readonly rightMoves: number;
  readonly trueMoves: number;
  readonly foundMoves: number;
  /** Changes told as split or merged, and how many of them hold no wrong link. */
  readonly joins: number;
  readonly rightJoins: number;
  /** Groups of more than two paragraphs, and how many were found whole. */
  readonly trueJoins: number;
  readonly foundJoins: number;
}

/**
 * Scores links as the gold's own scorer does: a link is right when both its ends stand in one group; recall counts
 * paragraphs of groups that carry a right link. A move is right when its link is right and the paragraph did move; where
 * two neighbours changed places either may be called the mover, so a right link told as moved that crosses a link which
 * truly moved counts as right, and finds it.
 */
export function countsOf({ changes }: Comparison, truth: Truth): Counts {
  const groupOf = { old: placesOf(truth.groups, 'old'), new: placesOf(truth.groups, 'new') };
  const isRight = (link: Sides<number>) => {
    const group = groupOf.old.get(link.old);
    return group !== undefined && group === groupOf.new.get(link.new);
  };
  const joined = changes.filter(({ kind }) => kind !== 'added' && kind !== 'removed');
  const links = joined.flatMap(linksOf);
  const right = links.filter(isRight);
  const reached = { old: new Set(right.map((link) => link.old)), new: new Set(right.map((link) => link.new)) };
  const moves = joined.filter(({ facets }) => facets.includes('moved')).flatMap(linksOf);
  const fits = (told: Sides<number>, move: Sides<number>) => isSame(told, move) || cross(told, move);
  const rightMoves = moves.filter((told) => isRight(told) && truth.moved.some((move) => fits(told, move)));
  const foundMoves = truth.moved.filter(
    (move) => rightMoves.some((told) => fits(told, move)) && isFound(move, reached),
  );
  const joins = joined.filter(({ kind }) => kind !== 'kept');
  const many = truth.groups.filter((group) => group.old.length + group.new.length > 2);
  const isWhole = (group: Group) =>
    group.old.every((at) => reached.old.has(at)) && group.new.every((at) => reached.new.has(at));
  return {
    links: links.length,
    rightLinks: right.length,
    units: groupOf.old.size + groupOf.new.size,
    foundUnits: reached.old.size + reached.new.size,
    moves: moves.length,
    rightMoves: rightMoves.length,
    trueMoves: truth.moved.length,
    foundMoves: foundMoves.length,
    joins: joins.length,
    rightJoins: joins.filter((change) => linksOf(change).every(isRight)).length,
    trueJoins: many.length,
    foundJoins: many.filter(isWhole).length,
  };
}

function placesOf(groups: readonly Group[], side: 'old' | 'new'): ReadonlyMap<number, number> {
  return new Map(groups.flatMap((group, at) => group[side].map((place) => [place, at] as const)));
}

function linksOf(change: Group): readonly Sides<number>[] {
  return change.old.flatMap((before) => change.new.map((after) => ({ old: before, new: after })));
}

function isSame(one: Sides<number>, other: Sides<number>): boolean {
  return one.old === other.old && one.new === other.new;
}

function cross(one: Sides<number>, other: Sides<number>): boolean {
  return one.old < other.old !== one.new < other.new;
}

function isFound(link: Sides<number>, reached: Sides<ReadonlySet<number>>): boolean {
  return reached.old.has(link.old) && reached.new.has(link.new);
}

export function sumOf(all: readonly Counts[]): Counts {
  const sum = (name: keyof Counts) => all.reduce((total, counts) => total + counts[name], 0);
  return {
    links: sum('links'),
    rightLinks: sum('rightLinks'),
    units: sum('units'),
    foundUnits: sum('foundUnits'),
    moves: sum('moves'),
    rightMoves: sum('rightMoves'),
    trueMoves: sum('trueMoves'),
    foundMoves: sum('foundMoves'),
    joins: sum('joins'),
    rightJoins: sum('rightJoins'),
    trueJoins: sum('trueJoins'),
    foundJoins: sum('foundJoins'),
  };
}

/** Precision, recall and their harmonic mean, each from 0 to 1. Nothing told and nothing to tell is perfect. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function linkScore(counts: Counts): Score {
  return scoreOf(share(counts.rightLinks, counts.links), share(counts.foundUnits, counts.units));
}

export function moveScore(counts: Counts): Score {
  return scoreOf(share(counts.rightMoves, counts.moves), share(counts.foundMoves, counts.trueMoves));
}

export function joinScore(counts: Counts): Score {
  return scoreOf(share(counts.rightJoins, counts.joins), share(counts.foundJoins, counts.trueJoins));
}

function scoreOf(precision: number, recall: number): Score {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

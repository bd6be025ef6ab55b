import { mapSides, type Sides } from '../model/sides.ts';
import { joinSteps, type Step, type Stretch, stretchesOf } from './regions.ts';
import type { Piece } from './scan.ts';
import type { Token } from './tokens.ts';

/**
 * A figure that gave way to a figure is exact news, and stands apart from a clause that came or went before it:
 *
 *     as parties {+by the ratification of Nigeria +}and [-13-]{+12+} as signatories
 */
export function withExactNews(steps: readonly Step[], tokens: Sides<readonly Token[]>): readonly Step[] {
  return joinSteps(stretchesOf(steps, tokens).flatMap(exactNews));
}

function exactNews({ step, ...own }: Stretch): readonly Step[] {
  if (step.same || !isFigureForFigure(mapSides(own, (list) => list.at(-1)))) return [step];
  const before = mapSides(own, (list) => list.slice(0, -1));
  let shared = 0;
  while (isSame(mapSides(before, (list) => list.at(-1 - shared)))) shared += 1;
  const rest = mapSides(before, (list) => list.length - shared);
  if (shared === 0 || (rest.old > 0 && rest.new > 0)) return [step];
  return [
    { same: false, ...rest },
    { same: true, old: shared, new: shared },
    { same: false, old: 1, new: 1 },
  ];
}

function isFigureForFigure({ old: before, new: after }: Sides<Token | undefined>): boolean {
  return before !== undefined && before.kind === after?.kind && !NO_FIGURES.has(before.kind);
}

const NO_FIGURES: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['word', 'mark', 'name']);

function isSame({ old: before, new: after }: Sides<{ readonly key: string } | undefined>): boolean {
  return before !== undefined && before.key === after?.key;
}

/**
 * Steps over tokens as steps over their pieces. Where an entity gives way to one of its kind, what both begin or end
 * with is kept: the exact news is `[-seventy-eighth-]{+seventy-ninth+} session`.
 */
export function inPieces(steps: readonly Step[], tokens: Sides<readonly Token[]>): readonly Step[] {
  return joinSteps(
    stretchesOf(steps, tokens).flatMap(({ step, ...own }): readonly Step[] => {
      if (step.same) return [sameStep(own.old.reduce((sum, { parts }) => sum + parts.length, 0))];
      const pieces = mapSides(own, piecesIn);
      const { head, tail } = sharedEnds(own, pieces);
      const middle = mapSides(pieces, ({ length }) => length - head - tail);
      return [sameStep(head), { same: false, ...middle }, sameStep(tail)];
    }),
  );
}

function sameStep(count: number): Step {
  return { same: true, old: count, new: count };
}

/** How many pieces of its first entity, and of its last, a region has on both sides. */
function sharedEnds(own: Sides<readonly Token[]>, pieces: Sides<readonly Piece[]>): { head: number; tail: number } {
  const lengthMin = Math.min(pieces.old.length, pieces.new.length);
  const headMax = Math.min(lengthMin, sharedMax(mapSides(own, (list) => list[0])));
  let head = 0;
  while (head < headMax && isSame(mapSides(pieces, (list) => list[head]))) head += 1;
  const tailMax = Math.min(lengthMin - head, sharedMax(mapSides(own, (list) => list.at(-1))));
  let tail = 0;
  while (tail < tailMax && isSame(mapSides(pieces, (list) => list.at(-1 - tail)))) tail += 1;
  return { head, tail };
}

function sharedMax({ old: before, new: after }: Sides<Token | undefined>): number {
  return before !== undefined && before.kind === after?.kind ? before.parts.length : 0;
}

/** The words and marks that tokens are made of. */
export function piecesIn(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { parts } of tokens) pieces.push(...parts);
  return pieces;
}

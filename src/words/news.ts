import { mapSides, type Sides } from '../model/sides.ts';
import type { Piece } from '../text/scan.ts';
import { joinSteps, type Step, type Stretch, stretchesOfSteps } from './regions.ts';
import type { Token } from './tokens.ts';

/**
 * A figure replaced by a figure is a precise change, and is kept separate from a clause added or removed before it:
 *
 *     as parties {+by the ratification of Nigeria +}and [-13-]{+12+} as signatories
 */
export function withExactNews(steps: readonly Step[], tokens: Sides<readonly Token[]>): readonly Step[] {
  return joinSteps(stretchesOfSteps(steps, tokens).flatMap(exactNews));
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
 * Turns steps over tokens into steps over their pieces. If an entity is replaced by one of its kind, their common beginning or end
 * is kept: the precise change is `[-seventy-eighth-]{+seventy-ninth+} session`.
 */
export function inPieces(steps: readonly Step[], tokens: Sides<readonly Token[]>): readonly Step[] {
  return joinSteps(
    stretchesOfSteps(steps, tokens).flatMap(({ step, ...own }): readonly Step[] => {
      if (step.same) return [sameStep(own.old.reduce((sum, { parts }) => sum + parts.length, 0))];
      return regionInPieces(own);
    }),
  );
}

/** The noun that two ordinals or amounts share is kept even if more changed after it, with anything that follows it on both sides. */
function regionInPieces(own: Sides<readonly Token[]>): readonly Step[] {
  const steps: Step[] = [];
  let at = 0;
  for (;;) {
    const first = mapSides(own, (list) => list[at]);
    const noun = sharedNoun(first);
    if (noun === 0 || own.old.length + own.new.length === 2) break;
    steps.push({ same: false, ...mapSides(first, (token) => (token?.parts.length ?? 0) - noun) }, sameStep(noun));
    for (at += 1; isSame(mapSides(own, (list) => list[at])); at += 1)
      steps.push(sameStep(own.old[at]?.parts.length ?? 0));
  }
  const rest = mapSides(own, (list) => list.slice(at));
  const pieces = mapSides(rest, piecesIn);
  const { head, tail } = sharedEnds(rest, pieces);
  const middle = mapSides(pieces, ({ length }) => length - head - tail);
  return [...steps, sameStep(head), { same: false, ...middle }, sameStep(tail)];
}

/** The number of pieces in the noun that two ordinals or amounts share: one in `seventy-fifth session` and `seventy-sixth session`. */
function sharedNoun({ old: before, new: after }: Sides<Token | undefined>): number {
  if (before === undefined || before.kind !== after?.kind || !WITH_NOUN.has(before.kind)) return 0;
  let count = 0;
  while (isSame({ old: before.parts.at(-1 - count), new: after.parts.at(-1 - count) })) count += 1;
  return count;
}

const WITH_NOUN: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['ordinal', 'amount']);

function sameStep(count: number): Step {
  return { same: true, old: count, new: count };
}

/** The number of pieces of its first and of its last entity that a region has on both sides. */
function sharedEnds(own: Sides<readonly Token[]>, pieces: Sides<readonly Piece[]>): { head: number; tail: number } {
  const isOne = own.old.length === 1 && own.new.length === 1;
  const lengthMin = Math.min(pieces.old.length, pieces.new.length);
  const headMax = Math.min(
    lengthMin,
    sharedMax(
      mapSides(own, (list) => list[0]),
      isOne,
    ),
  );
  let head = 0;
  while (head < headMax && isSame(mapSides(pieces, (list) => list[head]))) head += 1;
  const tailMax = Math.min(
    lengthMin - head,
    sharedMax(
      mapSides(own, (list) => list.at(-1)),
      isOne,
    ),
  );
  let tail = 0;
  while (tail < tailMax && isSame(mapSides(pieces, (list) => list.at(-1 - tail)))) tail += 1;
  return { head, tail };
}

/**
 * A date is cut only if nothing else changed: `31 December [-2022-]{+2023+}`, but `[-76/47 of 6 December 2021-]` as a whole;
 * a symbol is never cut.
 */
function sharedMax({ old: before, new: after }: Sides<Token | undefined>, isOne: boolean): number {
  if (before === undefined || before.kind !== after?.kind || before.kind === 'symbol') return 0;
  return before.kind === 'date' && !isOne ? 0 : before.parts.length;
}

/** The words and marks in tokens. */
export function piecesIn(tokens: readonly Token[]): readonly Piece[] {
  return tokens.flatMap(({ parts }) => parts);
}

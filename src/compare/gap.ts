import type { Evidence } from '../model/comparison.ts';
import type { Paragraph } from '../model/document.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { candidatesBetween } from './candidates.ts';
import { heaviestChain, type Span } from './chain.ts';
import type { Field } from './field.ts';
import { type Joined, join, keep } from './link.ts';

/** The paragraphs between two adjacent anchors, on both sides. */
export type Gap = Sides<readonly Paragraph[]>;

/** How alike two paragraphs are, for aligning a gap. */
export type Measure = (pair: Sides<Paragraph>) => number;

/**
 * Minimum likeness for a pairing to be better than a removal and an addition. On fifteen pairs with manual
 * correspondences no link is wrong from .24 to .30 (F1 .990); lower values add wrong links, higher ones lose right
 * ones.
 */
export const LIKENESS_MIN = 0.27;

/**
 * The pairing within a gap that keeps the order and has the greatest total likeness above the minimum: one with one,
 * one with several consecutive paragraphs, several with one, or nothing.
 */
export function alignGap(gap: Gap, field: Field, measure: Measure): readonly Joined[] {
  if (gap.old.length === 0 || gap.new.length === 0) return [];
  const places = mapSides(gap, (paragraphs) => new Map(paragraphs.map((paragraph, at) => [paragraph, at])));
  const singles = candidatesBetween(gap, field)
    .filter(mayPair)
    .flatMap((pair): Option[] => {
      const likeness = measure(pair);
      if (likeness <= LIKENESS_MIN) return [];
      const start = { old: places.old.get(pair.old) ?? 0, new: places.new.get(pair.new) ?? 0 };
      return [optionOf({ old: [pair.old], new: [pair.new] }, start, likeness)];
    });
  const likeness = new Map(singles.map((single) => [`${single.start.old} ${single.start.new}`, single.likeness]));
  const several = singles.flatMap((single) =>
    SIDES.flatMap((side) => grown(single, side, gap, field, (at) => likeness.get(`${at.old} ${at.new}`) ?? 0)),
  );
  return heaviestChain([...singles, ...several], ADJACENT_GAIN).map((option) => linkOf(option, field));
}

/**
 * Minimum likeness for the only two paragraphs left between the same neighbours. Among all such pairs in 174 real
 * comparisons, those from .19 up are the same paragraph rewritten (`Noting … the World Malaria Report 2019` → `2020`),
 * those below hardly ever.
 */
const SLOT_LIKENESS_MIN = 0.19;
/** Where one was left and up to three are there, it must be clear which of them it became. */
const SLOT_MAX_PAIRS = 3;
const SLOT_MARGIN_MIN = 0.06;

/** The two left in a gap; of more, the two most alike that have the same function. */
export function pairSlot(gap: Gap, field: Field): readonly Joined[] {
  const count = gap.old.length * gap.new.length;
  if (count === 0 || count > SLOT_MAX_PAIRS) return [];
  const pairs = gap.old.flatMap((before) => gap.new.map((after) => ({ old: before, new: after }))).filter(mayPair);
  const [best, second] = pairs
    .map((pair) => ({ pair, likeness: field.likeness(pair) }))
    .sort((one, other) => other.likeness - one.likeness);
  if (best === undefined || best.likeness < SLOT_LIKENESS_MIN) return [];
  const runnerUp = second?.likeness ?? 0;
  if (count > 1 && (best.likeness - runnerUp < SLOT_MARGIN_MIN || !hasSameFunction(best.pair, field))) return [];
  return [keep(best.pair, { rule: 'slot', likeness: best.likeness, runnerUp })];
}

/** The same opening verb, or the same place in the same list. */
function hasSameFunction({ old: before, new: after }: Sides<Paragraph>, field: Field): boolean {
  if (before.depth > 0 || after.depth > 0) return before.label === after.label && before.depth === after.depth;
  return field.verb(before) === field.verb(after);
}

interface Option extends Span {
  readonly runs: Sides<readonly Paragraph[]>;
  readonly likeness: number;
}

function optionOf(runs: Sides<readonly Paragraph[]>, start: Sides<number>, likeness: number): Option {
  const end = { old: start.old + runs.old.length, new: start.new + runs.new.length };
  const characters = [...runs.old, ...runs.new].reduce((sum, { text }) => sum + text.length, 0);
  const explained = runs.old.length + runs.new.length;
  const weight = explained * (likeness - LIKENESS_MIN) * (1 + TIE_PER_CHARACTER * characters);
  return { runs, start, end, likeness, weight };
}

/**
 * Breaks ties between equally good pairings in favour of longer texts, whichever side they are on. 10,000 characters
 * never outweigh a hundredth.
 */
const TIE_PER_CHARACTER = 1e-7;
/** Enough to decide between equals, too little to outweigh a likeness. */
const ADJACENT_GAIN = 0.01;

/** Within a gap a paragraph keeps its type: a heading stays a heading, a preambular paragraph preambular, a table row a row. */
function mayPair({ old: before, new: after }: Sides<Paragraph>): boolean {
  return before.part === after.part && (before.row === null) === (after.row === null);
}

const RUN_MAX_PARAGRAPHS = 3;
const SIDES = ['old', 'new'] as const;

/** One paragraph and the run it was split into, or the run merged into one: only if each member of the run counts. */
function grown(
  single: Option,
  side: 'old' | 'new',
  gap: Gap,
  field: Field,
  likenessAt: (place: Sides<number>) => number,
): readonly Option[] {
  const options: Option[] = [];
  let best = single.likeness;
  for (let count = 2; count <= RUN_MAX_PARAGRAPHS; count += 1) {
    const run = gap[side].slice(single.start[side], single.start[side] + count);
    const last = run.at(-1);
    if (last === undefined || run.length < count || last.part !== run[0]?.part || last.row !== null) break;
    best = Math.max(best, likenessAt({ ...single.start, [side]: single.start[side] + count - 1 }));
    const runs = { ...single.runs, [side]: run };
    const likeness = field.likenessOfRuns(runs);
    if (likeness < best + WIDENING_MIN) break;
    best = likeness;
    options.push(optionOf(runs, single.start, likeness));
  }
  return options;
}

/** A paragraph joins a run only if the run is this much more like its partner than its best member alone. */
const WIDENING_MIN = 0.1;

function linkOf({ runs, likeness }: Option, field: Field): Joined {
  const [before, after] = [heaviest(runs.old), heaviest(runs.new)];
  const core = { old: before, new: after };
  const isSame = field.substance(before) === field.substance(after);
  const evidence: Evidence = { rule: isSame ? 'same' : 'aligned', likeness, runnerUp: 0 };
  return runs.old.length + runs.new.length === 2 ? keep(core, evidence) : join(runs, core, evidence);
}

function heaviest(run: readonly Paragraph[]): Paragraph {
  const [first, ...more] = run;
  if (first === undefined) throw new Error('unreachable: a run without paragraphs');
  return more.reduce((best, each) => (each.text.length > best.text.length ? each : best), first);
}

import { diffArrays } from 'diff';
import { mapSides, type Sides } from '../model/sides.ts';
import { anchorsOf } from '../text/places.ts';
import type { Token } from './tokens.ts';

/** A stretch of tokens: the numbers from the old and from the new text, which are equal in a same stretch. */
export interface Step {
  readonly same: boolean;
  readonly old: number;
  readonly new: number;
}

/** The tokens that a step covers. */
export interface Stretch extends Sides<readonly Token[]> {
  readonly step: Step;
}

export function stretchesOfSteps(steps: readonly Step[], tokens: Sides<readonly Token[]>): readonly Stretch[] {
  const at = { old: 0, new: 0 };
  return steps.map((step) => {
    const from = { ...at };
    at.old += step.old;
    at.new += step.new;
    return { step, old: tokens.old.slice(from.old, at.old), new: tokens.new.slice(from.new, at.new) };
  });
}

/** A token for the comparison. */
interface Weighted {
  readonly key: string;
  /** The value of keeping it: 1 for a word of substance. */
  readonly weight: number;
}

/**
 * The edits from one sequence to another in few, whole regions: the common subsequence of greatest weight, less a cost for every
 * region of change. A small word that both texts have between two changes does not justify a region of its own:
 *
 *     one region   [-the United Kingdom of Great Britain-]{+Iraq presidency of the eleventh Meeting+}
 *     confetti     [-the United Kingdom-]{+Iraq presidency+} of [-Great Britain-]{+the eleventh Meeting+}
 */
export function regionsBetween(tokens: Sides<readonly Weighted[]>): readonly Step[] {
  const lengthMin = Math.min(tokens.old.length, tokens.new.length);
  let [head, tail] = [0, 0];
  while (head < lengthMin && tokens.old[head]?.key === tokens.new[head]?.key) head += 1;
  while (tail < lengthMin - head && tokens.old.at(-1 - tail)?.key === tokens.new.at(-1 - tail)?.key) tail += 1;
  const middle = {
    old: tokens.old.slice(head, tokens.old.length - tail),
    new: tokens.new.slice(head, tokens.new.length - tail),
  };
  return joinSteps([sameStep(head), ...middleSteps(middle), sameStep(tail)]);
}

function middleSteps(tokens: Sides<readonly Weighted[]>): readonly Step[] {
  if (tokens.old.length === 0 || tokens.new.length === 0) return [changeStep(tokens)];
  if (tokens.old.length * tokens.new.length <= TABLE_MAX_CELLS) return bestSteps(tokens);
  const anchors = anchorsOf(numbered(tokens));
  if (anchors.length === 0) return shortestSteps(tokens);
  const ends = [...anchors, mapSides(tokens, ({ length }) => length)];
  return ends.flatMap((end, index) => {
    const start = anchors[index - 1] ?? { old: 0, new: 0 };
    return regionsBetween({ old: tokens.old.slice(start.old, end.old), new: tokens.new.slice(start.new, end.new) });
  });
}

/**
 * Two paragraphs of 2,000 tokens each, three times the longest of 15,731 real ones: 40 ms and 4 MB. Larger ones are first cut where
 * both have three consecutive tokens that occur nowhere else; if there is no such place, they are compared by the least number of
 * edits, which needs no table.
 */
const TABLE_MAX_CELLS = 4_000_000;
/** With more differing tokens than this, two huge paragraphs have nothing in common, and the search would take quadratic time. */
const EDITS_MAX_TOKENS = 2_000;

function shortestSteps(tokens: Sides<readonly Weighted[]>): readonly Step[] {
  const keys = { old: tokens.old.map(({ key }) => key), new: tokens.new.map(({ key }) => key) };
  const parts = diffArrays(keys.old, keys.new, { maxEditLength: EDITS_MAX_TOKENS });
  if (parts === undefined) return [changeStep(tokens)];
  return parts.map(({ added, removed, count }) =>
    added || removed ? { same: false, old: removed ? count : 0, new: added ? count : 0 } : sameStep(count),
  );
}

/**
 * The cost of a region of change, in kept words of substance. At 1, a single word of substance between two changes is just kept; at
 * 1.5, words that were really kept were lost.
 */
const REGION_COST = 1;

/** The origin of the best path to a cell. */
const FROM_REGION = 1;
const LEFT = 2;
const OPENED = 4;

/**
 * Dynamic programming over two states: the last token was kept, or a region of change is open. Runs from the end, so that a word
 * that could be kept in two places stays with the words after it, as `and`, `of` or `the` should.
 *
 * Written for runs that end before V8 optimizes: destructured pairs would be allocated a million times.
 */
function bestSteps(tokens: Sides<readonly Weighted[]>): readonly Step[] {
  const ids = numbered(tokens);
  const rows = tokens.old.length;
  const columns = tokens.new.length;
  const width = columns + 1;
  const trace = new Uint8Array((rows + 1) * width);
  let kept = new Float64Array(width).fill(NEVER);
  let open = new Float64Array(width).fill(NEVER);
  let keptBelow = new Float64Array(width);
  let openBelow = new Float64Array(width);
  for (let i = rows; i >= 0; i -= 1) {
    [kept, keptBelow] = [keptBelow, kept];
    [open, openBelow] = [openBelow, open];
    const id = ids.old[i];
    const weight = tokens.old[i]?.weight ?? 0;
    // The cell to the right.
    let keptAside = NEVER;
    let openAside = NEVER;
    for (let j = columns; j >= 0; j -= 1) {
      let here = i === rows && j === columns ? 0 : NEVER;
      let bits = 0;
      if (i < rows && j < columns && id === ids.new[j]) {
        const steady = keptBelow[j + 1] ?? NEVER;
        const changed = openBelow[j + 1] ?? NEVER;
        here = weight + (changed > steady ? changed : steady);
        if (changed > steady) bits = FROM_REGION;
      }
      let best = NEVER;
      if (i < rows) {
        best = openBelow[j] ?? NEVER;
        const opened = (keptBelow[j] ?? NEVER) - REGION_COST;
        if (opened > best) {
          best = opened;
          bits |= OPENED;
        }
      }
      if (j < columns) {
        const opened = keptAside - REGION_COST;
        const isAlong = openAside > best;
        if (isAlong) best = openAside;
        if (opened > best) {
          best = opened;
          bits = (bits & FROM_REGION) | LEFT | OPENED;
        } else if (isAlong) bits = (bits & FROM_REGION) | LEFT;
      }
      kept[j] = here;
      open[j] = best;
      keptAside = here;
      openAside = best;
      trace[i * width + j] = bits;
    }
  }
  return follow(trace, { rows, columns }, (kept[0] ?? NEVER) < (open[0] ?? NEVER));
}

const NEVER = Number.NEGATIVE_INFINITY;

function follow(
  trace: Uint8Array,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  startsOpen: boolean,
): readonly Step[] {
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  let isOpen = startsOpen;
  while (i < rows || j < columns) {
    const bits = trace[i * (columns + 1) + j] ?? 0;
    if (!isOpen) {
      steps.push(sameStep(1));
      i += 1;
      j += 1;
      isOpen = (bits & FROM_REGION) !== 0;
      continue;
    }
    const isNew = (bits & LEFT) !== 0;
    steps.push({ same: false, old: isNew ? 0 : 1, new: isNew ? 1 : 0 });
    if (isNew) j += 1;
    else i += 1;
    isOpen = (bits & OPENED) === 0;
  }
  return steps;
}

function numbered(tokens: Sides<readonly Weighted[]>): Sides<Int32Array> {
  const ids = new Map<string, number>();
  const idOf = ({ key }: Weighted) => {
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  };
  return { old: Int32Array.from(tokens.old, idOf), new: Int32Array.from(tokens.new, idOf) };
}

function sameStep(count: number): Step {
  return { same: true, old: count, new: count };
}

function changeStep(tokens: Sides<readonly unknown[]>): Step {
  return { same: false, old: tokens.old.length, new: tokens.new.length };
}

/** Merges neighbouring steps of one kind, and drops empty ones. */
export function joinSteps(steps: readonly Step[]): readonly Step[] {
  const joined: Step[] = [];
  for (const step of steps) {
    if (step.old + step.new === 0) continue;
    const before = joined.at(-1);
    if (before?.same === step.same) {
      joined[joined.length - 1] = { same: step.same, old: before.old + step.old, new: before.new + step.new };
    } else joined.push(step);
  }
  return joined;
}

import { bindsOnward, isSmall } from '../language/en/small.ts';
import type { Sides } from '../model/sides.ts';
import { joinSteps, type Step } from './regions.ts';
import { isWord, type Token } from './tokens.ts';

/**
 * Shifts the regions of change to where a reader expects them: whole phrases, from comma to comma. A mere addition or removal can
 * often be placed in several ways, since the words before it end in the same way:
 *
 *     A, [+B, +]C      A[+, B+], C
 */
export function settle(steps: readonly Step[], tokens: Sides<readonly Token[]>): readonly Step[] {
  const settled: Step[] = [];
  const at = { old: 0, new: 0 };
  // Kept tokens that the preceding region has taken over, or left to the next same step.
  let owed = 0;
  for (const [index, step] of steps.entries()) {
    const last = settled.at(-1) ?? EMPTY_STEP;
    const next = steps[index + 1] ?? EMPTY_STEP;
    if (step.same) {
      settled.push(grown(step, owed));
      owed = 0;
    } else if (step.old > 0 && step.new > 0) settled.push(step);
    else {
      const side = step.old === 0 ? 'new' : 'old';
      const by = bestShift(tokens[side], { from: at[side], count: step[side] }, { back: last.old, ahead: next.old });
      settled.splice(-1, 1, grown(last, by));
      settled.push(step);
      owed = -by;
    }
    at.old += step.old;
    at.new += step.new;
  }
  return joinSteps([...settled, grown(EMPTY_STEP, owed)]);
}

const EMPTY_STEP: Step = { same: true, old: 0, new: 0 };

function grown(step: Step, by: number): Step {
  return { same: true, old: step.old + by, new: step.new + by };
}

/** How far the region moves, to the right if positive: to the place that reads best; of equally good ones, the last. */
function bestShift(
  tokens: readonly Token[],
  { from, count }: { readonly from: number; readonly count: number },
  room: { readonly back: number; readonly ahead: number },
): number {
  let [best, bestScore] = [0, scoreAt(tokens, from, count)];
  const consider = (by: number) => {
    const score = scoreAt(tokens, from + by, count);
    if (score > bestScore || (score === bestScore && by > best)) [best, bestScore] = [by, score];
  };
  // One kept token remains on either side, so that no two regions meet, except at the ends of the text.
  const [backMax, aheadMax] = [
    from === room.back ? room.back : room.back - 1,
    from + count + room.ahead === tokens.length ? room.ahead : room.ahead - 1,
  ];
  for (let by = -1; by >= -backMax && same(tokens[from + by], tokens[from + by + count]); by -= 1) consider(by);
  for (let by = 1; by <= aheadMax && same(tokens[from + by - 1], tokens[from + by - 1 + count]); by += 1) consider(by);
  return best;
}

function same(one: Token | undefined, other: Token | undefined): boolean {
  return one !== undefined && one.key === other?.key;
}

/** Higher is better: whole phrases begin with a mark or a joining word and end before one; small words stay with what follows. */
function scoreAt(tokens: readonly Token[], from: number, count: number): number {
  const [before, first] = [tokens[from - 1], tokens[from]];
  const [last, after] = [tokens[from + count - 1], tokens[from + count]];
  let score = 0;
  if (after === undefined || isMark(after)) score += 3;
  if (before === undefined || isMark(before)) score += 1;
  if (first !== undefined && isMark(first) && after !== undefined && isMark(after)) score += 3;
  if (first !== undefined && isSmall(first.key)) score += 1;
  if (last !== undefined && bindsOnward(last.key)) score -= 3;
  if (before !== undefined && bindsOnward(before.key) && first !== undefined && !isMark(first)) score -= 2;
  if (last !== undefined && isMark(last) && !(before !== undefined && isMark(before))) score -= 1;
  return score;
}

function isMark({ key }: Token): boolean {
  return !isWord(key);
}

/**
 * The longest increasing sequence of values with at most one from each group, in the order of the groups: which groups keep their
 * order, and by which of their values. Takes n log n in the number of values.
 *
 * @returns the chosen values with the indices of their groups, both ascending
 */
export function longestIncreasing(
  groups: readonly (readonly number[])[],
): readonly { readonly group: number; readonly value: number }[] {
  const steps: Step[] = [];
  /** For each length, the step with the smallest value that ends a sequence of that length. */
  const ends: number[] = [];
  for (const [group, values] of groups.entries()) {
    // From the largest down, so that no sequence takes two of one group.
    for (const value of values.toSorted((a, b) => b - a)) {
      const length = runsBelow(value, ends, steps);
      steps.push({ group, value, before: ends[length - 1] ?? null });
      ends[length] = steps.length - 1;
    }
  }
  const run: Step[] = [];
  for (let at = ends.at(-1) ?? null; at !== null; ) {
    const step: Step | undefined = steps[at];
    if (step === undefined) break;
    run.push(step);
    at = step.before;
  }
  return run.reverse();
}

interface Step {
  readonly group: number;
  readonly value: number;
  readonly before: number | null;
}

/** The length of the longest sequence that ends below a value. */
function runsBelow(value: number, ends: readonly number[], steps: readonly Step[]): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[ends[middle] ?? 0]?.value ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

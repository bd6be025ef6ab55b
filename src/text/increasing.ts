/**
 * The longest run, in order, of values that only rise, one at most from each group: which of the groups keep their order,
 * and by which of their values. n log n in the number of values.
 *
 * @returns the chosen values with the places of their groups, both ascending
 */
export function longestIncreasing(
  groups: readonly (readonly number[])[],
): readonly { readonly group: number; readonly value: number }[] {
  const steps: Step[] = [];
  /** The step with the smallest value that a run of each length ends in. */
  const ends: number[] = [];
  for (const [group, values] of groups.entries()) {
    // From the greatest down: so no run takes two of one group.
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

/** How long the longest run is that ends below a value. */
function runsBelow(value: number, ends: readonly number[], steps: readonly Step[]): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[ends[middle] ?? 0]?.value ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

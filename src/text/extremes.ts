/** The largest of some numbers, `-Infinity` of none. `Math.max(...numbers)` runs out of stack at some hundred thousand. */
export function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);
}

/** The smallest, `Infinity` of none. */
export function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
}

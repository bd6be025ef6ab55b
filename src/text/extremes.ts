/** The largest of some numbers; `-Infinity` if there are none. `Math.max(...numbers)` overflows the stack at about a hundred thousand. */
export function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);
}

/** The smallest of some numbers; `Infinity` if there are none. */
export function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
}

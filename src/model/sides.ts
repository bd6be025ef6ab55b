/** One thing from each version. Naming them `{ old, new }` everywhere prevents swapping the two. */
export interface Sides<T> {
  readonly old: T;
  readonly new: T;
}

/**
 * Applies a function to both sides.
 *
 * @example
 * ```ts
 * mapSides({ old: 1, new: 2 }, (count) => count * 10); // → { old: 10, new: 20 }
 * ```
 */
export function mapSides<From, To>(sides: Sides<From>, change: (value: From) => To): Sides<To> {
  return { old: change(sides.old), new: change(sides.new) };
}

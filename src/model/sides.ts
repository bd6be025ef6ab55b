/** One thing from each version. Saying `{ old, new }` everywhere keeps the two from being swapped. */
export interface Sides<T> {
  readonly old: T;
  readonly new: T;
}

/** Does the same to both sides. */
export function mapSides<From, To>(sides: Sides<From>, change: (value: From) => To): Sides<To> {
  return { old: change(sides.old), new: change(sides.new) };
}

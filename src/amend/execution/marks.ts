/** The order that calls for a change. */
export interface Mark {
  /** The position of its list or document among those given. */
  readonly source: number;
  /** Its position among all orders. */
  readonly at: number;
  /** `line 3` of a list, `no. 3` of a document; empty for its only order. */
  readonly told: string;
  readonly isLine: boolean;
}

/** Two documents that ask for different things at one place. */
export interface Collision {
  readonly one: Mark;
  readonly other: Mark;
  /** What they collide on, to complete `both …`: `change “lamps” in operative paragraph 1`. */
  readonly what: string;
}

/** A remark on an order that was applied. */
export interface Remark {
  readonly mark: Mark;
  readonly words: string;
}

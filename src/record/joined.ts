/** Names of which some are joined, and so are those that are joined with one of them. */
export class Joined {
  readonly #parents = new Map<string, string>();

  join(one: string, other: string): void {
    const [from, to] = [this.rootOf(one), this.rootOf(other)];
    if (from !== to) this.#parents.set(from, to);
  }

  /** A name that all that are joined have in common. */
  rootOf(name: string): string {
    let root = name;
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) root = next;
    for (let at = name; at !== root; ) {
      const next = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = next;
    }
    return root;
  }
}

/** Adds the items of one list to another, however many: spread into `push`, some hundred thousand would run out of stack. */
export function addAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}

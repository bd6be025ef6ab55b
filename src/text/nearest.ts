import { diffChars } from 'diff';

/** The names nearest to a mistyped one, nearest first: by the number of characters to change. */
export function nearest(wanted: string, names: readonly string[], count: number): readonly string[] {
  const distance = new Map(names.map((name) => [name, charactersChanged(wanted, name)]));
  return [...names]
    .sort((a, b) => (distance.get(a) ?? 0) - (distance.get(b) ?? 0) || a.localeCompare(b, 'en'))
    .slice(0, count);
}

function charactersChanged(from: string, to: string): number {
  return diffChars(from, to)
    .filter(({ added, removed }) => added || removed)
    .reduce((sum, { count }) => sum + count, 0);
}

import { diffChars } from 'diff';

/** The names nearest to a mistyped one, nearest first, by the number of characters to change. */
export function nearest(wanted: string, names: readonly string[], count: number): readonly string[] {
  const candidates = names.length <= CANDIDATES_MAX ? names : mostAlike(wanted, names);
  const distance = new Map(candidates.map((name) => [name, charactersChanged(wanted, name)]));
  return [...candidates]
    .sort((a, b) => (distance.get(a) ?? 0) - (distance.get(b) ?? 0) || a.localeCompare(b, 'en'))
    .slice(0, count);
}

/** The nearest name, if at most `changesMax` characters and at most half of it have to change; else null. */
export function nearestWithin(wanted: string, names: readonly string[], changesMax: number): string | null {
  const [name] = nearest(wanted, names, 1);
  if (name === undefined) return null;
  const changed = charactersChanged(wanted, name);
  return changed <= changesMax && 2 * changed <= name.length ? name : null;
}

/** A text of ten thousand paragraphs has as many names: only those that share the most letter pairs are compared in full. */
const CANDIDATES_MAX = 100;

function mostAlike(wanted: string, names: readonly string[]): readonly string[] {
  const own = pairsIn(wanted);
  const alike = names.map((name) => {
    const pairs = pairsIn(name);
    const shared = [...pairs].filter((pair) => own.has(pair)).length;
    return { name, share: (2 * shared) / Math.max(1, own.size + pairs.size) };
  });
  return alike
    .sort((a, b) => b.share - a.share)
    .slice(0, CANDIDATES_MAX)
    .map(({ name }) => name);
}

function pairsIn(name: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2)));
}

function charactersChanged(from: string, to: string): number {
  return diffChars(from, to)
    .filter(({ added, removed }) => added || removed)
    .reduce((sum, { count }) => sum + count, 0);
}

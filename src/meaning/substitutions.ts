import { isSmall } from '../language/en/small.ts';
import type { Substitution } from '../model/fact.ts';
import type { Sides } from '../model/sides.ts';
import { piecesOf } from '../text/scan.ts';

/** Words that took the place of others in one region. */
export interface Replacement {
  /** What is counted as the same replacement. */
  readonly words: Sides<string>;
  /** How it is told: with the word before, where only a capital changed. */
  readonly term: Sides<string>;
  /** Whether it holds no figure, date, State or opening word, which are told of every paragraph. */
  readonly isPlain: boolean;
}

/** The substitutions of a comparison, and which of them a replacement is part of. */
export interface Substitutions {
  readonly list: readonly Substitution[];
  /** The index in the list, or null where it was made too seldom. */
  indexOf(replacement: Replacement): number | null;
}

/**
 * Replacements made in three paragraphs or more, the most frequent first.
 *
 * @param replaced the replacements of each change, in the order of the changes
 */
export function substitutionsOf(replaced: readonly (readonly (Replacement | null)[])[]): Substitutions {
  const found = new Map<string, { readonly terms: Sides<string>[]; readonly changes: Set<number> }>();
  for (const [change, replacements] of replaced.entries()) {
    for (const replacement of replacements) {
      if (replacement === null || !hasWords(replacement.words.old) || !hasWords(replacement.words.new)) continue;
      const known = found.get(wordsKey(replacement)) ?? { terms: [], changes: new Set() };
      known.terms.push(replacement.term);
      known.changes.add(change);
      found.set(wordsKey(replacement), known);
    }
  }
  const frequent = [...found]
    .filter(([, { changes }]) => changes.size >= PARAGRAPHS_MIN)
    .sort(([, a], [, b]) => b.changes.size - a.changes.size);
  const places = new Map(frequent.map(([key], at) => [key, at]));
  return {
    list: frequent.map(([, { terms, changes }]) => ({
      ...mostFrequent(terms),
      paragraphs: changes.size,
      changes: [...changes],
    })),
    indexOf: (replacement) => places.get(wordsKey(replacement)) ?? null,
  };
}

/** Twice may be chance. */
const PARAGRAPHS_MIN = 3;

function wordsKey({ words }: Replacement): string {
  return `${words.old}\n${words.new}`;
}

/** More than the `and` and `,` of a list. */
function hasWords(text: string): boolean {
  return piecesOf(text).some(({ key, kind }) => kind !== 'mark' && !isSmall(key));
}

/** `States parties` eight times and `not parties` twice are told as `States parties`. */
function mostFrequent(terms: readonly Sides<string>[]): Sides<string> {
  const count = (term: Sides<string>) => terms.filter((other) => other.old === term.old).length;
  return terms.reduce((best, term) => (count(term) > count(best) ? term : best));
}

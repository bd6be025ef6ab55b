import { isSmall } from '../language/en/small.ts';
import type { Substitution } from '../model/fact.ts';
import type { Sides } from '../model/sides.ts';
import { piecesOf } from '../text/scan.ts';

/** Words that replaced others in one region. */
export interface Replacement {
  /** Identifies the replacement. */
  readonly words: Sides<string>;
  /** The words as reported: including the word before, if only a capital letter changed. */
  readonly term: Sides<string>;
  /** True if it contains no figure, date, State or opening word; those are reported for each paragraph. */
  readonly isPlain: boolean;
}

/** The substitutions of a comparison, and a way to find which one a replacement belongs to. */
export interface Substitutions {
  readonly list: readonly Substitution[];
  /** Its index in the list, or null if the replacement was too rare. */
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

/** Two may be a coincidence. */
const PARAGRAPHS_MIN = 3;

function wordsKey({ words }: Replacement): string {
  return `${words.old}\n${words.new}`;
}

/** More than the `and` and `,` of a list. */
function hasWords(text: string): boolean {
  return piecesOf(text).some(({ key, kind }) => kind !== 'mark' && !isSmall(key));
}

/** `States parties` eight times and `not parties` twice are reported as `States parties`. */
function mostFrequent(terms: readonly Sides<string>[]): Sides<string> {
  const count = (term: Sides<string>) => terms.filter((other) => other.old === term.old).length;
  return terms.reduce((best, term) => (count(term) > count(best) ? term : best));
}

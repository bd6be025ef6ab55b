import type { Part } from '../../model/document.ts';

/** What is looked for in a clause. */
export type Expression =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Expression[] }
  /** The first, and none of the others. */
  | { readonly kind: 'without'; readonly of: Expression; readonly not: readonly Expression[] }
  | Phrase
  /** Phrases of which the last begins at most `within` words after the first ends, in any order. */
  | { readonly kind: 'near'; readonly of: readonly Phrase[]; readonly within: number };

/** Words that follow one another. */
export interface Phrase {
  readonly kind: 'phrase';
  readonly column: 'words' | 'names' | 'cites';
  /** As `indexWords` gives them; in `cites` one word, as `citedWord` gives it. */
  readonly words: readonly string[];
  /** True if the last word may go on: `munition*`. */
  readonly begins: boolean;
}

/** In which texts and clauses it is looked for; absent is any. */
export interface Filter {
  readonly parts?: readonly Part[];
  /** Opening words, as `indexWords` gives them; the opening of the clause has one of these runs: `urges`, `notes with concern`. */
  readonly verbs?: readonly (readonly string[])[];
  /** `GA`, `SC`, `HRC`, or words of the organ. */
  readonly bodies?: readonly string[];
  /** From the first session to the last, both included. */
  readonly sessions?: { readonly from: number; readonly to: number };
  /** Words of the title, each run of which it has. */
  readonly titles?: readonly (readonly string[])[];
  /** The short name of a series, or words of it. */
  readonly series?: string;
  readonly symbols?: readonly string[];
  readonly language?: string;
  /** Only texts that were adopted. */
  readonly adopted?: boolean;
}

export interface Query {
  /** Null if only a filter is given. */
  readonly expression: Expression | null;
  readonly filter: Filter;
  /** The query as it was understood, written plainly. */
  readonly understood: string;
  readonly notices: readonly string[];
}

import type { Columns } from '../entry.ts';
import type { Expression, Phrase } from './query.ts';

/** The columns of a clause as lists of words. */
export type ColumnWords = Readonly<Record<keyof Columns, readonly string[]>>;

/** A run of words found: from the first to before the last. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Whether a clause has what is looked for. The same as SQLite's FTS5 finds for the expression written in its language. */
export function matches(expression: Expression, columns: ColumnWords): boolean {
  switch (expression.kind) {
    case 'all':
      return expression.of.every((each) => matches(each, columns));
    case 'any':
      return expression.of.some((each) => matches(each, columns));
    case 'without':
      return matches(expression.of, columns) && !expression.not.some((each) => matches(each, columns));
    case 'phrase':
      return phraseRuns(expression, columns[expression.column]).length > 0;
    case 'near':
      return nearRuns(expression, columns.words).length > 0;
  }
}

/** Where the words of an expression are in the words of a clause, for showing; what it must not have is nowhere. */
export function foundRuns(expression: Expression, words: readonly string[]): readonly Run[] {
  switch (expression.kind) {
    case 'all':
    case 'any':
      return expression.of.flatMap((each) => foundRuns(each, words));
    case 'without':
      return foundRuns(expression.of, words);
    case 'phrase':
      return expression.column === 'cites' ? citedRuns(expression, words) : phraseRuns(expression, words);
    case 'near':
      return nearRuns(expression, words);
  }
}

/** Where `a/res/70/1` is printed as `70/1`, and `s/res/1325/2000` as `1325 (2000)`. */
function citedRuns({ words: [symbol = ''] }: Phrase, within: readonly string[]): readonly Run[] {
  const number = symbol.split('/res/').at(-1) ?? symbol;
  const prints = [[number], number.split('/')];
  return prints.flatMap((words) => phraseRuns({ kind: 'phrase', column: 'words', words, begins: false }, within));
}

function phraseRuns({ words, begins }: Phrase, within: readonly string[]): readonly Run[] {
  const [first] = words;
  if (first === undefined) return [];
  const runs: Run[] = [];
  for (let at = 0; at + words.length <= within.length; at += 1) {
    const isThere = words.every((word, place) => {
      const other = within[at + place] ?? '';
      return begins && place === words.length - 1 ? other.startsWith(word) : other === word;
    });
    if (isThere) runs.push({ from: at, to: at + words.length });
  }
  return runs;
}

/** As FTS5 has it: at most so many words between the end of the first phrase and the beginning of the last. */
function nearRuns(
  { of, within }: { readonly of: readonly Phrase[]; readonly within: number },
  words: readonly string[],
): readonly Run[] {
  const lists = of.map((phrase) => phraseRuns(phrase, words));
  if (lists.some((runs) => runs.length === 0)) return [];
  const found = new Set<Run>();
  for (const anchor of lists.flat()) {
    // The phrase that begins first: of every other, the nearest that begins no earlier.
    const chosen = lists.map((runs) => (runs.includes(anchor) ? anchor : runs.find(({ from }) => from >= anchor.from)));
    const last = chosen.reduce<Run | undefined>(
      (a, b) => (a === undefined || b === undefined ? undefined : b.from > a.from ? b : a),
      anchor,
    );
    if (last === undefined || last.from - anchor.to > within) continue;
    for (const run of chosen) if (run !== undefined) found.add(run);
  }
  return [...found].sort((a, b) => a.from - b.from);
}

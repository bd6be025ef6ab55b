/** How two lists of words agree. */
export interface Agreement {
  /** Numbers of words that both have in the same order, each beside another such word. */
  readonly kept: number;
  /** Share of the words of both, from 0 to 1 (Dice). */
  readonly likeness: number;
  /** Share of the words of the source, and of the draft. */
  readonly ofSource: number;
  readonly ofDraft: number;
  /** The stretch of the draft, in words, from the first kept one to after the last. */
  readonly from: number;
  readonly to: number;
}

/** Longer products of lengths are not compared: two tables of two thousand words. */
const TABLE_MAX_CELLS = 4_000_000;

/**
 * The words that two texts have in common, by their longest common subsequence. A word alone between changed ones does not count: two
 * clauses on other matters share “the … of … and” in the same order.
 */
export function agreementOf(source: readonly string[], draft: readonly string[]): Agreement {
  const pairs = commonPairs(source, draft);
  const held = pairs.filter(({ source: at, draft: place }, index) => {
    const [before, after] = [pairs[index - 1], pairs[index + 1]];
    const follows = before !== undefined && before.source === at - 1 && before.draft === place - 1;
    return follows || (after !== undefined && after.source === at + 1 && after.draft === place + 1);
  });
  const kept = held.length;
  return {
    kept,
    likeness: (2 * kept) / Math.max(1, source.length + draft.length),
    ofSource: kept / Math.max(1, source.length),
    ofDraft: kept / Math.max(1, draft.length),
    from: held[0]?.draft ?? 0,
    to: (held.at(-1)?.draft ?? -1) + 1,
  };
}

interface Pair {
  readonly source: number;
  readonly draft: number;
}

function commonPairs(source: readonly string[], draft: readonly string[]): readonly Pair[] {
  const [rows, columns] = [source.length, draft.length];
  if (rows * columns > TABLE_MAX_CELLS) return [];
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const here = row * width + column;
      const skipped = Math.max(lengths[here + width] ?? 0, lengths[here + 1] ?? 0);
      lengths[here] = source[row] === draft[column] ? (lengths[here + width + 1] ?? 0) + 1 : skipped;
    }
  }
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const here = row * width + column;
    if (source[row] === draft[column]) {
      pairs.push({ source: row, draft: column });
      row += 1;
      column += 1;
    } else if ((lengths[here + width] ?? 0) >= (lengths[here + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** The longest run of words of a draft that a source has; null if none is as long as `least`. */
export function longestRun(
  source: readonly string[],
  draft: readonly string[],
  least: number,
): { readonly from: number; readonly to: number } | null {
  if (source.length * draft.length > TABLE_MAX_CELLS) return null;
  let best = { from: 0, to: 0 };
  let above = new Uint16Array(draft.length + 1);
  for (const word of source) {
    const row = new Uint16Array(draft.length + 1);
    for (const [at, other] of draft.entries()) {
      if (word !== other) continue;
      const length = (above[at] ?? 0) + 1;
      row[at + 1] = length;
      if (length > best.to - best.from) best = { from: at + 1 - length, to: at + 1 };
    }
    above = row;
  }
  return best.to - best.from >= least ? best : null;
}

/** A cell as a file has it: it may take several columns and rows. */
export interface Spanning<T> {
  readonly value: T;
  readonly columns: number;
  readonly rows: number;
}

/**
 * The rows of a table with one value for each column, null where a cell before or above reaches: so that a figure stays in its
 * column, whatever was merged.
 */
export function gridOf<T>(rows: readonly (readonly Spanning<T>[])[]): readonly (readonly (T | null)[])[] {
  /** For each column, how many more rows the cell above takes. */
  const reached: number[] = [];
  return rows.map((cells) => {
    const row: (T | null)[] = [];
    const skip = () => {
      while ((reached[row.length] ?? 0) > 0) {
        reached[row.length] = (reached[row.length] ?? 0) - 1;
        row.push(null);
      }
    };
    for (const { value, columns, rows: down } of cells) {
      skip();
      for (let at = 0; at < Math.max(1, Math.min(columns, COLUMNS_MAX - row.length)); at += 1) {
        reached[row.length] = Math.min(down, rows.length) - 1;
        row.push(at === 0 ? value : null);
      }
    }
    skip();
    return row;
  });
}

/** The widest table in the known official texts has nine columns; a file may claim thousands. */
const COLUMNS_MAX = 64;

/** The way tables are written: for the eye in a terminal, or as Markdown to paste into docs/benchmarks.md. */
export type Style = 'terminal' | 'markdown';

/** A title, a table whose first column names things, and remarks below it. */
export interface Section {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly remarks: readonly string[];
}

export function sectionText({ title, heads, rows, remarks }: Section, style: Style): string {
  const widths = heads.map((head, column) => Math.max(...[head, ...rows.map((row) => row[column] ?? '')].map(columns)));
  const line = (cells: readonly string[]) =>
    widths.map((width, column) => {
      const cell = cells[column] ?? '';
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const table =
    style === 'markdown'
      ? [line(heads), rule, ...rows.map(line)].map((cells) => `| ${cells.join(' | ')} |`)
      : [heads, ...rows].map((cells) => `  ${line(cells).join('   ')}`.trimEnd());
  const below = remarks.map((remark) => (style === 'markdown' ? `\n${remark}` : `  ${remark}`));
  return `${[style === 'markdown' ? `## ${title}\n` : title, ...table, ...below].join('\n')}\n`;
}

function columns(text: string): number {
  return [...text].length;
}

/** Two figures are all that a busy machine can promise: `0.0042 s`, `0.42 s`, `13 s`. */
export function secondsText(seconds: number): string {
  return `${twoFigures(seconds)} s`;
}

export function millisecondsText(milliseconds: number): string {
  return `${twoFigures(milliseconds)} ms`;
}

export function timesText(ratio: number): string {
  return `${twoFigures(ratio)}×`;
}

export function countText(count: number): string {
  return count.toLocaleString('en-US');
}

function twoFigures(number: number): string {
  if (number === 0) return '0';
  if (number >= 10) return countText(Math.round(number));
  return number.toFixed(Math.max(1, 1 - Math.floor(Math.log10(number))));
}

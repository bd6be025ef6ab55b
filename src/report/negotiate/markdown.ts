import { sentenceMarkdown } from '../layout/isolates.ts';

/** A table in Markdown; each cell is one line. */
export function tableMarkdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => sentenceMarkdown(cell).replace(/\n/gu, ' ')).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

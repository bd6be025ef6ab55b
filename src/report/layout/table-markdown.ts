import type { TableCell, TableSheet } from '../../formats/table.ts';
import { escapedMarkdown } from './notation.ts';

/** A table in Markdown, with removed and added words in CriticMarkup. */
export function tableMarkdown({ title, head, rows }: TableSheet): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = (pieces: TableCell) =>
    pieces
      .map(({ kind, text }) => {
        const words = text.split('\n').map(escapedMarkdown).join('<br>');
        if (kind === 'same' || words === '') return words;
        return kind === 'removed' ? `{--${words}--}` : `{++${words}++}`;
      })
      .join('');
  return `${[
    `# ${escapedMarkdown(title)}`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map((cells) => line(cells.map(cell))),
  ].join('\n')}\n`;
}

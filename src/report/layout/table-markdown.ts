import type { TableCell, TableSheet } from '../../formats/table.ts';
import { isolatedLine } from './isolates.ts';
import { escapedMarkdown } from './notation.ts';

/** A table in Markdown, with removed and added words in CriticMarkup. */
export function tableMarkdown({ title, head, rows }: TableSheet): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = (pieces: TableCell) =>
    pieces
      .map(({ kind, text }) => {
        const words = text.split('\n').map(escapedMarkdown).join(LINE_END);
        if (kind === 'same' || words === '') return words;
        return kind === 'removed' ? `{--${words}--}` : `{++${words}++}`;
      })
      .join('')
      .split(LINE_END)
      .map(isolatedLine)
      .join(LINE_END);
  return `${[
    `# ${escapedMarkdown(title)}`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map((cells) => line(cells.map(cell))),
  ].join('\n')}\n`;
}

const LINE_END = '<br>';

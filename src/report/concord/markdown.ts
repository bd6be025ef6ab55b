import type { Concordance } from '../../model/concordance.ts';
import { escapedMarkdown } from '../layout/notation.ts';
import { tableMarkdown } from '../layout/table-markdown.ts';
import { correspondWords, disagreementCounts } from '../sentences/concord.ts';
import { concordTable } from './table.ts';

/** A table with a row for each paragraph and a column for each version; below it, what was found in all. */
export function renderConcordMarkdown(concordance: Concordance): string {
  const said = `${correspondWords(concordance)} ${disagreementCounts(concordance)}`;
  const blocks = [
    tableMarkdown(concordTable(concordance)).trimEnd(),
    escapedMarkdown(said),
    ...concordance.notices.map(escapedMarkdown),
  ];
  return `${blocks.join('\n\n')}\n`;
}

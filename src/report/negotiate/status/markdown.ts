import type { NegotiationStatus } from '../../../model/negotiation-status.ts';
import { sentenceMarkdown } from '../../layout/isolates.ts';
import { tableMarkdown } from '../../layout/table-markdown.ts';
import { delegationWords, statusTable, tallyLine } from './lines.ts';

/** A table with a row for each paragraph and a column for each delegation, then what each delegation wants where. */
export function renderStatusMarkdown(status: NegotiationStatus): string {
  const { delegations } = status;
  const sides = delegations.map(
    (each) => `- **${sentenceMarkdown(each.name)}** ${sentenceMarkdown(delegationWords(each))}`,
  );
  const blocks = [
    tableMarkdown(statusTable(status)).trimEnd(),
    `${sentenceMarkdown(tallyLine(status))}.`,
    ...(sides.length === 0 ? [] : ['## By delegation', sides.join('\n')]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

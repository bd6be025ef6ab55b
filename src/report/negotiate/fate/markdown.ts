import type { AmendmentFate, Fates } from '../../../model/fate.ts';
import { sentenceMarkdown } from '../../layout/isolates.ts';
import { tableMarkdown } from '../markdown.ts';
import { FATE_WORDS, fateCounts, orderName, sourceName } from './sentences.ts';

/** A table of orders with their fates for each amendment. */
export function renderFatesMarkdown(fates: Fates): string {
  const blocks = fates.amendments.flatMap((amendment) => [
    `## ${sentenceMarkdown(sourceName(amendment, fates))}`,
    ordersTable(amendment.orders),
  ]);
  const head = [`# ${sentenceMarkdown(`${fates.base} → ${fates.adopted}`)}`, `${sentenceMarkdown(fateCounts(fates))}.`];
  return `${[...head, ...blocks].join('\n\n')}\n`;
}

/** Each order with its fate and what says so. */
export function ordersTable(orders: readonly AmendmentFate[]): string {
  return tableMarkdown(
    ['Order', 'Words', 'Fate', 'Why'],
    orders.map((order) => [orderName(order), order.text, FATE_WORDS[order.fate], order.why]),
  );
}

import type { AmendmentFate, Fates } from '../../../model/fate.ts';
import { escapedMarkdown } from '../../layout/notation.ts';
import { tableMarkdown } from '../markdown.ts';
import { FATE_WORDS, fateCounts, orderName, sourceName } from './sentences.ts';

/** A table of orders with their fates for each amendment. */
export function renderFatesMarkdown(fates: Fates): string {
  const blocks = fates.amendments.flatMap((amendment) => [
    `## ${escapedMarkdown(sourceName(amendment, fates))}`,
    ordersTable(amendment.orders),
  ]);
  const head = [`# ${escapedMarkdown(`${fates.base} → ${fates.adopted}`)}`, `${escapedMarkdown(fateCounts(fates))}.`];
  return `${[...head, ...blocks].join('\n\n')}\n`;
}

/** Each order with its fate and what says so. */
export function ordersTable(orders: readonly AmendmentFate[]): string {
  return tableMarkdown(
    ['Order', 'Words', 'Fate', 'Why'],
    orders.map((order) => [orderName(order), order.text, FATE_WORDS[order.fate], order.why]),
  );
}

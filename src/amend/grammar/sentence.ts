import type { Brought, Order, OrderWords } from '../order-kinds.ts';
import { Clauses } from './clauses.ts';
import type { Masked } from './quotations.ts';
import { Scanner } from './scanner.ts';

/**
 * Reads one order as amendment documents word it: a place, and what is to be done there; several of either. Null if any word of it
 * is not understood.
 *
 * @param brings the paragraphs printed below the order, without quotation marks
 */
export function orderOf({ text, quotations }: Masked, brings: readonly Brought[], words: OrderWords): Order | null {
  const plain = text.replace(words.remark, '').replace(words.proposer, '').replace(words.enumerator, '').trim();
  const isAbove = brings.length > 0 && words.bringsBelow.test(plain.replace(/(?<![\s,])[\s,]+$/u, ''));
  if (brings.length > 0 && !isAbove) return null;
  const scan = new Scanner(isAbove ? `${plain} “${quotations.length}”` : plain);
  const clauses = new Clauses(scan, words, { quotations, brings });
  while (!scan.isAtEnd) {
    const before = scan.at;
    scan.take(words.joint);
    if (scan.isAtEnd) break;
    if (!clauses.next() || scan.at === before) return null;
  }
  return clauses.finish();
}

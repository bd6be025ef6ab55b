import type { Amended } from '../model/amended.ts';
import { InputError } from '../model/problem.ts';

/**
 * Refuses amendments as a whole if one of them cannot be applied.
 *
 * @throws InputError if one was refused, with the first of them
 * @example
 * ```ts
 * const draft = read('1. Urges all States to act;', { name: 'draft' }).document;
 * const amended = amend(draft, [{ name: 'list.txt', list: 'In operative paragraph 1, delete “all”.' }]);
 * requireAll(amended); // → undefined
 * ```
 */
export function requireAll({ orders, otherBase }: Amended): void {
  const refused = orders.filter(({ state }) => state !== 'applied');
  const [first] = refused;
  if (first === undefined) return;
  const others = refused.length - 1;
  const things = first.line === null ? ['order', 'orders'] : ['line', 'lines'];
  const rest = others === 0 ? '' : ` (and ${others} more ${others === 1 ? things[0] : things[1]} cannot be applied)`;
  const base = otherBase === null ? '' : ` (the list was made for ${otherBase})`;
  const conflict = first.state === 'conflict' ? 'CONFLICT: ' : '';
  throw new InputError('bad-option', `${conflict}${first.name}: ${first.why}${rest}${base}`);
}

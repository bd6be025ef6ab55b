import type { Amended } from '../model/amended.ts';
import type { Document } from '../model/document.ts';
import { InputError } from '../model/problem.ts';
import { amend } from './amend.ts';

export interface ApplyOptions {
  /** Apply what fits and list the rest in `refused`, instead of refusing the list as a whole. */
  readonly partial?: boolean;
  /** What messages call the list, usually the name of its file. */
  readonly name?: string;
}

/**
 * Applies a list of amendments to a text: the language that `render.amendments` writes, and the variations people use. Names
 * of places and quoted words are looked up in the text as given, so no amendment sees what another has done; numbers, letters
 * and footnote markers follow. `amend` does the same with several lists, and with amendment documents.
 *
 * @throws InputError if an amendment cannot be applied and `partial` is not set
 * @example
 * ```ts
 * const draft = read('1. Urges all States to act;', { name: 'draft' }).document;
 * const { document } = applyAmendments('In operative paragraph 1, replace “all States” with “all parties”.', draft);
 * document.paragraphs[0]?.text; // → 'Urges all parties to act;'
 * ```
 */
export function applyAmendments(list: string, document: Document, options: ApplyOptions = {}): Amended {
  const name = options.name ?? 'the list';
  const amended = amend(document, [{ name, list }]);
  if (options.partial !== true) requireAll(amended);
  return amended;
}

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

import { type AmendmentSource, amend } from '../../amend/amend.ts';
import { compare } from '../../compare/compare.ts';
import type { Document } from '../../model/document.ts';
import type { Fates } from '../../model/fate.ts';
import type { Sides } from '../../model/sides.ts';
import { fatesOf } from './amendment.ts';

/** Texts between which amendments have their fates, and what they are called if they have no symbols. */
export interface FatesInput {
  readonly sources: readonly AmendmentSource[];
  readonly base: Document;
  readonly adopted: Document;
  /** The names of the files; empty by default. */
  readonly files?: Sides<string>;
}

/**
 * What became of amendments in the text that was adopted: each order is carried, carried in other words, not carried or moot; not known,
 * where the texts do not say. The base is the text that they amend; another form of it will do, but then fewer fates are known.
 *
 * @throws InputError if a source contains no orders
 * @example
 * ```ts
 * const base = read('1. Urges all States to act;\n\n2. Requests a report.', { name: 'draft' }).document;
 * const adopted = read('1. Urges States to act;\n\n2. Requests a report.', { name: 'adopted' }).document;
 * const list = 'In operative paragraph 1, delete “all”.\n\nDelete operative paragraph 2.';
 * const { amendments } = fates({ sources: [{ name: 'list.txt', list }], base, adopted });
 * amendments[0]?.orders.map(({ fate }) => fate); // → ['carried', 'not-carried']
 * ```
 */
export function fates({ sources, base: given, adopted, files = { old: '', new: '' } }: FatesInput): Fates {
  // The adopted text may be given for both, where the text that is amended cannot be had.
  const base = given.symbol !== '' && given.symbol === adopted.symbol ? adopted : given;
  const { changes } = compare({ old: base, new: adopted });
  return {
    format: 'resdiff.fates',
    version: 1,
    base: base.symbol || files.old,
    adopted: adopted.symbol || files.new,
    amendments: sources.map((source) => {
      const { orders, otherBase: listed } = amend(base, [source]);
      const otherBase = 'document' in source ? otherAmended(source.document, base) : listed;
      const name = 'document' in source ? source.document.symbol || source.name : source.name;
      const end = { document: adopted, changes, orders: amend(adopted, [source]).orders };
      return { source: name, otherBase, orders: fatesOf({ orders, base, adopted: end, isExact: otherBase === null }) };
    }),
  };
}

/** The text that an amendment document says it amends, if that is not the base. A draft in a report has no symbol of its own. */
function otherAmended({ related }: Document, { symbol }: Document): string | null {
  const named = related.find(({ relation }) => relation === 'amends')?.symbol ?? symbol;
  return symbol === '' || named === symbol ? null : named;
}

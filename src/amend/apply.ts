import type { Amended } from '../model/amended.ts';
import type { Document } from '../model/document.ts';
import { amend } from './amend.ts';
import { requireAll } from './require-all.ts';

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

import { revise } from '../form/revise.ts';
import { languageOf } from '../language/language.ts';
import type { Document } from '../model/document.ts';
import { InputError } from '../model/problem.ts';
import { type Item, itemsOf } from './list.ts';
import { understandable } from './nearly.ts';
import { soften } from './words.ts';
import { Work } from './work.ts';

export interface ApplyOptions {
  /** Apply what fits and list the rest in `refused`, instead of refusing the list as a whole. */
  readonly partial?: boolean;
  /** What messages call the list, usually the name of its file. */
  readonly name?: string;
}

/** A sentence of the list, applied or refused. */
export interface Amendment {
  /** The line of the list it begins on, counted from 1. */
  readonly line: number;
  readonly text: string;
}

export interface RefusedAmendment extends Amendment {
  /** One line: which words were expected and where, the present words, and what to do. */
  readonly why: string;
}

export interface Amended {
  readonly document: Document;
  readonly applied: readonly Amendment[];
  readonly refused: readonly RefusedAmendment[];
  /** The text that the list says it was made for, if that is not this document; else null. */
  readonly otherBase: string | null;
}

/**
 * Applies a list of amendments to a text: the language that `render.amendments` writes, and the variations people use. Names
 * of places and quoted words are looked up in the text as given, so no amendment sees what another has done; numbers, letters
 * and footnote markers follow.
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
  const { amending } = languageOf(document);
  const name = options.name ?? 'the list';
  if (amending === null)
    throw new InputError(REFUSED, `${name}: cannot read lists of amendments in the language of the text`);
  const { base, items } = itemsOf(list, amending);
  if (items.length === 0 && base === null && !amending.noAmendments.test(list)) {
    throw new InputError(REFUSED, `${name}: contains no amendments; write lines such as: ${EXAMPLE}`);
  }
  const work = new Work(document, amending);
  const refusals = new Map<Item, string>();
  for (const item of items) {
    const why = item.order === null ? understandable(item.text, amending) : work.take(item.order, item.line);
    if (why !== null) refusals.set(item, why);
  }
  for (const { line, why } of work.late()) {
    const item = items.find((each) => each.line === line);
    if (item !== undefined) refusals.set(item, why);
  }
  const refused = [...refusals]
    .map(([{ line, text }, why]) => ({ line, text, why }))
    .toSorted((a, b) => a.line - b.line);
  const otherBase = otherBaseOf(base, document);
  if (refused.length > 0 && options.partial !== true)
    throw new InputError(REFUSED, messageOf(refused, name, otherBase));
  const applied = items.filter((item) => !refusals.has(item)).map(({ line, text }) => ({ line, text }));
  return {
    document:
      applied.length === 0 ? document : told(revise(document, work.operations()).document, document, applied.length),
    applied,
    refused,
    otherBase,
  };
}

const REFUSED = 'bad-option';
const EXAMPLE = 'In operative paragraph 3, replace “123” by “124”.';

function messageOf(refused: readonly RefusedAmendment[], name: string, otherBase: string | null): string {
  const [first] = refused;
  const others = refused.length - 1;
  const rest = others === 0 ? '' : ` (and ${others} more ${others === 1 ? 'line' : 'lines'} cannot be applied)`;
  const base = otherBase === null ? '' : ` (the list was made for ${otherBase})`;
  return `${name}, line ${first?.line}: ${first?.why}${rest}${base}`;
}

/** The text that the list says it was made for, if it is not this one. */
function otherBaseOf(base: string | null, { symbol }: Document): string | null {
  return base !== null && symbol !== '' && /\d\/\d/u.test(base) && !isSameText(base, symbol) ? base : null;
}

function isSameText(base: string, symbol: string): boolean {
  const bare = (words: string) =>
    soften(words)
      .text.replace(/^A\/RES\//u, '')
      .toLowerCase();
  return bare(base) === bare(symbol);
}

/** Marks an amended text as unofficial, whatever its masthead says. */
function told(amended: Document, { symbol }: Document, count: number): Document {
  const what = `${count} ${count === 1 ? 'amendment' : 'amendments'}`;
  return {
    ...amended,
    provenance: `${symbol || 'A text'} with ${what} applied; not an official text.`,
    reconstructed: true,
  };
}

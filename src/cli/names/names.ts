import { type CorpusEntry, entryFor, openCorpus } from '../../host/corpus/corpus.ts';
import { symbolInName } from '../../host/corpus/names.ts';
import type { World } from '../../host/world.ts';
import { symbolTyped } from '../../language/typed-symbols.ts';
import { shown } from '../../report/layout/safe.ts';
import { STANDARD_INPUT } from '../options.ts';
import type { NamedSeries } from './series-names.ts';

/** What a name on the command line refers to. */
export type Named =
  | { readonly kind: 'input' }
  | { readonly kind: 'file' }
  | { readonly kind: 'folder' }
  | NamedDraft
  | { readonly kind: 'text'; readonly entry: CorpusEntry }
  | NamedSeries
  | { readonly kind: 'nothing' };

/** A draft in the report of a committee. */
export interface NamedDraft {
  readonly kind: 'draft';
  readonly path: string;
  readonly draft: string;
}

/**
 * Resolves a name: first a file, then a symbol in the corpus in any spelling, a folder, the symbol in the name of a
 * missing file, and the title of a series or words from it.
 *
 * @throws InputError if several series have these words in their titles
 */
export async function whatIsNamed(world: World, corpus: readonly CorpusEntry[], name: string): Promise<Named> {
  if (name === STANDARD_INPUT) return { kind: 'input' };
  const lies = await world.kindOf(name);
  if (lies === 'file') return { kind: 'file' };
  const draft = await draftIn(world, name);
  if (draft !== null) return draft;
  const entry = entryFor(corpus, name);
  if (entry !== undefined) return { kind: 'text', entry };
  if (lies === 'folder') return { kind: 'folder' };
  const symbol = symbolInName(name.trim());
  const filed = symbol === null ? undefined : corpus.find((each) => each.symbol === symbol);
  if (filed !== undefined) {
    world.complain(
      `resdiff: there is no file ${shown(name.trim())} here; ${filed.symbol} from the corpus is read instead\n`,
    );
    return { kind: 'text', entry: filed };
  }
  if (symbolTyped(name) !== null || !mayBeTitle(name)) return { kind: 'nothing' };
  const { seriesCalled } = await import('./series-names.ts');
  return (await seriesCalled(name, corpus, world)) ?? { kind: 'nothing' };
}

/** `REPORT.pdf#2`, if there is such a file. */
export async function draftIn(world: World, name: string): Promise<NamedDraft | null> {
  const [, path, draft] = /^(.{1,4000})#([\p{L}\p{N} _-]{1,40})$/u.exec(name) ?? [];
  if (path === undefined || draft === undefined || (await world.kindOf(path)) !== 'file') return null;
  return { kind: 'draft', path, draft };
}

/** Avoids searching the whole corpus for a mistyped file name. */
function mayBeTitle(name: string): boolean {
  return !/[\\/]|\.[a-z]{2,5}$/iu.test(name) && /\p{L}{4}/u.test(name);
}

/** Joins the words of one title typed without quotation marks (`resdiff cluster munitions`) into one name. */
export async function joinedNames(
  world: World,
  folder: string | undefined,
  names: readonly string[],
): Promise<readonly string[]> {
  if (names.length < 2) return names;
  for (const name of names) {
    const isWord = /^[\p{L}\p{M}'’,-]+$/u.test(name) && name !== STANDARD_INPUT && symbolTyped(name) === null;
    if (!isWord || (await world.kindOf(name)) !== null) return names;
  }
  const whole = names.join(' ');
  return (await whatIsNamed(world, await openCorpus(world, folder ?? null), whole)).kind === 'series' ? [whole] : names;
}

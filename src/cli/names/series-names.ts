import type { CorpusEntry } from '../../host/corpus/corpus.ts';
import { type Shelf, seriesIn } from '../../host/corpus/series.ts';
import type { World } from '../../host/world.ts';
import { titleWords } from '../../language/titles.ts';
import { InputError } from '../../model/problem.ts';
import { shortSymbol } from '../../text/symbols.ts';
import { stemOf } from '../../text/words.ts';

export interface NamedSeries {
  readonly kind: 'series';
  readonly title: string;
  /** In order; at least one. */
  readonly entries: readonly CorpusEntry[];
}

/**
 * The series with that name or title, otherwise with these words in one of its titles; null if there is none.
 *
 * @throws InputError if there are several
 */
export async function seriesCalled(
  name: string,
  corpus: readonly CorpusEntry[],
  world: World,
): Promise<NamedSeries | null> {
  const shelves = await seriesIn(world, corpus);
  const wanted = stemsIn(name);
  const typed = name.trim().toLowerCase();
  const named = shelves.filter(({ key }) => key === typed);
  const titled = shelves.filter(({ texts }) => texts.some(({ title }) => isSame(stemsIn(title), wanted)));
  const holding = shelves.filter(({ key, texts }) =>
    [key, ...texts.map(({ title }) => title)].some((title) => holdsAll(stemsIn(title), wanted)),
  );
  const found = [named, titled, holding].find((each) => each.length > 0) ?? [];
  const [shelf, ...others] = found;
  if (shelf === undefined) return null;
  if (others.length > 0) throw ambiguous(name, found);
  return { kind: 'series', title: shelf.title || shelf.key, entries: shelf.texts.map(({ entry }) => entry) };
}

function stemsIn(title: string): readonly string[] {
  return titleWords(title).map(stemOf);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.join(' ') === other.join(' ');
}

function holdsAll(all: readonly string[], some: readonly string[]): boolean {
  return some.every((stem) => all.includes(stem));
}

function ambiguous(name: string, shelves: readonly Shelf[]): InputError {
  const listed = shelves.slice(0, CANDIDATES_MAX).map(({ key, title, texts }) => {
    const last = texts.at(-1);
    return `“${title || key}”${last === undefined ? '' : ` (last ${shortSymbol(last.symbol)})`}`;
  });
  const rest = shelves.length > CANDIDATES_MAX ? ` and ${shelves.length - CANDIDATES_MAX} more` : '';
  return new InputError(
    'unknown-symbol',
    `“${name.trim()}” appears in the titles of ${shelves.length} series: ${listed.join(', ')}${rest}; give more of the title, or a symbol`,
  );
}

const CANDIDATES_MAX = 12;

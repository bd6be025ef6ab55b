import { diffArrays } from 'diff';
import type { Comparison, Edit, Sides } from '../../src/index.ts';

/** How a way of showing changed words reads, counted over changed paragraphs. */
export interface WordingCounts {
  readonly paragraphs: number;
  /** Stretches of change, from one kept word to the next. */
  readonly regions: number;
  /** Words removed and words added. */
  readonly marked: number;
  /** Kept runs of one or two words with a change on both sides; of these, the ones with a word of substance in them. */
  readonly islands: number;
  readonly islandsOfSubstance: number;
  /** Places where a word, a number or a symbol is cut in two. */
  readonly cuts: number;
  /** Paragraphs whose edits do not give back both texts. */
  readonly broken: number;
}

/** A run of words and what happened to it, in the terms every program can be brought to. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
  readonly old?: string;
}

/** The texts of every paragraph that a comparison calls reworded, with our edits. */
export function rewordedIn(
  comparison: Comparison,
): readonly { readonly texts: Sides<string>; readonly edits: readonly Edit[] }[] {
  const { changes, documents } = comparison;
  return changes
    .filter(({ kind, facets }) => kind === 'kept' && facets.includes('reworded'))
    .map((change) => ({
      texts: {
        old: change.old.map((at) => documents.old.paragraphs[at]?.text ?? '').join(''),
        new: change.new.map((at) => documents.new.paragraphs[at]?.text ?? '').join(''),
      },
      edits: change.edits,
    }));
}

export function wordingOfOne(texts: Sides<string>, runs: readonly Run[]): WordingCounts {
  const counted = runs.map((run) => ({ isSame: run.kind === 'same', words: wordsIn(run.text) }));
  let [regions, marked, islands, islandsOfSubstance, changedWords, sinceChange] = [0, 0, 0, 0, 0, -1];
  let between: readonly string[] = [];
  for (const { isSame, words } of counted) {
    if (isSame) {
      if (changedWords > 0) [regions, sinceChange] = [regions + 1, 0];
      changedWords = 0;
      between = [...between, ...words];
      continue;
    }
    if (words.length === 0) continue;
    if (changedWords === 0 && sinceChange >= 0 && between.length > 0 && between.length <= ISLAND_MAX_WORDS) {
      islands += 1;
      if (between.some((word) => !SMALL_WORDS.has(word.toLowerCase()))) islandsOfSubstance += 1;
    }
    between = [];
    changedWords += words.length;
    marked += words.length;
  }
  if (changedWords > 0) regions += 1;
  const rebuilt = {
    old: runs
      .filter(({ kind }) => kind !== 'added')
      .map((run) => run.old ?? run.text)
      .join(''),
    new: runs
      .filter(({ kind }) => kind !== 'removed')
      .map(({ text }) => text)
      .join(''),
  };
  const isBroken = rebuilt.old !== texts.old || rebuilt.new !== texts.new;
  return { paragraphs: 1, regions, marked, islands, islandsOfSubstance, cuts: cutsIn(runs), broken: isBroken ? 1 : 0 };
}

const ISLAND_MAX_WORDS = 2;

/** The words that our own comparison may give up, and that stand in any text: see `src/language/en/small.ts`. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an the of to in on at by for from into with within its their his her this that these those and or nor as which be been is are was were has have had not it they all any such also further well than upon under'.split(
    ' ',
  ),
);

/** Words as a reader counts them, numbers with their points and symbols with their slashes. */
export function wordsIn(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,/\u2010\u2011-][\p{L}\p{M}\p{N}]+)*/gu;

/** Borders between a kept and a changed run of one side that stand between two letters or digits, or inside a number or symbol. */
function cutsIn(runs: readonly Run[]): number {
  const cuts = (gone: 'added' | 'removed') => {
    const own = runs
      .filter(({ kind }) => kind !== gone)
      .map((run) => (gone === 'added' ? (run.old ?? run.text) : run.text));
    return own.slice(1).filter((run, at) => isCut(own[at] ?? '', run)).length;
  };
  return cuts('added') + cuts('removed');
}

function isCut(before: string, after: string): boolean {
  const seam = `${before.slice(-2)}|${after.slice(0, 2)}`;
  return /[\p{L}\p{M}\p{N}]\|[\p{L}\p{M}\p{N}]|\p{N}[.,/]\|\p{N}|\p{N}\|[.,/]\p{N}/u.test(seam);
}

/** The least number of words that can be marked: Myers over words and marks. */
export function myersRuns(texts: Sides<string>): readonly Run[] {
  const parts = diffArrays([...plainTokens(texts.old)], [...plainTokens(texts.new)]);
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: `${value.join(' ')} `,
  }));
}

/** What only printers change is folded first, so that no program is blamed for it. */
function plainTokens(text: string): readonly string[] {
  return folded(text).match(TOKEN) ?? [];
}

export function folded(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00A0\u202F]/gu, ' ')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"');
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['.,/-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

export function sumOfWording(all: readonly WordingCounts[]): WordingCounts {
  const sum = (name: keyof WordingCounts) => all.reduce((total, counts) => total + counts[name], 0);
  return {
    paragraphs: sum('paragraphs'),
    regions: sum('regions'),
    marked: sum('marked'),
    islands: sum('islands'),
    islandsOfSubstance: sum('islandsOfSubstance'),
    cuts: sum('cuts'),
    broken: sum('broken'),
  };
}

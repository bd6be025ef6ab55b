import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../../src/formats/read.ts';
import { readAny } from '../../../src/formats/read-any.ts';
import type { Document } from '../../../src/model/document.ts';
import type { SourcedClause } from '../../../src/model/record.ts';
import { entryOf } from '../../../src/record/entry.ts';
import { followSeries, pendingSeries } from '../../../src/record/lineage.ts';
import { MemoryStore } from '../../../src/record/memory.ts';
import { sources } from '../../../src/record/sources.ts';
import { orderDay } from '../../../src/record/usage.ts';
import { indexWords } from '../../../src/record/words.ts';
import { blame } from '../../../src/series/blame.ts';
import { inOrder } from '../../../src/series/order.ts';
import { chanceFrom, changedClause, madeTexts } from './made-texts.ts';

/** Planted clauses must be found so often, and so many of those found must be what was planted. */
const BARS: Readonly<Record<string, number>> = { exact: 0.99, '5 %': 0.98, '15 %': 0.95, '30 %': 0.85, within: 0 };
const PRECISION_MIN = 0.97;

const KINDS = [
  { name: 'exact', share: 0 },
  { name: '5 %', share: 0.05 },
  { name: '15 %', share: 0.15 },
  { name: '30 %', share: 0.3 },
] as const;

/** How right the answers are, over real texts and made-up ones; a third of each was never looked at while thresholds were chosen. */
export async function quality(shared: string): Promise<boolean> {
  const madeUp = madeTexts(600, 7).map(({ source, series, symbol }) => ({
    series: String(series),
    document: read(source, { name: symbol }).document,
  }));
  let isKept = plantedIn('made-up texts', madeUp);
  const corpus = join(shared, 'corpus');
  if (!existsSync(corpus)) {
    console.log('skipped: the folder of real resolutions is not here');
    return isKept;
  }
  const real = await realTexts(corpus);
  isKept = plantedIn('real texts', real) && isKept;
  return sinceBlame(real) && isKept;
}

interface Held {
  readonly series: string;
  readonly document: Document;
}

async function realTexts(corpus: string): Promise<readonly Held[]> {
  const texts: Held[] = [];
  const folders = readdirSync(corpus, { withFileTypes: true }).flatMap((each) =>
    each.isDirectory() ? [each.name] : [],
  );
  for (const series of folders.sort()) {
    const folder = join(corpus, series);
    const names = readdirSync(folder, { withFileTypes: true }).flatMap((each) => (each.isFile() ? [each.name] : []));
    for (const name of names.filter((each) => each.endsWith('.xml')).sort()) {
      texts.push({ series, document: (await readAny(readFileSync(join(folder, name)), { name })).document });
    }
  }
  return texts;
}

function storeOf(texts: readonly Held[]): MemoryStore {
  const store = new MemoryStore();
  for (const { document } of texts) store.put(entryOf(document, ''));
  for (const pending of pendingSeries(store.members())) followSeries(store, pending);
  return store;
}

/** Every fourth series is not in the record: its clauses are new, unless another series has their words. */
function plantedIn(name: string, texts: readonly Held[]): boolean {
  const all = [...new Set(texts.map(({ series }) => series))];
  const outside = new Set(all.filter((_, at) => at % 4 === 3));
  const store = storeOf(texts.filter(({ series }) => !outside.has(series)));
  console.log(`\n${name}: ${store.size.texts} texts in the record, ${texts.length - store.size.texts} outside`);
  const results = [false, true].map((isHeldOut) => {
    const chosen = (held: Held) => (all.indexOf(held.series) % 3 === 2) === isHeldOut;
    const inside = texts.filter((held) => !outside.has(held.series) && chosen(held));
    const unknown = texts.filter((held) => outside.has(held.series) && chosen(held));
    console.log(isHeldOut ? '  held out' : '  seen');
    return measured(store, inside, unknown);
  });
  return results.every(Boolean);
}

interface Planted {
  readonly words: string;
  /** The clause from which it was made. */
  readonly from: string;
}

function measured(store: MemoryStore, inside: readonly Held[], unknown: readonly Held[]): boolean {
  const chance = chanceFrom(11);
  const clauses = clausesFrom(inside, 400, chance);
  const fresh = clausesFrom(unknown, 400, chance);
  const words = clauses.flatMap((clause) => clause.split(' '));
  let isKept = true;
  let found = 0;
  let right = 0;
  const count = (name: string, planted: readonly Planted[]) => {
    const results = planted.map((each) => isFound(each, sourcedIn(each.words, store)));
    const recall = results.filter((each) => each === 'right').length / Math.max(1, results.length);
    const wrong = results.filter((each) => each === 'wrong').length;
    right += results.length - wrong - results.filter((each) => each === 'missed').length;
    found += results.filter((each) => each !== 'missed').length;
    const bar = BARS[name] ?? 0;
    if (recall < bar) isKept = false;
    console.log(
      `    ${name.padEnd(8)} found ${recall.toFixed(3)} of ${results.length}${bar === 0 ? '' : ` (at least ${bar})`}, wrong ${wrong}`,
    );
  };
  for (const { name, share } of KINDS) {
    count(
      name,
      clauses.map((from) => ({ from, words: share === 0 ? from : changedClause(from, share, chance, words) })),
    );
  }
  // Between two halves of a clause that the record does not have.
  count(
    'within',
    clauses.flatMap((from, at) => {
      const around = fresh[at % Math.max(1, fresh.length)]?.split(' ') ?? [];
      const middle = Math.floor(around.length / 2);
      if (around.length < 10) return [];
      return [{ from, words: [...around.slice(0, middle), lowered(from), ...around.slice(middle)].join(' ') }];
    }),
  );
  const alarms = fresh.filter((each) => isClaimed(each, store)).length;
  const precision = right / Math.max(1, found + alarms);
  if (precision < PRECISION_MIN) isKept = false;
  console.log(
    `    new: ${alarms} of ${fresh.length} taken for agreed without a likeness; precision ${precision.toFixed(3)} (at least ${PRECISION_MIN})`,
  );
  return isKept;
}

function lowered(clause: string): string {
  return clause.charAt(0).toLowerCase() + clause.slice(1);
}

/** Clauses of ten words or more, drawn by chance, each once. */
function clausesFrom(texts: readonly Held[], most: number, chance: () => number): readonly string[] {
  const all = texts.flatMap(({ document }) =>
    document.paragraphs
      .filter(({ part, row }) => (part === 'preamble' || part === 'operative') && row === null)
      .map(({ text }) => text.replace(/[.;,:]$/u, '')),
  );
  const long = [...new Set(all)].filter((text) => indexWords(text).length >= 10);
  const chosen = new Set<string>();
  while (chosen.size < Math.min(most, long.length)) chosen.add(long[Math.floor(chance() * long.length)] ?? '');
  return [...chosen];
}

function sourcedIn(words: string, store: MemoryStore): SourcedClause | undefined {
  const { document } = read(
    `99/1. A draft\n\nThe General Assembly,\n\n1. ${words.replaceAll('\n', ' ')}.\n\n2. Decides to rest.\n`,
    { name: 'draft' },
  );
  return sources(document, store).clauses[0];
}

/** Right if what is named has most of the words of the clause that was planted; a near one may be of another year. */
function isFound({ from }: Planted, clause: SourcedClause | undefined): 'right' | 'wrong' | 'missed' {
  if (clause === undefined || clause.source === null) return 'missed';
  return shareOf(indexWords(from), indexWords(clause.source.text)) >= 0.6 ? 'right' : 'wrong';
}

/** A clause that is not in the record, said to be agreed there though it shares little with what is named. */
function isClaimed(words: string, store: MemoryStore): boolean {
  const clause = sourcedIn(words, store);
  if (clause === undefined || clause.source === null) return false;
  const [own, source] = [indexWords(words), indexWords(clause.source.text)];
  return Math.max(shareOf(own, source), shareOf(source, own)) < 0.5;
}

/** Share of words, counted with how often each is there. */
function shareOf(words: readonly string[], others: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of words) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += 1;
  }
  return shared / Math.max(1, words.length);
}

/**
 * It should be none. Six of 3,697 are later: four are of EUFOR, whose resolutions have numbers for titles and are three series to the
 * record, and two are of clauses that were merged.
 */
const LATER_MAX_SHARE = 0.002;

/** A folder of texts that have nothing to do with one another: blame would compare them. */
const NO_SERIES = 'unusual';

/** The earliest text named for a clause of the last text of a series is no later than what blame names for its words. */
function sinceBlame(texts: readonly Held[]): boolean {
  const store = storeOf(texts);
  const bySeries = new Map<string, Document[]>();
  for (const { series, document } of texts) {
    if (series !== NO_SERIES) bySeries.set(series, [...(bySeries.get(series) ?? []), document]);
  }
  let [clauses, later, series] = [0, 0, 0];
  for (const documents of bySeries.values()) {
    const [last] = documents.slice(-1);
    const own = documents.filter(({ languages }) => languages[0] === last?.languages[0]);
    if (last === undefined || own.length < 2) continue;
    series += 1;
    const blamed = blame(inOrder(own));
    const earliest = new Map<number, string>();
    for (const { index, runs } of blamed.paragraphs) {
      for (const run of runs) {
        const day = blamed.documents[run.document]?.adopted ?? '';
        const known = earliest.get(index);
        if (day !== '' && (known === undefined || day < known)) earliest.set(index, day);
      }
    }
    for (const { paragraph, source, line } of sources(last, store).clauses) {
      const day = earliest.get(paragraph);
      if (day === undefined || day >= (last.adopted ?? '')) continue;
      clauses += 1;
      const days = [source?.usage.earliest, source?.since, line?.first].flatMap((place) =>
        place ? [orderDay(place.text)] : [],
      );
      const named = days.reduce<string | null>((a, b) => (a === null || b < a ? b : a), null);
      if (named === null || named > day) later += 1;
    }
  }
  console.log(
    `\nof ${clauses} clauses in ${series} series, the earliest text named is later than what blame names for ${later}`,
  );
  return later <= LATER_MAX_SHARE * clauses;
}

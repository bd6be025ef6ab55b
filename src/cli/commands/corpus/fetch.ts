import type { Argv } from 'yargs';
import { type CorpusEntry, openCorpus, readEntry } from '../../../host/corpus/corpus.ts';
import { fileStem } from '../../../host/corpus/names.ts';
import { type Shelf, seriesIn } from '../../../host/corpus/series.ts';
import { EXIT, type ExitCode } from '../../../host/exit.ts';
import { chainOf } from '../../../host/fetch/chain.ts';
import { addressFor, type FetchManner, fetchText } from '../../../host/fetch/fetch.ts';
import {
  type FetchOptions,
  type FetchTools,
  mannerFrom,
  noSuchSeries,
  symbolsFrom,
  toolsOf,
} from '../../../host/fetch/options.ts';
import type { World } from '../../../host/world.ts';
import { symbolTyped } from '../../../language/typed-symbols.ts';
import { InputError } from '../../../model/problem.ts';
import { command } from '../../command.ts';

export type { FetchOptions } from '../../../host/fetch/options.ts';

/** `resdiff corpus fetch SYMBOL…` */
export const CORPUS_FETCH = command({
  options: fetching,
  run: (options: FetchOptions, world) => fetchCommand(options, world),
});

function fetching(parser: Argv<object>) {
  return parser
    .positional('symbols', { type: 'string', array: true, default: [], describe: 'Resolutions' })
    .option('series', { type: 'string', describe: 'Fetch what the texts of a series cite and the corpus lacks' })
    .option('dry-run', {
      type: 'boolean',
      default: false,
      describe: 'Show what would be requested, without requesting it',
    })
    .option('yes', { type: 'boolean', default: false, describe: 'Replace texts already there' })
    .option('language', { type: 'string', requiresArg: true, describe: 'en, fr, es, ru, ar or zh' })
    .option('order', { type: 'string', requiresArg: true, describe: 'Formats to try, in order: docx,doc,pdf' })
    .option('rate', { type: 'number', requiresArg: true, describe: 'Seconds between requests' })
    .option('base', { type: 'string', requiresArg: true, describe: 'Address of the document service' });
}

/**
 * `resdiff corpus fetch SYMBOL…`, `resdiff corpus fetch --series SERIES`: fetches official texts from the United
 * Nations document service, one after another, and stores them in the user's corpus. The only command that uses the
 * network.
 */
export async function fetchCommand(
  options: FetchOptions,
  world: World,
  tools: FetchTools = toolsOf(world),
): Promise<ExitCode> {
  const errand = errandFrom(options, world, tools);
  const named = await notThereYet(errand);
  if (options.dryRun === true) {
    const cited = await citedAndMissing(errand);
    world.print([...named, ...cited.symbols].flatMap((symbol) => addressLines(symbol, errand)).join(''));
    return cited.isWhole ? EXIT.done : EXIT.trouble;
  }
  const areNamedThere = await fetchAll(named, errand);
  // Searched after the named texts have arrived, since their chains may be the ones asked for.
  const cited = await citedAndMissing(errand);
  const areCitedThere = await fetchAll(cited.symbols, errand);
  return areNamedThere && cited.isWhole && areCitedThere ? EXIT.done : EXIT.trouble;
}

/** A valid command line, with its world. */
interface Errand {
  readonly world: World;
  readonly tools: FetchTools;
  readonly manner: Omit<FetchManner, 'tell'>;
  readonly symbols: readonly string[];
  /** Null if no series is asked for; empty for the series of the symbols, or for all. */
  readonly series: string | null;
  readonly folder: string;
  readonly mayReplace: boolean;
}

function errandFrom(options: FetchOptions, world: World, tools: FetchTools): Errand {
  const symbols = symbolsFrom(options.symbols);
  const { series: asked = false, yes: mayReplace = false } = options;
  const whole = asked === true ? '' : null;
  const series = typeof asked === 'string' ? asked : whole;
  if (symbols.length === 0 && series === null) {
    throw new InputError('bad-option', 'say what to fetch: resdiff corpus fetch 79/58, or --series cluster-munitions');
  }
  const folder = options.corpus ?? world.userCorpus;
  if (folder === null) {
    throw new InputError('bad-option', 'there is no home folder to keep the texts in: name a folder (--corpus FOLDER)');
  }
  return { world, tools, manner: mannerFrom(options, world, tools), symbols, series, folder, mayReplace };
}

/** The named symbols, without those whose text is already in the folder. */
async function notThereYet({ symbols, folder, world, mayReplace }: Errand): Promise<readonly string[]> {
  const corpus = await openCorpus(world, folder);
  return symbols.filter((symbol) => {
    const own = corpus.find((entry) => entry.symbol === symbol && entry.origin === 'user');
    const isWanted = own === undefined || own.reconstructed || mayReplace;
    if (!isWanted) complain(world, `${symbol}: already there (${own.path}); --yes fetches it again`);
    return isWanted;
  });
}

interface Missing {
  readonly symbols: readonly string[];
  /** False if a text of the series could not be read. */
  readonly isWhole: boolean;
}

/** The symbols that the texts of the series cite in their chains and of which the corpus has no official copy. */
async function citedAndMissing(errand: Errand): Promise<Missing> {
  const { series, symbols, folder, world } = errand;
  if (series === null) return { symbols: [], isWhole: true };
  const corpus = await openCorpus(world, folder);
  const texts = textsOf(await seriesIn(world, corpus), errand);
  const known = new Set([...symbols, ...corpus.flatMap((entry) => (entry.reconstructed ? [] : [entry.symbol]))]);
  const chains: (readonly string[] | null)[] = [];
  for (const text of texts) chains.push(await chainFrom(text, world));
  const missing = new Set(chains.flatMap((chain) => chain ?? []).filter((symbol) => !known.has(symbol)));
  const count = texts.length === 1 ? 'one text' : `${texts.length} texts`;
  complain(world, `cited by ${count} but missing: ${[...missing].join(', ') || 'nothing'}`);
  return { symbols: [...missing], isWhole: !chains.includes(null) };
}

/** A text whose chain is followed, and the symbols of its series. */
interface Follower {
  readonly entry: CorpusEntry;
  readonly series: ReadonlySet<string>;
}

function textsOf(shelves: readonly Shelf[], { series, symbols }: Errand): readonly Follower[] {
  const all = shelves.flatMap(({ key, texts }) => {
    const members = new Set(texts.map(({ symbol }) => symbol));
    return texts.map(({ entry }) => ({ key, entry, series: members }));
  });
  if (series === null || series === '') {
    return symbols.length === 0 ? all : all.filter(({ entry }) => symbols.includes(entry.symbol));
  }
  const symbol = symbolTyped(series);
  const found = all.filter(({ key, series: members }) => (symbol === null ? key === series : members.has(symbol)));
  if (found.length > 0) return found;
  throw noSuchSeries(
    series,
    shelves.map(({ key }) => key),
  );
}

/** Null if the text cannot be read; the others are still followed. */
async function chainFrom({ entry, series }: Follower, world: World): Promise<readonly string[] | null> {
  try {
    return chainOf(await readEntry(world, entry), series);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    complain(world, error.message);
    return null;
  }
}

function addressLines(symbol: string, { manner }: Errand): readonly string[] {
  return manner.order.map((form) => `${symbol}  ${form}  ${addressFor(symbol, form, manner).href}\n`);
}

/** Fetches one text after another; a failure is reported, and the others are still fetched. */
async function fetchAll(symbols: readonly string[], errand: Errand): Promise<boolean> {
  let failures = 0;
  for (const [at, symbol] of symbols.entries()) {
    try {
      await fetchOne(symbol, `${at + 1} of ${symbols.length}`, errand);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      complain(errand.world, error.message);
      failures += 1;
    }
  }
  if (symbols.length > 1) complain(errand.world, `${symbols.length - failures} fetched, ${failures} not`);
  return failures === 0;
}

async function fetchOne(symbol: string, count: string, errand: Errand): Promise<void> {
  const { world, tools, manner, folder, mayReplace } = errand;
  const tell = (text: string) => complain(world, `${symbol}: ${text}`);
  tell(`asking ${manner.base.host} (${count})`);
  const { bytes, address, form, retrieved } = await fetchText(symbol, { ...manner, tell });
  const provenance = `fetched from ${address} on ${retrieved}`;
  const incoming = { bytes, name: `${fileStem(symbol)}.${form}`, provenance, retrieved };
  const { path, kind } = await tools.add(world, folder, incoming, { mayReplace, expected: symbol });
  const size = `${new Intl.NumberFormat('en').format(bytes.length)} bytes`;
  world.print(`${[symbol, form, size, path, ...KIND_WORDS[kind]].join('  ')}\n`);
}

const KIND_WORDS = { added: [], replaced: ['(replaced)'], same: ['(unchanged)'] } as const;

/** Messages contain words of a service or a document: removes control characters, so that none reaches the terminal. */
function complain(world: World, message: string): void {
  world.complain(`resdiff: ${message.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim()}\n`);
}

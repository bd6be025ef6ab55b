import type { Argv } from 'yargs';
import { openCorpus } from '../../host/corpus/corpus.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import type { World } from '../../host/world.ts';
import type { Chain } from '../../model/chain.ts';
import type { Output } from '../../model/output.ts';
import { InputError } from '../../model/problem.ts';
import { chainOf, type Ways, waysAmong, waysOf } from '../../negotiate/chain/chain.ts';
import { chainList } from '../../negotiate/chain/list.ts';
import type { Pooled } from '../../negotiate/chain/pool.ts';
import { shown } from '../../report/layout/safe.ts';
import { CHAIN_LIST_OUTPUTS, CHAIN_OUTPUTS } from '../../report/negotiate/chain/outputs.ts';
import type { ChainOptions as Asked } from '../../report/negotiate/chain/terminal.ts';
import { command } from '../command.ts';
import type { Formats } from '../formats.ts';
import { tellWork } from '../names/documents.ts';
import { pooledTexts } from '../names/pool-texts.ts';
import { paintFor } from '../options.ts';
import { tellIdle } from '../prompt/idle.ts';
import { hand, type OutputOptions, type Target, targetFor } from '../prompt/target.ts';
import { MANUAL_MARKS, ORIGINAL, stateFrom, withDocuments, withOutput } from '../shared-options.ts';

/** `resdiff chain SYMBOL`, `resdiff chain FILE…`, `resdiff chain FOLDER`: the way from the first draft to adoption. */
export const CHAIN = command({ options: chaining, run: runChain, formats: () => CHAIN_FORMATS });

const CHAIN_FORMATS: Formats<Output<Chain, Asked>> = {
  command: 'chain',
  outputs: CHAIN_OUTPUTS,
  printed: 'terminal',
  inFolder: 'html',
  suffix: '-chain',
  like: 'chain.html',
};

interface ChainCommandOptions extends OutputOptions {
  /** Symbols, files and folders. */
  readonly documents: readonly string[];
  readonly in?: string | undefined;
  readonly all: boolean;
  readonly original?: boolean | undefined;
  readonly manualMarks?: boolean | undefined;
}

function chaining(parser: Argv<object>): Argv<ChainCommandOptions> {
  return withOutput(withDocuments(parser, 'A symbol, files or folders'), CHAIN_FORMATS.outputs, 'Format of the result')
    .option('in', { type: 'string', requiresArg: true, describe: 'Folder in which to look for the drafts' })
    .option('all', { type: 'boolean', default: false, describe: 'Show paragraphs that never changed too' })
    .option('original', ORIGINAL)
    .option('manual-marks', MANUAL_MARKS);
}

async function runChain(options: ChainCommandOptions, world: World): Promise<ExitCode> {
  const target = await targetFor(options, CHAIN_FORMATS, world);
  tellIdle({ effects: CHAIN_OUTPUTS }, options, target.output.name, world);
  const corpus = await openCorpus(world, options.corpus ?? null);
  const folders = options.in === undefined ? [] : [options.in];
  const wanted = { names: options.documents, folders, state: stateFrom(options) };
  const { all, named } = await pooledTexts(wanted, corpus, world);
  const ways = waysAmong(all);
  const way = wayMeant(ways, named);
  const strays = straysIn(ways, named).filter((text) => way === null || !way.includes(text));
  for (const { name } of strays)
    world.complain(`resdiff: ${shown(name)} is left out: none of the other texts belongs to it\n`);
  if (way === null) return listWays(ways, target, options, world);
  tellWork(
    world,
    'comparing',
    way.map(({ document }) => document),
  );
  const chain = chainOf(way, ways);
  const report = await target.output.write(chain, asked(options, target.place.kind !== 'printed', world));
  const given = options.documents.at(-1) ?? '';
  await hand(report, target, { symbol: chain.documents.at(-1)?.symbol ?? '', given }, options, world);
  return EXIT.done;
}

/** The one way that holds every text that was named or, if none was, the only one; null if there are several, or none. */
function wayMeant(ways: Ways, named: readonly Pooled[]): readonly Pooled[] | null {
  const strays = straysIn(ways, named);
  const joined = strays.length === named.length ? named : named.filter((text) => !strays.includes(text));
  const shared = joined.map((text) => waysOf(text, ways));
  const held = shared.reduce((some, own) => some.filter((way) => own.includes(way)), ways.ways);
  const [only, ...others] = named.length === 0 ? ways.ways.filter((way) => isWay(way, ways)) : held;
  if (only !== undefined && others.length === 0) return only;
  return ways.ways.length === 1 ? (ways.ways[0] ?? null) : null;
}

/** Texts that were named and that nothing belongs to. */
function straysIn(ways: Ways, named: readonly Pooled[]): readonly Pooled[] {
  return named.filter((text) => !waysOf(text, ways).some((way) => isWay(way, ways)));
}

/** A text to which nothing belongs is no way. */
function isWay(way: readonly Pooled[], ways: Ways): boolean {
  return way.length > 1 || ways.pool.amendments.some((amendment) => waysOf(amendment, ways).includes(way));
}

async function listWays(
  ways: Ways,
  { output, place, formats }: Target<Output<Chain, Asked>>,
  options: ChainCommandOptions,
  world: World,
): Promise<ExitCode> {
  const list = chainList(ways);
  const own = CHAIN_LIST_OUTPUTS.find(({ name }) => name === output.name);
  if (own === undefined) {
    const names = list.chains.map(({ texts }) => texts.at(-1)?.name ?? '').join(', ');
    throw new InputError(
      'bad-option',
      `${list.chains.length} chains were found, and ${output.name} shows one; name a text of it with --in FOLDER: ${names}`,
    );
  }
  const report = await own.write(list, asked(options, place.kind !== 'printed', world));
  await hand(report, { output: own, place, formats }, { symbol: '', given: 'chains' }, options, world);
  return EXIT.done;
}

function asked(options: ChainCommandOptions, isFile: boolean, world: World): Asked {
  return { ...paintFor(options, isFile, world), all: options.all };
}

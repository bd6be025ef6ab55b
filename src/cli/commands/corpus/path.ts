import { openCorpus } from '../../../host/corpus/corpus.ts';
import type { World } from '../../../host/world.ts';
import { command } from '../../command.ts';
import { entryNamed, folderOf } from '../../names/corpus-entry.ts';
import type { CommonOptions } from '../../output.ts';

/** `resdiff corpus path`, `resdiff corpus path SYMBOL` */
export const CORPUS_PATH = command({
  options: (parser) => parser.positional('symbol', { type: 'string', describe: 'A resolution' }),
  run: runPath,
});

interface PathOptions extends CommonOptions {
  readonly symbol?: string | undefined;
}

async function runPath(options: PathOptions, world: World): Promise<undefined> {
  if (options.symbol === undefined) {
    world.print(`${folderOf(options, world)}\n`);
    return undefined;
  }
  const corpus = await openCorpus(world, options.corpus ?? null);
  world.print(`${(await entryNamed(options.symbol, corpus, world)).path}\n`);
}

import { removeFromCorpus } from '../../../host/corpus/store.ts';
import type { World } from '../../../host/world.ts';
import { symbolTyped } from '../../../language/typed-symbols.ts';
import { command } from '../../command.ts';
import { folderOf } from '../../names/corpus-entry.ts';
import type { CommonOptions } from '../../output.ts';

/** `resdiff corpus remove SYMBOL…` */
export const CORPUS_REMOVE = command({
  options: (parser) =>
    parser.positional('symbols', { type: 'string', array: true, demandOption: true, describe: 'Resolutions' }),
  run: runRemove,
});

interface RemoveOptions extends CommonOptions {
  readonly symbols: readonly string[];
}

async function runRemove(options: RemoveOptions, world: World): Promise<undefined> {
  const folder = folderOf(options, world);
  for (const symbol of options.symbols) {
    const path = await removeFromCorpus(world, folder, symbol);
    world.print(`removed  ${symbolTyped(symbol) ?? symbol}  ${path}\n`);
  }
}

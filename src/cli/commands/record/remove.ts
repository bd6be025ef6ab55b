import { withRecord } from '../../../host/record/open.ts';
import { removeFromRecord } from '../../../host/record/remove.ts';
import type { World } from '../../../host/world.ts';
import { symbolTyped } from '../../../language/typed-symbols.ts';
import { countedNouns, placeFrom, type RecordOptions, settle } from '../../batch/record-work.ts';
import { command } from '../../command.ts';
import { plain } from '../../names/corpus-entry.ts';
import { RECORD } from '../../shared-options.ts';

/** `resdiff record remove FOLDER|FILE|SYMBOL…` */
export const RECORD_REMOVE = command({
  options: (parser) =>
    parser
      .positional('paths', { type: 'string', array: true, demandOption: true, describe: 'Folders, files and symbols' })
      .option('record', RECORD),
  run: runRecordRemove,
});

interface RemovingOptions extends RecordOptions {
  readonly paths: readonly string[];
}

/** The files themselves stay where they are. */
async function runRecordRemove(options: RemovingOptions, world: World): Promise<undefined> {
  const place = await placeFrom(options, world);
  // At its first use the record has no text of the corpus yet.
  await withRecord(world, options, () => undefined);
  for (const name of options.paths) {
    const found = await world.lookAt(name);
    const path = found.kind === 'nothing' ? null : found.path;
    const texts = await removeFromRecord(world, place, { name, path, symbol: symbolTyped(name) });
    world.print(`removed  ${plain(name)}  ${countedNouns(texts, 'text')}\n`);
  }
  // Another form of a text may take the place of the one that went.
  await settle(place, options, world);
}

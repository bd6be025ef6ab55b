import type { ExitCode } from '../../../host/exit.ts';
import type { World } from '../../../host/world.ts';
import { JOBS, placeFrom, type ReadingOptions, updateTelling } from '../../batch/record-work.ts';
import { command } from '../../command.ts';
import { RECORD } from '../../shared-options.ts';

/** `resdiff record update` */
export const RECORD_UPDATE = command({
  options: (parser) => parser.option('record', RECORD).option('jobs', JOBS),
  run: runRecordUpdate,
});

async function runRecordUpdate(options: ReadingOptions, world: World): Promise<ExitCode> {
  return updateTelling(await placeFrom(options, world), null, options, world);
}

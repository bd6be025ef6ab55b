import type { World } from '../../../host/world.ts';
import { placeFrom, type RecordOptions } from '../../batch/record-work.ts';
import { command } from '../../command.ts';
import { RECORD } from '../../shared-options.ts';
export const RECORD_LIST = command({
  options: (parser) => parser.option('record', RECORD),
  run: async (options: RecordOptions, world: World) => {
    await placeFrom(options, world);
    return undefined;
  },
});

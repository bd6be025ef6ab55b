import type { Argv } from 'yargs';
import type { ExitCode } from '../../../host/exit.ts';
import { isWithin } from '../../../host/record/added.ts';
import { changeList } from '../../../host/record/update.ts';
import { textsBelow } from '../../../host/texts-below.ts';
import type { World } from '../../../host/world.ts';
import { InputError } from '../../../index.ts';
import { JOBS, placeFrom, type ReadingOptions, updateTelling } from '../../batch/record-work.ts';
import { command } from '../../command.ts';
import { STANDARD_INPUT } from '../../options.ts';
import { RECORD } from '../../shared-options.ts';

/** `resdiff record add FOLDER|FILE…` */
export const RECORD_ADD = command({ options: adding, run: runRecordAdd });

interface AddingOptions extends ReadingOptions {
  readonly paths: readonly string[];
}

function adding(parser: Argv<object>): Argv<AddingOptions> {
  return parser
    .positional('paths', { type: 'string', array: true, demandOption: true, describe: 'Folders and files' })
    .option('record', RECORD)
    .option('jobs', JOBS);
}

/** What is named is written down first: if this is stopped, the next update goes on. */
async function runRecordAdd(options: AddingOptions, world: World): Promise<ExitCode> {
  const place = await placeFrom(options, world);
  const roots: string[] = [];
  for (const path of options.paths) roots.push(await wholePath(path, world));
  await changeList(world, place, ({ added, removed }) => ({
    added: [...added, ...roots.filter((root) => !added.includes(root))],
    removed: removed.filter((each) => !roots.some((root) => isWithin(each, root))),
  }));
  return updateTelling(place, roots, options, world);
}

/** @throws InputError if nothing is there, it is a folder without texts, or it is a device or a pipe */
async function wholePath(path: string, world: World): Promise<string> {
  if (path === STANDARD_INPUT)
    throw new InputError(
      'bad-option',
      'standard input cannot be added, since the record is built again from its files: name a file',
    );
  const found = await world.lookAt(path);
  if (found.kind === 'file') return found.path;
  if (found.kind === 'folder') {
    if ((await textsBelow(world, found.path)).paths.length > 0) return found.path;
    throw new InputError('unreadable-file', `${path}: there are no texts in this folder; nothing was added`);
  }
  const why = found.kind === 'nothing' ? 'there is no such folder or file' : 'it is a device or a pipe, not a file';
  throw new InputError('unreadable-file', `${path}: ${why}; nothing was added`);
}

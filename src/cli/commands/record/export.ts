import type { Argv } from 'yargs';
import { EXPORT_FORMATS, type ExportFormat, exportedLines } from '../../../host/record/export.ts';
import { withRecord } from '../../../host/record/open.ts';
import type { World } from '../../../host/world.ts';
import { InputError } from '../../../index.ts';
import { placeFrom, type RecordOptions } from '../../batch/record-work.ts';
import { command } from '../../command.ts';
import { plain } from '../../names/corpus-entry.ts';
import { STANDARD_INPUT } from '../../options.ts';
import { writeGrowing } from '../../output.ts';
import { requireFolder, requireUnread } from '../../prompt/target.ts';
import { FORCE, RECORD } from '../../shared-options.ts';

/** `resdiff record export --format passim|opensearch` */
export const RECORD_EXPORT = command({ options: exporting, run: runRecordExport });

interface ExportingOptions extends RecordOptions {
  readonly format: ExportFormat;
  readonly output?: string | undefined;
  readonly force: boolean;
}

function exporting(parser: Argv<object>): Argv<ExportingOptions> {
  return parser
    .option('format', {
      alias: 'f',
      choices: EXPORT_FORMATS,
      requiresArg: true,
      demandOption: true,
      describe: 'passim: a line for each text; opensearch: two for each clause',
    })
    .option('output', {
      alias: 'o',
      type: 'string',
      requiresArg: true,
      describe: 'File to write to: .jsonl or .ndjson',
    })
    .option('force', FORCE)
    .option('record', RECORD);
}

const ENDINGS_OF_LINES = ['.jsonl', '.ndjson'];

/** Piece by piece: a record is larger than the memory may be. */
async function runRecordExport(
  { format, output, force, ...options }: ExportingOptions,
  world: World,
): Promise<undefined> {
  const place = await placeFrom(options, world);
  if (output === undefined || output === STANDARD_INPUT) {
    await withRecord(world, options, () => undefined);
    for await (const piece of exportedLines(world, place.folder, format)) {
      world.print(piece);
      await world.printed();
    }
    return undefined;
  }
  const [ending] = /\.[^./\\]+$/u.exec(output.toLowerCase()) ?? [];
  // -f says the format, so a name may have no ending; another one is a slip.
  if (ending !== undefined && !ENDINGS_OF_LINES.includes(ending))
    throw new InputError('bad-option', `-o ${output}: an export is lines of JSON; end its name in .jsonl or .ndjson`);
  requireFolder(output, await world.lookAt(output));
  await withRecord(world, options, () => undefined);
  await requireUnread(output, { force }, world);
  const file = await writeGrowing(world, output);
  try {
    for await (const piece of exportedLines(world, place.folder, format)) await file.append(piece);
    await file.keep();
  } finally {
    await file.drop();
  }
  if (options.quiet !== true) world.complain(`resdiff: wrote ${plain(output)}\n`);
  return undefined;
}

import type { Argv } from 'yargs';
import { openCorpus } from '../../host/corpus/corpus.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import type { World } from '../../host/world.ts';
import { blame, type Document, InputError } from '../../index.ts';
import { symbolTyped } from '../../language/typed-symbols.ts';
import { BLAME_OUTPUTS } from '../../report/blame/outputs.ts';
import { BLAME_FORMATS } from '../blame-formats.ts';
import { command } from '../command.ts';
import { readTold, tellWork } from '../names/documents.ts';
import { lastNamed, seriesNamed } from '../names/series-texts.ts';
import { paintFor } from '../options.ts';
import { tellIdle } from '../prompt/idle.ts';
import { hand, type OutputOptions, targetFor } from '../prompt/target.ts';
import { MANUAL_MARKS, ORIGINAL, stateFrom, withDocuments, withOutput } from '../shared-options.ts';

/** `resdiff blame DOC…`, `resdiff blame SERIES`, `resdiff blame FOLDER` */
export const BLAME = command({ options: blaming, run: runBlame, formats: () => BLAME_FORMATS });

interface BlameOptions extends OutputOptions {
  readonly documents: readonly string[];
  /** The document to trace, if not the last. */
  readonly of?: string | undefined;
  readonly original?: boolean | undefined;
  readonly manualMarks?: boolean | undefined;
}

function blaming(parser: Argv<object>): Argv<BlameOptions> {
  return withOutput(
    withDocuments(parser, 'Symbols, files, folders, or a series'),
    BLAME_FORMATS.outputs,
    'Format of the result',
  )
    .option('of', { type: 'string', requiresArg: true, describe: 'The document to trace, if not the last' })
    .option('original', ORIGINAL)
    .option('manual-marks', MANUAL_MARKS);
}

async function runBlame(options: BlameOptions, world: World): Promise<ExitCode> {
  const target = await targetFor(options, BLAME_FORMATS, world);
  tellIdle({ effects: BLAME_OUTPUTS }, options, target.output.name, world);
  const documents = await seriesNamed(options, world);
  const own = options.of === undefined ? documents : await upTo(documents, options.of, options, world);
  tellWork(world, 'comparing', own);
  const asked = { ...paintFor(options, target.place.kind !== 'printed', world), isDraft: false };
  await hand(await target.output.write(blame(own), asked), target, lastNamed(own, options), options, world);
  return EXIT.done;
}

/** The documents up to the one named, by its symbol or the end of it. */
async function upTo(
  documents: readonly Document[],
  name: string,
  options: BlameOptions,
  world: World,
): Promise<readonly Document[]> {
  const typed = symbolTyped(name);
  const at = documents.findIndex(({ symbol }) => symbol === name || symbol === typed || symbol.endsWith(`/${name}`));
  if (at > 0) return documents.slice(0, at + 1);
  if (at === 0) throw new InputError('bad-option', `${name} is the first of the series: there is nothing before it`);
  return [
    ...documents,
    await readTold(world, await openCorpus(world, options.corpus ?? null), name, stateFrom(options)),
  ];
}

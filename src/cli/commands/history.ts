import type { Argv } from 'yargs';
import { openCorpus } from '../../host/corpus/corpus.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import type { World } from '../../host/world.ts';
import { blame, type History, history } from '../../index.ts';
import type { Output } from '../../model/output.ts';
import { HISTORY_OUTPUTS } from '../../report/history/outputs.ts';
import type { HistoryOptions as Asked } from '../../report/history/terminal.ts';
import { BLAME_FORMATS } from '../blame-formats.ts';
import { command } from '../command.ts';
import type { Formats } from '../formats.ts';
import { readTold, tellWork } from '../names/documents.ts';
import { lastNamed, seriesNamed } from '../names/series-texts.ts';
import { paintFor } from '../options.ts';
import { tellIdle } from '../prompt/idle.ts';
import { hand, type OutputOptions, targetFor } from '../prompt/target.ts';
import { MANUAL_MARKS, ORIGINAL, stateFrom, withDocuments, withOutput } from '../shared-options.ts';

/**
 * `resdiff history DOC…`, `resdiff history SERIES`, `resdiff history FOLDER`; with `--against DRAFT`, shows which words
 * of a draft are agreed language.
 */
export const HISTORY = command({ options: tracing, run: runHistory, formats: () => HISTORY_FORMATS });

const HISTORY_FORMATS: Formats<Output<History, Asked>> = {
  command: 'history',
  outputs: HISTORY_OUTPUTS,
  printed: 'terminal',
  inFolder: 'html',
  suffix: '-history',
  like: 'history.html',
};

const AGAINST = { name: 'against', shows: ['width'] };

export interface HistoryOptions extends OutputOptions {
  /** Symbols, files and folders, or the name of a series. */
  readonly documents: readonly string[];
  readonly all: boolean;
  readonly against?: string | undefined;
  readonly original?: boolean | undefined;
  readonly manualMarks?: boolean | undefined;
}

function tracing(parser: Argv<object>): Argv<HistoryOptions> {
  return withOutput(
    withDocuments(parser, 'Symbols, files, folders, or a series'),
    HISTORY_FORMATS.outputs,
    'Format of the result',
  )
    .option('all', { type: 'boolean', default: false, describe: 'Show clauses that never changed too' })
    .option('against', {
      type: 'string',
      requiresArg: true,
      describe: 'A draft: show which of its words are agreed language',
    })
    .option('original', ORIGINAL)
    .option('manual-marks', MANUAL_MARKS);
}

export async function runHistory(options: HistoryOptions, world: World): Promise<ExitCode> {
  if (options.against !== undefined) return blameDraft(options, options.against, world);
  const target = await targetFor(options, HISTORY_FORMATS, world);
  tellIdle({ effects: [...HISTORY_OUTPUTS, AGAINST] }, options, target.output.name, world);
  const documents = await seriesNamed(options, world);
  tellWork(world, 'comparing', documents);
  const asked = { ...paintFor(options, target.place.kind !== 'printed', world), all: options.all };
  const report = await target.output.write(history(documents), asked);
  await hand(report, target, lastNamed(documents, options), options, world);
  return EXIT.done;
}

async function blameDraft(options: HistoryOptions, against: string, world: World): Promise<ExitCode> {
  const target = await targetFor(options, BLAME_FORMATS, world);
  const { output, place } = target;
  tellIdle(
    { effects: [...HISTORY_OUTPUTS, AGAINST] },
    options,
    output.name === 'terminal' ? AGAINST.name : output.name,
    world,
  );
  const documents = await seriesNamed(options, world);
  const draft = await readTold(world, await openCorpus(world, options.corpus ?? null), against, stateFrom(options));
  tellWork(world, 'comparing', documents);
  const asked = { ...paintFor(options, place.kind !== 'printed', world), isDraft: true };
  const report = await output.write(blame([...documents, draft]), asked);
  await hand(report, target, { symbol: draft.symbol, given: against }, options, world);
  return EXIT.done;
}

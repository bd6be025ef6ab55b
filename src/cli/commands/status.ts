import type { Argv } from 'yargs';
import { openCorpus } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import type { World } from '../../host/world.ts';
import { statusOf } from '../../negotiate/status.ts';
import { STATUS_OUTPUTS } from '../../report/negotiate/status/outputs.ts';
import { negotiationDoubt } from '../../report/sentences/negotiation.ts';
import { command } from '../command.ts';
import { lastPart } from '../compare-report.ts';
import type { Formats } from '../formats.ts';
import { readText } from '../names/documents.ts';
import { AS, forSide, type SideOptions } from '../names/side.ts';
import { paintFor } from '../options.ts';
import { tellIdle } from '../prompt/idle.ts';
import { hand, type OutputOptions, targetFor } from '../prompt/target.ts';
import { type StateOptions, stateFrom, withOutput, withState } from '../shared-options.ts';

/** `resdiff status ROLLING` */
export const STATUS = command({ options: asking, run: runStatus, formats: () => STATUS_FORMATS });

const STATUS_FORMATS: Formats<(typeof STATUS_OUTPUTS)[number]> = {
  command: 'status',
  outputs: STATUS_OUTPUTS,
  printed: 'terminal',
  inFolder: 'html',
  suffix: '-status',
  like: 'status.xlsx',
};

interface AskedStatus extends OutputOptions, StateOptions, SideOptions {
  readonly document: string;
}

function asking(parser: Argv<object>): Argv<AskedStatus> {
  const named = parser.positional('document', { type: 'string', demandOption: true, describe: 'Symbol, file or -' });
  return withState(withOutput(named, STATUS_OUTPUTS, 'Format of the table')).option('as', AS);
}

async function runStatus(options: AskedStatus, world: World): Promise<ExitCode> {
  const target = await targetFor(options, STATUS_FORMATS, world);
  tellIdle({ effects: STATUS_OUTPUTS }, options, target.output.name, world);
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, [options.document]);
  const { document: read, file } = await readText(world, corpus, options.document, stateFrom(options));
  const document = forSide(read, options, options.document, world);
  const doubt = negotiationDoubt(document);
  if (doubt !== null) world.complain(`resdiff: ${doubt}\n`);
  const asked = paintFor(options, target.place.kind !== 'printed', world);
  const made = await target.output.write(statusOf(document, lastPart(file)), asked);
  await hand(made, target, { symbol: document.symbol, given: options.document }, options, world);
  return EXIT.done;
}
